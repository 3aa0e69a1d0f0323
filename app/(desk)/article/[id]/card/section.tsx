import type { ReactNode } from 'react';

/** One question of the card. */
export function Section({
  title,
  mark,
  end,
  children,
}: {
  title: string;
  mark?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="border-t border-rule pt-3.5 pb-4">
      <h3 className="mb-2 flex flex-wrap items-baseline gap-2 text-[14px] font-semibold">
        {title} {mark}
        {end && <span className="ms-auto text-[13px] font-normal text-ink-3">{end}</span>}
      </h3>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';

/** One question of the card. */
export function Section({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-t border-rule pt-2.5 pb-3">
      <h3 className="mb-1.5 flex flex-wrap items-baseline gap-2 text-[14px] font-semibold">
        {title}
        {end && <span className="ms-auto text-[13px] font-normal text-ink-2">{end}</span>}
      </h3>
      {children}
    </section>
  );
}

import Link from 'next/link';
import type { ReactNode } from 'react';

/** The head of a page about one of a list: the way back to all of them, and what it is called. */
export function OneOf({ all, href, children }: { all: string; href: string; children: ReactNode }) {
  return (
    <>
      <p>
        <Link href={href} className="text-accent underline">
          {all}
        </Link>
      </p>
      <h1 className="font-display text-[30px] leading-tight font-bold">{children}</h1>
    </>
  );
}

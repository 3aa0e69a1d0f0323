'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What stands in rows where there is room, and on a phone in one line that is drawn sideways, with what is current in sight. */
export function Strip({ className = '', children }: { className?: string; children: ReactNode }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = line.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <div ref={line} className={`strip ${className}`}>
      {children}
    </div>
  );
}

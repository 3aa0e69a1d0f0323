'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 2000;

/** Draws the page anew while something on it is under way. */
export function Refresh({ active }: { active: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const clock = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(clock);
  }, [active, router]);
  return null;
}

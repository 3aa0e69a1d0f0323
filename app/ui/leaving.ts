'use client';

import { useEffect } from 'react';
import { forgetDrafts } from './drafts';

const CHANNEL = 'isnad-signed-out';

/** Signs out, here and on every other tab: nothing of the desk stays in any of them. */
export async function leave(): Promise<void> {
  forgetDrafts();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('');
  channel.close();
  const { signOut } = await import('next-auth/react');
  await signOut({ callbackUrl: '/sign-in' });
}

/** Leaves with the tab in which somebody signed out. */
export function useLeaving(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => {
      forgetDrafts();
      if (location.pathname !== '/sign-in') location.replace('/sign-in');
    };
    return () => channel.close();
  }, []);
}

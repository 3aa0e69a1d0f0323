import { plain } from '../op';

/** @param number the revision that the person sees */
export const markReady = (articleId: string, number: number) => plain('ready', 'mark-ready', { articleId, number });

export const liftReady = (articleId: string, reason: string) => plain('unlock', 'lift-ready', { articleId, reason });

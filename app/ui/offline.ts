import type { ProblemReport } from '../act';

/** The server cannot be reached: nothing is lost, and it can be sent again. */
export const OFFLINE: ProblemReport = { code: 'offline', params: {} };

/** The answer where none came. */
export const offline = () => ({ ok: false, problem: OFFLINE }) as const;

/** Whether browsers reach the workbench by https: its cookies are then sent no other way. */
const isHttps = () => process.env.NEXTAUTH_URL?.startsWith('https:') === true;

/** A cookie that no script reads and no other site sends. @param seconds how long it lasts */
export const ownCookie = (seconds: number, path = '/') =>
  ({ path, maxAge: seconds, sameSite: 'lax', httpOnly: true, secure: isHttps() }) as const;

/** In seconds: so long a device keeps what was chosen on it. */
export const YEAR = 365 * 24 * 60 * 60;

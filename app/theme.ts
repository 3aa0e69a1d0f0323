import { cookies } from 'next/headers';
import { isTheme, type Theme } from '@/lib/auth/themes';
import { interfaceOf } from './session';

export const THEME_COOKIE = 'isnad-theme';

/** Light, dark or as the system has it: as it was chosen on this device, or by the person elsewhere. The page comes with it. */
export async function currentTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  if (isTheme(chosen)) return chosen;
  const own = (await interfaceOf())?.theme;
  return isTheme(own) ? own : 'system';
}

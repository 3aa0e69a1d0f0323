export const THEMES = ['system', 'light', 'dark'] as const;
/** How the interface looks: light, dark, or as the system has it. */
export type Theme = (typeof THEMES)[number];

export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme);

/** A password of so many characters withstands guessing and can still be typed. */
export const PASSWORD_LENGTH = { least: 12, most: 200 };

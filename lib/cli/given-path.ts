import path from 'node:path';

/** A path as it was given: seen from the folder in which the command was called, which npm leaves for that of the package. */
export const givenPath = (file: string): string => path.resolve(process.env.INIT_CWD ?? '', file);

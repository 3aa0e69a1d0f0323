import path from 'node:path';
import { register } from 'tsx/esm/api';

// What a thread of the pool runs. It reads the sources as they stand: nothing is built for it.
register({ tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json') });
const { perform } = await import('./tasks.ts');
// A library may drop a promise that fails later (pdf.js does, of damaged files): what a task answers, its own promise tells.
process.on('unhandledRejection', (reason) =>
  console.error('A promise that nobody waits for failed in a thread:', reason),
);
export default perform;

import path from 'node:path';
import { register } from 'tsx/esm/api';

// What a thread of the pool runs. It reads the sources as they stand: nothing is built for it.
register({ tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json') });
const { perform } = await import('./tasks.ts');
export default perform;

import { ensureInstalled } from './install.mjs';

// npm run worker: does jobs and comparisons beside the workbench, in as many processes as are wanted.
ensureInstalled();
process.env.NODE_ENV ??= 'production';
process.noDeprecation = true;
const { register } = await import('tsx/esm/api');
register();
const { serveJobs } = await import('./serve-jobs.ts');
await serveJobs();

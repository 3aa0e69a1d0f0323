import { ensureInstalled } from '../bin/install.mjs';

// npm run bench:extract, npm run bench:align: measured on this machine, beside a peer, in one run.
ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { default: bench } = await import(`./${process.argv[2]}.ts`);
await bench();

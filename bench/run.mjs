import { ensureInstalled } from '../bin/install.mjs';

// npm run bench:extract, bench:align, bench:import …: measured on this machine, in one run.
ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { default: bench } = await import(`./${process.argv[2]}.ts`);
await bench();

import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

// From a fresh clone to a served workbench; every step that is done already is skipped.
const dev = process.argv.includes('--dev');
ensureInstalled();
if (!dev) await ensureBuilt();
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
// The database adapter calls its driver in a way that the driver's next major version will not take: no news for whoever runs this.
process.noDeprecation = true;

const { register } = await import('tsx/esm/api');
register();
const { serve } = await import('./serve.ts');
await serve(dev);

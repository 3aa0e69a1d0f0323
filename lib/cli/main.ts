import process from 'node:process';

/** What each command does, loaded when it is asked for: whether all went well. */
const COMMANDS: Readonly<Record<string, (words: string[]) => Promise<boolean>>> = {
  read: async (words) => (await import('./read')).readAll(words),
  extract: async () => (await import('./extract')).extractLines(),
  align: async () => (await import('./align')).alignLines(),
  reanchor: async () => (await import('./reanchor')).reanchorLines(),
  import: async (words) => {
    const done = await (await import('./import')).importAll(words, process.stdout);
    if (typeof done === 'string') process.stderr.write(`${done}\n`);
    return done === true;
  },
  report: async (words) => written(await (await import('./report')).report(words)),
  export: async (words) => written(await (await import('./export')).exportReport(words)),
  verify: async (words) => {
    const outcome = await (await import('./verify')).verifyReport(words);
    if ('wrong' in outcome) process.stderr.write(`${outcome.wrong}\n`);
    else process.stdout.write(`${JSON.stringify(outcome)}\n`);
    return 'verified' in outcome && outcome.verified;
  },
};

function written(outcome: { readonly written: string | Uint8Array } | { readonly wrong: string }): boolean {
  if ('wrong' in outcome) process.stderr.write(`${outcome.wrong}\n`);
  else process.stdout.write(outcome.written);
  return 'written' in outcome;
}

async function main([name, ...words]: string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return (await command(words)) ? 0 : 1;
  const { USAGE } = await import('./usage');
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  process.stderr.write(`There is no command ${JSON.stringify(name)}.\n\n${USAGE}`);
  return 2;
}

// Whoever reads our lines may have read enough (| head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));

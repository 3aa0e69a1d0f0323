import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';

const PAGE = 'docs/benchmarks.md';
const HEAD = `# Benchmarks

Measured with \`npm run bench:extract\`, \`bench:align\`, \`bench:import\`, \`bench:many\` and \`bench:desk\`, each system in the same run on the same texts.
Development parts of the corpora; times of one warm process on one core, where nothing else is said.
`;

/** Writes a section of docs/benchmarks.md anew and leaves the others. */
export function writeSection(title: string, body: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : HEAD;
  const sections = page.split(/^(?=## )/m);
  const made = `## ${title}\n\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus()[0]?.model ?? 'unknown processor'}\n\n${body}\n`;
  const at = sections.findIndex((s) => s.startsWith(`## ${title}\n`));
  if (at >= 0) sections[at] = made;
  else sections.push(made);
  writeFileSync(
    PAGE,
    sections
      .map((s) => s.trimEnd())
      .join('\n\n')
      .concat('\n'),
  );
  console.log(made);
}

export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head, ...rest] = rows as [readonly (string | number)[], ...(readonly (string | number)[])[]];
  return [head, head.map(() => '---'), ...rest].map((r) => `| ${r.join(' | ')} |`).join('\n');
}

/** Median seconds of several runs, after one that is not counted. */
export function median(runs: number, work: () => void): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] as number;
}

import { readFileSync } from 'node:fs';
import type { Visitor } from '@/e2e/visitor';
import { MAX_TEXT } from '@/lib/import/limits';
import newspapers from './newspapers';
import { table, writeSection } from './page';
import { served } from './served';

const filled = (line: string) => line.repeat(Math.floor((MAX_TEXT - 1) / line.length));
const page = (paragraph: string, count: number) => `<html><body>${paragraph.repeat(count)}</body></html>`;

/** The longest texts that are taken, of the kinds that cost most. */
const TEXTS: readonly (readonly [what: string, file: string, text: () => string])[] = [
  ['the demonstration, over and over (Arabic)', 'a.txt', () => filled(readFileSync('seeds/article.ar.txt', 'utf8'))],
  ['the same in English', 'a.txt', () => filled(readFileSync('seeds/article.en.txt', 'utf8'))],
  ['one short quotation a line', 'a.txt', () => filled('He said “We will not raise prices”.\n')],
  ['300,000 paragraphs of a page', 'a.html', () => page('<p>word</p>', 300_000)],
];

/** In milliseconds: between two looks at another page. */
const PAUSE = 50;

/** Reads pages of newspapers; then imports the longest texts while another person opens pages, and tells how long either waits. */
export default async function bench(): Promise<void> {
  await newspapers();
  const rows: (string | number)[][] = [];
  await served(async (signIn) => {
    const [editor, reviewer] = [await signIn('editor'), await signIn('reviewer')];
    // Warm: the first page and the first thread take longer.
    await bringIn(editor, 'a.txt', 'He said “We will not raise prices”.\n'.repeat(1000));
    for (let i = 0; i < 20; i++) await (await reviewer.fetch('/articles')).text();
    rows.push(['nothing is imported', '–', '–', '–', ...quantiles(await looks(reviewer, wait(5000)))]);
    for (const [what, file, text] of TEXTS) {
      const given = text();
      const started = performance.now();
      const importing = bringIn(editor, file, given).then((answer) => ({ answer, took: performance.now() - started }));
      const waited = await looks(reviewer, importing);
      const { answer, took } = await importing;
      rows.push([what, given.length, (took / 1000).toFixed(1), answer, ...quantiles(waited)]);
    }
  });
  writeSection(
    'Import',
    [
      'One person imports, another opens the list of articles over and over: the production server with its database and the client on this machine.',
      table([['imported', 'characters', 'seconds', 'answer', 'another page, p50 ms', 'p95', 'longest'], ...rows]),
    ].join('\n\n'),
  );
}

async function bringIn(editor: Visitor, name: string, text: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File([text], name));
  // Read to its end first: an upload says how long it is.
  const whole = new Response(form);
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  const said = await editor.fetch('/api/upload/article', { method: 'POST', body: await whole.arrayBuffer(), headers });
  const answer = (await said.json()) as { ok: boolean; problem?: { code: string } };
  return answer.ok ? 'kept' : (answer.problem?.code ?? 'refused');
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds that a page takes, asked for until the work is done. */
async function looks(visitor: Visitor, work: Promise<unknown>): Promise<number[]> {
  let done = false;
  void work.finally(() => {
    done = true;
  });
  const times: number[] = [];
  while (!done) {
    const start = performance.now();
    const answer = await visitor.fetch('/articles');
    await answer.text();
    if (answer.status !== 200) throw new Error(`/articles: ${answer.status}`);
    times.push(performance.now() - start);
    await wait(PAUSE);
  }
  return times;
}

function quantiles(times: readonly number[]): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return [at(0.5), at(0.95), at(1)];
}

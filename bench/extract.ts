import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import nlp from 'compromise';
import { extract } from '@/lib/extract';
import { LANGUAGES, type Language } from '@/lib/text/language';
import { type Corpus, findCorpora, type GoldDocument, MISSING } from './corpora';
import { median, table, writeSection } from './page';

interface Predicted {
  readonly kind: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly speaker?: unknown;
}

/** What reads quotations out of a document. */
const SYSTEMS: Record<string, (document: GoldDocument) => readonly Predicted[]> = {
  isnad: ({ text, language }) =>
    extract(text, LANGUAGES.includes(language as Language) ? { language: language as Language } : {}).quotes,
  'pairs of marks, 4 words or more': ({ text }) => pairsOfMarks(text),
  'compromise, quotations()': ({ text }) => quotations(text),
};

/** Accuracy by the corpora's own scorer, the reliability of the confidence, and speed. */
export default async function bench(): Promise<void> {
  const found = findCorpora();
  if (!found) return console.log(MISSING);
  const rows = found.corpora.flatMap((corpus) =>
    Object.entries(SYSTEMS).map(([name, system]) => {
      const s = score(found.scorer, corpus, system);
      const speaker = name === 'isnad' ? (s.speakerAccuracy ?? '–') : '–';
      return [
        corpus.name,
        name,
        s.directF1 ?? '–',
        s.directExact ?? '–',
        s.notQuotationsLeftAlone ?? '–',
        speaker,
        s.allF1 ?? '–',
      ];
    }),
  );
  const accuracy = table([
    ['corpus', 'system', 'direct F1', 'both ends', 'no quotation, left alone', 'speaker', 'all attributed text, F1'],
    ...rows,
  ]);
  writeSection('Extraction', [accuracy, reliability(found.corpora), speed(found.corpora)].join('\n\n'));
}

function score(
  scorer: string,
  corpus: Corpus,
  system: (d: GoldDocument) => readonly Predicted[],
): Record<string, number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-bench-'));
  const file = path.join(folder, 'predicted.jsonl');
  writeFileSync(file, corpus.documents.map((d) => JSON.stringify({ id: d.id, quotes: system(d) })).join('\n'));
  const run = spawnSync(process.execPath, [scorer, corpus.file, file, '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** Of the quotations that carry so much confidence, how many lie in a gold quotation. */
function reliability(corpora: readonly Corpus[]): string {
  const bins = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];
  const counts = bins.slice(1).map(() => ({ right: 0, all: 0 }));
  for (const { documents } of corpora) {
    for (const d of documents) {
      const gold = [
        ...(d.quotes ?? []).flatMap((q) => q.quote),
        ...(d.spans ?? []).filter((s) => s.label !== 'not-a-quotation').map((s): [number, number] => [s.start, s.end]),
      ];
      for (const q of extract(d.text).quotes) {
        if (q.kind !== 'direct') continue;
        const count = counts[bins.findLastIndex((b) => q.confidence >= b)];
        if (!count) continue;
        count.all++;
        const size = q.spans.reduce((n, [s, e]) => n + e - s, 0);
        const shared = q.spans.reduce(
          (n, [s, e]) => n + gold.reduce((m, [x, y]) => m + Math.max(0, Math.min(e, y) - Math.max(s, x)), 0),
          0,
        );
        if (shared >= size / 2) count.right++;
      }
    }
  }
  const rows = counts.map(({ right, all }, i) => [
    `${bins[i]} – ${Math.min(1, bins[i + 1] as number)}`,
    all,
    all > 0 ? (right / all).toFixed(3) : '–',
  ]);
  return `Confidence of direct quotations:\n\n${table([['confidence', 'quotations', 'right'], ...rows])}`;
}

function speed(corpora: readonly Corpus[]): string {
  const english = corpora.find((c) => c.documents[0]?.language === 'en');
  const rows = corpora.map(({ name, documents }) => {
    const characters = documents.reduce((n, d) => n + d.text.length, 0);
    const seconds = median(5, () => {
      for (const d of documents) extract(d.text);
    });
    return [name, 'isnad', characters, (characters / seconds / 1e6).toFixed(2)];
  });
  if (english) {
    const documents = english.documents.slice(0, 12);
    const characters = documents.reduce((n, d) => n + d.text.length, 0);
    const seconds = median(1, () => {
      for (const d of documents) quotations(d.text);
    });
    rows.push([english.name, 'compromise, quotations()', characters, (characters / seconds / 1e6).toFixed(3)]);
  }
  return table([['corpus', 'system', 'characters', 'million characters a second'], ...rows]);
}

function pairsOfMarks(text: string): Predicted[] {
  return [...text.matchAll(/["“„«]([^"“”„«»\n]+)["”“»]/gu)]
    .filter((m) => (m[1] as string).trim().split(/\s+/).length >= 4)
    .map((m) => ({ kind: 'direct', spans: [[m.index + 1, m.index + m[0].length - 1]], speaker: null }));
}

function quotations(text: string): Predicted[] {
  const found = nlp(text).quotations().json({ offset: true }) as { offset: { start: number; length: number } }[];
  return found.map(({ offset }) => ({
    kind: 'direct',
    spans: [[offset.start, offset.start + offset.length]],
    speaker: null,
  }));
}

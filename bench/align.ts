import { readFileSync } from 'node:fs';
import search from 'approx-string-match';
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch';
import { align, prepareSource, type Verdict } from '@/lib/align';
import { movesSection } from './moves';
import { median, table, writeSection } from './page';
import { isTold, QUOTATION_KINDS, type Quotation, quotations } from './quotations';
import { findTexts, generator } from './texts';

/** Verdicts on quotations whose change is known, and speed beside a fuzzy search over characters. */
export default async function bench(): Promise<void> {
  const texts = findTexts();
  const cases = madeCases(
    texts.map((t) => t.text),
    3000,
  );
  const counts = new Map<string, Map<string, number>>();
  let right = 0;
  let placed = 0;
  let placeable = 0;
  let faithful = 0;
  let changed = 0;
  for (const { verdict, quote, source, start } of cases) {
    const found = align(quote, source);
    const row = counts.get(verdict) ?? new Map<string, number>();
    row.set(found.verdict, (row.get(found.verdict) ?? 0) + 1);
    counts.set(verdict, row);
    if (found.verdict === verdict) right++;
    if (start !== undefined) {
      placeable++;
      if (found.spans.some(([s]) => Math.abs(s - start) < 60)) placed++;
    }
    if (verdict === 'altered' || verdict === 'spliced') {
      changed++;
      if (['verbatim', 'orthographic', 'elided'].includes(found.verdict)) faithful++;
    }
  }
  const verdicts = ['verbatim', 'orthographic', 'elided', 'altered', 'spliced', 'not-found'];
  const confusion = table([
    ['made', ...verdicts],
    ...verdicts.map((v) => [v, ...verdicts.map((w) => counts.get(v)?.get(w) ?? 0)]),
  ]);
  const summary = `Of ${cases.length} made quotations ${(right / cases.length).toFixed(4)} got their verdict, ${(placed / placeable).toFixed(4)} their place; of ${changed} altered or spliced ones ${faithful} were called faithful.`;
  writeSection('Comparison', [summary, confusion, kindsOf(quotations(texts, 100, 3)), speed()].join('\n\n'));
  writeSection('Moving to a revision', movesSection(texts, 2600, 10_000));
}

/** Of each kind of change and in each language, how many comparisons say what they must. */
function kindsOf(made: readonly Quotation[]): string {
  const told = made.map((q) => ({ ...q, right: isTold(q) }));
  const share = (list: readonly { right: boolean }[]) =>
    list.length === 0 ? '–' : (list.filter((q) => q.right).length / list.length).toFixed(3);
  return table([
    ['made', 'quotations', 'ar', 'en', 'fr', 'de'],
    ...QUOTATION_KINDS.map((kind) => {
      const own = told.filter((q) => q.kind === kind);
      return [kind, own.length, ...['ar', 'en', 'fr', 'de'].map((l) => share(own.filter((q) => q.language === l)))];
    }),
    ['all', told.length, ...['ar', 'en', 'fr', 'de'].map((l) => share(told.filter((q) => q.language === l)))],
  ]);
}

function speed(): string {
  const words = readFileSync('seeds/article.ar.txt', 'utf8').split(/\s+/);
  const random = generator(7);
  let source = '';
  while (source.length < 1_000_000) source += `${words[Math.floor(random() * words.length)]} `;
  const original = source.slice(700_000, 700_200);
  const quote = [...original].map((c, i) => (i % 20 === 9 ? 'ء' : c)).join('');
  const prepared = prepareSource(source);
  const ours = median(21, () => align(quote, prepared));
  const whole = median(3, () => align(quote, source));
  const theirs = median(3, () => search(source, quote, 20));
  const matcher = new DiffMatchPatch();
  matcher.Match_Distance = source.length;
  const patch = median(1, () => matcher.match_main(source, quote.slice(0, matcher.Match_MaxBits), 0));
  const many = Array.from({ length: 1000 }, (_, k) => [...source.slice(k * 990, k * 990 + 200)]).map((letters) =>
    letters.map((c, i) => (i % 20 === 9 ? 'ء' : c)).join(''),
  );
  const thousand = median(1, () => {
    for (const q of many) align(q, prepared);
  });
  return table([
    ['200 characters, 5 % changed, in 1,000,000 of Arabic', 'milliseconds'],
    ['isnad, source ready', (ours * 1000).toFixed(1)],
    ['isnad, source made ready as well', (whole * 1000).toFixed(0)],
    ['approx-string-match, 20 errors', (theirs * 1000).toFixed(0)],
    ['diff-match-patch, its first 32 characters (it takes no more)', (patch * 1000).toFixed(0)],
    ['isnad, 1,000 such quotations', (thousand * 1000).toFixed(0)],
  ]);
}

interface Case {
  readonly verdict: Verdict;
  readonly quote: string;
  readonly source: string;
  readonly start?: number;
}

/** Known changes to stretches of real texts; the same cases in every run. */
function madeCases(all: readonly string[], count: number): Case[] {
  const random = generator(11);
  const below = (n: number) => Math.floor(random() * n);
  const cases: Case[] = [];
  for (let tries = 0; cases.length < count && tries < count * 20; tries++) {
    const source = all[below(all.length)] as string;
    const words = [...source.matchAll(/\S*[\p{L}\p{N}]\S*/gu)];
    const n = 8 + below(24);
    if (words.length < n + 60) continue;
    const a = below(words.length - n);
    const at = (i: number) => words[i] as RegExpExecArray;
    const piece = (from: number, to: number) => source.slice(at(from).index, at(to - 1).index + at(to - 1)[0].length);
    const exact = piece(a, a + n);
    if (/[…[\]"«»“”]|\.\./.test(exact)) continue;
    const plain = (i: number) =>
      at(i)[0]
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
    const start = at(a).index;
    const k = 3 + below(n - 7);
    switch (cases.length % 7) {
      case 0:
        cases.push({ verdict: 'verbatim', quote: exact, source, start });
        break;
      case 1:
        cases.push({ verdict: 'orthographic', quote: exact.replace(/\s+/g, '  '), source, start });
        break;
      case 2:
        cases.push({ verdict: 'elided', quote: `${piece(a, a + k)} […] ${piece(a + k + 1, a + n)}`, source, start });
        break;
      case 3: {
        const other = below(words.length);
        if (plain(other) === plain(a + k)) continue;
        cases.push({
          verdict: 'altered',
          quote: `${piece(a, a + k)} ${plain(other)} ${piece(a + k + 1, a + n)}`,
          source,
          start,
        });
        break;
      }
      case 4:
        if (plain(a + k) === plain(a + k - 1) || plain(a + k) === plain(a + k + 1)) continue;
        cases.push({ verdict: 'altered', quote: `${piece(a, a + k)} ${piece(a + k + 1, a + n)}`, source, start });
        break;
      case 5: {
        const b = below(words.length - 8);
        if (Math.abs(b - a) < n + 20) continue;
        cases.push({ verdict: 'spliced', quote: `${exact} ${piece(b, b + 8)}`, source, start });
        break;
      }
      default: {
        const other = all[below(all.length)] as string;
        if (other === source || other.includes(exact.slice(0, 30))) continue;
        cases.push({ verdict: 'not-found', quote: exact, source: other });
      }
    }
  }
  return cases;
}

import type { Block, BlockKind } from '@/lib/text/blocks';
import { isFullName } from '@/lib/text/label-at';
import type { LanguageCode } from '@/lib/text/language';
import { readDate } from './date';
import { BY, isName } from './page/names';
import type { About } from './told';
import { anyOf } from './wording';

/** What parts names from each other, and from where and when they wrote. */
const PARTS = new RegExp(`[,،|·•–—]| - |${anyOf((w) => w.and)}| ${anyOf((w) => w.onDay)} `, 'u');
const ARABIC = /\p{Script=Arabic}/u;
const ENDS_SENTENCE = /[.!?؟:…]$/u;

/** In blocks: so near its head a text is signed. In UTF-16 code units: no such line is longer. */
const [HEAD, LONGEST] = [6, 140];
const SAID: ReadonlySet<BlockKind> = new Set(['block-quotation', 'pull-quote', 'post', 'byline', 'caption']);
/** In words: so many may stand beside a day in its line. */
const BESIDE = 5;

/**
 * Who signed a text below its title, and when, with the blocks that say only that: they are the page's, not the article's.
 * Undefined where nobody did.
 */
export function signedBy(
  text: string,
  blocks: readonly Block[],
  language: LanguageCode,
): { readonly about: About; readonly blocks: readonly Block[] } | undefined {
  const headed = blocks.findIndex(({ kind }) => kind === 'title');
  const head = headed >= 0 ? headed : blocks.findIndex(({ kind }) => kind !== 'leftover');
  // What somebody said is signed below it, by whoever said it.
  const lines = blocks
    .slice(0, head + HEAD)
    .map(({ kind, start, end }) => (end - start > LONGEST || SAID.has(kind) ? '' : text.slice(start, end).trim()));
  const at = lines.findIndex((line, i) => i > head && namesIn(line).length > 0);
  if (at < 0) return undefined;
  const says = [at, at - 1, at + 1].filter((i) => i > head && (i === at || isDay(lines[i] ?? '', language)));
  const date = says.map((i) => readDate(lines[i] as string, language)).find(Boolean);
  return {
    about: { author: namesIn(lines[at] as string).join(', '), date },
    blocks: blocks.map((block, i) => (says.includes(i) ? { ...block, kind: 'leftover' } : block)),
  };
}

/** The names that a line is signed with: it says who, where and when, and no more. */
function namesIn(line: string): string[] {
  const word = BY.exec(line)?.[0];
  if (!word || ENDS_SENTENCE.test(line)) return [];
  const parts = line
    .slice(word.length)
    .split(PARTS)
    .map((part) => part.trim());
  const others = parts.findIndex((part) => !isName(part) || (ARABIC.test(part) && !isFullName(part)));
  const names = others < 0 ? parts : parts.slice(0, others);
  const rest = parts.slice(names.length).join(' ').split(/\s+/).filter(Boolean);
  // In whatever order its figures stand: a day is a day.
  const isSure = rest.length === 0 || readDate(line, 'fr') !== undefined || isFullName(names[0] ?? '');
  // Desk, Reuters: what begins with a capital may stand there too.
  return rest.length <= BESIDE + 3 && (isSure || rest.every((one) => /^\p{Lu}/u.test(one))) ? names : [];
}

/** A line with a day, and hardly a word beside it. */
const isDay = (line: string, language: LanguageCode): boolean =>
  readDate(line, language) !== undefined && !ENDS_SENTENCE.test(line) && line.split(/\s+/).length <= BESIDE + 3;

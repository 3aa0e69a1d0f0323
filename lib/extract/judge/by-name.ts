import { wordAt } from '../read/items';
import { type Found, MAX_NAME, MAX_TITLE, type Marks } from './marks';
import { isArticleAndName, isExplained, isNameByForm, isTitleCase } from './named';
import type { Rule } from './reason';

/** What makes the marks those of a name, a title or a charge. */
export function byName(m: Marks): Found {
  const { r, at, quote, count, shown, report } = m;
  const { inner } = quote.range;
  const mayBeName = !shown && !report?.predicate;
  return [
    nameBeforeRule(m),
    m.titled ? 'capitals' : isOneCapital(m) && 'one-capital',
    isNameByForm(r.text, inner, count, r.grammar) && 'name-by-form',
    m.embedded && 'embedded-name',
    /^[#@]/.test(r.text.slice(inner[0], inner[0] + 1)) && 'hashtag',
    beginsName(m) && 'begins-name',
    mayBeName && count <= MAX_NAME && isArticleAndName(r, at) && 'article-name',
    mayBeName && count <= MAX_TITLE && isExplained(r, at) && 'explained',
    m.isName && 'named',
    m.besideNone && 'beside-none',
    m.charge && 'charge',
  ];
}

function nameBeforeRule({ named, report, quote, count }: Marks): Rule | undefined {
  if (!named) return undefined;
  const clause = quote.small && count > MAX_NAME;
  if (!report?.close && !clause) return 'name-before';
  return count <= MAX_NAME ? 'name-before-cue' : undefined;
}

function isOneCapital({ r, quote, count, ownSentence, turn, cried }: Marks): boolean {
  if (count !== 1 || r.grammar.nounCapitals || ownSentence || turn || cried) return false;
  return isTitleCase(r.text, quote.range.inner, r.grammar);
}

/** A capital right behind the mark. */
const BEGINS_NAME = /^\s?\p{Lu}/u;

/** au collectif « Citoyens pour le port »: inside a sentence, a capital that no cue or colon leads to begins a name. */
function beginsName({ r, at, quote, count, report, joined, shown }: Marks): boolean {
  const { capitals, nounCapitals, complementizers } = r.grammar;
  if (!capitals || nounCapitals || shown || count > MAX_NAME || r.all[at - 1]?.type !== 'word') return false;
  if (report?.close || joined || complementizers.has(wordAt(r.all, at - 1))) return false;
  const [start] = quote.range.inner;
  return BEGINS_NAME.test(r.text.slice(start, start + 3));
}

import { type Block, detectBlocks } from '../text/blocks';
import { saysCorrected } from '../text/corrected';
import { detectLanguage, type LanguageCode, UNKNOWN } from '../text/language';
import { quotesOfBlock } from './block';
import { turns } from './form/dialogue';
import { marksAlone } from './form/marks-alone';
import { quoteOfTurn } from './form/turn';
import { attributeTwins, quotedTwice } from './form/twins';
import { NO_FORMS } from './forms';
import { recurrence } from './judge/recurrence';
import { GRAMMARS, grammarOf } from './languages';
import { languageByCue } from './languages/by-cue';
import type { Wanted } from './marked';
import type { ExtractedQuote } from './quote';
import { type As, type Written, writtenIn } from './read/written';
import { nothingYet } from './who/memory';
import { People } from './who/people';

export interface Extraction {
  readonly language: LanguageCode;
  readonly blocks: readonly Block[];
  readonly quotes: readonly ExtractedQuote[];
}

const SKIPPED = new Set<Block['kind']>(['leftover', 'byline', 'post', 'caption']);

export interface Given extends Wanted {
  readonly language?: LanguageCode;
  readonly blocks?: readonly Block[];
  /** Who wrote the text: whose words “I said” are. */
  readonly author?: string | undefined;
}

/**
 * Finds every quoted statement of a text, who said it, by which words, how and by way of whom.
 * In blocks of other languages than ours what stands in marks is proposed, and nobody's.
 * A pure function of its input. Never throws; every offset lies in the text.
 */
export function extract(text: string, given: Given = {}): Extraction {
  const detected = given.language ?? detectLanguage(text);
  const language = detected === UNKNOWN ? (languageByCue(text, GRAMMARS) ?? detected) : detected;
  const blocks = given.blocks ?? detectBlocks(text, language);
  const people = new Map<LanguageCode, People>();
  const as = asEach(text);
  const memory = nothingYet({
    twins: quotedTwice(text, blocks),
    recurs: recurrence(text, (grammarOf(language)?.forms ?? NO_FORMS).pluralEnd),
  });
  const quotes: ExtractedQuote[] = [];
  const speech = turns(text, blocks, as);
  blocks.forEach((block, i) => {
    if (SKIPPED.has(block.kind)) return;
    // This article was amended to change “…”: the words that the text had before.
    if (saysCorrected(text.slice(block.start, block.end))) return;
    const written = as(block.language);
    if (!written) {
      for (const quote of marksAlone(text, block)) quotes.push(quote);
      return;
    }
    let known = people.get(block.language);
    if (!known) {
      known = new People({ ...written, text: unbroken(text, blocks) }, given.author);
      people.set(block.language, known);
    }
    const turn = speech.get(i);
    if (turn && turn.spans.length > 0 && turn !== speech.get(i - 1)) quotes.push(quoteOfTurn(turn, known, memory));
    if (turn) return;
    // One by one: a block may hold more than a call takes arguments.
    for (const quote of quotesOfBlock(written, block, blocks[i + 1], { people: known, memory, wanted: given }))
      quotes.push(quote);
  });
  return { language, blocks, quotes: attributeTwins(text, quotes, blocks) };
}

/** @returns the text as a language reads it, the same one whenever it is asked for */
function asEach(text: string): As {
  const known = new Map<LanguageCode, Written | undefined>();
  return (language) => {
    if (known.has(language)) return known.get(language);
    const grammar = grammarOf(language);
    const written = grammar && writtenIn(text, grammar);
    known.set(language, written);
    return written;
  };
}

/** The text with spaces for the line ends inside its blocks: a name may stand across one. All offsets stay. */
function unbroken(text: string, blocks: readonly Block[]): string {
  const isBroken = ({ start, end }: Block) => text.slice(start, end).includes('\n');
  const parts: string[] = [];
  let at = 0;
  for (const block of blocks.filter(isBroken)) {
    parts.push(text.slice(at, block.start), text.slice(block.start, block.end).replaceAll('\n', ' '));
    at = block.end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

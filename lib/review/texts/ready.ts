import { createHash, randomUUID } from 'node:crypto';
import { asRows, type Rows } from '@/lib/db/as-rows';
import type { Extraction } from '@/lib/extract';
import { nameOfLabel } from '@/lib/extract/name-alone';
import type { TextToKeep } from '@/lib/import/read';
import type { Footnote, MarginComment, Place as PlaceInFile } from '@/lib/import/told';
import type { Block } from '@/lib/text/blocks';
import { foldName, searchedWords } from '@/lib/text/fold';
import type { LanguageCode } from '@/lib/text/language';
import { sketchOf } from '@/lib/text/sketch';
import { place } from '../rules/place';

/** A text ready to be kept: with its blocks as rows. What takes time with a long text is done in a thread. */
export interface ReadyText {
  readonly text: string;
  readonly language: LanguageCode;
  readonly title: string;
  readonly sha256: string;
  readonly blocks: Rows;
  /** The words of the text, folded, each once: what a source is searched by. */
  readonly searched: string;
  /** The text without what its page has beside every other one. */
  readonly own: string;
  /** What it is found by when it comes again. */
  readonly sketch: readonly number[];
  /** Where its stretches stand in the file, and its notes. */
  readonly places: Rows;
  readonly footnotes: Rows;
  /** What was remarked in the margin of the file. */
  readonly comments: readonly MarginComment[];
}

/** A text with what its file tells of places in it. */
export interface ToldText extends TextToKeep {
  readonly places?: readonly PlaceInFile[];
  readonly footnotes?: readonly Footnote[];
  readonly comments?: readonly MarginComment[];
}

/** What a text is found by when it comes again. */
export const identityOf = (text: string, blocks: readonly Block[]): Pick<ReadyText, 'sha256' | 'sketch'> => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  sketch: sketchOf(ownWords(text, blocks)),
});

export const readyText = ({ text, language, title, blocks, ...told }: ToldText): ReadyText => ({
  text,
  language,
  title,
  ...identityOf(text, blocks),
  blocks: asRows(blocks.map((block, ordinal) => ({ ordinal, ...block }))),
  searched: searchedWords(text),
  own: ownWords(text, blocks),
  places: asRows((told.places ?? []).map((placed, ordinal) => ({ ordinal, ...placed }))),
  footnotes: asRows(
    (told.footnotes ?? []).map(({ span: [start, end], ...note }, ordinal) => ({ ordinal, ...note, start, end })),
  ),
  comments: told.comments ?? [],
});

/** A text without what its page has beside every other one. */
export const ownWords = (text: string, blocks: readonly Block[]): string =>
  blocks.length === 0
    ? text
    : blocks
        .filter(({ kind }) => kind !== 'leftover')
        .map(({ start, end }) => text.slice(start, end))
        .join('\n');

type Place = readonly [id: string, ...spans: number[]];

/** The quotations that the program proposes in a text, as rows of `quote` and `attribution`. */
export interface ReadyQuotes {
  readonly quotes: Rows;
  /** Each with `said_by`, the folded name of its speaker, beside the columns. */
  readonly attributions: Rows;
  /** Of each quotation: its id, and where it stands as start, end, start, end … */
  readonly places: readonly Place[];
  /** The folded names of the speakers. */
  readonly names: readonly string[];
}

export function readyQuotes(text: string, found: Extraction['quotes']): ReadyQuotes {
  const seen = new Set<string>();
  const quotes = found
    .filter(({ kind, spans }) => seen.size < seen.add(`${kind} ${spans}`).size)
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const places = quotes.map((q): [string, ...number[]] => [randomUUID(), ...q.spans.flat()]);
  const idOf = (i: number) => (places[i] as [string])[0];
  const saidBy = quotes.map((q) => (q.speaker ? foldName(q.speaker.name) : null));
  return {
    quotes: asRows(
      quotes.map((q, i) => {
        return {
          id: idOf(i),
          kind: q.kind,
          ...place(text, q.spans),
          // Theirs in an article that has no others.
          number: i + 1,
          said_by: saidBy[i] ?? '',
          origin: 'program',
          confidence: q.confidence,
          reasons: [...q.reasons, ...q.speakerReasons].map((r) => r.rule),
        };
      }),
    ),
    attributions: asRows(
      quotes.map((q, i) => ({
        quote_id: idOf(i),
        said_by: saidBy[i],
        proposed_name: q.speaker ? calledInText(text, q.speaker) : null,
        proposed_kind: q.speaker?.kind ?? null,
        speaks_for: q.speaker?.for?.name ?? null,
        mention_start: q.speaker?.mention?.[0] ?? null,
        mention_end: q.speaker?.mention?.[1] ?? null,
        cue_start: q.cue?.[0] ?? null,
        cue_end: q.cue?.[1] ?? null,
        medium: q.medium ?? null,
        via_name: q.via?.name ?? null,
        via_start: q.via?.span[0] ?? null,
        via_end: q.via?.span[1] ?? null,
        confidence: q.speaker?.confidence ?? null,
      })),
    ),
    places,
    names: [...new Set(saidBy.filter((name) => name !== null))],
  };
}

type Found = Extraction['quotes'][number];

/**
 * Whoever stands in capitals by their name as a text has it: in a label (DELGADO:), behind a title (MS. DELGADO) or by
 * more names than one (JOHN SMITH). Capitals alone may be those of a name (NATO).
 */
function calledInText(text: string, { name, kind, mention }: NonNullable<Found['speaker']>): string {
  if (kind !== 'person' || !/\p{Lu}{3}/u.test(name)) return name;
  const [start, end] = mention ?? [0, 0];
  const isNamed = name.includes(' ') || end - start > name.length || /^\s?:/.test(text.slice(end, end + 2));
  return isNamed ? nameOfLabel(name) : name;
}

const startOf = (q: Found): number => q.spans[0]?.[0] ?? 0;
const endOf = (q: Found): number => q.spans.at(-1)?.[1] ?? 0;

/** Those of the quotations that are wanted, by where they stand. */
export function onlyQuotes(ready: ReadyQuotes, wanted: (place: Place) => boolean): ReadyQuotes {
  const places = ready.places.filter(wanted);
  if (places.length === ready.places.length) return ready;
  const ids = new Set(places.map(([id]) => id));
  const only = (rows: Rows, key: string): Rows =>
    rows.map((json) =>
      JSON.stringify((JSON.parse(json) as Record<string, string>[]).filter((row) => ids.has(row[key] ?? ''))),
    );
  return { ...ready, places, quotes: only(ready.quotes, 'id'), attributions: only(ready.attributions, 'quote_id') };
}

import type { Change, Json, State } from '@/lib/desk/changes';

/** What a line of the log set a thing to, as far as a reader asks for it. */
export type Detail =
  /** A word of a closed vocabulary: `verdict.altered`. */
  | { readonly of: 'status' | 'verdict' | 'medium' | 'stance' | 'rating' | 'role'; readonly word: string }
  /** What somebody typed, or whom it names; empty for nobody. */
  | {
      readonly of: 'speaker' | 'assignee' | 'via' | 'note' | 'title' | 'reason' | 'was' | 'words' | 'claim' | 'tags';
      readonly text: string;
    }
  | { readonly of: 'due'; readonly at: string | null };

/** What ids stand for, by id. */
export type NamesOf = ReadonlyMap<string, string>;

/** The longest that a note or a quotation is told, in UTF-16 code units: the rest is where it stands. */
const LONGEST = 200;

/** Cut at a character, with a sign that it is. */
export const shortened = (text: string, most = LONGEST): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** What changes say beyond their sentence, in their order. */
export const detailsOf = (changes: readonly Change[], names: NamesOf): Detail[] =>
  changes.flatMap((change) => DETAILS[change.kind]?.(change, names) ?? []);

type Tell = (change: Change, names: NamesOf) => Detail[];

const DETAILS: Partial<Record<Change['kind'], Tell>> = {
  quote: ofQuote,
  // What it says is in the line only where that changed.
  note: ({ id, after }, names) => [
    ...(text('note', { body: names.get(id) ?? null, ...after }, 'body') ?? []),
    ...tagged(after),
  ],
  rules: ({ after }) => tagged(after),
  article: ({ after }) => text('title', after, 'title') ?? [],
  source: ({ after }) => [
    ...(text('title', after, 'title') ?? []),
    ...(text('reason', after.withdrawn as State | null, 'reason') ?? []),
  ],
  claim: ({ after }) => [...(text('claim', after, 'text') ?? []), ...word('rating', after.rating)],
  link: ({ after }) => word('stance', after.stance),
  member: ({ after }) => word('role', after.role),
};

const tagged = ({ tags }: State): Detail[] => (Array.isArray(tags) ? [{ of: 'tags', text: tags.join(' · ') }] : []);

function ofQuote({ before, after }: Change, names: NamesOf): Detail[] {
  const changed = (key: string) => key in after && JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const named = (of: 'speaker' | 'assignee', key: string): Detail[] =>
    changed(key) ? [{ of, text: after[key] ? (names.get(after[key] as string) ?? '') : '' }] : [];
  const [then, now] = [wordsIn(before.at), wordsIn(after.at)];
  const found = Object.keys(after).filter((key) => key.startsWith('found:') && changed(key));
  return [
    ...(changed('status') ? word('status', after.status) : []),
    ...found.flatMap((key) => {
      const finding = after[key] as State | null;
      return [...word('verdict', finding?.verdict), ...(text('note', finding, 'note') ?? [])];
    }),
    ...named('speaker', 'speaker'),
    ...(changed('medium') ? word('medium', after.medium) : []),
    ...(changed('via') ? (text('via', after.via as State | null, 'name') ?? []) : []),
    ...named('assignee', 'assignee'),
    ...(changed('due') ? [{ of: 'due', at: after.due as string | null } as const] : []),
    ...(then && now && then !== now
      ? [{ of: 'was', text: shortened(then) } as const, { of: 'words', text: shortened(now) } as const]
      : []),
  ];
}

const wordsIn = (at: Json | undefined): string =>
  ((at as { words?: string } | null | undefined)?.words ?? '') as string;

const word = (of: Extract<Detail, { word: string }>['of'], value: Json | undefined): Detail[] =>
  typeof value === 'string' && value !== '' ? [{ of, word: value }] : [];

const text = (
  of: Extract<Detail, { text: string }>['of'],
  state: State | null | undefined,
  key: string,
): Detail[] | undefined => {
  const value = state?.[key];
  return typeof value === 'string' && value !== '' ? [{ of, text: shortened(value) }] : undefined;
};

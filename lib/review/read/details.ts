import type { Verdict } from '@/lib/align';
import type { HouseRule } from '@/lib/align/house-rules';
import type { Change, Json, State } from '@/lib/desk/changes';
import type { Evidence } from '../rules/chain';

/** What a line of the log set a thing to, as far as a reader asks for it. */
export type Detail =
  /** A word of a closed vocabulary: `verdict.altered`. */
  | { readonly of: 'status' | 'verdict' | 'medium' | 'stance' | 'rating' | 'role'; readonly word: string }
  /** What somebody typed, or whom it names; empty for nobody. */
  | {
      readonly of: 'speaker' | 'assignee' | 'via' | 'note' | 'title' | 'reason' | 'was' | 'words' | 'claim' | 'tags';
      readonly text: string;
    }
  | { readonly of: 'due'; readonly at: string | null }
  /** Whether a rule of the desk holds from now on. */
  | { readonly of: 'holds'; readonly holds: boolean }
  /** What of a list of the desk's came, or is no longer in it. */
  | { readonly of: 'added' | 'removed'; readonly text: string }
  /** The same of what its style allows. */
  | { readonly of: 'allowed' | 'disallowed'; readonly rules: readonly HouseRule[] }
  | { readonly of: 'evidence'; readonly needs: Evidence }
  /** What a blind reader found, once both readings are open. */
  | { readonly of: 'found'; readonly by: string; readonly verdict: Verdict; readonly note: string };

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
  rules: ofRules,
  checklist: (change) => [...listed(change, 'items', 'text'), ...holds(change.after.required)],
  'assign-rules': (change) => listed(change, 'rules', 'name'),
  reading: ({ id, before, after }, names) => {
    const found = before.opened ? null : (after.opened as State | null);
    if (!found) return [];
    return [
      {
        of: 'found',
        by: names.get(id) ?? '',
        verdict: found.verdict as Verdict,
        note: shortened(String(found.note ?? '')),
      },
    ];
  },
  article: ({ after }) => text('title', after, 'title') ?? [],
  source: ({ after }) => [
    ...(text('title', after, 'title') ?? []),
    ...(text('reason', after.withdrawn as State | null, 'reason') ?? []),
  ],
  claim: ({ after }) => [...(text('claim', after, 'text') ?? []), ...word('rating', after.rating)],
  link: ({ after }) => word('stance', after.stance),
  member: ({ after }) => word('role', after.role),
};

const tagged = ({ tags }: State): Detail[] => (Array.isArray(tags) ? [{ of: 'tags', text: tags.join(', ') }] : []);

function ofRules({ before, after }: Change): Detail[] {
  const [were, are] = [before.house, after.house] as unknown as (readonly HouseRule[] | undefined)[];
  return [
    ...(text('title', after, 'name') ?? []),
    ...['secondReader', 'blind', 'gate', 'reportedShown'].flatMap((rule) => holds(after[rule])),
    ...(after.evidence ? [{ of: 'evidence', needs: after.evidence as Evidence } as const] : []),
    ...(were && are ? [...allowed('allowed', are, were), ...allowed('disallowed', were, are)] : []),
    ...tagged(after),
  ];
}

const allowed = (of: 'allowed' | 'disallowed', those: readonly HouseRule[], not: readonly HouseRule[]): Detail[] => {
  const rules = those.filter((rule) => !not.includes(rule));
  return rules.length > 0 ? [{ of, rules }] : [];
};

const holds = (value: Json | undefined): Detail[] =>
  typeof value === 'boolean' ? [{ of: 'holds', holds: value }] : [];

/** What came into a list that a desk keeps, and what is gone from it, by what each is called. */
function listed({ before, after }: Change, list: string, name: string): Detail[] {
  const called = (state: State) => ((state[list] ?? []) as State[]).map((one) => shortened(String(one[name])));
  const [were, are] = [called(before), called(after)];
  return [
    ...are.filter((one) => !were.includes(one)).map((one) => ({ of: 'added', text: one }) as const),
    ...were.filter((one) => !are.includes(one)).map((one) => ({ of: 'removed', text: one }) as const),
  ];
}

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
    ...(changed('signOff') ? (text('reason', after.signOff as State | null, 'override') ?? []) : []),
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

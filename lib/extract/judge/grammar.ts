import type { Word } from '../../text/words';
import type { Report } from '../cue/report';
import type { Reading } from '../read/reading';

/** What tells in a language that marks hold a name, a title, a charge, and nobody's words. All words are folded (see `foldWord`). */
export interface MarksGrammar {
  /** Whether the marks at item `at`, of so many words, hold a name by their words or the words around: an outlet that was told something, a work. */
  readonly isNameInMarks: (r: Reading, at: number, count: number, report: Report | undefined) => boolean;
  /** Whether the marks at item `at` are no name of the noun before them, by it or by their first word: لمواجهة [“النشاط الخبيث”]. */
  readonly isNoNameOf: (r: Reading, at: number, first: string) => boolean;
  /** Whether the clause around the relative one that opens at item `relative` goes on right before the marks: التقرير *الذي* أعدته اللجنة كان «…». */
  readonly resumes: (r: Reading, relative: number, at: number) => boolean;
  /** Whether the one word in marks at item `at` says something of what stands before it: إن الخطة [“معقولة”]. */
  readonly saysAlone: (r: Reading, at: number) => boolean;
  /** Whether a sentence that has hardly more than the marks at item `at` goes on with an account: كان “على آخر رمق”. */
  readonly goesOnTelling: (r: Reading, at: number) => boolean;
  /** Whether words in marks are those of a thing without the article, and so no name of it: شروط [قاسية]. */
  readonly isIndefinite: (inside: readonly Word[], text: string) => boolean;
  /** Words by which somebody speaks of themselves: I, we, our. */
  readonly firstPerson: ReadonlySet<string>;
  /** Two words of which the second is a verb of whoever speaks, by its form: لم نكن, لن أعود. */
  readonly ownForm: { readonly behind: ReadonlySet<string>; readonly form: RegExp } | undefined;
  /** Nouns that, right before the marks, make them a name: صحيفة, movement, film. */
  readonly namingNouns: ReadonlySet<string>;
  /** How such nouns end that make a name only of what begins with a capital; the language may compound them. */
  readonly namingEnds: RegExp | undefined;
  /** Words right before marks that say what something is called: intitulé, so-called, known *as*. */
  readonly namedBy: ReadonlySet<string>;
  /** Verbs behind which an article and marks hold the name of what is made: created an “open university”. */
  readonly makers: ReadonlySet<string>;
  /** Verbs of writing on walls, and the words behind the marks that say on what: sprayed “Liars” *across* the door. */
  readonly paints: ReadonlySet<string>;
  readonly paintedOn: ReadonlySet<string>;
  /** Verbs behind which a title may stand, where titles have no other capital than their noun's: a écrit « La Route ». */
  readonly works: ReadonlySet<string>;
  /** Words that a title leaves small, as they are written. */
  readonly smallInTitles: ReadonlySet<string>;
  /** Words of the law, behind which marks hold what somebody is charged with. */
  readonly charges: ReadonlySet<string>;
  /** Words that charge somebody where one of theirs stands right before the marks: condamné *pour* « abus de confiance ». */
  readonly chargedWith: ReadonlyMap<string, ReadonlySet<string>>;
  /** What stands right behind marks that hold a name: « les yeux du port », comme on les appelle. */
  readonly namedBehind: RegExp | undefined;
  /** What stands right behind marks that hold the title of a work: « La Route », un roman sur …; «المرفأ»، وهي رواية */
  readonly workBehind: RegExp | undefined;
  /** What stands right behind marks, and an article before them, that goes on to say what the thing is: le « chèque », qui … */
  readonly explainedBehind: RegExp | undefined;
  /** Words right before the marks for whoever calls somebody so, where a language has them before such a verb: den *alle* „…“ nennen. */
  readonly everybody: ReadonlySet<string>;
  /** Words for people in general, by whom something is called so: by *locals*. */
  readonly everyone: ReadonlySet<string>;
  /** How a few folded words look that are a nickname: gilets jaunes. */
  readonly nameForm: RegExp | undefined;
  /** What goes with a noun stands before it: the “yellow vest” protests. */
  readonly modifiersFirst: boolean;
  /** Nouns that open the name of an institution. */
  readonly institutions: ReadonlySet<string>;
}

/** What a language need not have of it. */
const NONE: ReadonlySet<string> = new Set();
export const NO_MARKS = {
  firstPerson: NONE,
  ownForm: undefined,
  namingNouns: NONE,
  institutions: NONE,
  namingEnds: undefined,
  namedBy: NONE,
  makers: NONE,
  paints: NONE,
  paintedOn: NONE,
  works: NONE,
  smallInTitles: NONE,
  charges: NONE,
  chargedWith: new Map(),
  namedBehind: undefined,
  workBehind: undefined,
  explainedBehind: undefined,
  everybody: NONE,
  everyone: NONE,
  nameForm: undefined,
  modifiersFirst: false,
  isNameInMarks: () => false,
  isNoNameOf: () => false,
  resumes: () => false,
  saysAlone: () => false,
  goesOnTelling: () => false,
  isIndefinite: () => false,
} satisfies Partial<MarksGrammar>;

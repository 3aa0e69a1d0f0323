import { readClock } from './clock';
import type { Cue } from './cue';
import { sentencesOf, type Word } from './spoken-words';
import { byTurns, type Turn } from './turns';

type Fields = Readonly<Record<string, unknown>>;

/** What such programs call things, the best name first. */
const TEXT =
  'punctuated_word punct display Display DisplayText text Text body content Content transcript sentence line speech word value'.split(
    ' ',
  );
const START =
  'start start_time startTime begin from time ts startMs start_ms startTimeMs startOffset offset timestamp timestamps offsets start_millis offsetMilliseconds BeginOffsetMillis offsetInTicks Offset data_start'.split(
    ' ',
  );
const END =
  'end end_time endTime to until stop end_ts endMs end_ms endTimeMs endOffset end_millis EndOffsetMillis data_end'.split(
    ' ',
  );
const LENGTH = 'duration dur durationMilliseconds duration_ms durationInTicks Duration'.split(' ');
const WHO =
  'speaker speaker_name speakerName speaker_label speakerLabel speaker_id speakerId speakerTag speaker_tag ParticipantRole participant channel_label sid'.split(
    ' ',
  );
const LANGUAGE = 'language language_code languageCode LanguageCode detected_language lang locale'.split(' ');
/** Lists of several readings of the same words, of which the first is the best. */
const READINGS = 'alternatives nBest NBest'.split(' ');

/** So deep, and through so many fields, words are looked for. */
const [MOST_DEEP, MOST_FIELDS] = [20, 3_000_000];
/** In UTF-16 code units: so much of a field's name tells which it is, among thousands that stand below it. */
const LONGEST_NAME = 60;

/** Words in a list, with when they are said and who says them, in whatever unit the file counts. */
interface Said {
  readonly text: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly speaker: string | undefined;
  /** Whether it is the first of a list: of another channel, or another turn. */
  readonly begins?: boolean;
}

/**
 * A transcript as JSON, by what the answers of all programs that write down recordings have in common: a list of words or
 * sentences, each with when it is said. Of several such lists that say the same the one of sentences is read.
 * @returns undefined for other data
 */
export function anyTranscript(json: unknown): { cues: Cue[]; language: string | undefined } | undefined {
  const found: Found = { lists: new Map(), names: new Map(), turns: [], fields: 0, language: '' };
  look(json, '', 0, found, undefined);
  const best = bestOf(found.lists);
  if (!best) return undefined;
  const [path, said] = best;
  // What a file calls segments is kept as they are.
  const words = areWords(said) && !path.endsWith('.segments');
  const whole = words ? textIn(json as Fields) : undefined;
  const spoken = byTurns(whole ? punctuated(said, whole) : said, found.turns);
  const named = spoken.map((one) => ({ ...one, speaker: found.names.get(one.speaker ?? '') ?? one.speaker }));
  // Of several channels, which are told one after the other.
  const cues = cuesOf(named, words).sort((a, b) => a.from - b.from);
  return { cues, language: found.language || undefined };
}

/** In UTF-16 code units: so far behind a word the next one stands, where marks are between them. */
const BETWEEN = 12;

/** Words with the marks that the whole text has behind them, where they stand in it in their order. */
function punctuated(said: readonly Said[], whole: string): readonly Said[] {
  let at = 0;
  return said.map((one) => {
    const word = one.text.trim();
    const start = word ? whole.slice(at, at + BETWEEN + word.length).indexOf(word) : -1;
    if (start < 0) return one;
    const end = at + start + word.length;
    const marks = /^[.,;:!?…،؛؟۔]{1,3}(?=[\s"'”’»)]|$)/u.exec(whole.slice(end, end + 5))?.[0] ?? '';
    at = end + marks.length;
    return { ...one, text: word + marks };
  });
}

interface Found {
  /** What lists of one kind say, by the names of the fields that lead to them. */
  readonly lists: Map<string, Said[]>;
  /** Speakers who have numbers elsewhere. */
  readonly names: Map<string, string>;
  /** Who speaks when, where it stands beside the words. */
  readonly turns: Turn[];
  fields: number;
  language: string;
}

/** @param around who speaks where a list does not say it: of sentences below a paragraph, or words below a turn */
function look(value: unknown, path: string, depth: number, found: Found, around: string | undefined): void {
  if (typeof value !== 'object' || value === null || depth > MOST_DEEP || ++found.fields > MOST_FIELDS) return;
  if (Array.isArray(value)) {
    const said = value.flatMap((item) => saidBy(item, around) ?? []);
    if (said.length > 0 && said.length * 2 >= value.length && said.some(({ from }) => from !== undefined)) {
      const list = found.lists.get(path) ?? [];
      for (const [i, one] of said.entries()) list.push(i === 0 ? { ...one, begins: true } : one);
      found.lists.set(path, list);
    }
    if (said.length === 0) for (const item of value) found.turns.push(...turnIn(item));
    const within = `${path}[]`;
    for (const item of value) look(item, within, depth + 1, found, around);
    return;
  }
  const fields = value as Fields;
  const language = LANGUAGE.map((name) => fields[name]).find((said) => typeof said === 'string');
  if (!found.language && typeof language === 'string' && /^[a-z]{2,3}(?:[-_]|$)/i.test(language))
    found.language = language;
  const { id, name } = fields;
  if (/speakers\[\]$/i.test(path) && typeof name === 'string' && isPlain(id)) found.names.set(String(id), name);
  const who = whoIn(fields) ?? around;
  for (const [name, inner] of Object.entries(fields)) {
    const first = READINGS.includes(name) && Array.isArray(inner) ? inner.slice(0, 1) : inner;
    look(first, `${path}.${name.slice(0, LONGEST_NAME)}`, depth + 1, found, who);
  }
}

function saidBy(item: unknown, around: string | undefined): Said | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  // {"type": "cue", "data": {"start": …}}
  const { data } = item as Fields;
  const fields = (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : item) as Fields;
  const text = textIn(fields) ?? textIn(firstReading(fields));
  if (text === undefined) return undefined;
  return { text, ...timesIn(fields), speaker: whoIn(fields) ?? whoIn(firstReading(fields)) ?? around };
}

function timesIn(fields: Fields): { from: number | undefined; to: number | undefined } {
  const [first, second] = bothIn(fields);
  const from = first ?? timeIn(fields, START);
  const length = timeIn(fields, LENGTH);
  const to = second ?? timeIn(fields, END) ?? (from !== undefined && length !== undefined ? from + length : undefined);
  return { from, to };
}

/** When somebody speaks, where no words stand beside it. */
function turnIn(item: unknown): Turn[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
  const { from, to } = timesIn(item as Fields);
  const speaker = whoIn(item as Fields);
  return from !== undefined && to !== undefined && speaker !== undefined ? [{ from, to, speaker }] : [];
}

const textIn = (fields: Fields): string | undefined =>
  TEXT.map((name) => fields[name]).find((said): said is string => typeof said === 'string');

function firstReading(fields: Fields): Fields {
  const list = READINGS.map((name) => fields[name]).find(Array.isArray);
  return typeof list?.[0] === 'object' && list[0] !== null ? list[0] : {};
}

/** Beginning and end in one field: [1, 2.5], {"from": 1000, "to": 2500}, or where the words come first. */
function bothIn(fields: Fields): readonly (number | undefined)[] {
  for (const name of ['offsets', 'timestamp', 'timestamps', 'time', 'instances']) {
    const both = name === 'instances' && Array.isArray(fields[name]) ? fields[name][0] : fields[name];
    if (Array.isArray(both)) return both.length === 2 ? both.map((said) => timeOf(said, name)) : [];
    if (typeof both === 'object' && both !== null) return [timeIn(both as Fields, START), timeIn(both as Fields, END)];
  }
  return [];
}

/** What can be told in letters: an object of a hostile file may refuse that. */
const isPlain = (said: unknown): said is string | number => typeof said === 'string' || typeof said === 'number';

function whoIn(fields: Fields): string | undefined {
  for (const name of WHO) {
    const said = fields[name];
    const who =
      typeof said === 'object' && said !== null
        ? ((said as Fields).name ?? (said as Fields).id ?? (said as Fields)['@id'])
        : said;
    if (isPlain(who) && who !== '') return String(who);
  }
  return undefined;
}

const timeIn = (fields: Fields, names: readonly string[]): number | undefined => {
  for (const name of names) {
    const time = timeOf(fields[name], name);
    if (time !== undefined) return time;
  }
  return undefined;
};

/** 1.5, "1.5s", "00:00:01,500", "PT1.5S", {"seconds": 1, "nanos": 5e8}, in seconds; numbers as they are. */
function timeOf(said: unknown, name: string): number | undefined {
  if (typeof said === 'number') return Number.isFinite(said) && said >= 0 ? said / unitOf(name) : undefined;
  if (typeof said === 'object' && said !== null) {
    const { seconds = 0, nanos = 0 } = said as Fields;
    if (!isPlain(seconds) || !isPlain(nanos)) return undefined;
    const time = Number(seconds) + Number(nanos) / 1e9;
    return ('seconds' in said || 'nanos' in said) && Number.isFinite(time) ? time : undefined;
  }
  if (typeof said !== 'string' || said.length > 40) return undefined;
  if (/^\d{1,12}(?:\.\d{1,12})?s?$/.test(said)) return Number.parseFloat(said) / unitOf(name);
  const iso = /^PT(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,6}(?:\.\d{1,9})?)S)?$/.exec(said);
  return iso ? Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) : readClock(said);
}

/** What a field counts in, where its name says so. */
const unitOf = (name: string): number => (/ticks$/i.test(name) ? 1e7 : /ms$|millis/i.test(name) ? 1000 : 1);

/** Of lists that hold nearly all words, sentences before words, those with speakers before others, and the first. */
function bestOf(lists: ReadonlyMap<string, Said[]>): readonly [path: string, said: Said[]] | undefined {
  const letters = (said: readonly Said[]) => said.reduce((sum, { text }) => sum + text.trim().length, 0);
  const told = [...lists].map(([path, said]) => ({ path, said, letters: letters(said), worth: worthOf(said) }));
  // As many lists as a file has: more than a function call takes arguments.
  const most = told.reduce((most, list) => Math.max(most, list.letters), 0);
  const whole = told.filter((list) => most > 0 && list.letters >= most * 0.7);
  const best = whole.reduce((best, { worth }) => Math.max(best, worth), 0);
  const found = whole.find(({ worth }) => worth === best);
  return found && [found.path, found.said];
}

const worthOf = (said: readonly Said[]): number =>
  (areWords(said) ? 0 : 2) + (said.some(({ speaker }) => speaker !== undefined) ? 1 : 0);

const wordsIn = (said: readonly Said[]): number =>
  said.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
const areWords = (said: readonly Said[]): boolean => said.length > 1 && wordsIn(said) < said.length * 1.3;

const MARK = /^[.,;:!?…،؛؟۔%)\]}»”]+$/u;

function cuesOf(said: readonly Said[], words: boolean): Cue[] {
  const unit = countedIn(said);
  const inSeconds = said
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, from, to, speaker, begins }) => ({
      text: text.trim(),
      begins,
      from: from === undefined ? undefined : from / unit,
      to: to === undefined ? undefined : to / unit,
      speaker,
    }));
  const isTimed = (word: Word) => word.from !== undefined;
  if (words) return sentencesOf(inSeconds.map((word) => ({ ...word, joined: MARK.test(word.text) })));
  let last = 0;
  return inSeconds.filter(isTimed).map(({ text, from = last, to, speaker }, i, all): Cue => {
    last = to ?? Math.max(from, all[i + 1]?.from ?? from);
    return { text, from, to: last, speaker };
  });
}

/** In seconds, nobody says so little: whole numbers that are far apart count thousandths, or ten millionths. */
function countedIn(said: readonly Said[]): number {
  const times = said.flatMap(({ from, to }) => [from ?? 0, to ?? from ?? 0]);
  if (!times.every(Number.isInteger)) return 1;
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const time of times) [first, last] = [Math.min(first, time), Math.max(last, time)];
  const each = (last - first) / Math.max(1, wordsIn(said));
  return each > 60_000 ? 1e7 : each > 60 ? 1000 : 1;
}

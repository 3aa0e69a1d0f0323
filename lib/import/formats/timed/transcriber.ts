import { z } from 'zod';
import type { About } from '../../told';
import { type Format, oncePerFile } from '../format';
import { anyTranscript } from './any-transcript';
import { readClock } from './clock';
import type { Cue } from './cue';
import { readingOf } from './cues';
import { sentencesOf, type Word } from './spoken-words';
import { byTurns } from './turns';

/** What programs that write down recordings answer with, as JSON. */
export const transcriber: Format = {
  matches: (file) => foundIn(file) !== undefined,
  read(file) {
    const { warnings } = file.decoded();
    const found = foundIn(file) as Transcript | string;
    if (typeof found === 'string') return { text: found, blocks: undefined, title: undefined, posts: [], warnings };
    const about: About = { language: found.language };
    return readingOf(found.cues, { title: titleIn(file.json()), about, warnings });
  },
};

const titled = z.object({ title: z.string().trim().min(1).max(300) });
const titledAnywhere = z.union([titled, z.object({ metadata: titled }).transform(({ metadata }) => metadata)]);
const titleIn = (json: unknown): string | undefined => titledAnywhere.safeParse(json).data?.title;

const foundIn = oncePerFile(({ json }) => transcriptOf(json()) ?? wordsOf(json()));

/** Answers without any time: {"text": …}, {"results": [{"alternatives": [{"transcript": …}]}]}; undefined for other data. */
function wordsOf(json: unknown): string | undefined {
  const parsed = untimed.safeParse(json);
  return parsed.success && /\p{L}/u.test(parsed.data) ? parsed.data : undefined;
}

const untimed = z.union([
  z
    .object({ text: z.string(), language: z.string().optional(), task: z.string().optional() })
    .extend({ duration: z.number().optional(), usage: z.unknown(), segments: z.unknown(), words: z.unknown() })
    .partial({ usage: true, segments: true, words: true })
    .strict()
    .transform(({ text }) => text.trim()),
  z
    .object({
      results: z.array(z.object({ alternatives: z.array(z.object({ transcript: z.string() })).min(1) })).min(1),
    })
    .transform(({ results }) => results.map(({ alternatives }) => alternatives[0]?.transcript.trim()).join('\n')),
]);

interface Transcript {
  readonly cues: readonly Cue[];
  readonly language?: string | undefined;
}

/** A form that is known: the first that fits is read. */
function form<T>(schema: z.ZodType<T>, read: (value: T) => Transcript | readonly Cue[]) {
  return (json: unknown): Transcript | undefined => {
    const parsed = schema.safeParse(json);
    if (!parsed.success) return undefined;
    const found = read(parsed.data);
    return 'cues' in found ? found : { cues: found };
  };
}

/** {"seconds": "1", "nanos": 500000000}, without what is nothing. */
const inParts = z
  .strictObject({ seconds: z.union([z.number(), z.string()]).optional(), nanos: z.number().optional() })
  .transform(({ seconds = 0, nanos = 0 }) => Number(seconds) + nanos / 1e9);
/** Seconds, as a number, as text, as 1.5s, in parts or as a clock. */
const seconds = z.union([z.number(), z.string(), inParts]).transform((said, context) => {
  const value =
    typeof said === 'number' ? said : /^[\d.]{1,20}s?$/.test(said) ? Number.parseFloat(said) : readClock(said);
  if (value === undefined || !Number.isFinite(value)) {
    context.addIssue('no time');
    return z.NEVER;
  }
  return value;
});
/** Of a recording that has 16,000 in a second. */
const samples = z.number().transform((n) => n / 16_000);
const milliseconds = z.number().transform((n) => n / 1000);
const who = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((said) => (said === undefined || said === null || said === '' ? undefined : String(said)));
const numbered = (label: string | undefined): string | undefined => label && `Speaker ${label}`;
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1);

/** A word starts at nothing where it starts at once; that it ends is always said. */
const googleWord = z
  .object({
    startTime: seconds.optional(),
    startOffset: seconds.optional(),
    endTime: seconds.optional(),
    endOffset: seconds.optional(),
    word: z.string(),
    speakerTag: who,
    speakerLabel: who,
  })
  .refine(({ endTime, endOffset }) => endTime !== undefined || endOffset !== undefined);
const googleResult = z.object({
  languageCode: z.string().optional(),
  resultEndTime: seconds.optional(),
  resultEndOffset: seconds.optional(),
  alternatives: z.array(z.object({ transcript: z.string().optional(), words: z.array(googleWord).optional() })),
});

/** Where no words have times, each result begins where the one before ended. */
function wholeResults(results: readonly z.infer<typeof googleResult>[]): Cue[] {
  let from = 0;
  return results.flatMap(({ alternatives, resultEndTime, resultEndOffset }): Cue[] => {
    const [text, to] = [alternatives[0]?.transcript?.trim(), resultEndTime ?? resultEndOffset];
    if (!text || to === undefined) return [];
    const cue = { from, to, text };
    from = to;
    return [cue];
  });
}

/** Programs whose answers are unlike those of others: all others are read by `anyTranscript`. */
const FORMS: readonly ((json: unknown) => Transcript | undefined)[] = [
  // AWS Transcribe
  form(
    z.object({
      results: z.object({
        items: some(
          z.object({
            type: z.string(),
            start_time: seconds.optional(),
            end_time: seconds.optional(),
            speaker_label: who,
            channel_label: who,
            alternatives: some(z.object({ content: z.string() })),
          }),
        ),
        speaker_labels: z
          .object({ segments: z.array(z.object({ start_time: seconds, end_time: seconds, speaker_label: who })) })
          .optional(),
        language_code: z.string().optional(),
      }),
    }),
    ({ results }) => {
      const turns = results.speaker_labels?.segments ?? [];
      let turn = 0;
      const words = results.items.map((item): Word => {
        const from = item.start_time;
        while (from !== undefined && turn + 1 < turns.length && (turns[turn]?.end_time ?? 0) <= from) turn++;
        const speaker = item.speaker_label ?? turns[turn]?.speaker_label ?? item.channel_label;
        return {
          text: item.alternatives[0]?.content ?? '',
          from,
          to: item.end_time,
          speaker,
          joined: item.type === 'punctuation',
        };
      });
      return { cues: sentencesOf(words), language: results.language_code };
    },
  ),
  // YouTube
  form(
    z.object({
      events: some(
        z.object({
          tStartMs: milliseconds,
          dDurationMs: milliseconds.optional(),
          segs: z.array(z.object({ utf8: z.string().optional() })).optional(),
        }),
      ),
    }),
    ({ events }) =>
      events.flatMap(({ tStartMs: from, dDurationMs: length = 0, segs = [] }): Cue[] => {
        const text = segs.map(({ utf8 = '' }) => utf8).join('');
        return text.trim() ? [{ from, to: from + length, text }] : [];
      }),
  ),
  // Google
  form(
    z
      .object({ response: z.object({ results: z.unknown() }) })
      .transform(({ response }) => response)
      .or(z.object({ results: z.unknown() }))
      .pipe(z.object({ results: some(googleResult) })),
    ({ results }) => {
      const words = results.map(({ alternatives }) => alternatives[0]?.words ?? []);
      // Where speakers are told, the last result holds all words once more.
      const told = words.at(-1) ?? [];
      const all = told.some((w) => w.speakerTag && w.speakerTag !== '0') ? told : words.flat();
      const language = results[0]?.languageCode;
      if (all.length === 0) return { cues: wholeResults(results), language };
      const cues = sentencesOf(
        all.map((w) => ({
          text: w.word,
          from: w.startTime ?? w.startOffset ?? 0,
          to: w.endTime ?? w.endOffset,
          speaker: w.speakerLabel ?? w.speakerTag,
        })),
      );
      return { cues, language };
    },
  ),
  // Watson: [word, from, to]
  form(
    z.object({
      results: some(
        z.object({
          alternatives: some(z.object({ timestamps: z.array(z.tuple([z.string(), z.number(), z.number()])) })),
        }),
      ),
      speaker_labels: z.array(z.object({ from: z.number(), speaker: who })).optional(),
    }),
    ({ results, speaker_labels = [] }) => {
      const speakers = new Map(speaker_labels.map(({ from, speaker }) => [from, speaker]));
      return results.flatMap(({ alternatives }) =>
        sentencesOf(
          (alternatives[0]?.timestamps ?? []).map(([text, from, to]) => ({
            text,
            from,
            to,
            speaker: speakers.get(from),
          })),
        ),
      );
    },
  ),
  // Otter: its times count the samples of the recording
  form(
    z
      .object({ speech: z.unknown() })
      .transform(({ speech }) => speech)
      .or(z.unknown())
      .pipe(
        z.object({
          transcripts: some(
            z.object({
              transcript: z.string(),
              start_offset: samples,
              end_offset: samples,
              speaker_name: who,
              speaker_id: who,
              speaker_model_label: who,
            }),
          ),
          speakers: z
            .array(z.object({ id: who, speaker_id: who, speaker_name: who }))
            .optional()
            .catch(undefined),
        }),
      ),
    ({ transcripts, speakers = [] }) => {
      const names = new Map(speakers.map(({ id, speaker_id, speaker_name }) => [id ?? speaker_id, speaker_name]));
      return transcripts.map((turn) => ({
        from: turn.start_offset,
        to: turn.end_offset,
        text: turn.transcript,
        speaker:
          turn.speaker_name ?? names.get(turn.speaker_id) ?? turn.speaker_id ?? numbered(turn.speaker_model_label),
      }));
    },
  ),
  // Speechmatics, as it answered first
  form(
    z.object({
      words: some(z.object({ name: z.string(), time: seconds, duration: seconds })),
      speakers: z.array(z.object({ name: z.string(), time: seconds, duration: seconds })).optional(),
    }),
    ({ words, speakers = [] }) => {
      const spoken = words.map(({ name, time, duration }): Word => {
        return { text: name, from: time, to: time + duration, speaker: undefined, joined: /^[.,!?]$/.test(name) };
      });
      const turns = speakers.map(({ name, time, duration }) => ({ from: time, to: time + duration, speaker: name }));
      return sentencesOf(byTurns(spoken, turns));
    },
  ),
  // Rev
  form(
    z.object({
      speakers: z.array(z.object({ id: z.union([z.string(), z.number()]), name: z.string() })).optional(),
      monologues: some(
        z.object({
          speaker: who,
          elements: z.array(
            z.object({
              type: z.string(),
              value: z.string(),
              ts: seconds.optional(),
              timestamp: seconds.optional(),
              end_ts: seconds.optional(),
              end_timestamp: seconds.optional(),
            }),
          ),
        }),
      ),
    }),
    ({ monologues, speakers = [] }) => {
      const names = new Map(speakers.map(({ id, name }) => [String(id), name]));
      return monologues.flatMap(({ speaker, elements }) =>
        sentencesOf(
          elements.map((e) => ({
            text: e.value,
            from: e.ts ?? e.timestamp,
            to: e.end_ts ?? e.end_timestamp,
            speaker: names.get(speaker ?? '') ?? speaker,
            joined: e.type === 'punct',
          })),
          '',
        ),
      );
    },
  ),
];

function transcriptOf(json: unknown): Transcript | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  for (const read of FORMS) {
    const found = read(json);
    if (found && found.cues.length > 0) return found;
  }
  return anyTranscript(json);
}

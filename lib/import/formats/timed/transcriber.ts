import { z } from 'zod';
import type { About } from '../../told';
import type { Format } from '../format';
import { readClock } from './clock';
import { type Cue, readingOf } from './cues';
import { sentencesOf, type Word } from './spoken-words';

/** What programs that write down recordings answer with, as JSON. */
export const transcriber: Format = {
  matches: ({ json }) => transcriptOf(json()) !== undefined,
  read({ json, decoded }) {
    const { cues, language } = transcriptOf(json()) as Transcript;
    const about: About = { language };
    return readingOf(cues, { about, warnings: decoded().warnings });
  },
};

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

/** Seconds, as a number, as text, as 1.5s or as a clock. */
const seconds = z.union([z.number(), z.string()]).transform((said, context) => {
  const value =
    typeof said === 'number' ? said : /^[\d.]{1,20}s?$/.test(said) ? Number.parseFloat(said) : readClock(said);
  if (value === undefined || !Number.isFinite(value)) {
    context.addIssue('no time');
    return z.NEVER;
  }
  return value;
});
const milliseconds = z.number().transform((n) => n / 1000);
const who = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((said) => (said === undefined || said === null || said === '' ? undefined : String(said)));
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1);

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
        const speaker = item.speaker_label ?? turns[turn]?.speaker_label;
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
  // Deepgram
  form(
    z.object({
      results: z.object({
        channels: some(
          z.object({
            detected_language: z.string().optional(),
            alternatives: some(
              z.object({
                words: some(
                  z.object({
                    word: z.string(),
                    punctuated_word: z.string().optional(),
                    start: z.number(),
                    end: z.number(),
                    speaker: who,
                  }),
                ),
              }),
            ),
          }),
        ),
      }),
    }),
    ({ results: { channels } }) => ({
      language: channels[0]?.detected_language,
      cues: channels
        .flatMap(({ alternatives }) =>
          sentencesOf(
            (alternatives[0]?.words ?? []).map((w) => ({
              text: w.punctuated_word ?? w.word,
              from: w.start,
              to: w.end,
              speaker: w.speaker,
            })),
          ),
        )
        .sort((a, b) => a.from - b.from),
    }),
  ),
  // AssemblyAI: milliseconds
  form(
    z.object({
      language_code: z.string().nullish(),
      utterances: some(
        z.object({
          speaker: who,
          text: z.string(),
          start: milliseconds,
          end: milliseconds,
          words: z.array(z.unknown()),
        }),
      ),
    }),
    ({ utterances, language_code }) => ({ cues: utterances.map(asCue), language: language_code ?? undefined }),
  ),
  form(
    z.object({
      language_code: z.string().nullish(),
      audio_duration: z.number().nullable(),
      words: some(z.object({ text: z.string(), start: milliseconds, end: milliseconds, speaker: who })),
    }),
    ({ words, language_code }) => ({
      cues: sentencesOf(words.map((w) => ({ text: w.text, from: w.start, to: w.end, speaker: w.speaker }))),
      language: language_code ?? undefined,
    }),
  ),
  // whisper.cpp
  form(
    z.object({
      result: z.object({ language: z.string().optional() }).optional(),
      transcription: some(
        z.object({ offsets: z.object({ from: milliseconds, to: milliseconds }), text: z.string(), speaker: who }),
      ),
    }),
    ({ transcription, result }) => ({
      cues: transcription.map(({ offsets, ...said }) => ({ ...said, ...offsets })),
      language: result?.language,
    }),
  ),
  // The chapters of podcasts
  form(
    z.object({
      segments: some(z.object({ speaker: who, startTime: seconds, endTime: seconds.optional(), body: z.string() })),
    }),
    ({ segments }) =>
      segments.map((s) => ({ from: s.startTime, to: s.endTime ?? s.startTime, text: s.body, speaker: s.speaker })),
  ),
  // Whisper, WhisperX, and what follows them
  form(
    z.object({
      language: z.string().nullish(),
      segments: some(z.object({ start: seconds, end: seconds, text: z.string(), speaker: who })),
    }),
    ({ segments, language }) => ({ cues: segments.map(asCue), language: language ?? undefined }),
  ),
  form(some(z.object({ start: seconds, end: seconds, text: z.string(), speaker: who })), (segments) =>
    segments.map(asCue),
  ),
  // YouTube, by itself and as programs fetch it
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
  form(some(z.object({ text: z.string(), start: seconds, duration: seconds })), (lines) =>
    lines.map(({ text, start, duration }) => ({ text, from: start, to: start + duration })),
  ),
  // Google
  form(
    z.object({
      results: some(
        z.object({
          languageCode: z.string().optional(),
          alternatives: z.array(
            z.object({
              transcript: z.string().optional(),
              words: z
                .array(
                  z.object({
                    startTime: seconds.optional(),
                    startOffset: seconds.optional(),
                    endTime: seconds.optional(),
                    endOffset: seconds.optional(),
                    word: z.string(),
                    speakerTag: who,
                    speakerLabel: who,
                  }),
                )
                .optional(),
            }),
          ),
        }),
      ),
    }),
    ({ results }) => {
      const words = results.map(({ alternatives }) => alternatives[0]?.words ?? []);
      // Where speakers are told, the last result holds all words once more.
      const told = words.at(-1) ?? [];
      const all = told.some((w) => w.speakerTag && w.speakerTag !== '0') ? told : words.flat();
      const cues = sentencesOf(
        all.map((w) => ({
          text: w.word,
          from: w.startTime ?? w.startOffset ?? 0,
          to: w.endTime ?? w.endOffset,
          speaker: w.speakerLabel ?? w.speakerTag,
        })),
      );
      return { cues, language: results[0]?.languageCode };
    },
  ),
  // Azure: times in ten millionths
  form(
    z.object({
      recognizedPhrases: some(
        z.object({
          offsetInTicks: z.number(),
          durationInTicks: z.number(),
          speaker: who,
          nBest: some(z.object({ display: z.string() })),
        }),
      ),
    }),
    ({ recognizedPhrases }) =>
      recognizedPhrases.map((p) => ({
        from: p.offsetInTicks / 1e7,
        to: (p.offsetInTicks + p.durationInTicks) / 1e7,
        text: p.nBest[0]?.display ?? '',
        speaker: p.speaker,
      })),
  ),
  // Rev
  form(
    z.object({
      speakers: z.array(z.object({ id: z.union([z.string(), z.number()]), name: z.string() })).optional(),
      monologues: some(
        z.object({
          speaker: who,
          elements: z.array(
            z.object({ type: z.string(), value: z.string(), ts: z.number().optional(), end_ts: z.number().optional() }),
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
            from: e.ts,
            to: e.end_ts,
            speaker: names.get(speaker ?? '') ?? speaker,
            joined: e.type === 'punct',
          })),
          '',
        ),
      );
    },
  ),
  // Speechmatics
  form(
    z.object({
      results: some(
        z.object({
          type: z.string(),
          start_time: z.number(),
          end_time: z.number(),
          alternatives: some(z.object({ content: z.string(), speaker: who })),
        }),
      ),
    }),
    ({ results }) =>
      sentencesOf(
        results.map((r) => ({
          text: r.alternatives[0]?.content ?? '',
          from: r.start_time,
          to: r.end_time,
          speaker: r.alternatives[0]?.speaker,
          joined: r.type === 'punctuation',
        })),
      ),
  ),
  // Vosk
  form(z.object({ result: some(z.object({ word: z.string(), start: z.number(), end: z.number() })) }), ({ result }) =>
    sentencesOf(result.map((w) => ({ text: w.word, from: w.start, to: w.end, speaker: undefined }))),
  ),
];

const asCue = ({
  start,
  end,
  text,
  speaker,
}: {
  start: number;
  end: number;
  text: string;
  speaker?: string | undefined;
}): Cue => ({
  from: start,
  to: end,
  text,
  speaker,
});

function transcriptOf(json: unknown): Transcript | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  for (const read of FORMS) {
    const found = read(json);
    if (found && found.cues.length > 0) return found;
  }
  return undefined;
}

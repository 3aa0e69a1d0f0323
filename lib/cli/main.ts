import { z } from 'zod';
import { align, alignReported, isHighRisk } from '@/lib/align';
import { moveRanges } from '@/lib/anchor/move';
import { type Extraction, extract } from '@/lib/extract';
import { embeddedPosts } from '@/lib/import/posts';
import { FORMAT_NAMES } from '@/lib/report/formats';
import { isSupported } from '@/lib/text/language';
import { startPool } from '@/lib/work/pool';
import { exportReport } from './export';
import { importAll } from './import';
import { answerLines, idForm } from './lines';
import { type Reader, read, readFiles, readForm } from './read';
import { report } from './report';
import { verifyReport } from './verify';

const language = z
  .string()
  .transform((tag) => tag.toLowerCase().split(/[-_]/)[0] as string)
  .pipe(z.string().regex(/^[a-z]{2,3}$/))
  .optional();

const extractForm = z.object({ id: idForm, text: z.string(), language });
const alignForm = z.object({
  id: idForm,
  quote: z.string(),
  source: z.string(),
  language,
  kind: z.enum(['direct', 'mixed', 'indirect']).optional(),
});

const offset = z.int().min(0);
const reanchorForm = z.object({
  id: idForm,
  before: z.string(),
  after: z.string(),
  ranges: z.array(z.tuple([offset, offset])),
});

/** Asks for the rules and weights behind each quotation as well. */
const explain = process.argv.includes('--explain');

const shown = (quotes: Extraction['quotes']): readonly object[] =>
  explain ? quotes : quotes.map(({ reasons: _, speakerReasons: __, ...quote }) => quote);

/** Of every pair of marks that is left alone, why; of every quotation, whoever may have said it. */
function explaining() {
  const pairs: object[] = [];
  const candidates: object[] = [];
  const asked: Pick<NonNullable<Parameters<typeof extract>[1]>, 'judged' | 'ranked'> = {
    judged: (span, reasons, why) => {
      const sum = reasons.reduce((n, { weight }) => n + weight, 0);
      if (why) pairs.push({ span, why, sum: Math.round(sum * 100) / 100, reasons });
    },
    ranked: (span, ranked) =>
      candidates.push({
        span,
        candidates: ranked.map(({ speaker: { name, mention }, score, reasons }) => ({
          name,
          mention,
          score: Math.round(score * 100) / 100,
          reasons,
        })),
      }),
  };
  return { asked: explain ? asked : {}, explained: () => (explain ? { leftAlone: pairs, candidates } : {}) };
}

/** What a file may take before it is refused: it may be anybody's. */
const READING = { threads: 1, megabytes: 512, seconds: 20, waiting: 1 };

const COMMANDS = {
  read: async () => {
    const pool = startPool(READING);
    const reader: Reader = { shown, open: (name, bytes) => pool.run('read-document', { name, bytes }) };
    const files = process.argv.slice(3).filter((word) => !word.startsWith('--'));
    try {
      return files.length > 0
        ? await readFiles(files, process.stdout, reader)
        : await answerLines(process.stdin, process.stdout, readForm, (line) => read(line, reader));
    } finally {
      await pool.close();
    }
  },
  import: async () => {
    const done = await importAll(process.argv.slice(3), process.stdout);
    if (typeof done === 'string') process.stderr.write(`${done}\n`);
    return done === true;
  },
  extract: () =>
    answerLines(process.stdin, process.stdout, extractForm, (line) => {
      const { asked, explained } = explaining();
      const found = extract(line.text, {
        ...(line.language ? { language: line.language } : {}),
        wrappers: true,
        ...asked,
      });
      return {
        language: found.language,
        supported: isSupported(found.language),
        posts: embeddedPosts(line.text, found.blocks).map(({ text: _, ...post }) => post),
        quotes: shown(found.quotes),
        ...explained(),
      };
    }),
  align: () =>
    answerLines(process.stdin, process.stdout, alignForm, ({ quote, source, language, kind }) => {
      const aligned = (kind === 'indirect' ? alignReported : align)(quote, source, language);
      // One word for what an edit is: its nature where words differ, and whether that is grave.
      const edits = aligned.edits.map(({ nature, kind, ...edit }) => ({
        ...edit,
        kind: kind === 'words' ? nature : kind,
        ...(nature && kind !== 'words' ? { nature } : {}),
        risk: nature && isHighRisk(nature) ? 'high' : 'low',
      }));
      return { ...aligned, edits };
    }),
  reanchor: () =>
    answerLines(process.stdin, process.stdout, reanchorForm, ({ before, after, ranges }) => ({
      ranges: moveRanges(before, after, ranges),
    })),
  report: async () => {
    const outcome = await report(process.argv.slice(3));
    if ('wrong' in outcome) process.stderr.write(`${outcome.wrong}\n`);
    else process.stdout.write(outcome.written);
    return 'written' in outcome;
  },
  export: async () => {
    const outcome = await exportReport(process.argv.slice(3));
    if ('wrong' in outcome) process.stderr.write(`${outcome.wrong}\n`);
    else process.stdout.write(outcome.written);
    return 'written' in outcome;
  },
  verify: () => {
    const outcome = verifyReport(process.argv.slice(3));
    if ('wrong' in outcome) process.stderr.write(`${outcome.wrong}\n`);
    else process.stdout.write(`${JSON.stringify(outcome)}\n`);
    return 'verified' in outcome && outcome.verified;
  },
} as const;

const USAGE = `Usage: npm run --silent isnad -- COMMAND

JSON lines in, JSON lines out. A line that is not valid is answered by {"id", "error"}; the exit code is then 1.

  extract   {"id", "text", "language"?}   ->  {"id", "language", "supported",
                                               "quotes": [{"kind", "spans", "cue", "speaker", "medium", "mediumSpan", "via", "confidence"}],
                                               "posts": [{"author", "handle", "date", "spans", "byline"}]}
            with --explain each quotation lists its reasons and those of its speaker, {"rule", "weight"};
            "leftAlone" the pairs of marks that are none, and why; "candidates" whoever may have spoken, and why
  read      {"id", "name", "base64"} or {"id", "name", "utf8"}
                                          ->  {"id", "text", "language", "supported", "title",
                                               "blocks": [{"kind", "start", "end", "language", "direction"}],
                                               "quotes" and "posts" as above, "warnings": [{"code", "params"}],
                                               and more that the file tells: see docs/reading.md}
                                              or {"id", "refused"}, and the exit code is 1
  read FILE…                              ->  the same for files of the disk, with "file" instead of "id"
            in a language that is not "supported", what stands in marks is a quotation, and nobody's
  import FILE|URL… [--as=article|source] [--desk=NAME] [--by=EMAIL] [--anyway]
                                          ->  {"file", "id"}, or {"file", "refused"}: brought in at the desk; --anyway where it has the same;
                                              a report's JSON gives the same report again, with its article: {"file", "id", "report"}
  align     {"id", "quote", "source", "kind"?}
                                          ->  {"id", "verdict", "spans", "edits", "warnings": [{"kind", "span"}], "similarity", "alternatives"}
  reanchor  {"id", "before", "after", "ranges": [[start, end], …]}
                                          ->  {"id", "ranges": [{"state": "same" | "changed", "span"} | {"state": "orphan"} | {"state": "ambiguous", "candidates"}]}
  report FILE --format=FORMAT [--locale=LOCALE]
                                          ->  a frozen report, given as its JSON file, in another format: ${FORMAT_NAMES.join(', ')}
  export ARTICLE --format=FORMAT [--locale=LOCALE] [--number=N | --freeze] [--out=FILE] [--desk=NAME] [--by=EMAIL]
                                          ->  the report of an article, given by its id or whole title: the newest, or number N;
                                              a new one where it has none, or with --freeze
  verify REPORT.json SIGNATURE.json [--key=DESK.pem]
                                          ->  {"verified", "reason"?, "desk", "number", "sha256"}: whether the desk signed this report; exit code 1 where not
`;

async function main(): Promise<number> {
  const command = process.argv[2];
  if (command === undefined || command === 'help' || command === '--help') {
    process.stdout.write(USAGE);
    return command === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(COMMANDS, command)) {
    process.stderr.write(`There is no command ${JSON.stringify(command)}.\n\n${USAGE}`);
    return 2;
  }
  return (await COMMANDS[command as keyof typeof COMMANDS]()) ? 0 : 1;
}

// Whoever reads our lines may have read enough (| head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();

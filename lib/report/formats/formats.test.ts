import { parse as parseDisposition } from 'content-disposition';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { LOCALES, translatorOf } from '@/messages';
import { type FrozenReport, reportContent } from '../content';
import { fileOf } from '../file';
import { fileNameOf } from '../file-name';
import { keptReport } from '../fixtures';
import { FORMATS } from '.';

const kept = keptReport();
const json = kept.json;

type Quote = FrozenReport['content']['quotes'][number];
/** The same report with its first quotation changed. */
const withFirst = (change: Partial<Quote>): FrozenReport => ({
  ...kept,
  content: {
    ...kept.content,
    quotes: kept.content.quotes.map((q, i) => (i === 0 ? { ...q, ...change } : q)),
  },
});

/** As a spreadsheet reads them: whatever ends a line ends a row, but between quotation marks. */
const rowsOf = (written: string, delimiter = ',') =>
  parseCsv(written, {
    ...{ bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'] },
    ...{ relax_quotes: true, relax_column_count: true },
  }) as string[][];

it('says how much was checked, and that nothing of it has to change, only of what was checked', () => {
  const said = (change: Partial<Quote>) =>
    (['html', 'markdown', 'corrections'] as const).map((name) => {
      const quotes = kept.content.quotes.map((q) => ({ ...q, status: 'open' as const, checks: [], ...change }));
      const written = FORMATS[name].write({ ...kept, content: { ...kept.content, quotes } }, 'en');
      return /Nothing (?:in what was checked|has been checked yet)/.exec(written)?.[0];
    });
  expect(said({})).toEqual(Array(3).fill('Nothing has been checked yet'));
  expect(said({ status: 'verified' })).toEqual(Array(3).fill('Nothing in what was checked'));
  expect(said({ status: 'verified', conflict: true })).toEqual(Array(3).fill('Nothing has been checked yet'));
  // Words that hold wait for whoever says who spoke, and not for a signature.
  const proposed = { status: 'in-review', speakerDecided: false } as const;
  expect(said(proposed)).toEqual(Array(3).fill('Nothing has been checked yet'));
  expect(said({ ...proposed, speakerDecided: true })).toEqual(Array(3).fill('Nothing in what was checked'));
  const written = FORMATS.csv.write({ ...kept, content: withFirst(proposed).content }, 'en');
  expect(written).toContain('speaker to confirm');
});

it('keeps a name in letters of the other direction apart from the date behind it', () => {
  const annotations = kept.content.annotations.map((a) => ({ ...a, author: { ...a.author, name: 'رنا' } }));
  expect(annotations).not.toEqual([]);
  for (const name of ['html', 'markdown'] as const)
    expect(FORMATS[name].write({ ...kept, content: { ...kept.content, annotations } }, 'en')).toMatch(
      /note · \u2068رنا\u2069 · \d/,
    );
});

it('tells reported speech from quotations by its number in a table too', () => {
  const [first, second] = kept.content.quotes as [Quote, Quote];
  const quotes = [first, { ...second, kind: 'indirect' as const, number: first.number }];
  const written = FORMATS.csv.write({ ...kept, content: { ...kept.content, quotes } }, 'en');
  expect(rowsOf(written).map(([number]) => number)).toEqual(['Number', '1', '⋮1']);
});

it('lays words in the direction of their own letters, and keeps notes apart from the line around them', () => {
  const note = '=X("a") mail';
  const [first, altered, ...others] = kept.content.quotes as [Quote, Quote, ...Quote[]];
  const checks = altered.checks.map((c) => ({ ...c, note }));
  const quotes = [first, { ...altered, words: 'We open,', checks }, ...others];
  const written = FORMATS.html.write({ ...kept, content: { ...kept.content, quotes } }, 'ar');
  expect(/<del [^>]*>We[^<]*</.exec(written)?.[0]).toBe('<del lang="ar" dir="ltr">We open,<');
  expect(written.split(`\u2068${note.replaceAll('"', '&#34;')}\u2069`)).toHaveLength(3);
});

describe('a report that was kept as version 1', () => {
  it('is read as it was', () => {
    const { content } = kept;
    expect(content).toMatchObject({
      number: 1,
      progress: { quotes: 4, signedOff: 1, rejected: 0 },
      revision: { number: 2, language: 'ar', direction: 'rtl' },
      gone: ['هذه الجملة ستحذف لاحقاً من النص'],
    });
    expect(content.quotes.map((q) => [q.number, q.status, q.checks[0]?.verdict, q.checks[0]?.proposedVerdict])).toEqual(
      [
        [1, 'verified', 'verbatim', 'verbatim'],
        [2, 'disputed', 'altered', 'altered'],
        [3, 'open', undefined, undefined],
        [4, 'open', null, 'translated'],
      ],
    );
    expect(content.quotes[3]?.checks[0]?.sentences[0]).toMatchObject({ judgement: 'faithful', note: 'حرفية' });
    expect(content.quotes[0]?.claims[0]?.relations[0]?.kind).toBe('contradicts');
    for (const { words, spans } of content.quotes)
      expect(words).toBe(spans.map((s) => content.revision.text.slice(...s)).join(' … '));
  });

  it('may be older than the warnings', () => {
    const old = JSON.parse(json);
    for (const q of old.quotes) for (const c of q.checks) delete c.warnings;
    expect(reportContent.parse(old).quotes[1]?.checks[0]?.warnings).toEqual([]);
  });
});

describe.each(['html', 'csv', 'markdown', 'json'] as const)('as %s', (name) => {
  it.each(LOCALES)('says whose words they are, and what is only proposed, in %s', (locale) => {
    const written = FORMATS[name].write(kept, locale);
    for (const q of kept.content.quotes) expect(written).toContain(q.words);
    expect(written).toContain('هاشم الريحاني');
    if (name === 'json') expect(JSON.parse(written)).toEqual(JSON.parse(json));
    else expect(written).toContain(translatorOf(locale)('report.proposal'));
  });

  it('says of each answer by itself whether it is only proposed', () => {
    const [first] = kept.content.quotes as [Quote];
    const speaker = { id: 'x', name: 'ليلى', kind: 'person', position: '', speaksFor: null } as const;
    const decided: Partial<Quote> = { speaker, medium: 'post', mediumDecided: true, via: 'وكالة', viaDecided: true };
    const marks = (change: Partial<Quote>): number => {
      const { content } = withFirst({ ...decided, ...change });
      const written = FORMATS[name].write({ ...kept, content, json: JSON.stringify(content) }, 'en');
      const sign =
        name === 'json'
          ? /"(?:medium|via)Decided":false|"verdict":null|"speaker":\{"id":null/g
          : /proposed, not confirmed/g;
      return written.match(sign)?.length ?? 0;
    };
    const open: Partial<Quote>[] = [
      { speaker: { ...speaker, id: null } },
      { mediumDecided: false },
      { viaDecided: false },
      { checks: first.checks.map((c) => ({ ...c, verdict: null, by: null, at: null })) },
    ];
    for (const change of open) expect.soft([change, marks(change) > marks({})]).toEqual([change, true]);
  });

  it('says where a source names somebody else, and how often', () => {
    const [first] = kept.content.quotes as [Quote];
    const voice = { name: 'كريم عزام', by: 'owner', agreement: 'different', answer: null } as const;
    const checks = first.checks.map((c) => ({ ...c, voice }));
    const { content } = withFirst({ conflict: true, checks, status: 'in-review', signOff: null });
    const written = FORMATS[name].write({ ...kept, content, json: JSON.stringify(content) }, 'en');
    expect(written).toContain('كريم عزام');
    // Whatever was decided of the words, that is how it stands.
    if (name !== 'json') expect(written).toContain('speaker in conflict');
    expect(written).not.toContain('awaiting sign-off');
    const settled = withFirst({ checks: checks.map((c) => ({ ...c, voice: { ...voice, answer: 'same-person' } })) });
    if (name !== 'json') expect(FORMATS[name].write(settled, 'en')).not.toContain('كريم عزام');
  });

  it('tells reported speech from the quoted words of the same number, and leads to each', () => {
    const [first, ...rest] = kept.content.quotes as [Quote, ...Quote[]];
    const quotes = [{ ...first, kind: 'direct' as const }, { ...first, kind: 'indirect' as const }, ...rest];
    const page = FORMATS.html.write({ ...kept, content: { ...kept.content, quotes } }, 'en');
    expect(page).toContain('<a href="#qr1" id="tr1">⋮1</a>');
    const places = [...page.matchAll(/ id="(q[^"]+)"/g)].map((m) => m[1]);
    expect(places).toHaveLength(quotes.length);
    expect(new Set(places).size).toBe(quotes.length);
  });

  it('shows nothing as decided that nobody decided', () => {
    if (name === 'json') return;
    const t = translatorOf('en');
    const undecided: FrozenReport = {
      ...kept,
      content: {
        ...kept.content,
        quotes: kept.content.quotes.map((q) => ({
          ...q,
          status: 'open',
          signOff: null,
          speaker: q.speaker && { ...q.speaker, id: null },
          checks: q.checks.map((c) => ({ ...c, verdict: null, by: null, at: null, comparison: [] })),
        })),
      },
    };
    const written = FORMATS[name].write(undecided, 'en');
    const quotes = undecided.content.quotes;
    const verdicts = new Set(quotes.flatMap((q) => q.checks.map((c) => t(`verdict.${c.proposedVerdict}`))));
    const names = new Set(quotes.flatMap((q) => q.speaker?.name ?? []));
    const plain = written.replace(/<style>.*<\/style>/s, '').replace(/="[a-z -]*"/g, '');
    const marked = name === 'csv' ? `,"${t('report.proposal')}"` : ` (${t('report.proposal')})`;
    for (const word of verdicts) {
      const places = [...plain.matchAll(new RegExp(`(?<=[>\\n|,] ?(?:- )?)${word}(?=[^a-z])`, 'g'))];
      expect(places.length, word).toBeGreaterThan(0);
      for (const { index } of places)
        expect(plain.slice(index + word.length)).toSatisfy((s: string) => s.startsWith(marked));
    }
    for (const speaker of names) expect(plain).toContain(speaker + marked);
  });
});

describe('a table for spreadsheets', () => {
  const rows = rowsOf(FORMATS.csv.write(kept, 'en'));

  it('has one row a quotation, with the comparison that tells most', () => {
    expect(rows.map((r) => r.length)).toEqual(rows.map(() => rows[0]?.length));
    const [head, ...quotes] = rows as [string[], ...string[][]];
    const of = (name: string) => quotes.map((r) => r[head.indexOf(name)]);
    expect(of('Number')).toEqual(['1', '2', '3', '4']);
    expect(of('Quotation')).toEqual(kept.content.quotes.map((q) => q.words));
    expect(of('Verdict')).toEqual(['verbatim', 'altered', '', 'translated']);
    expect(of('State of the verdict')).toEqual(['decided', 'decided', '', 'proposed, not confirmed']);
    expect(of('Differences')[1]).toBe(
      'in the article “\u2068وأهل\u2069”, in the source “\u2068وسكان\u2069” (one word for another)',
    );
    expect(of('Signed off by').filter(Boolean)).toEqual([kept.content.quotes[0]?.signOff?.by.name]);
  });

  it('is opened as UTF-8', () => {
    expect(Buffer.from(FORMATS.csv.write(kept, 'ar')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  const hostile = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'a', 'ب', '1'),
    maxLength: 30,
  });
  it('begins no cell as a formula, whoever wrote it, and loses no character', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const written = FORMATS.csv.write(withFirst({ words, speaker: null }), 'en');
        const cell = rowsOf(written)[1]?.[1] as string;
        expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
        expect(cell.replaceAll("'", '')).toBe(words.replaceAll("'", ''));
        // As a program reads it that parts cells by semicolons and lines, whatever quotation marks say, and takes them off.
        for (const part of written.split(/[;\r\n]/)) expect(part).not.toMatch(/^[\s"]*[=+\-@＝]/);
      }),
    );
  });
});

describe('text for trackers', () => {
  const parsed = (markdown: string) =>
    fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];
  const said = (node: Nodes): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(said).join('') : '';

  it('has a heading, the words and the comparison of each quotation', () => {
    const nodes = all(parsed(FORMATS.markdown.write(kept, 'fr')));
    expect(nodes.filter((n) => n.type === 'blockquote').map(said)).toEqual(kept.content.quotes.map((q) => q.words));
    expect(nodes.filter((n) => n.type === 'tableRow')).toHaveLength(1 + kept.content.quotes.length);
    expect(nodes.filter((n) => n.type === 'heading' && n.depth === 3)).toHaveLength(kept.content.quotes.length);
  });

  const hostile = fc.string({
    unit: fc.constantFrom(
      '<b>',
      '![a](b)',
      '[x](y)',
      '@someone',
      '#12',
      '*',
      '_',
      '`',
      '|',
      '~~',
      '> ',
      '- ',
      '# ',
      '&amp;',
      'http://a.b',
      'www.a.b',
      'a@b.c',
      '\\',
      '\n',
      '<!--',
      'ب',
      ' ',
    ),
    maxLength: 12,
  });
  it('keeps what people wrote as words: nothing is a picture, mark-up or a mention', () => {
    fc.assert(
      fc.property(hostile, (wrote) => {
        const words = `a${wrote}b`;
        const markdown = FORMATS.markdown.write(withFirst({ words }), 'en');
        const nodes = all(parsed(markdown));
        const kinds = new Set(nodes.map((n) => n.type));
        for (const kind of ['image', 'emphasis', 'strong', 'delete', 'code', 'footnoteReference'] as const)
          expect(kinds).not.toContain(kind);
        for (const n of nodes) {
          if (n.type === 'html') expect(n.value).toBe('<!-- -->');
          // An address that stands in the text may be followed; it says where to.
          if (n.type === 'link') expect(n.url.endsWith(said(n))).toBe(true);
        }
        const quoted = nodes.filter((n) => n.type === 'blockquote');
        expect(quoted).toHaveLength(kept.content.quotes.length);
        const plain = (s: string) => s.replace(/\s/g, '');
        expect(plain(said(quoted[0] as Nodes))).toBe(plain(words));
        expect(markdown).not.toMatch(/[@#](?:someone|12)/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the name of a file', () => {
  const named = (title: string) => fileNameOf({ ...kept.content, article: { ...kept.content.article, title } }, 'csv');
  const day = kept.content.createdAt.slice(0, 10);

  it('has the date, the number and the title', () => {
    expect(named('Who said it? Part 2')).toBe(`${day}-isnad-1-Who-said-it-Part-2.csv`);
    expect(named('الميناء القديم: «يفتح»')).toBe(`${day}-isnad-1-الميناء-القديم-يفتح.csv`);
    expect(named('…')).toBe(`${day}-isnad-1.csv`);
  });

  it('holds nothing that a file system reads or that turns its direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = named(`\u202e../${title}\u0000`);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.csv$/u);
        expect([...name].length).toBeLessThan(120);
      }),
    );
  });

  it('goes through a header in every script', async () => {
    const { disposition } = await fileOf(kept, 'csv', 'ar');
    expect(disposition).toMatch(/^[\x20-\x7e]+$/);
    expect(disposition).toContain(`filename=${day}-isnad-1.csv;`);
    expect(parseDisposition(disposition)).toMatchObject({
      type: 'attachment',
      parameters: { filename: fileNameOf(kept.content, 'csv') },
    });
  });
});

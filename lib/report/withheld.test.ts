import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Leaves, type ReportedQuote, reportContent } from './content';
import { FORMATS } from './formats';
import { withheld } from './withheld';

const kept = reportContent.parse(JSON.parse(readFileSync(new URL('report-1.json', import.meta.url), 'utf8')));
const NOTHING: Leaves = { notes: false, anonymous: false, addresses: false };
const EVERYTHING: Leaves = { notes: true, anonymous: true, addresses: true };

describe('what does not leave with a report', () => {
  it('is nothing where an editor switched everything on', () => {
    expect(withheld(kept, EVERYTHING)).toEqual({ ...kept, leaves: EVERYTHING });
  });

  it('are notes, unless switched on', () => {
    expect(kept.annotations.length).toBeGreaterThan(1);
    expect(withheld(kept, NOTHING).annotations).toEqual([]);
    expect(withheld(kept, { ...NOTHING, notes: true }).annotations).toEqual(kept.annotations);
  });

  it('is everything that may show who an unnamed source is', () => {
    const [first, ...others] = kept.quotes as [ReportedQuote, ...ReportedQuote[]];
    const speaker = { id: null, name: 'مصدر في الميناء', kind: 'anonymous', position: '', speaksFor: null } as const;
    const check = first.checks[0] as ReportedQuote['checks'][number];
    const secret = {
      ...first,
      speaker,
      checks: [
        {
          ...check,
          note: 'Karim said so',
          source: { ...check.source, id: 'karim', title: 'Interview with Karim', name: 'Karim' },
          context: { before: 'I am Karim. ', after: '' },
          voice: { name: 'Karim', by: 'owner', agreement: 'unknown', answer: null },
        },
      ],
      chain: [
        {
          role: 'medium',
          name: 'Interview with Karim',
          source: { id: 'karim', kind: 'transcript' },
          evidence: true,
          conflict: false,
          changed: false,
        },
      ],
    } satisfies ReportedQuote;
    const note = {
      ...(kept.annotations[0] as (typeof kept.annotations)[number]),
      quoteId: first.id,
      body: 'Karim again',
    };
    const source = {
      ...(kept.sources[0] as (typeof kept.sources)[number]),
      id: 'karim',
      title: 'Interview with Karim',
    };
    const content = {
      ...kept,
      quotes: [secret, ...others],
      annotations: [note],
      sources: [...kept.sources, source],
    };
    const out = withheld(content, { ...NOTHING, notes: true });
    expect(JSON.stringify(out)).not.toContain('Karim');
    expect(JSON.stringify(out)).not.toContain('karim');
    expect(out.quotes[0]?.checks[0]?.verdict).toBe('verbatim');
    expect(out.sources).toHaveLength(kept.sources.length - 1 + 1);
    // Also where a note is on the words of the text that name them.
    const onText = { ...note, quoteId: null, span: first.mention };
    expect(first.mention).not.toBeNull();
    expect(withheld({ ...content, annotations: [onText] }, { ...NOTHING, notes: true }).annotations).toEqual([]);
    for (const format of ['html', 'markdown', 'csv'] as const)
      expect(FORMATS[format].write({ content: out, json: '', sha256: '' }, 'ar')).toContain(secret.words);
    // Switched on for the unnamed alone, their notes leave, in each format that has notes, and those on others do not.
    const other = { ...note, quoteId: others[0]?.id ?? null, body: 'Of somebody else' };
    const named = withheld({ ...content, annotations: [note, other] }, { ...NOTHING, anonymous: true });
    for (const format of ['html', 'markdown', 'csv', 'json-ld'] as const) {
      const written = FORMATS[format].write({ content: named, json: '', sha256: '' }, 'en');
      for (const told of ['Karim again', 'Interview with Karim']) expect(written).toContain(told);
      expect(written).not.toContain('Of somebody else');
    }
  });

  it('are mail addresses in claims, ways and the names of sources too', () => {
    const mail = 'Lina <lina@desk.example>';
    const relation = { kind: 'supports', claimId: 'y', text: mail, outgoing: true } as const;
    const claim = {
      id: 'x',
      text: mail,
      rating: 'true',
      stance: 'asserts',
      relations: [relation],
      moreRelations: 0,
    } as const;
    const quotes = kept.quotes.map((q) => ({
      ...q,
      via: mail,
      claims: [claim],
      chain: [{ role: 'via', name: mail, evidence: false, conflict: false, changed: false } as const],
      missing: { what: 'through', speaker: '', via: mail, medium: '' } as const,
      checks: q.checks.map((c) => ({ ...c, source: { ...c.source, title: mail, name: mail } })),
    }));
    const sources = kept.sources.map((s) => ({ ...s, title: mail, author: mail }));
    expect(JSON.stringify(withheld({ ...kept, quotes, sources }, NOTHING))).not.toContain('lina@');
  });

  it('are mail addresses wherever people write, and the words of the article and of sources stand', () => {
    const mail = ' lina@desk.example';
    const filled = <T>(value: T): T =>
      typeof value === 'string'
        ? ((value + mail) as T)
        : Array.isArray(value)
          ? (value.map(filled) as T)
          : typeof value === 'object' && value !== null
            ? (Object.fromEntries(Object.entries(value).map(([key, v]) => [key, filled(v)])) as T)
            : value;
    const voice = { name: 'x', by: 'owner', agreement: 'unknown', answer: null } as const;
    const stated = { page: 1, timeCode: null, note: 'x', by: { id: 'x', name: 'x' }, at: 'x' };
    const quotes = kept.quotes.map((q) => ({ ...q, checks: q.checks.map((c) => ({ ...c, voice, stated })) }));
    const places = new Set<string>();
    const look = (value: unknown, path: string): void => {
      if (typeof value === 'string' && value.includes('lina@')) places.add(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, v] of Object.entries(value)) look(v, Array.isArray(value) ? path : `${path}.${key}`);
    };
    look(withheld(filled({ ...kept, quotes }), { ...NOTHING, notes: true, anonymous: true }), '');
    expect([...places].sort()).toMatchInlineSnapshot(`
      [
        ".annotations.exact",
        ".article.title",
        ".article.url",
        ".gone",
        ".quotes.checks.comparison.kind",
        ".quotes.checks.comparison.nature",
        ".quotes.checks.comparison.quote",
        ".quotes.checks.comparison.source",
        ".quotes.checks.context.after",
        ".quotes.checks.context.before",
        ".quotes.checks.excerpt",
        ".quotes.checks.sentences.quote",
        ".quotes.checks.sentences.source",
        ".quotes.cueText",
        ".quotes.speaker.id",
        ".quotes.speaker.kind",
        ".quotes.speaker.name",
        ".quotes.speaker.position",
        ".quotes.was",
        ".quotes.words",
        ".revision.capturedFrom",
        ".revision.text",
      ]
    `);
  });

  it('are mail addresses in what people wrote, whatever stands around them', () => {
    const note = fc.string({
      unit: fc.constantFrom('a', 'ب', '.', '@', ' ', '\n', '-', '(', ')', ',', '😀', 'desk.example'),
      maxLength: 20,
    });
    const address = /[\p{L}\p{N}][.]?@[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u;
    fc.assert(
      fc.property(note, note, (before, after) => {
        const quotes = kept.quotes.map((q) => ({
          ...q,
          checks: q.checks.map((c) => ({ ...c, note: `${before} lina.h@desk.example ${after}` })),
        }));
        const out = withheld({ ...kept, quotes }, NOTHING).quotes[0]?.checks[0]?.note ?? '';
        expect(out).not.toMatch(address);
        expect(out).not.toContain('lina');
      }),
    );
    const kept2 = kept.quotes.map((q) => ({
      ...q,
      checks: q.checks.map((c) => ({ ...c, note: 'see @HRayhani, 5 @ 3.' })),
    }));
    expect(withheld({ ...kept, quotes: kept2 }, NOTHING).quotes[0]?.checks[0]?.note).toBe('see @HRayhani, 5 @ 3.');
  });
});

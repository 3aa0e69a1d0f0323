import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { frozen, keptReport } from '../fixtures';
import { corrections } from './corrections';
import { embed, embeddedQuote } from './embed';
import { excel } from './excel';
import { jsonLd } from './json-ld';

const kept = keptReport();
const { content } = kept;

/** What we use of the vocabulary of Web Annotations, as its context defines it: no test asks the network. */
const OA = 'http://www.w3.org/ns/oa#';
const ANNOTATIONS = {
  '@context': {
    as: 'https://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    oa: OA,
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Person: 'foaf:Person',
    Organization: 'foaf:Organization',
    TextualBody: 'oa:TextualBody',
    SpecificResource: 'oa:SpecificResource',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    assessing: 'oa:assessing',
    identifying: 'oa:identifying',
    commenting: 'oa:commenting',
    replying: 'oa:replying',
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    creator: { '@type': '@id', '@id': 'dcterms:creator' },
    created: { '@type': 'xsd:dateTime', '@id': 'dcterms:created' },
    label: 'rdfs:label',
    name: 'foaf:name',
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    first: { '@type': '@id', '@id': 'as:first' },
    last: { '@type': '@id', '@id': 'as:last' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    partOf: { '@type': '@id', '@id': 'as:partOf' },
    total: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:totalItems' },
    startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
  },
};

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly start: number; readonly end: number },
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
  ];
}
const linked = JSON.parse(jsonLd.write(kept, 'en'));

describe('as linked data', () => {
  it('is expanded by a processor of JSON-LD, and loses nothing on the way', async () => {
    const documentLoader = async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asks for ${url}`);
      return { contextUrl: undefined, documentUrl: url, document: ANNOTATIONS };
    };
    const expanded = JSON.stringify(await jsonld.expand(linked, { documentLoader, safe: true } as never));
    for (const type of [
      `${OA}Annotation`,
      `${OA}TextQuoteSelector`,
      'https://schema.org/Quotation',
      'https://schema.org/isBasedOn',
    ])
      expect(expanded).toContain(type);
  });

  it('finds each quotation by its place and by its words in the revision', () => {
    const targets: Target[] = linked.first.items
      .filter((a: { motivation: string }) => a.motivation === 'assessing' || a.motivation === 'identifying')
      .flatMap((a: { target: Target[] }) => a.target);
    expect(targets).toHaveLength(content.quotes.flatMap((q) => q.spans).length);
    for (const { source, selector } of targets) {
      const [at, { exact, prefix, suffix }] = selector;
      expect(source).toBe(`urn:uuid:${content.revision.id}`);
      expect(content.revision.text.slice(at.start, at.end)).toBe(exact);
      expect(content.revision.text).toContain(prefix + exact + suffix);
    }
  });

  it('counts places in code points, as Web Annotations do', () => {
    const { revision } = content;
    const text = `🌊🌊 ${revision.text}`;
    const quotes = content.quotes.map((q) => ({ ...q, spans: q.spans.map(([a, b]) => [a + 5, b + 5] as const) }));
    const moved = JSON.parse(jsonLd.write(frozen({ ...content, quotes, revision: { ...revision, text } }), 'en'));
    const targets: Target[] = moved.first.items.flatMap((a: { target: Target[] }) => a.target).slice(0, quotes.length);
    for (const { selector } of targets) {
      const [{ start, end }, { exact }] = selector;
      expect([...text].slice(start, end).join('')).toBe(exact);
    }
  });

  it('has the notes that leave the desk as annotations by whoever wrote them, answers at what they answer', () => {
    const [note] = content.annotations.filter((a) => a.span !== null) as [(typeof content.annotations)[number]];
    const answer = { id: 'answer', body: 'Yes.', author: { id: 'x', name: 'Lina' }, at: note.at };
    const written = JSON.parse(
      jsonLd.write(frozen({ ...content, annotations: [{ ...note, answers: [answer] }] }), 'en'),
    );
    const [start, end] = note.span ?? [];
    expect(written.first.items.slice(content.quotes.length)).toMatchObject([
      {
        motivation: 'commenting',
        creator: { name: note.author.name },
        body: [{ value: note.body }],
        target: [{ selector: [{ start, end }, {}] }],
      },
      { motivation: 'replying', creator: { name: 'Lina' }, target: `urn:uuid:${note.id}` },
    ]);
    expect(written.total).toBe(written.first.items.length);
    expect(written.last).toBe(written.first.id);
    const empty = JSON.parse(jsonLd.write(frozen({ ...content, quotes: [], annotations: [] }), 'en'));
    expect([empty.total, empty.first, empty.last]).toEqual([0, undefined, undefined]);
  });

  it('gives a quotation in another language than the article its own', () => {
    const [first] = content.quotes as [(typeof content.quotes)[number]];
    const at = first.spans[0]?.[0] ?? 0;
    const blocks = content.revision.blocks.map((b) =>
      b.start <= at && at < b.end ? { ...b, language: 'en' } : { ...b, language: 'ar' },
    );
    const written = jsonLd.write(frozen({ ...content, revision: { ...content.revision, blocks } }), 'ar');
    expect(JSON.parse(written)['schema:mentions'][0]['schema:inLanguage']).toBe('en');
  });

  it('says of the world only what people decided', () => {
    const quotations = linked['schema:mentions'].filter((m: { '@type': string }) => m['@type'] === 'schema:Quotation');
    expect(quotations.map((q: Record<string, unknown>) => [!!q['schema:creator'], !!q['schema:isBasedOn']])).toEqual(
      content.quotes.map((q) => [q.speaker?.id != null, q.checks.some((c) => c.verdict !== null)]),
    );
    expect(JSON.stringify(linked)).not.toContain('ClaimReview');
  });

  it('reviews a claim that was rated, of a quotation that was signed off', () => {
    const [first, ...others] = content.quotes as [(typeof content.quotes)[number], ...typeof content.quotes];
    const rate = (signOff: typeof first.signOff) => {
      const claims = first.claims.map((c) => ({ ...c, rating: 'misleading' as const }));
      const { '@context': _, ...rest } = JSON.parse(
        jsonLd.write(frozen({ ...content, quotes: [{ ...first, claims, signOff }, ...others] }), 'en'),
      );
      return rest['schema:mentions'].filter((m: { '@type': string }) => m['@type'] === 'schema:ClaimReview');
    };
    expect(rate(first.signOff)).toMatchObject([
      {
        'schema:claimReviewed': 'تعود القوارب قبل الشتاء',
        'schema:author': { 'schema:name': content.desk },
        'schema:reviewRating': {
          'schema:ratingValue': 2,
          'schema:bestRating': 5,
          'schema:alternateName': 'misleading',
        },
      },
    ]);
    expect(rate(null)).toEqual([]);
  });
});

describe('as a sheet of Excel', () => {
  const parts = async (locale: 'ar' | 'en', report = kept) =>
    Object.fromEntries(
      Object.entries(unzipSync(await excel.write(report, locale))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );

  it('begins on the right in Arabic, with one row a quotation', async () => {
    const arabic = await parts('ar');
    expect(arabic['xl/worksheets/sheet1.xml']).toContain('rightToLeft="1"');
    expect((await parts('en'))['xl/worksheets/sheet1.xml']).not.toContain('rightToLeft="1"');
    expect(arabic['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(1 + content.quotes.length);
    for (const q of content.quotes) expect(Object.values(arabic).join()).toContain(q.words);
  });

  it('holds no formula, whatever people wrote', async () => {
    const quotes = content.quotes.map((q) => ({
      ...q,
      words: '=HYPERLINK("http://a.example","x")\u0000',
      via: '@SUM(1)',
    }));
    const sheet = await parts('en', frozen({ ...content, quotes }));
    expect(Object.values(sheet).join()).toContain('=HYPERLINK');
    expect(sheet['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
  });

  it('is the same to the byte whenever it is written', async () => {
    const [one, other] = [await excel.write(kept, 'fr'), await excel.write(kept, 'fr')];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});

describe('to be put into a page', () => {
  const [first, ...others] = content.quotes as [(typeof content.quotes)[number], ...typeof content.quotes];
  const words = '</blockquote><script>alert(1)</script><img src=x onerror=alert(2)>';
  const hostile = frozen({
    ...content,
    desk: words,
    quotes: [{ ...first, words, speaker: first.speaker && { ...first.speaker, name: words } }, ...others],
  });

  it('asks for nothing and runs nothing, whatever people wrote', () => {
    for (const written of [embed.write(hostile, 'en'), embeddedQuote(hostile, 'en', '1') ?? ''])
      expect(written).not.toMatch(/<(?:script|img|link|style|iframe)|<[^>&]*\s(?:src|on\w+)=/i);
  });

  it('is the article with its marks, or one quotation', () => {
    const article = embed.write(kept, 'ar');
    for (const q of content.quotes) expect(article).toContain(q.words);
    // Its findings bear the numbers that stand in the text, not those that a list would count.
    for (const n of ['١', '٢'])
      expect(article).toMatch(new RegExp(`<sup>.*>${n}</a></sup>[^]*<li[^>]*><bdi>${n}</bdi>`));
    const one = embeddedQuote(kept, 'ar', '2') ?? '';
    expect(one).toContain(content.quotes[1]?.words);
    expect(one).toContain('سكان');
    expect(one).not.toContain(first.words);
    expect(embeddedQuote(kept, 'ar', '99')).toBeUndefined();
  });

  it('says nothing of a comparison that nobody decided', () => {
    expect(embeddedQuote(kept, 'en', '4')).not.toContain('Déclaration');
  });
});

it('corrections only, as text: was, is, why', () => {
  const written = corrections.write(kept, 'en');
  expect(written).toContain('As it stands: الأرصفة جاهزة وأهل البحر شركاء في القرار');
  expect(written).toContain('Should read: الأرصفة جاهزة وسكان البحر شركاء في القرار');
  expect(written).toContain('altered');
  expect(written).not.toContain('الرافعات');
});

import { selectorOf } from '@/lib/anchor/selector';
import { cutsPair, type Span } from '@/lib/text/span';
import type { Locale, Translator } from '@/messages';
import type { FrozenReport, ReportContent, ReportedQuote } from '../content';
import { isSpeakerDecided } from '../decided';
import { leadingOf } from '../leading-of';
import { languageOf } from '../proof/foreign';
import { saidNote, saidStanding, saidVerdict } from '../said';
import { wordingOf } from '../wording';
import type { TextFormat } from './format';

/**
 * The report as linked data: W3C Web Annotations in a collection, each quotation by its position and by its words in
 * the revision, with the notes that leave the desk; schema.org Quotations with whoever said them, and a ClaimReview for every claim that was rated. Only what
 * people decided is said of the world: what is proposed is in a comment, and called so.
 */
export const jsonLd: TextFormat = { label: 'JSON-LD', ending: 'jsonld', mediaType: 'application/ld+json', write };

function write(report: FrozenReport, locale: Locale): string {
  const { content } = report;
  const { revision } = content;
  const articleId = urn(revision.id);
  const collection = `urn:sha256:${report.sha256}`;
  const { t } = wordingOf(locale, content);
  const targetOf = targetsIn(revision);
  const annotations = [
    ...content.quotes.map((q) => annotationOf(q, content, targetOf, locale, t)),
    ...content.annotations.flatMap((a) => notesOf(a, content, targetOf, t)),
  ];
  const graph = {
    '@context': [CONTEXT, { schema: 'https://schema.org/' }],
    id: collection,
    type: 'AnnotationCollection',
    label: content.article.title,
    creator: { type: 'Organization', name: content.desk },
    created: content.createdAt,
    total: annotations.length,
    // A page holds one annotation at least.
    ...(annotations.length > 0 ? pageOf(collection, annotations) : {}),
    'schema:about': {
      '@id': articleId,
      '@type': 'schema:NewsArticle',
      'schema:headline': content.article.title,
      'schema:inLanguage': revision.language,
      ...(content.article.author
        ? { 'schema:author': { '@type': 'schema:Person', 'schema:name': content.article.author } }
        : {}),
      ...(content.article.url ? { 'schema:url': content.article.url } : {}),
      'schema:sha256': revision.sha256,
    },
    'schema:mentions': [...content.quotes.map((q) => quotationOf(q, content)), ...claimsOf(content)],
  };
  return `${JSON.stringify(graph, null, 2)}\n`;
}

const pageOf = (collection: string, items: readonly object[]) => ({
  first: { id: `${collection}#page`, type: 'AnnotationPage', startIndex: 0, partOf: collection, items },
  last: `${collection}#page`,
});

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const urn = (id: string): string => `urn:uuid:${id}`;

function annotationOf(q: ReportedQuote, content: ReportContent, targetOf: TargetOf, locale: Locale, t: Translator) {
  const check = leadingOf(q);
  const said = [saidStanding(q, t), ...(check ? [saidVerdict(check, t)] : [t('report.noCheck')])];
  return {
    id: `${urn(q.id)}#annotation`,
    type: 'Annotation',
    motivation: check?.verdict ? 'assessing' : 'identifying',
    created: check?.at ?? content.createdAt,
    ...(check?.by ? { creator: { type: 'Person', name: check.by.name } } : {}),
    body: [
      {
        type: 'TextualBody',
        purpose: 'commenting',
        language: locale,
        format: 'text/plain',
        value: said.join(t('app.between')),
      },
      { type: 'SpecificResource', purpose: 'identifying', source: urn(q.id) },
    ],
    target: q.spans.map(targetOf),
  };
}

/** A note by whoever wrote it, on its words or on its quotation, and the answers to it. */
function notesOf(a: ReportContent['annotations'][number], content: ReportContent, targetOf: TargetOf, t: Translator) {
  const noted = (id: string, { author, at, body }: Pick<typeof a, 'author' | 'at' | 'body'>) => ({
    id: urn(id),
    type: 'Annotation',
    created: at,
    creator: { type: 'Person', name: author.name },
    body: [{ type: 'TextualBody', format: 'text/plain', value: body }],
  });
  const body = saidNote(a, t).join('\n');
  return [
    {
      ...noted(a.id, { ...a, body }),
      motivation: 'commenting',
      // A target without a selector stands bare: the schemas of the model take a list of one address for two things at once.
      target: a.span ? [targetOf(a.span)] : urn(a.quoteId ?? content.revision.id),
    },
    ...a.answers.map((answer) => ({ ...noted(answer.id, answer), motivation: 'replying', target: urn(a.id) })),
  ];
}

type TargetOf = ReturnType<typeof targetsIn>;

/** What tells a range of the revision by its place and by its words. */
function targetsIn({ id, text }: ReportContent['revision']) {
  // Web Annotations count code points, everything else here UTF-16 code units: so many stand before each of these.
  const before = new Uint32Array(text.length + 1);
  for (let at = 1; at <= text.length; at++) before[at] = (before[at - 1] as number) + (cutsPair(text, at) ? 0 : 1);
  return ([start, end]: Span) => ({
    type: 'SpecificResource',
    source: urn(id),
    selector: [
      { type: 'TextPositionSelector', start: before[start], end: before[end] },
      { type: 'TextQuoteSelector', ...selectorOf(text, [start, end]) },
    ],
  });
}

const SPEAKERS = { person: 'Person', organisation: 'Organization', group: 'Organization', anonymous: '' } as const;

function quotationOf(q: ReportedQuote, content: ReportContent) {
  const { revision } = content;
  const check = leadingOf(q);
  const held = check?.verdict && check.verdict !== 'not-found' && check.source.title ? check.source : undefined;
  const kind = q.speaker && isSpeakerDecided(q) ? SPEAKERS[q.speaker.kind] : '';
  return {
    '@id': urn(q.id),
    '@type': 'schema:Quotation',
    'schema:text': q.words,
    'schema:inLanguage': languageOf(q, content),
    'schema:isPartOf': { '@id': urn(revision.id) },
    ...(kind && q.speaker
      ? {
          'schema:creator': {
            '@type': `schema:${kind}`,
            '@id': urn(q.speaker.id ?? ''),
            'schema:name': q.speaker.name,
          },
        }
      : {}),
    ...(held
      ? {
          'schema:isBasedOn': {
            '@id': urn(held.id),
            '@type': 'schema:CreativeWork',
            'schema:name': held.title,
            'schema:inLanguage': held.language,
            ...(held.date ? { 'schema:datePublished': held.date } : {}),
          },
        }
      : {}),
  };
}

/** From false to true, as schema.org counts ratings. */
const RATINGS = { false: 1, misleading: 2, unproven: 3, 'mostly-true': 4, true: 5 } as const;

/** Claims that somebody rated and that a quotation which was signed off makes. */
function claimsOf(content: ReportContent) {
  const { t } = wordingOf('en', content);
  const signed = content.quotes.filter((q) => q.signOff);
  const rated = new Map(signed.flatMap((q) => q.claims.map((c) => [c.id, { q, c }] as const)));
  return [...rated.values()].flatMap(({ q, c }) => {
    if (c.rating === 'unrated') return [];
    return [
      {
        '@id': `${urn(c.id)}#review`,
        '@type': 'schema:ClaimReview',
        'schema:claimReviewed': c.text,
        'schema:datePublished': q.signOff?.at ?? content.createdAt,
        'schema:author': { '@type': 'schema:Organization', 'schema:name': content.desk },
        'schema:itemReviewed': {
          '@id': urn(c.id),
          '@type': 'schema:Claim',
          'schema:text': c.text,
          'schema:appearance': { '@id': urn(q.id) },
        },
        'schema:reviewRating': {
          '@type': 'schema:Rating',
          'schema:ratingValue': RATINGS[c.rating],
          'schema:worstRating': 1,
          'schema:bestRating': 5,
          'schema:alternateName': t(`rating.${c.rating}`),
        },
      },
    ];
  });
}

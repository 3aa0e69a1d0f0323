import { directionOfBlock } from '@/lib/text/direction';
import { directionOf } from '@/lib/text/language';
import { segments } from '@/lib/text/segments';
import { formatLocale, type Locale, type Translator, translatorOf } from '@/messages';
import { brief } from '../brief';
import type { FrozenReport, ReportContent, ReportedCheck, ReportedLink, ReportedQuote } from '../content';
import { datesIn } from '../dates';
import { isCheckDecided, isLinkDecided, isMediumDecided, isViaDecided } from '../decided';
import { leadingOf } from '../leading-of';
import {
  differencesOf,
  placeOf,
  proposed,
  saidConflict,
  saidNumber,
  saidSpeaker,
  saidVerdict,
  sourceOf,
} from '../said';
import type { Format } from './format';
import { style } from './html-style';

/** A piece of HTML; everything that goes into one by `h` is escaped unless it is one already. */
class Html {
  constructor(readonly text: string) {}
}
type Part = Html | string | number | false | null | undefined | readonly Part[];

const h = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((s, i) => s + render(parts[i])).join(''));

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  if (part === undefined || part === null || part === false) return '';
  return String(part).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** One file that needs nothing else: no script, no request, its own Arabic font. */
export const html: Format = { label: 'HTML', ending: 'html', mediaType: 'text/html', write };

function write({ content, sha256 }: FrozenReport, locale: Locale): string {
  const t = translatorOf(locale);
  const date = datesIn(locale);
  const numbers = new Intl.NumberFormat(formatLocale(locale), { useGrouping: false });
  const { revision } = content;
  const text = { lang: revision.language, dir: revision.direction };
  const page = h`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${t('report.heading', { n: content.number })}${t('app.colon')}${content.article.title}</title>
<style>${new Html(style())}</style>
</head>
<body>
<header>
<p class="kicker">${t('app.name')} · ${t('report.heading', { n: content.number })}</p>
<h1 lang="${text.lang}" dir="${text.dir}">${content.article.title}</h1>
<p>${t('report.made_by', { name: content.createdBy, desk: content.desk, date: date(content.createdAt) })}</p>
<p>${t('report.revision', { n: revision.number, date: date(revision.capturedAt) })}</p>
<p>${t('report.progress', { done: content.progress.signedOff, all: content.progress.quotes })}</p>
${content.progress.conflicts > 0 && h`<p><strong>${t('articles.conflicts', { n: content.progress.conflicts })}</strong></p>`}
<p>${t('report.textDigest')} <code dir="ltr">sha256 ${revision.sha256}</code></p>
</header>
<main>
${overview(content, t, numbers)}
<section><h2>${t('report.textHeading')}</h2>
<article lang="${text.lang}" dir="${text.dir}">${body(content, t, numbers)}</article></section>
<section><h2>${t('report.quotesHeading')}</h2>
${content.quotes.map((q) => entry(q, content, t, date, numbers))}</section>
${content.annotations.some((a) => !a.quoteId) && h`<section><h2>${t('report.notesHeading')}</h2>${content.annotations.filter((a) => !a.quoteId).map((a) => note(a, t, date))}</section>`}
${content.sources.length > 0 && h`<section><h2>${t('report.sourcesHeading')}</h2><ul>${content.sources.map((s) => h`<li><bdi>${s.title}</bdi> · ${t(`sourceKind.${s.kind}`)}${s.author && h` · <bdi>${s.author}</bdi>`}${s.date && ` · ${date(s.date)}`}</li>`)}</ul></section>`}
${content.gone.length > 0 && h`<section><h2>${t('gone.title', { n: content.gone.length })}</h2><ul>${content.gone.map((words) => h`<li class="text" dir="auto">${words}</li>`)}</ul></section>`}
</main>
<footer><p>${t('report.digest')} <code dir="ltr">sha256 ${sha256}</code></p></footer>
</body>
</html>
`;
  return page.text;
}

type Dates = ReturnType<typeof datesIn>;

function overview(content: ReportContent, t: Translator, numbers: Intl.NumberFormat): Html {
  return h`<section><h2>${t('report.overview')}</h2><table><thead><tr><th>#</th><th>${t('queue.columnWords')}</th><th>${t('queue.columnSpeaker')}</th><th>${t('queue.columnVerdict')}</th><th>${t('queue.columnStatus')}</th></tr></thead><tbody>
${content.quotes.map(
  (q) =>
    h`<tr><td><a href="#q${placeOf(q)}">${saidNumber(q, numbers)}</a></td><td class="text" dir="auto">${brief(q.words)}</td><td dir="auto">${saidSpeaker(q, t)}${q.conflict && h`<br><strong>${saidConflict(q, t)}</strong>`}</td><td>${verdictOf(q, t)}</td><td>${t(`status.${q.status}`)}${q.signOff ? ' ✓' : ''}</td></tr>`,
)}</tbody></table></section>`;
}

function verdictOf(q: ReportedQuote, t: Translator): string {
  const check = leadingOf(q);
  return check ? saidVerdict(check, t) : t('queue.noSource');
}

/** The article's text with its quotations underlined and numbered, block by block. */
function body(content: ReportContent, t: Translator, numbers: Intl.NumberFormat): Html[] {
  const { text, blocks } = content.revision;
  const marks = [
    ...content.quotes.flatMap((quote) =>
      quote.spans.map((span, i) => ({ span, quote, last: i === quote.spans.length - 1 })),
    ),
    ...content.annotations.flatMap((annotation) => (annotation.span ? [{ span: annotation.span, annotation }] : [])),
  ];
  return blocks.map((block) => {
    const inner = segments([block.start, block.end], marks).map((segment) => {
      let piece: Html = h`${text.slice(segment.start, segment.end)}`;
      for (const mark of segment.marks) {
        if ('annotation' in mark) piece = h`<span class="noted">${piece}</span>`;
        else
          piece = h`<span class="q ${mark.quote.status}">${piece}</span>${mark.last && segment.end === mark.span[1] && h`<sup><a href="#q${placeOf(mark.quote)}" id="t${placeOf(mark.quote)}">${saidNumber(mark.quote, numbers)}</a></sup>`}`;
      }
      return piece;
    });
    const tag = block.kind === 'title' ? 'h3' : block.kind === 'heading' || block.kind === 'pull-quote' ? 'h4' : 'p';
    const label = block.kind === 'leftover' && h`<small>${t('review.leftover')}</small> `;
    return h`<${new Html(tag)} class="${block.kind}" lang="${block.language}" dir="${directionOfBlock(text.slice(block.start, block.end), content.revision.language)}">${label}${inner}</${new Html(tag)}>`;
  });
}

function entry(q: ReportedQuote, content: ReportContent, t: Translator, date: Dates, numbers: Intl.NumberFormat): Html {
  const { language, direction } = content.revision;
  return h`<article class="entry" id="q${placeOf(q)}">
<h3><a href="#t${placeOf(q)}">${saidNumber(q, numbers)}</a> <span class="status ${q.status}">${t(`status.${q.status}`)}</span></h3>
<blockquote lang="${language}" dir="${direction}">${q.words}</blockquote>
<dl>
<dt>${t('speaker.name')}</dt><dd dir="auto">${saidSpeaker(q, t)}</dd>
${q.conflict && h`<dt>${t('speaker.conflict')}</dt><dd dir="auto"><strong>${saidConflict(q, t)}</strong></dd>`}
${q.cueText && h`<dt>${t('report.cue')}</dt><dd dir="auto">${q.cueText}</dd>`}
${q.medium && h`<dt>${t('speaker.medium')}</dt><dd>${t(`medium.${q.medium}`)}${proposed(isMediumDecided(q), t)}</dd>`}
${q.via && h`<dt>${t('speaker.via')}</dt><dd dir="auto">${q.via}${proposed(isViaDecided(q), t)}</dd>`}
</dl>
<h4>${t('chain.title')}</h4>
${q.was && h`<p class="quiet">${t('report.was', { words: q.was })}</p>`}<ol class="chain">${q.chain.map((link) => bead(q, link, t))}</ol>${q.missing && h`<p class="quiet">${t(`chain.missing.${q.missing.what}`, { speaker: q.missing.speaker, via: q.missing.via, medium: q.missing.medium })}</p>`}
${q.checks.map((c) => comparison(c, language, direction, t, date))}
${q.checks.length === 0 && h`<p class="quiet">${t('report.noCheck')}</p>`}
${q.claims.length > 0 && h`<h4>${t('claims.title')}</h4><ul>${q.claims.map((c) => h`<li>${t(`stance.${c.stance}`)}${t('app.colon')}<bdi>${c.text}</bdi> (${t(`rating.${c.rating}`)})${c.relations.map((r) => h`<br>${t(`${r.outgoing ? 'relation' : 'relationBack'}.${r.kind}`)}${t('app.colon')}<bdi>${r.text}</bdi>`)}</li>`)}</ul>`}
${content.annotations.filter((a) => a.quoteId === q.id).map((a) => note(a, t, date))}
<p class="sign">${q.signOff ? t('sign.signedBy', { name: q.signOff.by.name, date: date(q.signOff.at) }) : t('report.notSigned')}</p>
</article>`;
}

function bead(q: ReportedQuote, link: ReportedLink, t: Translator): Html {
  const what = {
    speaker: t('chain.speaker'),
    medium: link.medium ? t(`medium.${link.medium}`) : t('medium.none'),
    via: t('chain.via'),
    article: t('chain.article'),
  }[link.role];
  const held = link.role === 'medium' ? ` · ${t(link.evidence ? 'chain.held' : 'chain.notHeld')}` : '';
  const decided = isLinkDecided(q, link);
  return h`<li class="${link.evidence && decided ? 'held' : 'open'}${link.changed ? ' changed' : ''}"><b dir="auto">${link.name || t('chain.unknown')}</b> <span>${what}${held}${proposed(decided, t)}</span>${link.changed && h` <em>≠ ${t('chain.changedHere')}</em>`}</li>`;
}

function comparison(c: ReportedCheck, language: string, direction: string, t: Translator, date: Dates): Html {
  const verdict = c.verdict ?? c.proposedVerdict;
  const aligned = c.comparison.some((s) => s.kind !== 'same') || verdict === 'verbatim';
  return h`<h4>${t('words.title')} <span class="verdict ${isCheckDecided(c) && verdict}">${saidVerdict(c, t)}</span></h4>
<p class="quiet">${t('words.withSource', { source: sourceOf(c, t, date) })}</p>
<p class="apparatus" lang="${language}" dir="${direction}">${c.comparison.map(stretch)}</p>
${!aligned || verdict === 'translated' || verdict === 'paraphrased' ? h`<blockquote class="source" lang="${c.source.language}" dir="${directionOf(c.source.language)}">${c.excerpt}</blockquote>` : ''}
<p class="quiet"><ins>${t('words.inSource')}</ins> <del>${t('words.inArticle')}</del> · <code dir="ltr">sha256 ${c.source.sha256}</code></p>
${natures(c, t)}${warnings(c, t)}${translation(c, t)}
<p>${c.verdict && c.by && c.at ? `${t('words.decided', { name: c.by.name })} · ${date(c.at)}` : t('report.proposal')}${c.note && h`${t('app.colon')}<bdi>${c.note}</bdi>`}</p>`;
}

/** What each difference touches; the grave ones stand out. */
function natures(c: ReportedCheck, t: Translator): Html | '' {
  const found = differencesOf(c, t);
  if (found.length === 0) return '';
  return h`<ul class="quiet">${found.map(({ said, nature, grave }) => h`<li>${said} · ${grave ? h`<strong>${nature}</strong>` : nature}</li>`)}</ul>`;
}

/** What around the words in the source may turn them round. */
function warnings(c: ReportedCheck, t: Translator): Html | '' {
  if (c.warnings.length === 0) return '';
  return h`<p><strong>${t('words.warnings')}</strong></p><ul>${c.warnings.map(({ kind, words }) => h`<li>${t(`turn.${kind}`, { words })}</li>`)}</ul>`;
}

/** A translation sentence by sentence, with what a person found of each. */
function translation(c: ReportedCheck, t: Translator): Html | '' {
  if (!c.sentences.some((s) => s.judgement || s.note)) return '';
  return h`<h4>${t('report.pairs')}</h4><table class="pairs"><tbody>${c.sentences.map(
    (s) =>
      h`<tr><td class="text" dir="auto">${s.quote}</td><td class="text" lang="${c.source.language}" dir="${directionOf(c.source.language)}">${s.source || t('pairs.none')}</td><td class="${s.judgement ?? 'open'}">${s.judgement ? t(`pairs.${s.judgement}`) : t('pairs.open')}${s.note && h`<br><bdi>${s.note}</bdi>`}</td></tr>`,
  )}</tbody></table>`;
}

function stretch(s: ReportedCheck['comparison'][number]): Html {
  if (s.kind === 'same' || s.kind === 'editorial' || s.kind === 'reporting') return h`${s.quote}`;
  const gap = s.quote && s.source ? ' ' : '';
  return h`<span class="variant ${s.kind}">${s.quote && h`<del>${s.quote}</del>`}${gap}${s.source && h`<ins>${s.source}</ins>`}</span> `;
}

const note = (a: ReportContent['annotations'][number], t: Translator, date: Dates): Html => h`<div class="note">
<p><b>${t('report.note')}</b> · <bdi>${a.author.name}</bdi> · ${date(a.at)}${a.exact && h` · ${t('notes.on', { words: brief(a.exact) })}`}${a.resolved && ` · ${t('notes.resolved', { name: a.resolved.by })}`}</p>
<p dir="auto" class="text">${a.body}</p>
${a.answers.map((r) => h`<p dir="auto" class="answer"><bdi>${r.author.name}</bdi> · ${date(r.at)}${t('app.colon')}${r.body}</p>`)}</div>`;

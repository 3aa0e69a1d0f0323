import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isHighRisk, type Stretch } from '@/lib/align';
import type { Link } from '@/lib/review/rules/chain';
import { directionOfBlock } from '@/lib/text/direction';
import { directionOf } from '@/lib/text/language';
import { segments } from '@/lib/text/segments';
import { formatLocale, type Locale, type Translator, translatorOf } from '@/messages';
import type { KeptReport, ReportContent, ReportedCheck, ReportedQuote } from './model';

/** A piece of HTML; everything that goes into one by `html` is escaped unless it is one already. */
class Html {
  constructor(readonly text: string) {}
}
type Part = Html | string | number | false | null | undefined | readonly Part[];

const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((s, i) => s + render(parts[i])).join(''));

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  if (part === undefined || part === null || part === false) return '';
  return String(part).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * The report as one HTML file that needs nothing else: no script, no request, its own Arabic font.
 * @param locale the language of its words; the article keeps its own
 */
export function reportToHtml(report: KeptReport, locale: Locale): string {
  const content = JSON.parse(report.content) as ReportContent;
  const t = translatorOf(locale);
  const date = dates(locale);
  const numbers = new Intl.NumberFormat(formatLocale(locale), { useGrouping: false });
  const { revision } = content;
  const text = { lang: revision.language, dir: revision.direction };
  const page = html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${t('report.heading', { n: content.number })}: ${content.article.title}</title>
<style>${new Html(style())}</style>
</head>
<body>
<header>
<p class="kicker">${t('app.name')} · ${t('report.heading', { n: content.number })}</p>
<h1 lang="${text.lang}" dir="${text.dir}">${content.article.title}</h1>
<p>${t('report.made_by', { name: content.createdBy, desk: content.desk, date: date(content.createdAt) })}</p>
<p>${t('report.revision', { n: revision.number, date: date(revision.capturedAt) })}</p>
<p>${t('report.progress', { done: content.progress.signedOff, all: content.progress.quotes })}</p>
<p>${t('report.textDigest')} <code dir="ltr">sha256 ${revision.sha256}</code></p>
</header>
<main>
${overview(content, t, numbers)}
<section><h2>${t('report.textHeading')}</h2>
<article lang="${text.lang}" dir="${text.dir}">${body(content, t, numbers)}</article></section>
<section><h2>${t('report.quotesHeading')}</h2>
${content.quotes.map((q) => entry(q, content, t, date, numbers))}</section>
${content.annotations.some((a) => !a.quoteId) && html`<section><h2>${t('report.notesHeading')}</h2>${content.annotations.filter((a) => !a.quoteId).map((a) => note(a, t, date))}</section>`}
${content.sources.length > 0 && html`<section><h2>${t('report.sourcesHeading')}</h2><ul>${content.sources.map((s) => html`<li><bdi>${s.title}</bdi> · ${t(`sourceKind.${s.kind}`)}${s.author && html` · <bdi>${s.author}</bdi>`}${s.date && ` · ${date(s.date)}`}</li>`)}</ul></section>`}
${content.gone.length > 0 && html`<section><h2>${t('gone.title', { n: content.gone.length })}</h2><ul>${content.gone.map((words) => html`<li class="text" dir="auto">${words}</li>`)}</ul></section>`}
</main>
<footer><p>${t('report.digest')} <code dir="ltr">sha256 ${report.sha256}</code></p></footer>
</body>
</html>
`;
  return page.text;
}

const dates = (locale: Locale) => {
  const format = new Intl.DateTimeFormat(formatLocale(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return (iso: string) => `${format.format(new Date(iso))} UTC`;
};
type Dates = ReturnType<typeof dates>;

function overview(content: ReportContent, t: Translator, numbers: Intl.NumberFormat): Html {
  return html`<section><h2>${t('report.overview')}</h2><table><thead><tr><th>#</th><th>${t('queue.columnWords')}</th><th>${t('queue.columnSpeaker')}</th><th>${t('queue.columnVerdict')}</th><th>${t('queue.columnStatus')}</th></tr></thead><tbody>
${content.quotes.map(
  (q) =>
    html`<tr><td><a href="#q${q.number}">${numbers.format(q.number)}</a></td><td class="text" dir="auto">${brief(q.words)}</td><td dir="auto">${q.speaker?.name ?? t('review.noSpeaker')}</td><td>${verdictOf(q, t)}</td><td>${t(`status.${q.status}`)}${q.signOff ? ' ✓' : ''}</td></tr>`,
)}</tbody></table></section>`;
}

function verdictOf(q: ReportedQuote, t: Translator): string {
  const check = q.checks.find((c) => c.verdict) ?? q.checks[0];
  if (!check) return t('queue.noSource');
  return check.verdict
    ? t(`verdict.${check.verdict}`)
    : `${t(`verdict.${check.proposedVerdict}`)} (${t('report.proposal')})`;
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
      let piece: Html = html`${text.slice(segment.start, segment.end)}`;
      for (const mark of segment.marks) {
        if ('annotation' in mark) piece = html`<span class="noted">${piece}</span>`;
        else
          piece = html`<span class="q ${mark.quote.status}">${piece}</span>${mark.last && segment.end === mark.span[1] && html`<sup><a href="#q${mark.quote.number}" id="t${mark.quote.number}">${numbers.format(mark.quote.number)}</a></sup>`}`;
      }
      return piece;
    });
    const tag = block.kind === 'title' ? 'h3' : block.kind === 'heading' || block.kind === 'pull-quote' ? 'h4' : 'p';
    const label = block.kind === 'leftover' && html`<small>${t('review.leftover')}</small> `;
    return html`<${new Html(tag)} class="${block.kind}" lang="${block.language}" dir="${directionOfBlock(text.slice(block.start, block.end), content.revision.language)}">${label}${inner}</${new Html(tag)}>`;
  });
}

function entry(q: ReportedQuote, content: ReportContent, t: Translator, date: Dates, numbers: Intl.NumberFormat): Html {
  const { language, direction } = content.revision;
  return html`<article class="entry" id="q${q.number}">
<h3><a href="#t${q.number}">${numbers.format(q.number)}</a> <span class="status ${q.status}">${t(`status.${q.status}`)}</span></h3>
<blockquote lang="${language}" dir="${direction}">${q.words}</blockquote>
<dl>
<dt>${t('speaker.name')}</dt><dd dir="auto">${q.speaker?.name ?? t('review.noSpeaker')}${q.speaker?.position && t('app.comma') + q.speaker.position}${q.speaker && !q.speaker.id && ` (${t('speaker.proposed')})`}</dd>
${q.cueText && html`<dt>${t('report.cue')}</dt><dd dir="auto">${q.cueText}</dd>`}
${q.medium && html`<dt>${t('speaker.medium')}</dt><dd>${t(`medium.${q.medium}`)}</dd>`}
${q.via && html`<dt>${t('speaker.via')}</dt><dd dir="auto">${q.via}</dd>`}
</dl>
<h4>${t('chain.title')}</h4>
${q.was && html`<p class="quiet">${t('report.was', { words: q.was })}</p>`}<ol class="chain">${q.chain.map((link) => bead(link, t))}</ol>${q.missing && html`<p class="quiet">${t(`chain.missing.${q.missing.what}`, { speaker: q.missing.speaker, via: q.missing.via, medium: q.missing.medium })}</p>`}
${q.checks.map((c) => comparison(c, language, direction, t, date))}
${q.checks.length === 0 && html`<p class="quiet">${t('report.noCheck')}</p>`}
${q.claims.length > 0 && html`<h4>${t('claims.title')}</h4><ul>${q.claims.map((c) => html`<li>${t(`stance.${c.stance}`)}: <bdi>${c.text}</bdi> (${t(`rating.${c.rating}`)})${c.relations.map((r) => html`<br>${t(`${r.outgoing ? 'relation' : 'relationBack'}.${r.kind}`)}: <bdi>${r.text}</bdi>`)}</li>`)}</ul>`}
${content.annotations.filter((a) => a.quoteId === q.id).map((a) => note(a, t, date))}
<p class="sign">${q.signOff ? t('sign.signedBy', { name: q.signOff.by.name, date: date(q.signOff.at) }) : t('report.notSigned')}</p>
</article>`;
}

function bead(link: Link, t: Translator): Html {
  const what = {
    speaker: t('chain.speaker'),
    medium: link.medium ? t(`medium.${link.medium}`) : t('medium.none'),
    via: t('chain.via'),
    article: t('chain.article'),
  }[link.role];
  const held = link.role === 'medium' ? ` · ${t(link.evidence ? 'chain.held' : 'chain.notHeld')}` : '';
  return html`<li class="${link.evidence ? 'held' : 'open'}${link.changed ? ' changed' : ''}"><b dir="auto">${link.name || t('chain.unknown')}</b> <span>${what}${held}</span>${link.changed && html` <em>≠ ${t('chain.changedHere')}</em>`}</li>`;
}

function comparison(c: ReportedCheck, language: string, direction: string, t: Translator, date: Dates): Html {
  const verdict = c.verdict ?? c.proposedVerdict;
  const source = [c.source.title, t(`sourceKind.${c.source.kind}`), c.source.date ? date(c.source.date) : '']
    .concat(c.timeCode ? t('words.timeCode', { code: c.timeCode }) : [])
    .filter(Boolean)
    .join(' · ');
  const aligned = c.comparison.some((s) => s.kind !== 'same') || verdict === 'verbatim';
  return html`<h4>${t('words.title')} <span class="verdict ${verdict}">${t(`verdict.${verdict}`)}</span></h4>
<p class="quiet">${t('words.withSource', { source })}</p>
<p class="apparatus" lang="${language}" dir="${direction}">${c.comparison.map(stretch)}</p>
${!aligned || verdict === 'translated' || verdict === 'paraphrased' ? html`<blockquote class="source" lang="${c.source.language}" dir="${directionOf(c.source.language)}">${c.excerpt}</blockquote>` : ''}
<p class="quiet"><ins>${t('words.inSource')}</ins> <del>${t('words.inArticle')}</del> · <code dir="ltr">sha256 ${c.source.sha256}</code></p>
${natures(c, t)}${warnings(c, t)}${translation(c, t)}
<p>${c.verdict && c.by && c.at ? `${t('words.decided', { name: c.by.name })} · ${date(c.at)}` : t('report.proposal')}${c.note && html`: <bdi>${c.note}</bdi>`}</p>`;
}

/** What each difference touches; the grave ones stand out. */
function natures(c: ReportedCheck, t: Translator): Html | '' {
  const found = c.comparison.filter((s) => s.nature);
  if (found.length === 0) return '';
  return html`<ul class="quiet">${found.map(({ kind, nature, quote, source }) => {
    if (!nature) return '';
    const name = t(`nature.${nature}`);
    const said =
      kind === 'cut'
        ? t('words.cut', { source })
        : kind === 'editorial'
          ? t('words.editorial', { article: quote, source })
          : quote && source
            ? t('words.variant', { article: quote, source })
            : quote
              ? t('words.variantAdded', { article: quote })
              : t('words.variantMissing', { source });
    return html`<li>${said} · ${isHighRisk(nature) ? html`<strong>${name}</strong>` : name}</li>`;
  })}</ul>`;
}

/** What around the words in the source may turn them round. */
function warnings(c: ReportedCheck, t: Translator): Html | '' {
  // Reports that were frozen before there were any have none.
  const found = c.warnings ?? [];
  if (found.length === 0) return '';
  return html`<p><strong>${t('words.warnings')}</strong></p><ul>${found.map(({ kind, words }) => html`<li>${t(`turn.${kind}`, { words })}</li>`)}</ul>`;
}

/** A translation sentence by sentence, with what a person found of each. */
function translation(c: ReportedCheck, t: Translator): Html | '' {
  if (!c.sentences.some((s) => s.judgement || s.note)) return '';
  return html`<h4>${t('report.pairs')}</h4><table class="pairs"><tbody>${c.sentences.map(
    (s) =>
      html`<tr><td class="text" dir="auto">${s.quote}</td><td class="text" lang="${c.source.language}" dir="${directionOf(c.source.language)}">${s.source || t('pairs.none')}</td><td class="${s.judgement ?? 'open'}">${s.judgement ? t(`pairs.${s.judgement}`) : t('pairs.open')}${s.note && html`<br><bdi>${s.note}</bdi>`}</td></tr>`,
  )}</tbody></table>`;
}

function stretch(s: Stretch): Html {
  if (s.kind === 'same' || s.kind === 'editorial' || s.kind === 'reporting') return html`${s.quote}`;
  const gap = s.quote && s.source ? ' ' : '';
  return html`<span class="variant ${s.kind}">${s.quote && html`<del>${s.quote}</del>`}${gap}${s.source && html`<ins>${s.source}</ins>`}</span> `;
}

const note = (a: ReportContent['annotations'][number], t: Translator, date: Dates): Html => html`<div class="note">
<p><b>${t('report.note')}</b> · <bdi>${a.author.name}</bdi> · ${date(a.at)}${a.exact && html` · ${t('notes.on', { words: brief(a.exact) })}`}${a.resolved && ` · ${t('notes.resolved', { name: a.resolved.by })}`}</p>
<p dir="auto" class="text">${a.body}</p>
${a.answers.map((r) => html`<p dir="auto" class="answer"><bdi>${r.author.name}</bdi> · ${date(r.at)}: ${r.body}</p>`)}</div>`;

function brief(words: string): string {
  return words.length <= 120
    ? words
    : `${words
        .slice(0, 119)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}

/** The reporter's face of the sheet: print first, both themes, no script. */
const style =
  () => `@font-face{font-family:'Noto Naskh Arabic';src:url(data:font/woff2;base64,${font()}) format('woff2');unicode-range:U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF}
:root{color-scheme:light dark;--paper:#faf8f3;--ink:#1d1b18;--ink-2:#5c564d;--rule:#cfc6b6;--accent:#1f4e79;--verified:#1e6b4f;--disputed:#a8321f;--corrected:#8a5a00;--unverifiable:#62567e;--open:#6b645a;--wash-d:#fbe9e4;--wash-v:#e5f1ea}
@media (prefers-color-scheme:dark){:root{--paper:#191815;--ink:#ece7dc;--ink-2:#b4ac9d;--rule:#4a463c;--accent:#8fbbe6;--verified:#7cc7a3;--disputed:#f0917d;--corrected:#e0b458;--unverifiable:#b6a6dc;--open:#a59d8f;--wash-d:#3a221c;--wash-v:#1c2e26}}
body{max-inline-size:52rem;margin:2rem auto;padding-inline:1.25rem;background:var(--paper);color:var(--ink);font:16px/1.75 'Noto Naskh Arabic','Source Serif 4',Georgia,serif}
h1{font-size:2rem;line-height:1.4;margin-block:.2em .5em}h2{margin-block-start:2.2em;border-block-end:1px solid var(--rule);font-size:1.3rem}h4{margin-block:.9em .2em;font-size:1rem}
header p{margin:.1em 0;color:var(--ink-2)}.kicker{color:var(--accent)!important}a{color:var(--accent)}code{font-size:.8em;overflow-wrap:anywhere}
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.35em .6em;border-block-end:1px solid var(--rule);font-size:.92em}
article>p,article>h3,article>h4{text-wrap:pretty}sup a{text-decoration:none;padding-inline:.15em}
.q{text-decoration:underline dotted var(--open) 2px;text-underline-offset:.42em}.q.verified{text-decoration:underline solid var(--verified) 2px}.q.disputed{text-decoration:underline wavy var(--disputed) 1.5px}.q.corrected{text-decoration:underline double var(--corrected) 1.5px}.q.unverifiable{text-decoration:underline dashed var(--unverifiable) 2px}
.noted{background:color-mix(in srgb,var(--accent) 14%,transparent)}
.leftover{color:var(--ink-2);border:1px dashed var(--rule);padding:.2em .7em}.post,.byline{border-inline-start:3px solid var(--rule);padding-inline-start:1em;margin-block:.2em}
.entry{border-block-start:1px solid var(--rule);padding-block:1em;break-inside:avoid-page}.entry h3{margin:0}blockquote{margin:.5em 0;padding-inline-start:1em;border-inline-start:3px solid var(--accent)}blockquote.source{border-color:var(--verified)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.5em 0}dt{color:var(--ink-2)}dd{margin:0}
.status.disputed,.verdict.altered,.verdict.spliced,.verdict.not-found{color:var(--disputed)}.status.verified,.verdict.verbatim,.verdict.orthographic,.verdict.elided{color:var(--verified)}.status.corrected,.verdict.translated,.verdict.paraphrased{color:var(--corrected)}
td.shifted{color:var(--disputed)}td.faithful{color:var(--verified)}
.chain{padding-inline-start:1.2em;margin:.2em 0}.chain li::marker{content:'● ';color:var(--verified)}.chain .open::marker{content:'○ ';color:var(--open)}.chain .changed::marker{color:var(--disputed)}.chain em{color:var(--disputed);font-style:normal}.chain span{color:var(--ink-2)}
del{background:var(--wash-d);color:var(--disputed);text-decoration:line-through}ins{background:var(--wash-v);color:var(--verified);text-decoration:none;border-block-end:1px solid}.apparatus{font-size:1.1em;margin:.3em 0}
.quiet{color:var(--ink-2);font-size:.88em;margin:.2em 0}.note{border-inline-start:2px solid var(--rule);padding-inline-start:.9em;margin-block:.6em}.note p{margin:.1em 0}.answer{padding-inline-start:1em}.sign{font-weight:600}footer{margin-block-start:3em;border-block-start:1px solid var(--rule);color:var(--ink-2)}
@media print{body{margin:0;max-inline-size:none}}`;

let fontData: string | undefined;
function font(): string {
  fontData ??= readFileSync(
    path.resolve('node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'),
  ).toString('base64');
  return fontData;
}

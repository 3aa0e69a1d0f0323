import { type Standing, standingOf } from '@/lib/review/words';
import { directionOf } from '@/lib/text/language';
import type { Locale } from '@/messages';
import type { FrozenReport, ReportContent, ReportedQuote } from '../content';
import { isCheckDecided, standsOf } from '../decided';
import { leadingOf } from '../leading-of';
import { inPlaceOf } from '../proof/foreign';
import { blocksOf } from '../proof/text';
import { placeOf, saidConflict, saidNumber, saidSpeaker, saidStanding, saidVerdict, sourceOf } from '../said';
import { type Wording, wordingOf } from '../wording';
import type { TextFormat } from './format';
import { type Html, h } from './html-tag';

/**
 * The article with its marks as a piece of HTML for a reader's page: no script, no style sheet, no request; what was
 * found of a quotation opens at its words. Its report is named by an attribute that draws nothing.
 */
export const embed: TextFormat = { label: 'Embed', ending: 'embed.html', mediaType: 'text/html', write };

function write({ content, sha256 }: FrozenReport, locale: Locale): string {
  const wording = wordingOf(locale, content);
  const { revision } = content;
  const quotes = new Map(content.quotes.map((q) => [placeOf(q), q]));
  const blocks = blocksOf({ ...content, annotations: [] }, wording)
    .filter((b) => b.kind !== 'leftover')
    .map((b) => {
      const pieces = b.pieces.map(({ text, marks: [status], numbers }) => {
        const marked = status ? h`<span style="${UNDERLINE}${color(status)}">${text}</span>` : h`${text}`;
        return h`${marked}${numbers.map((n) => h`<sup><a href="#isnad-${n.place}" style="color:inherit">${n.number}</a></sup>`)}`;
      });
      const size =
        b.kind === 'title' ? 'font-size:1.4em;font-weight:700' : b.kind === 'heading' ? 'font-weight:700' : '';
      return h`<p lang="${b.lang}" dir="${b.dir}" style="margin:.6em 0;${size}">${pieces}</p>`;
    });
  // Numbered in words: reported speech has numbers of its own, which a list of the browser's making knows nothing of.
  const told = [...quotes].map(
    ([place, q]) =>
      h`<li id="isnad-${place}" style="margin:.4em 0"><bdi>${saidNumber(q, { format: wording.number })}</bdi>${wording.t('app.between')}${finding(q, wording)}</li>`,
  );
  return h`<section class="isnad-report" data-sha256="${sha256}" lang="${revision.language}" dir="${revision.direction}" style="max-width:44em;line-height:1.7">
${blocks}
<ul lang="${locale}" dir="${directionOf(locale)}" style="font-size:.9em;list-style:none;padding:0">${told}</ul>
${origin(content, wording)}
</section>
`.text;
}

/** One quotation by itself. @returns undefined where the report has none at that place */
export function embeddedQuote({ content, sha256 }: FrozenReport, locale: Locale, place: string): string | undefined {
  const quote = content.quotes.find((q) => placeOf(q) === place);
  if (!quote) return undefined;
  const wording = wordingOf(locale, content);
  const { words, lang, dir } = inPlaceOf(quote, quote.words, content);
  return h`<figure class="isnad-quote" data-sha256="${sha256}" style="margin:1em 0">
<blockquote lang="${lang}" dir="${dir}" style="margin:0;padding:0 1em;border-inline-start:3px solid ${COLORS[standingOf(standsOf(quote))]}">${words}</blockquote>
<figcaption lang="${locale}" dir="auto" style="font-size:.9em">${finding(quote, wording)}</figcaption>
${origin(content, wording)}
</figure>
`.text;
}

const COLORS: Record<Standing, string> = {
  conflict: '#a8321f',
  verified: '#1e6b4f',
  disputed: '#a8321f',
  corrected: '#8a5a00',
  unverifiable: '#62567e',
  open: '#6b645a',
  'speaker-open': '#6b645a',
  'in-review': '#6b645a',
};
const UNDERLINE = 'text-decoration:underline 2px;text-underline-offset:.35em;text-decoration-color:';
const color = (mark: string): string => COLORS[mark as Standing] ?? 'currentColor';

/** Who spoke, how it stands, and what a person found; what the source says where the words differ. */
function finding(q: ReportedQuote, { t, day }: Wording): Html {
  const check = leadingOf(q);
  const found = check && isCheckDecided(check) ? check : undefined;
  const between = t('app.between');
  const told = found ? [saidVerdict(found, t), sourceOf(found, t, day)].filter(Boolean).join(between) : '';
  const differs = found && found.verdict !== 'verbatim' && found.verdict !== 'not-found' && found.excerpt;
  return h`<bdi>${saidSpeaker(q, t)}</bdi>${between}<b style="${UNDERLINE}${COLORS[standingOf(standsOf(q))]}">${saidStanding(q, t)}</b>${q.conflict && h`${between}<bdi>${saidConflict(q, t)}</bdi>`}${told && h`${between}<bdi>${told}</bdi>`}${differs && h`<br><q lang="${found.source.language}" dir="auto">${found.excerpt}</q>`}`;
}

const origin = ({ desk, number, createdAt }: ReportContent, { t, date }: Wording): Html =>
  h`<p style="font-size:.8em;opacity:.75" dir="auto">${t('report.heading', { n: number })}${t('app.between')}<bdi>${desk}</bdi>${t('app.between')}${date(createdAt)}</p>`;

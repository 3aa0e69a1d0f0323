import type { Document, Element } from 'domhandler';
import { Problem } from '@/lib/problem';
import { detectLanguage } from '@/lib/text/language';
import { type Draft, layOut } from '../layout';
import { isMail, pageOfMail } from '../mail';
import { aboutPage } from '../page/about';
import { articleElements } from '../page/article';
import { flowOf } from '../page/flow';
import { judged, titled } from '../page/judge';
import { parsePage } from '../page/parse';
import { dayInAddress, seenAround } from '../page/seen';
import { openFrames } from '../page/shown';
import { sidesOf } from '../page/sides';
import { listed, type Warning } from '../warning';
import { type Format, type Reading, type Soon, soon } from './format';

/** Web pages, saved as files. */
export const html: Format = {
  matches: ({ name, bytes }) =>
    /\.(?:x?html?|mht|mhtml)$/i.test(name) || BEGINNING.test(headOf(bytes)) || MAILED.test(headOf(bytes)),
  read({ decoded, fetched }) {
    const { text: source, warnings } = decoded();
    const text = isMail(source) ? pageOfMail(source) : source;
    return soon(readPage(text, fetched !== undefined && /<script[\s>]/i.test(text)), (page) => ({
      ...page,
      warnings: [...warnings, ...page.warnings],
    }));
  },
};

const BEGINNING = /^(?:<\?xml[^<>]{0,200}>\s*)?(?:<!doctype html|<html|<head|<body|<!--)/i;

/** A page that was saved in a single file. */
const MAILED = /^(?:From: <Saved by|MIME-Version: 1\.0\r?\nContent-Type: multipart\/related)/i;

/** The first characters, whatever the encoding puts between and before them. */
const headOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 512).filter((b) => b > 0 && b < 0x80)).trimStart();

/**
 * Reads a page into text and blocks: headings, paragraphs, block quotations, embedded posts with their
 * byline, captions; navigation and related links become leftovers. Scripts are not read, and nothing of the
 * page is kept but its text.
 * @param drawn whether scripts may draw what it shows, which are not run
 * @throws Problem `html-too-deep`, `html-empty`, `page-needs-script`
 */
function readPage(source: string, drawn: boolean): Soon<Reading> {
  const page = parsePage(source);
  openFrames(page);
  const sides = source.length < SHORT ? undefined : sidesOf(page);
  return soon(sides && articleElements(page, sides), (article) => readArticle(page, sides, article, drawn));
}

type Elements = ReadonlySet<Element>;

function readArticle(
  page: Document,
  sides: Elements | undefined,
  article: Elements | undefined,
  drawn: boolean,
): Reading {
  const { drafts, struck, elsewhere } = flowOf(page, article, sides);
  const told = aboutPage(page, sides);
  const headed = titled(drafts, told.about);
  const { outlet, address, language, author, date } = told.about;
  const shown = headed.map(({ text }) => text).join('\n');
  const seen = seenAround(headed, outlet, language ?? detectLanguage(shown.slice(0, TELLING)));
  const about = {
    ...told.about,
    author: author ?? seen.author,
    date: date ?? momentOn(seen.published, told.time) ?? told.time ?? seen.date ?? dayInAddress(address),
  };
  const said = { ...told, about };
  const { drafts: kept, sure, repeated } = judged(headed, said, article !== undefined);
  const words = kept.reduce((n, d) => n + (d.kind === 'leftover' ? 0 : d.text.split(/\s/, HARDLY_ANY).length), 0);
  if (drawn && words < HARDLY_ANY) throw new Problem('page-needs-script');
  if (!kept.some((d) => /[\p{L}\p{N}]/u.test(d.text))) throw new Problem('html-empty');
  const warnings: Warning[] = sure ? [] : [{ code: 'article-unsure', params: {} }];
  if (repeated) warnings.push({ code: 'article-repeated', params: {} });
  if (said.paid) warnings.push({ code: 'page-paid', params: {} });
  if (struck.length > 0) warnings.push({ code: 'words-struck', params: { words: listed(struck, '; ') } });
  if (elsewhere.length > 0)
    warnings.push({
      code: 'posts-elsewhere',
      params: { n: elsewhere.length, platforms: listed([...new Set(elsewhere)], ', ') },
    });
  return { ...withBlocks(kept), title: about.title, about, warnings };
}

/** The moment that a page marks, where it is one of the day that it says. */
const momentOn = (day: Date | undefined, moment: Date | undefined): Date | undefined =>
  day && moment && Math.abs(Number(moment) - Number(day)) < A_DAY ? moment : day;
/** … wherever on earth that day is, in milliseconds. */
const A_DAY = 36 * 3_600_000;

/** In UTF-16 code units: so much of a page tells its language. */
const TELLING = 4000;
/** In words: a page that shows no more tells the reader to wait, or to let scripts run. */
const HARDLY_ANY = 12;
/** In UTF-16 code units: a page without so much has nothing beside its article. */
const SHORT = 2000;

/** A page made of single line breaks alone shows nothing by its tags: its lines are read as plain text. */
const withBlocks = (drafts: readonly Draft[]): Pick<Reading, 'text' | 'blocks' | 'posts'> =>
  drafts.length === 1 ? { text: (drafts[0] as Draft).text, blocks: undefined, posts: [] } : layOut(drafts);

import type { ChildNode, Element } from 'domhandler';
import { Problem } from '@/lib/problem';
import { type Draft, layOut } from '../layout';
import { flowOf } from '../page/flow';
import { parsePage } from '../page/parse';
import { listed, type Warning } from '../warning';
import type { Format, Reading } from './format';

/** Web pages, saved as files. */
export const html: Format = {
  matches: ({ name, bytes }) => /\.x?html?$/i.test(name) || BEGINNING.test(headOf(bytes)),
  read({ decoded }) {
    const { text, warnings } = decoded();
    const page = readPage(text);
    return { ...page, warnings: [...warnings, ...page.warnings] };
  },
};

const BEGINNING = /^(?:<\?xml[^<>]{0,200}>\s*)?(?:<!doctype html|<html|<head|<body|<!--)/i;

/** The first characters, whatever the encoding puts between and before them. */
const headOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 512).filter((b) => b > 0 && b < 0x80)).trimStart();

/**
 * Reads a page into text and blocks: headings, paragraphs, block quotations, embedded posts with their
 * byline, captions; navigation and related links become leftovers. Scripts are not read, and nothing of the
 * page is kept but its text.
 * @throws Problem `html-too-deep` or `html-empty`
 */
function readPage(source: string): Reading {
  const page = parsePage(source);
  const { drafts, struck, elsewhere } = flowOf(page);
  const kept = afterTitle(drafts);
  if (!kept.some((d) => /[\p{L}\p{N}]/u.test(d.text))) throw new Problem('html-empty');
  const warnings: Warning[] = [];
  if (struck.length > 0) warnings.push({ code: 'words-struck', params: { words: listed(struck, '; ') } });
  if (elsewhere.length > 0)
    warnings.push({
      code: 'posts-elsewhere',
      params: { n: elsewhere.length, platforms: listed([...new Set(elsewhere)], ', ') },
    });
  return { ...withBlocks(kept), title: titleOf(page.children), warnings };
}

/** Short lines above the first heading of the first order are the site's, not the article's. */
function afterTitle(drafts: readonly Draft[]): Draft[] {
  const first = drafts.findIndex((d) => d.kind === 'title');
  return drafts.map((d, i) =>
    i < first && d.text.length < 80
      ? { kind: 'leftover', text: d.text }
      : d.kind === 'title' && i > first
        ? { ...d, kind: 'heading' }
        : d,
  );
}

/** A page made of single line breaks alone shows nothing by its tags: its lines are read as plain text. */
const withBlocks = (drafts: readonly Draft[]): Pick<Reading, 'text' | 'blocks' | 'posts'> =>
  drafts.length === 1 ? { text: (drafts[0] as Draft).text, blocks: undefined, posts: [] } : layOut(drafts);

/** What the page calls itself: the first <title> outside of pictures. */
function titleOf(nodes: readonly ChildNode[]): string | undefined {
  const head = nodes.flatMap((node) => ('attribs' in node ? [node as Element] : []));
  for (const element of head) {
    if (element.name === 'title') {
      const [text] = element.children;
      return text?.type === 'text' ? (text as unknown as { data: string }).data.replace(/\s+/g, ' ').trim() : undefined;
    }
    if (element.name === 'html' || element.name === 'head') {
      const found = titleOf(element.children);
      if (found) return found;
    }
  }
  return undefined;
}

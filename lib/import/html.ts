import { Parser } from 'htmlparser2';
import { Problem } from '@/lib/problem';
import type { Block, BlockKind } from '@/lib/text/blocks';
import { detectLanguage } from '@/lib/text/language';

/** What a page holds: its text with the blocks that its tags show, and what it says of itself. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | undefined;
}

/** Deeper than any page of a newsroom; a page beyond it is an attack or damage. */
const MAX_DEPTH = 2000;

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'head',
  'form',
  'select',
  'button',
  'textarea',
  'canvas',
  'video',
  'audio',
]);
const LEFTOVER = new Set(['nav', 'aside', 'footer', 'menu']);
const BREAKING = new Set(
  'address article blockquote body center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul br nav aside footer'.split(
    ' ',
  ),
);

interface Draft {
  kind: BlockKind;
  text: string;
}

/**
 * Reads an HTML page into text and blocks: headings, paragraphs, block quotations, embedded posts with
 * their byline, captions; navigation and related links become leftovers. Scripts and forms are not
 * read, and nothing of the page is kept but its text.
 * @throws Problem `html-too-deep` or `html-empty`
 */
export function readHtml(source: string): Page {
  const drafts: Draft[] = [];
  const open: string[] = [];
  let silent = 0;
  let title = '';
  let inTitle = false;
  let current = '';
  let post = 0;

  const kindNow = (): BlockKind => {
    for (let i = open.length - 1; i >= 0 && i >= open.length - 60; i--) {
      const name = open[i] as string;
      if (LEFTOVER.has(name)) return 'leftover';
      if (name === 'h1') return 'title';
      if (/^h[2-6]$/.test(name)) return 'heading';
      if (name === 'figcaption' || name === 'caption') return 'caption';
      if (name === 'post') return 'post';
      if (name === 'blockquote') return 'block-quotation';
    }
    return 'paragraph';
  };
  const flush = () => {
    const text = current.replace(/[^\S\n]+/g, ' ').trim();
    if (text) drafts.push({ kind: kindNow(), text });
    current = '';
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > MAX_DEPTH) throw new Problem('html-too-deep', { most: MAX_DEPTH });
        if (BREAKING.has(name)) flush();
        if (name === 'title' && !title) inTitle = true;
        if (SILENT.has(name)) silent++;
        const isPost =
          name === 'blockquote' &&
          /\b(?:twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed)\b/.test(attributes.class ?? '');
        if (isPost) post++;
        open.push(isPost ? 'post' : name);
      },
      ontext(text) {
        if (inTitle) title += text;
        else if (silent === 0) current += text;
      },
      onclosetag(name) {
        if (BREAKING.has(name)) flush();
        if (name === 'title') inTitle = false;
        if (SILENT.has(name)) silent--;
        open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  // In pieces, so that a page that is nested without end is refused before all of it is read.
  for (let at = 0; at < source.length; at += 65_536) parser.write(source.slice(at, at + 65_536));
  parser.end();
  flush();

  const kept = afterTitle(splitBylines(drafts, post > 0));
  if (!kept.some((d) => /[\p{L}\p{N}]/u.test(d.text))) throw new Problem('html-empty');
  return { ...layOut(kept), title: title.replace(/\s+/g, ' ').trim() || undefined };
}

/** "— Name (@handle) November 7, 2021" at the end of a post is its byline. */
function splitBylines(drafts: readonly Draft[], hasPosts: boolean): Draft[] {
  if (!hasPosts) return [...drafts];
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind !== 'post') return [draft];
    const m = /([—–―-]{1,2}\s?[^—–―]{1,120}\(@\w{1,30}\).{0,40})$/u.exec(draft.text);
    if (!m) return [draft];
    const body = draft.text.slice(0, m.index).trim();
    const byline: Draft = { kind: 'byline', text: m[1] as string };
    return body ? [{ kind: 'post', text: body }, byline] : [byline];
  });
}

/** Short lines above the first heading of the first order are the site's, not the article's. */
function afterTitle(drafts: readonly Draft[]): Draft[] {
  const first = drafts.findIndex((d) => d.kind === 'title');
  return drafts.map((d, i) =>
    i < first && d.text.length < 80
      ? { ...d, kind: 'leftover' }
      : d.kind === 'title' && i > first
        ? { ...d, kind: 'heading' }
        : d,
  );
}

function layOut(drafts: readonly Draft[]): { text: string; blocks: Block[] } {
  let text = '';
  const blocks: Block[] = [];
  const language = detectLanguage(
    drafts
      .filter((d) => d.kind !== 'leftover')
      .map((d) => d.text)
      .join('\n'),
  );
  for (const draft of drafts) {
    for (const line of draft.text
      .split('\n')
      .map((l) => l.trim())
      .filter(Boolean)) {
      if (text) text += '\n';
      const start = text.length;
      text += line;
      blocks.push({ kind: draft.kind, start, end: text.length, language: detectLanguage(line, language) });
    }
  }
  return { text, blocks };
}

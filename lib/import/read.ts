import type { Block } from '@/lib/text/blocks';
import { detectBlocks } from '@/lib/text/blocks';
import { detectLanguage, type Language } from '@/lib/text/language';
import { cleanText } from './clean';
import { decode } from './decode';
import { readHtml } from './html';

/** A document read and ready to be kept: its text, what its parts are, and what it is called. */
export interface ReadDocument {
  readonly text: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly title: string;
}

/** Text that was pasted: see `cleanText` for what is refused. */
export function readPasted(raw: string, title?: string): ReadDocument {
  const text = cleanText(raw);
  const language = detectLanguage(text);
  const blocks = detectBlocks(text, language);
  return { text, language, blocks, title: titleOf(title, text, blocks) };
}

/** A file that was uploaded: HTML by its name or its beginning, plain text otherwise. */
export function readFile(name: string, bytes: Uint8Array, title?: string): ReadDocument {
  const decoded = decode(bytes);
  if (!/\.html?$/i.test(name) && !/^\s*(?:<!doctype html|<html)/i.test(decoded)) return readPasted(decoded, title);
  const page = readHtml(declaredEncoding(bytes, decoded));
  const text = cleanText(page.text);
  // A page made of line breaks alone shows nothing by its tags: its lines are read as plain text.
  const told = page.text === text && page.blocks.some((b) => b.kind !== 'paragraph');
  const blocks = told ? withLines(text, page.blocks) : detectBlocks(text);
  return {
    text,
    language: detectLanguage(text),
    blocks,
    title: titleOf(title ?? headingOf(text, blocks) ?? page.title, text, blocks),
  };
}

/** A page in an 8-bit encoding says which: <meta charset>. */
function declaredEncoding(bytes: Uint8Array, decoded: string): string {
  const declared = /<meta[^>]{0,200}charset\s*=\s*(?:["']\s*)?([\w-]{3,20})/i.exec(decoded.slice(0, 4096))?.[1];
  if (!declared || /^utf-?(?:8|16)/i.test(declared) || decoded.includes('\u0627\u0644')) return decoded;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    // An encoding that nobody knows: what the bytes showed stands.
    return decoded;
  }
}

/** What only the form of a line shows (a pull quote, a byline, "read more") is read from the lines as well. */
function withLines(text: string, blocks: readonly Block[]): Block[] {
  const byStart = new Map(detectBlocks(text).map((b) => [b.start, b]));
  return blocks.map((block) => {
    const line = byStart.get(block.start);
    const tells =
      line &&
      (block.kind === 'paragraph' ? line.kind !== 'title' : line.kind === 'pull-quote' && block.kind === 'heading');
    return tells && line.end === block.end ? line : block;
  });
}

const headingOf = (text: string, blocks: readonly Block[]): string | undefined => {
  const title = blocks.find((b) => b.kind === 'title');
  return title && text.slice(title.start, title.end);
};

function titleOf(given: string | undefined, text: string, blocks: readonly Block[]): string {
  const found = given?.trim() || headingOf(text, blocks) || (text.split('\n', 1)[0] as string);
  const line = found.replace(/\s+/g, ' ').toWellFormed();
  return line.length <= 200
    ? line
    : `${line
        .slice(0, 199)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}

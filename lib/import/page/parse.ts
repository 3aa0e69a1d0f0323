import type { Document } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { Problem } from '@/lib/problem';
import type { Draft } from '../layout';
import { flowOf } from './flow';

/** Deeper than any page of a newsroom; a page beyond it is an attack or damage. */
const MAX_DEPTH = 2000;

/** Refuses a page as soon as its elements stand too deep in each other. */
class Shallow extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MAX_DEPTH) throw new Problem('html-too-deep', { most: MAX_DEPTH });
    super.onopentag(name, attributes);
  }
}

/** HTML → its tree. @throws Problem `html-too-deep` */
export function parsePage(source: string): Document {
  const handler = new Shallow();
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true });
  // In pieces, so that a page that is nested without end is refused before all of it is read.
  for (let at = 0; at < source.length; at += 65_536) parser.write(source.slice(at, at + 65_536));
  parser.end();
  return handler.root;
}

/** A piece of HTML, as feeds and wires carry it, as blocks. */
export const draftsOfHtml = (source: string): readonly Draft[] => flowOf(parsePage(source)).drafts;

/** The words of a piece of HTML in one line. */
export const lineOfHtml = (source: string): string =>
  draftsOfHtml(source)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

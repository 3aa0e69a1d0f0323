import type { Element } from 'domhandler';
import { endsSentence } from '../ends-sentence';
import type { FlowDraft } from './flow';
import { parentOf, RUNS } from './shown';

/** Paragraphs that a page has side by side in elements of one make. */
interface Row {
  readonly drafts: Set<FlowDraft>;
  length: number;
}

/** In UTF-16 code units: a paragraph that runs on however it ends, and an article of a few of them. */
const [PARAGRAPH, ARTICLE] = [160, 600];
/** So many paragraphs are a row; each may stand so many elements below the one that holds it. */
const [MANY, DEEP] = [3, 3];

export const runsOn = ({ kind, text, links }: FlowDraft): boolean =>
  (kind === 'paragraph' || kind === 'block-quotation') &&
  text.length >= RUNS &&
  links * 2 < text.length &&
  (endsSentence(text) || text.length >= PARAGRAPH);

/**
 * The first long row of paragraphs behind the title: what an article looks like where no name tells it. Readers that talk,
 * and other reports, stand below.
 */
export function firstRow(drafts: readonly FlowDraft[]): ReadonlySet<FlowDraft> | undefined {
  const rows: Row[] = [];
  const known = new Map<Element, Map<string, Row>>();
  const title = drafts.findIndex(({ kind }) => kind === 'title');
  for (const draft of drafts.slice(Math.max(0, title))) {
    if (!runsOn(draft)) continue;
    let path = '';
    let at = draft.element;
    for (let depth = 0; at && depth < DEEP; depth++) {
      // Paragraphs may be called what they like.
      path += depth === 0 ? at.name : `<${at.name}.${(at.attribs.class ?? '').slice(0, 100)}`;
      at = parentOf(at);
      if (!at) break;
      const made = known.get(at) ?? new Map<string, Row>();
      known.set(at, made);
      let row = made.get(path);
      if (!row) {
        row = { drafts: new Set(), length: 0 };
        made.set(path, row);
        rows.push(row);
      }
      row.drafts.add(draft);
      row.length += draft.text.length;
    }
  }
  const long = rows.filter(({ drafts: { size }, length }) => size >= MANY && length >= ARTICLE);
  const longest = Math.max(0, ...long.map(({ length }) => length));
  return long.find(({ length }) => length * 3 >= longest)?.drafts;
}

import type { Span } from '@/lib/text/span';

/** Where in the text a point of the page lies: the runs of the galley say where they begin. */
export function offsetOf(node: Node, offset: number): number | undefined {
  const run = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (!run) return undefined;
  const range = document.createRange();
  range.setStart(run, 0);
  range.setEnd(node, offset);
  // The handles of the current quotation hold no text, so that the length counts characters of the article only.
  return Number(run.dataset.start) + range.toString().length;
}

/** The offset under a point of the window. */
export function offsetAt(x: number, y: number): number | undefined {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place) return offsetOf(place.offsetNode, place.offset);
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetOf(range.startContainer, range.startOffset) : undefined;
}

/** What is selected in the galley, as a range of the text. */
export function selectedSpan(root: HTMLElement): Span | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((run) => range.intersectsNode(run));
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  // A drag may begin or end between blocks: then the nearest run counts.
  const start = first.contains(range.startContainer)
    ? offsetOf(range.startContainer, range.startOffset)
    : Number(first.dataset.start);
  const end = last.contains(range.endContainer)
    ? offsetOf(range.endContainer, range.endOffset)
    : Number(last.dataset.start) + (last.textContent?.length ?? 0);
  return start !== undefined && end !== undefined && start < end ? [start, end] : undefined;
}

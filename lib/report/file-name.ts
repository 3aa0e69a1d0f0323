import type { ReportContent } from './content';

/** In characters: so much of a title stands in the name of a file. */
const TITLE = 80;

/**
 * The name of a report's file: date, number and title. Only letters and digits, with hyphens between: nothing that a
 * file system or a shell reads, and no mark that turns the direction. The date stands before an Arabic title, for behind
 * one its parts would show in the other order.
 */
export function fileNameOf({ createdAt, number, article }: ReportContent, ending: string): string {
  const words = article.title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  const title = [...words].slice(0, TITLE).join('').replace(/-$/, '');
  return `${createdAt.slice(0, 10)}-isnad-${number}${title && `-${title}`}.${ending}`;
}

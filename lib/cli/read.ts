import { z } from 'zod';
import { type Extraction, extract } from '@/lib/extract';
import { readFile } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import { directionOfBlock } from '@/lib/text/direction';
import { isSupported } from '@/lib/text/language';
import { idForm } from './lines';

/** A file: its name, and its bytes or, where they are UTF-8, its text. */
export const readForm = z.union([
  z.object({ id: idForm, name: z.string(), base64: z.base64() }),
  z.object({ id: idForm, name: z.string(), utf8: z.string() }),
]);

/**
 * A file as the import reads it, with the quotations that are found in it; or why it is refused.
 * @param shown what is told of the quotations
 */
export function read(
  line: z.infer<typeof readForm>,
  shown: (quotes: Extraction['quotes']) => readonly object[] = (quotes) => quotes,
): object {
  const bytes = 'base64' in line ? Buffer.from(line.base64, 'base64') : Buffer.from(line.utf8);
  try {
    const { text, language, title, blocks, posts, warnings } = readFile(line.name, bytes);
    return {
      text,
      language,
      supported: isSupported(language),
      title,
      blocks: blocks.map((b) => ({ ...b, direction: directionOfBlock(text.slice(b.start, b.end), language) })),
      quotes: shown(extract(text, { language, blocks, wrappers: true }).quotes),
      posts: posts.map(({ text: _, ...post }) => post),
      warnings,
    };
  } catch (error) {
    if (error instanceof Problem) return { refused: error.code, ...error.params };
    throw error;
  }
}

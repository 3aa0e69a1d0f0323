import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { reportContent } from '@/lib/report/content';
import { FORMAT_NAMES, FORMATS } from '@/lib/report/formats';
import { LOCALES } from '@/messages';
import { givenPath } from './given-path';

const form = z.object({
  file: z.string(),
  format: z.enum(FORMAT_NAMES),
  locale: z.enum(LOCALES).default(LOCALES[0]),
});

/**
 * Writes a frozen report, given as its JSON file, in any format: `FILE --format csv [--locale fr]`.
 * @returns what it says, or why it cannot be written
 */
export async function report(words: readonly string[]): Promise<{ written: string | Uint8Array } | { wrong: string }> {
  const option = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const given = form.safeParse({
    file: words.find((word) => !word.startsWith('--')),
    format: option('format'),
    locale: option('locale'),
  });
  if (!given.success) return { wrong: z.prettifyError(given.error) };
  const { file, format, locale } = given.data;
  try {
    const bytes = readFileSync(givenPath(file));
    const json = bytes.toString();
    const content = reportContent.parse(JSON.parse(json));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { written: await FORMATS[format].write({ content, json, sha256 }, locale) };
  } catch (error) {
    if (error instanceof z.ZodError) return { wrong: z.prettifyError(error) };
    return { wrong: `${file}: ${(error as Error).message}` };
  }
}

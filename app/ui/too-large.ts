import { MAX_BYTES, MAX_TEXT } from '@/lib/import/limits';
import type { ProblemReport } from '../act';

const MB = 1024 * 1024;

/** What is too large to send is refused here, before it travels. */
export function tooLarge(data: FormData): ProblemReport | undefined {
  const file = data.get('file');
  if (file instanceof File && file.size > MAX_BYTES)
    return { code: 'file-too-large', params: { mb: Math.ceil(file.size / MB), most: MAX_BYTES / MB } };
  const text = String(data.get('text') ?? '');
  if (text.length > 2 * MAX_TEXT) return { code: 'text-too-long', params: { length: text.length, most: MAX_TEXT } };
  return undefined;
}

import { Problem } from '@/lib/problem';
import { manyIn } from '../many';
import { type Format, oncePerFile } from './format';

/** A table or lines of data with a text each: many documents, which come in another way than one. */
export const listOfMany: Format = {
  matches: (file) => textsIn(file) > 1,
  read(file) {
    throw new Problem('file-many', { n: textsIn(file) });
  },
};

const textsIn = oncePerFile(({ name, kind, bytes }) => {
  if (kind !== 'text' || !/\.(?:jsonl|ndjson|csv|tsv)$/i.test(name)) return 0;
  try {
    return manyIn(bytes).filter(({ given }) => given && 'text' in given).length;
  } catch (error) {
    if (error instanceof Problem) return 0; // No such list: whatever else it is, it is read as.
    throw error;
  }
});

import { z } from 'zod';
import { moveRanges } from '@/lib/anchor/move';
import { answerLines, idForm } from './lines';

const offset = z.int().min(0);
const form = z.object({
  id: idForm,
  before: z.string(),
  after: z.string(),
  ranges: z.array(z.tuple([offset, offset])),
});

/** Answers each pair of texts with where the ranges of the first stand in the second. */
export const reanchorLines = (): Promise<boolean> =>
  answerLines(process.stdin, process.stdout, form, ({ before, after, ranges }) => ({
    ranges: moveRanges(before, after, ranges),
  }));

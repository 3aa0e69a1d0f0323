import { z } from 'zod';
import { align, alignReported, isHighRisk } from '@/lib/align';
import { answerLines, idForm, languageForm } from './lines';

const form = z.object({
  id: idForm,
  quote: z.string(),
  source: z.string(),
  language: languageForm,
  kind: z.enum(['direct', 'mixed', 'indirect']).optional(),
});

/** Answers each quotation and its source with the verdict and the words that differ. */
export const alignLines = (): Promise<boolean> =>
  answerLines(process.stdin, process.stdout, form, ({ quote, source, language, kind }) => {
    const aligned = (kind === 'indirect' ? alignReported : align)(quote, source, language);
    // One word for what an edit is: its nature where words differ, and whether that is grave.
    const edits = aligned.edits.map(({ nature, kind, ...edit }) => ({
      ...edit,
      kind: kind === 'words' ? nature : kind,
      ...(nature && kind !== 'words' ? { nature } : {}),
      risk: nature && isHighRisk(nature) ? 'high' : 'low',
    }));
    return { ...aligned, edits };
  });

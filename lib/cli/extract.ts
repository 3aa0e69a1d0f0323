import { z } from 'zod';
import { type Extraction, extract } from '@/lib/extract';
import { embeddedPosts } from '@/lib/import/posts';
import { isSupported } from '@/lib/text/language';
import { answerLines, idForm, languageForm } from './lines';

const form = z.object({ id: idForm, text: z.string(), language: languageForm });

/** Asks for the rules and weights behind each quotation as well. */
const explain = process.argv.includes('--explain');

export const shown = (quotes: Extraction['quotes']): readonly object[] =>
  explain ? quotes : quotes.map(({ reasons: _, speakerReasons: __, ...quote }) => quote);

/** Of every pair of marks that is left alone, why; of every quotation, whoever may have said it. */
function explaining() {
  const pairs: object[] = [];
  const candidates: object[] = [];
  const asked: Pick<NonNullable<Parameters<typeof extract>[1]>, 'judged' | 'ranked'> = {
    judged: (span, reasons, why) => {
      const sum = reasons.reduce((n, { weight }) => n + weight, 0);
      if (why) pairs.push({ span, why, sum: Math.round(sum * 100) / 100, reasons });
    },
    ranked: (span, ranked) =>
      candidates.push({
        span,
        candidates: ranked.map(({ speaker: { name, mention }, score, reasons }) => ({
          name,
          mention,
          score: Math.round(score * 100) / 100,
          reasons,
        })),
      }),
  };
  return { asked: explain ? asked : {}, explained: () => (explain ? { leftAlone: pairs, candidates } : {}) };
}

/** Answers each text with its quotations and the posts in it. */
export const extractLines = (): Promise<boolean> =>
  answerLines(process.stdin, process.stdout, form, ({ text, language }) => {
    const { asked, explained } = explaining();
    const found = extract(text, { ...(language ? { language } : {}), wrappers: true, ...asked });
    return {
      language: found.language,
      supported: isSupported(found.language),
      posts: embeddedPosts(text, found.blocks).map(({ text: _, ...post }) => post),
      quotes: shown(found.quotes),
      ...explained(),
    };
  });

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { MEDIA } from '@/lib/extract';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { findOrCreateSpeaker } from '../rows/speakers';
import { type Aspect, handsOf, withHand } from '../rules/hands';
import { MAX_ABOUT, SPEAKER_KINDS } from '../words';

const speaker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('existing'), id: fields.id }),
  // Longer than a name can be: the refusal says how long it may be.
  z.object({
    kind: z.literal('named'),
    name: fields.text(100_000),
    speakerKind: z.enum(SPEAKER_KINDS),
    about: fields.text(MAX_ABOUT).optional(),
  }),
]);

/** Sets who said the words, how they reached the public and by way of whom. Undefined leaves a part as it is. */
const change = z.object({
  speaker: speaker.optional(),
  medium: z.enum(MEDIA).nullable().optional(),
  /** The name of the carrier. */
  via: fields.text(1000).nullable().optional(),
  /** That the speaker is a minor. */
  minor: z.boolean().optional(),
});

/** In UTF-16 code units: the longest name of a carrier, and how far from the quotation it is looked for in the text. */
const LONGEST_VIA = 200;
const VIA_NEAR = 600;

/** The carrier as it is kept: by name, and where that stands near the quotation. */
function carrier(name: string | null, text: string, quote: { start: number; end: number }) {
  const viaName = name?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_VIA).toWellFormed() || null;
  const from = Math.max(0, quote.start - VIA_NEAR);
  const at = viaName ? text.slice(from, quote.end + VIA_NEAR).indexOf(viaName) : -1;
  const span = viaName && at >= 0 ? { viaStart: from + at, viaEnd: from + at + viaName.length } : null;
  return { viaName, ...(span ?? { viaStart: null, viaEnd: null }) };
}

export const attributeQuote = command({
  name: 'attribute-quote',
  permission: 'check',
  input: onQuote.extend({ change }),
  async run(tx, actor, { quoteId, version, change: given }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    const named = given.speaker && (await findOrCreateSpeaker(tx, actor, quote.articleId, given.speaker));
    const data = {
      ...(named && { speakerId: named.id }),
      ...(given.minor !== undefined && { minor: given.minor }),
      ...(given.medium !== undefined && { medium: given.medium }),
      ...(given.via !== undefined && carrier(given.via, quote.revision.text, quote)),
    };
    const aspects = (['speaker', 'medium', 'via'] as const).filter(
      (a): a is Aspect & keyof typeof given => given[a] !== undefined,
    );
    const changed = await changingQuote(tx, actor, quoteId, async () => {
      await changeQuote(tx, quote, version, { hands: withHand(handsOf(quote), actor.personId, ...aspects) });
      // Whoever was answered for is another one now.
      if (named)
        await tx.check.updateMany({
          where: { quoteId, voiceAnswer: { not: null } },
          data: { voiceAnswer: null, version: { increment: 1 } },
        });
      await tx.attribution.upsert({ where: { quoteId }, create: { quoteId, ...data }, update: data });
    });
    return {
      result: undefined,
      event: {
        kind: 'quote-attributed',
        subject: quoteId,
        article: quote.revision.documentId,
        data: {},
        changes: [named?.made, changed],
        inverse: PUT_BACK,
      },
    };
  },
});

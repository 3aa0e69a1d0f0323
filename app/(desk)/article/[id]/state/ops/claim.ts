import type { InputOf } from '@/lib/commands';
import type { RelationKind, Stance } from '@/lib/review/words';
import { plain } from '../op';

export const linkClaim = (quoteId: string, choice: InputOf<'link-claim'>['choice'], stance: Stance) =>
  plain('link', 'link-claim', { quoteId, choice, stance });

export const unlinkClaim = (quoteId: string, claimId: string) => plain('unlink', 'unlink-claim', { quoteId, claimId });

export const relateClaims = (articleId: string, fromId: string, toId: string, kind: RelationKind | null) =>
  plain('relate', 'relate-claims', { articleId, fromId, toId, kind });

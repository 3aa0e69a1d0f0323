import { changeRole } from '@/lib/auth/commands/change-role';
import { inviteMember } from '@/lib/auth/commands/invite-member';
import { removeMember } from '@/lib/auth/commands/remove-member';
import { withdrawInvitation } from '@/lib/auth/commands/withdraw-invitation';
import { memberSubject } from '@/lib/auth/member-row';
import { claimSubject, linkSubject, relationSubject } from '@/lib/claims/claim-state';
import { linkClaim } from '@/lib/claims/commands/link-claim';
import { rateClaim } from '@/lib/claims/commands/rate-claim';
import { relateClaims } from '@/lib/claims/commands/relate-claims';
import { unlinkClaim } from '@/lib/claims/commands/unlink-claim';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Subjects } from '@/lib/desk/changes';
import type { Happening } from '@/lib/desk/happening';
import * as desk from '@/lib/desk/registry';
import { demand } from '@/lib/desk/roles';
import { undoCommands } from '@/lib/desk/undo';
import { createReport } from '@/lib/report/commands/create-report';
import { exportMany } from '@/lib/report/commands/export-many';
import { importReport } from '@/lib/report/commands/import-report';
import { revokeLink } from '@/lib/report/commands/revoke-link';
import { shareReport } from '@/lib/report/commands/share-report';
import { linkSubject as sharedLinkSubject } from '@/lib/report/shared/link';
import { acknowledgeChange } from '@/lib/review/commands/acknowledge-change';
import { addQuote } from '@/lib/review/commands/add-quote';
import { addSource } from '@/lib/review/commands/add-source';
import { answerVoice } from '@/lib/review/commands/answer-voice';
import { archiveArticle } from '@/lib/review/commands/archive-article';
import { assignArticle } from '@/lib/review/commands/assign-article';
import { assignQuote } from '@/lib/review/commands/assign-quote';
import { attributeQuote } from '@/lib/review/commands/attribute-quote';
import { cancelJob } from '@/lib/review/commands/cancel-job';
import { compareQuote } from '@/lib/review/commands/compare-quote';
import { confirmQuote } from '@/lib/review/commands/confirm-quote';
import { correctQuote } from '@/lib/review/commands/correct-quote';
import { decideCheck } from '@/lib/review/commands/decide-check';
import { deleteArticle } from '@/lib/review/commands/delete-article';
import { describeSource } from '@/lib/review/commands/describe-source';
import { editNote } from '@/lib/review/commands/edit-note';
import { fetchFromAddress } from '@/lib/review/commands/fetch-address';
import { giveStatus } from '@/lib/review/commands/give-status';
import { importArticle } from '@/lib/review/commands/import-article';
import { importMany } from '@/lib/review/commands/import-many';
import { judgePairs } from '@/lib/review/commands/judge-pairs';
import { keepRecording } from '@/lib/review/commands/keep-recording';
import { liftSource } from '@/lib/review/commands/lift-source';
import { liftReady, markReady } from '@/lib/review/commands/mark-ready';
import { moveQuote } from '@/lib/review/commands/move-quote';
import { placeQuote } from '@/lib/review/commands/place-quote';
import { rejectQuote } from '@/lib/review/commands/reject-quote';
import { renameArticle } from '@/lib/review/commands/rename-article';
import { renameDesk } from '@/lib/review/commands/rename-desk';
import { resolveNote } from '@/lib/review/commands/resolve-note';
import { resumeJob } from '@/lib/review/commands/resume-job';
import { restoreText, reviseArticle } from '@/lib/review/commands/revise-article';
import { lookAgain, restoreSourceText, reviseSource } from '@/lib/review/commands/revise-source';
import { sendBack } from '@/lib/review/commands/send-back';
import { sendToTwo } from '@/lib/review/commands/send-to-two';
import { setAssignRules } from '@/lib/review/commands/set-assign-rules';
import { setChecklist } from '@/lib/review/commands/set-checklist';
import {
  setBlind,
  setEvidence,
  setGate,
  setHouseRules,
  setLayers,
  setSecondReader,
  setTags,
} from '@/lib/review/commands/set-rules';
import { assignQuotes, confirmQuotes, signQuotes } from '@/lib/review/commands/settle-quotes';
import { shareQuotes } from '@/lib/review/commands/share-quotes';
import { signOff, withdrawSignOff } from '@/lib/review/commands/sign-off';
import { statePlace } from '@/lib/review/commands/state-place';
import { subscribeFeed } from '@/lib/review/commands/subscribe-feed';
import { tagNote } from '@/lib/review/commands/tag-note';
import { takeQuote } from '@/lib/review/commands/take-quote';
import { tickItem } from '@/lib/review/commands/tick-item';
import { callFeed, unsubscribeFeed } from '@/lib/review/commands/unsubscribe-feed';
import { useSource } from '@/lib/review/commands/use-source';
import { watchSource } from '@/lib/review/commands/watch-source';
import { withdrawNote } from '@/lib/review/commands/withdraw-note';
import { withdrawSource } from '@/lib/review/commands/withdraw-source';
import { writeNote } from '@/lib/review/commands/write-note';
import { feedSubject } from '@/lib/review/feeds/feed-state';
import { assignRulesSubject } from '@/lib/review/read/assign-rules';
import { checklistSubject } from '@/lib/review/read/checklist';
import { rulesSubject } from '@/lib/review/read/rules';
import { articleSubject } from '@/lib/review/rows/article-state';
import { hearAnew } from '@/lib/review/rows/hear';
import { noteSubject } from '@/lib/review/rows/note-state';
import { quoteSubject } from '@/lib/review/rows/quote-restored';
import { demandOpen } from '@/lib/review/rows/readiness';
import { readingSubject } from '@/lib/review/rows/reading-state';
import { sentBackSubject } from '@/lib/review/rows/sent-back-state';
import { sourceSubject } from '@/lib/review/rows/source-state';
import { speakerSubject } from '@/lib/review/rows/speakers';
import { acceptSuggestion } from './review/commands/accept-suggestion';
import { declineSuggestion } from './review/commands/decline-suggestion';
import { suggestWords } from './review/commands/suggest-words';

/** Everything whose state the log follows. */
export const SUBJECTS: Subjects = {
  quote: quoteSubject,
  article: articleSubject,
  note: noteSubject,
  reading: readingSubject,
  'sent-back': sentBackSubject,
  source: sourceSubject,
  speaker: speakerSubject,
  claim: claimSubject,
  link: linkSubject,
  relation: relationSubject,
  feed: feedSubject,
  member: memberSubject,
  'shared-link': sharedLinkSubject,
  rules: rulesSubject,
  checklist: checklistSubject,
  'assign-rules': assignRulesSubject,
};

/** Everything that can be done at a desk. Every door (page, route, job, command line) goes through `execute`. */
export const COMMANDS = [
  fetchFromAddress,
  importArticle,
  importMany,
  cancelJob,
  resumeJob,
  subscribeFeed,
  unsubscribeFeed,
  callFeed,
  reviseArticle,
  restoreText,
  renameArticle,
  archiveArticle,
  deleteArticle,
  markReady,
  liftReady,
  addSource,
  useSource,
  liftSource,
  describeSource,
  reviseSource,
  restoreSourceText,
  lookAgain,
  watchSource,
  keepRecording,
  withdrawSource,
  addQuote,
  moveQuote,
  placeQuote,
  rejectQuote,
  attributeQuote,
  answerVoice,
  confirmQuote,
  correctQuote,
  giveStatus,
  assignQuote,
  takeQuote,
  assignArticle,
  shareQuotes,
  sendBack,
  sendToTwo,
  assignQuotes,
  confirmQuotes,
  signQuotes,
  acknowledgeChange,
  compareQuote,
  decideCheck,
  judgePairs,
  statePlace,
  tickItem,
  signOff,
  withdrawSignOff,
  writeNote,
  suggestWords,
  acceptSuggestion,
  declineSuggestion,
  editNote,
  tagNote,
  resolveNote,
  withdrawNote,
  linkClaim,
  unlinkClaim,
  relateClaims,
  rateClaim,
  createReport,
  importReport,
  exportMany,
  shareReport,
  revokeLink,
  renameDesk,
  setSecondReader,
  setBlind,
  setEvidence,
  setHouseRules,
  setGate,
  setLayers,
  setChecklist,
  setAssignRules,
  setTags,
  inviteMember,
  withdrawInvitation,
  changeRole,
  removeMember,
  ...undoCommands(SUBJECTS, [restoreText, restoreSourceText]),
] as const;

export type CommandName = desk.NameOf<typeof COMMANDS>;
export type InputOf<N extends CommandName> = desk.InputOf<typeof COMMANDS, N>;
export type ResultOf<N extends CommandName> = desk.ResultOf<typeof COMMANDS, N>;

/** Asks for the permission of a command before anything that is meant for it is read. @throws Problem `forbidden` */
export function demandFor(actor: Actor, name: CommandName): void {
  const found = COMMANDS.find((c) => c.name === name);
  if (found) demand(actor, found.permission);
}

/** What can be tried first: what it would do, and what it would leave out. */
const TRIED = [assignQuotes, confirmQuotes, signQuotes] as const;

/** Says what a command would answer, and does nothing: see `rehearsal`. */
export const rehearse = desk.rehearsal(TRIED) as <N extends desk.NameOf<typeof TRIED>>(
  actor: Actor,
  name: N,
  input: InputOf<N>,
) => Promise<ResultOf<N>>;

async function settle(tx: Tx, actor: Actor, event: Happening): Promise<void> {
  await demandOpen(tx, event);
  await hearAnew(tx, actor.deskId);
}

/** Does something at the actor's desk: see `registry`. */
export const execute = desk.registry(COMMANDS, settle) as <N extends CommandName>(
  actor: Actor,
  name: N,
  input: InputOf<N>,
) => Promise<ResultOf<N>>;

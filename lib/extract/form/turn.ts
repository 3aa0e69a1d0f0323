import { attributedTo, mediumOfQuote, reasoned } from '../attributed';
import { clauseReason, type SpeakerRule } from '../judge/reason';
import type { ExtractedQuote } from '../quote';
import type { Memory } from '../who/memory';
import type { People } from '../who/people';
import { rankedAlone } from '../who/rank';
import { withoutMention } from '../who/speaker';
import type { Turn } from './dialogue';

/** What blocks say without marks, and that it was said. */
export function quoteOfTurn(turn: Turn, people: People, memory: Memory): ExtractedQuote {
  const read = turn.speaker
    ? people.read(turn.speaker)
    : (memory.introduced?.speaker ?? (turn.answers ? people.namedLast(turn.answers) : undefined));
  const speaker = read && turn.alternates ? withoutMention(read) : read;
  const how: SpeakerRule = turn.alternates
    ? 'speaker-goes-on'
    : turn.cue
      ? 'speaker-beside'
      : turn.speaker
        ? 'speaker-label'
        : 'speaker-announced';
  const quote: ExtractedQuote = {
    kind: 'direct' as const,
    spans: turn.spans,
    ...(turn.cue ? { cue: turn.cue } : {}),
    ...attributedTo(rankedAlone(speaker, how), people.grammar),
    ...(turn.rule === 'answer'
      ? { medium: 'interview' as const }
      : turn.speaker
        ? {}
        : mediumOfQuote(memory.introduced?.medium)),
    ...reasoned([clauseReason(turn.rule)]),
  };
  if (speaker) people.remember(speaker);
  memory.last = quote;
  memory.speaker = speaker ?? memory.speaker;
  memory.introduced = undefined;
  return quote;
}

import type { Span } from '../../text/span';
import { attributedTo, mediumOfQuote, reasoned } from '../attributed';
import { clauseReason, type SpeakerRule } from '../judge/reason';
import type { ExtractedQuote } from '../quote';
import type { Memory } from '../who/memory';
import type { People } from '../who/people';
import { rankedAlone } from '../who/rank';
import { type Speaker, withoutMention } from '../who/speaker';
import type { Turn } from './dialogue';

/** What blocks say without marks, and that it was said. */
export function quoteOfTurn(turn: Turn, people: People, memory: Memory): ExtractedQuote {
  const read = turn.speaker ? ofLabel(turn.speaker, turn.named, people) : unlabelled(turn, people, memory);
  const speaker = read && (turn.alternates || turn.gender) ? withoutMention(read) : read;
  const how: SpeakerRule =
    turn.alternates || turn.gender
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

/** Whom a label names, by an earlier one that says more. */
function ofLabel(label: Span, named: Span | undefined, people: People): Speaker | undefined {
  const inFull = named && people.read(named);
  return inFull ? { ...inFull, mention: label } : people.read(label);
}

/** Whoever speaks where no words beside say who: – قبل العيد، [أجابت]. */
const unlabelled = (turn: Turn, people: People, memory: Memory): Speaker | undefined =>
  turn.cue
    ? turn.gender && people.lastAgreeing(turn.gender)
    : (memory.introduced?.speaker ?? (turn.answers ? people.namedLast(turn.answers) : undefined));

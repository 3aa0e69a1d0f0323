import { standingOf } from '@/lib/review/words';
import { directionOf } from '@/lib/text/language';
import { brief } from '../brief';
import type { ReportContent, ReportedCheck, ReportedLink, ReportedQuote } from '../content';
import { isCheckDecided, isLinkDecided, isLookedAt, isMediumDecided, isViaDecided, standsOf } from '../decided';
import { isolated } from '../isolated';
import { leadingOf } from '../leading-of';
import {
  differencesOf,
  placeOf,
  proposed,
  saidChecklist,
  saidConflict,
  saidNote,
  saidNumber,
  saidSignOff,
  saidSpeaker,
  saidStanding,
  saidVerdict,
  sourceOf,
} from '../said';
import type { Wording } from '../wording';
import { inPlaceOf, inSource } from './foreign';
import type { ProofCheck, ProofEntry, ProofNote } from './proof';
import { stretchesOf } from './stretches';

/** A quotation at length: the comparison that leads and what was decided, with what else is known of it. */
export function entryOf(q: ReportedQuote, content: ReportContent, wording: Wording): ProofEntry {
  const { t, date, day, number } = wording;
  const leading = leadingOf(q);
  const told = q.checks.filter((c) => c === leading || isLookedAt(c));
  const about = (label: string, value: string) => label + t('app.colon') + value;
  return {
    place: placeOf(q),
    number: saidNumber(q, { format: number }),
    status: standingOf(standsOf(q)),
    said: saidStanding(q, t),
    quoted: inPlaceOf(q, q.words, content),
    facts: [
      about(t('speaker.name'), saidSpeaker(q, t)),
      ...(q.conflict ? [about(t('speaker.conflict'), saidConflict(q, t))] : []),
      ...(q.medium ? [about(t('speaker.medium'), t(`medium.${q.medium}`) + proposed(isMediumDecided(q), t))] : []),
      ...(q.via ? [about(t('speaker.via'), q.via + proposed(isViaDecided(q), t))] : []),
      ...(q.cueText ? [about(t('report.cue'), q.cueText)] : []),
    ],
    chainTitle: t('chain.title'),
    chain: q.chain.map((link) => beadOf(q, link, wording)),
    quiet: [
      ...(q.was ? [t('report.was', { words: q.was })] : []),
      ...(q.missing
        ? [
            t(`chain.missing.${q.missing.what}`, {
              speaker: q.missing.speaker,
              via: q.missing.via,
              medium: q.missing.medium,
            }),
          ]
        : []),
      ...(q.checks.length === 0 ? [t('report.noCheck')] : []),
      ...saidChecklist(q, t, date),
    ],
    checks: told.map((c) => checkOf(q, c, content, wording)),
    others: q.checks
      .filter((c) => !told.includes(c))
      .map((c) => [saidVerdict(c, t), sourceOf(c, t, day)].filter(Boolean).join(t('app.between'))),
    claims: q.claims.map((c) => [
      `${about(t(`stance.${c.stance}`), c.text)} (${t(`rating.${c.rating}`)})`,
      ...c.relations.map((r) => about(t(`${r.outgoing ? 'relation' : 'relationBack'}.${r.kind}`), r.text)),
    ]),
    notes: content.annotations.filter((a) => a.quoteId === q.id).map((a) => noteOf(a, wording)),
    sign: saidSignOff(q, t, date),
  };
}

function beadOf(q: ReportedQuote, link: ReportedLink, { t }: Wording): ProofEntry['chain'][number] {
  const what = {
    speaker: t('chain.speaker'),
    medium: link.medium ? t(`medium.${link.medium}`) : t('medium.none'),
    via: t('chain.via'),
    article: t('chain.article'),
  }[link.role];
  const held = link.role === 'medium' ? `${t('app.between')}${t(link.evidence ? 'chain.held' : 'chain.notHeld')}` : '';
  const decided = isLinkDecided(q, link);
  return {
    name: isolated(link.name) || t('chain.unknown'),
    what: what + held + proposed(decided, t),
    held: link.evidence && decided && !link.conflict,
    changed: link.changed ? t('chain.changedHere') : '',
  };
}

function checkOf(
  q: ReportedQuote,
  c: ReportedCheck,
  content: ReportContent,
  { t, date, day, locale }: Wording,
): ProofCheck {
  const verdict = c.verdict ?? c.proposedVerdict;
  const differs = c.comparison.some((s) => s.kind !== 'same');
  const aligned = differs || verdict === 'verbatim';
  const judged = c.sentences.some((s) => s.judgement || s.note) ? c.sentences : [];
  const by =
    c.verdict && c.by && c.at
      ? `${t('words.decided', { name: c.by.name })}${t('app.between')}${date(c.at)}`
      : t('report.proposal');
  return {
    verdict: isCheckDecided(c) ? verdict : '',
    said: saidVerdict(c, t),
    source: t('words.withSource', { source: sourceOf(c, t, day) }),
    stretches: differs ? stretchesOf(c.comparison) : [],
    excerpt: !aligned || verdict === 'translated' || verdict === 'paraphrased' ? inSource(c.excerpt, c) : null,
    differences: differencesOf(c, t),
    warningsTitle: t('words.warnings'),
    warnings: c.warnings.map(({ kind, words }) => t(`turn.${kind}`, { words })),
    sentencesTitle: t('report.pairs'),
    sentences: judged.map((s) => ({
      quote: inPlaceOf(q, s.quote, content),
      source: s.source ? inSource(s.source, c) : { words: t('pairs.none'), lang: locale, dir: directionOf(locale) },
      judged: s.judgement ? t(`pairs.${s.judgement}`) : t('pairs.open'),
      judgement: s.judgement ?? 'open',
      note: s.note,
    })),
    decided: by + (c.note ? t('app.colon') + isolated(c.note) : ''),
  };
}

/** A note with the answers to it. */
export function noteOf(a: ReportContent['annotations'][number], { t, date }: Wording): ProofNote {
  return {
    head: [
      t('report.note'),
      isolated(a.author.name),
      date(a.at),
      a.exact && t('notes.on', { words: brief(a.exact) }),
      a.resolved && t('notes.resolved', { name: a.resolved.by }),
    ]
      .filter(Boolean)
      .join(t('app.between')),
    body: saidNote(a, t).join('\n'),
    answers: a.answers.map((r) => ({
      head: `${isolated(r.author.name)}${t('app.between')}${date(r.at)}`,
      body: r.body,
    })),
  };
}

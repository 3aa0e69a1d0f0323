import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { SpeakerKind } from '@/lib/extract';
import { excerpt } from '@/lib/text/excerpt';
import { foldName } from '@/lib/text/fold';
import { skeleton } from '@/lib/text/skeleton';
import { groupBy } from '../group-by';
import { demandArticle } from '../texts/documents';
import { readInPlay } from './in-play';
import { listSpeakers } from './speakers';

/** Somebody who may have spoken: `id` is null where the desk has no speaker of this name yet. */
export interface Candidate {
  readonly id: string | null;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** What tells them from others of their name. */
  readonly about: string | null;
  /** Where several of one name are offered: what theirs were first, in this article or in another. */
  readonly said?: string;
  readonly from: 'article' | 'source' | 'register';
}

/** So many are offered. */
const OFFERED = 20;
/** Names in another script than was typed are looked for among so many speakers, the most quoted first. */
const ACROSS = 2000;
/** So many of an article's own speakers are looked through. */
const OWN = 500;

/**
 * Who may have spoken in an article, by what is typed so far in any script: its own speakers first, then whose its
 * sources are, then the desk's register. Unnamed sources of other articles stay there.
 * @throws Problem `not-found` for an article of another desk
 */
export async function findCandidates(actor: Actor, articleId: string, typed: string): Promise<Candidate[]> {
  await demandArticle(actor, articleId);
  const [own, sources, register, across] = await Promise.all([
    readOwn(articleId),
    readInPlay(db(), articleId),
    listSpeakers(actor, typed, {}, articleId),
    typed ? readNames(actor, articleId) : [],
  ]);
  const isMeant = matcher(typed);
  const all: Candidate[] = [
    ...own.filter((c) => isMeant([c.name])),
    ...sources
      .filter((s) => s.author && isMeant([s.author]))
      .map((s) => ({
        id: null,
        name: withoutHandle(s.author),
        kind: 'person' as const,
        about: null,
        from: 'source' as const,
      })),
    ...register.rows.map(({ id, name, kind, about }) => ({ id, name, kind, about, from: 'register' as const })),
    ...across
      .filter((s) => isMeant(s.names))
      .map(({ id, name, kind, about }) => ({ id, name, kind, about, from: 'register' as const })),
  ];
  // A name alone is whoever the desk knows by it; where those are several, they are what there is to choose from.
  const known = groupBy(
    all.filter(({ id, kind }) => id && kind !== 'anonymous'),
    ({ name }) => foldName(name),
  );
  const seen = new Set<string>();
  const offered = all
    .flatMap((candidate) => {
      if (candidate.id) return [candidate];
      const named = known.get(foldName(candidate.name)) ?? [];
      const [first] = named;
      if (!first) return [candidate];
      return named.every(({ id }) => id === first.id) ? [{ ...first, from: candidate.from }] : [];
    })
    .filter(({ id, name }) => {
      const key = id ?? foldName(name);
      if (!key || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, OFFERED);
  return withTheirWords(offered, articleId);
}

/** In UTF-16 code units: so much of what somebody said tells who they are. */
const SAID = 60;

/** Those of one name each with the first words that are theirs, so that they can be told apart. */
async function withTheirWords(offered: readonly Candidate[], articleId: string): Promise<Candidate[]> {
  const named = groupBy(
    offered.filter(({ id }) => id),
    ({ name }) => foldName(name),
  );
  const alike = [...named.values()].filter((own) => own.length > 1).flatMap((own) => own.map(({ id }) => id));
  if (alike.length === 0) return [...offered];
  const first = await db().$queryRaw<{ id: string; words: string }[]>`
    SELECT s.id, q.words FROM unnest(${alike}::uuid[]) AS s(id), LATERAL (
      SELECT left(q.words, ${SAID * 2}) AS words FROM attribution a JOIN quote q ON q.id = a.quote_id
      WHERE a.speaker_id = s.id AND NOT q.rejected AND (q.article_id = ${articleId}::uuid OR NOT q.shelved)
      ORDER BY q.article_id <> ${articleId}::uuid, q.article_id, q.start LIMIT 1) q`;
  const words = new Map(first.map((row) => [row.id, excerpt(row.words, SAID)]));
  return offered.map((candidate) => {
    const said = candidate.id ? words.get(candidate.id) : undefined;
    return said === undefined ? candidate : { ...candidate, said };
  });
}

/** The name of an account's owner without the account: "Samuel Haddad (@SHaddad)". */
const withoutHandle = (author: string): string => author.replace(/\(?@[\w.]+\)?/g, '').trim() || author;

/** Whether any of a speaker's names holds every word that was typed, by its beginning; or across scripts by its consonants. */
function matcher(typed: string): (names: readonly string[]) => boolean {
  const wanted = foldName(typed).split(' ').filter(Boolean);
  const bones = wanted.map(skeleton);
  // One consonant tells nothing by itself.
  const least = wanted.length > 1 ? 1 : 2;
  return (names) =>
    names.some((name) => {
      const words = foldName(name).split(' ');
      const theirs = isArabic(name) === isArabic(typed) ? [] : words.map(skeleton);
      return wanted.every((word, i) => {
        const bone = bones[i] as string;
        return (
          words.some((w) => w.startsWith(word) || w.replace(/^ال/, '').startsWith(word)) ||
          (bone.length >= least && theirs.some((w) => w.startsWith(bone)))
        );
      });
    });
}

const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);

/** Whoever is quoted in the article, decided or proposed: the most quoted first. */
async function readOwn(articleId: string): Promise<Candidate[]> {
  const rows = await db().$queryRaw<Omit<Candidate, 'from'>[]>`
    SELECT s.id, coalesce(s.name, a.proposed_name) AS name, coalesce(s.kind, a.proposed_kind, 'person') AS kind, s.about
    FROM quote q JOIN attribution a ON a.quote_id = q.id LEFT JOIN speaker s ON s.id = a.speaker_id
    WHERE q.article_id = ${articleId}::uuid AND NOT q.rejected AND coalesce(s.name, a.proposed_name) IS NOT NULL
    GROUP BY 1, 2, 3, 4 ORDER BY count(*) DESC, 2 LIMIT ${OWN}`;
  const words = rows.map(({ name }) => new Set(foldName(name).split(' ')));
  // What is only proposed under a part of a name is whoever goes by all of it.
  const isPart = (i: number) =>
    words.some((w) => w.size > (words[i]?.size ?? 0) && [...(words[i] ?? [])].every((word) => w.has(word)));
  // Decided first, so that what is proposed under the same name is the speaker that the desk has.
  return rows
    .filter((row, i) => row.id !== null || row.kind === 'anonymous' || !isPart(i))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null))
    .map((row) => ({ ...row, from: 'article' as const }));
}

/** The desk's speakers with all their names. */
async function readNames(actor: Actor, articleId: string) {
  const speakers = await db().speaker.findMany({
    where: { deskId: actor.deskId, OR: [{ articleId: null }, { articleId }] },
    orderBy: [{ quoted: 'desc' }, { id: 'asc' }],
    take: ACROSS,
    select: { id: true, name: true, kind: true, about: true, names: { select: { name: true } } },
  });
  return speakers.map((s) => ({
    id: s.id,
    name: s.name,
    kind: s.kind as SpeakerKind,
    about: s.about,
    names: s.names.map((n) => n.name),
  }));
}

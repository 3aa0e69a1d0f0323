import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { changeOf } from '@/lib/desk/changes';
import { type Happening, PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { assignRulesOf } from '../read/assign-rules';
import { type Given, givenBy } from '../rules/assign-rules';
import { loadsOf } from './loads';

const HOUR = 3_600_000;

/**
 * Gives out an article that was just brought in, by the rules of the desk: each rule's doing is a line of its own, which
 * whoever brought it in can take back. A rule of whose people nobody is at the desk any more does nothing.
 */
export async function assignByRule(tx: Tx, actor: Actor, articleId: string): Promise<Happening[]> {
  const { deskId } = actor;
  const rules = assignRulesOf(
    await tx.desk.findUniqueOrThrow({ where: { id: deskId }, select: { assignRules: true } }),
  );
  if (rules.length === 0) return [];
  const article = await tx.document.findUniqueOrThrow({
    where: { id: articleId },
    select: { outlet: true, author: true, url: true, current: { select: { language: true } } },
  });
  const quotes = await tx.quote.findMany({
    where: { articleId, number: { gt: 0 } },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    select: { id: true, attribution: { select: { speakerId: true } } },
  });
  const given = givenBy(rules, {
    language: article.current?.language ?? '',
    outlet: [article.outlet, article.author, article.url].filter(Boolean).join(' '),
    quotes: quotes.map(({ id, attribution }) => ({ id, speakerId: attribution?.speakerId ?? null })),
  });
  const lines: Happening[] = [];
  for (const one of given) lines.push(...(await give(tx, actor, articleId, one)));
  return lines;
}

async function give(tx: Tx, actor: Actor, articleId: string, { rule, whole, quotes }: Given): Promise<Happening[]> {
  const [least] = [...(await loadsOf(tx, actor.deskId, rule.among))].sort((a, b) => a.load - b.load);
  if (!least) return [];
  const assigneeId = least.id;
  const { name: to } = await tx.person.findUniqueOrThrow({ where: { id: assigneeId }, select: { name: true } });
  const due = rule.dueIn === null ? null : new Date(Date.now() + rule.dueIn * HOUR);
  const data = { assigneeId, due, version: { increment: 1 } };
  if (whole) await tx.document.update({ where: { id: articleId }, data });
  await tx.quote.updateMany({ where: { id: { in: [...quotes] } }, data });
  await notify(tx, actor, { kind: 'assigned', to: [assigneeId], articleId, count: quotes.length });
  const [before, after] = [
    { assignee: null, due: null },
    { assignee: assigneeId, due: due?.toISOString() ?? null },
  ];
  return [
    {
      ...{ kind: 'assigned-by-rule', subject: articleId, article: articleId },
      data: { rule: rule.name, to, quotes: quotes.length },
      changes: [
        ...(whole ? [changeOf('article', articleId, before, after)] : []),
        ...quotes.map((id) => changeOf('quote', id, before, after)),
      ],
      inverse: { needs: 'assign', ...PUT_BACK },
    },
  ];
}

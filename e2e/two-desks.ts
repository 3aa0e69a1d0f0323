import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { ROLES, type Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { readSource } from '@/lib/review/read/source';
import { readArticlePage } from '@/lib/review/read/workbench';
import { openBackstage, sessionOf } from './backstage';
import { address } from './desk';
import { Visitor } from './visitor';

export type Who = Role | 'stranger' | 'foreigner';
export const EVERYBODY: readonly Who[] = [...ROLES, 'stranger', 'foreigner'];

/** Somebody at each role of one desk, an administrator of another, and somebody at none. */
const visitors = new Map<Who, Visitor>();
export const at = {
  job: '',
  feed: '',
  article: '',
  quote: '',
  note: '',
  source: '',
  report: '',
  link: '',
  desk: '',
  original: '',
  title: 'Zenobia crosses the Orontes',
};

/** Makes the two desks, with an article, a source, a report and the like at ours. */
export async function openTwoDesks(): Promise<void> {
  await openBackstage();
  const ours = await testDesk('ours');
  at.desk = ours.reader.deskId;
  const theirs = await testDesk('theirs');
  const visitor = async (actor: Actor): Promise<Visitor> => {
    const made = new Visitor(address());
    const { name, value } = await sessionOf(actor);
    made.cookies.set(name, value);
    return made;
  };
  for (const role of ROLES) visitors.set(role, await visitor(ours[role]));
  visitors.set('foreigner', await visitor(theirs.admin));
  visitors.set('stranger', new Visitor(address()));
  const text = `${at.title}\n\nThe mayor said: “We stay here until it is out.”`;
  const editor = visitors.get('editor') as Visitor;
  at.article = (await uploaded(editor, 'article', { text })).value as string;
  const file = new File([text], 'منشور.txt');
  at.source = (await uploaded(editor, `source?article=${at.article}`, { file, kind: 'post', title: at.title }))
    .value as string;
  at.original = (await readSource(ours.reader, at.source)).revisionId;
  at.quote = (await readArticlePage(ours.editor, at.article)).quotes[0]?.id ?? '';
  const target = { kind: 'quote', quoteId: at.quote } as const;
  at.note = await execute(ours.editor, 'write-note', { target, body: at.title });
  const many = new File(['{"text": "One of many."}'], `${at.title}.jsonl`);
  at.job = await execute(ours.editor, 'import-many', { file: many });
  const feed = {
    deskId: at.desk,
    createdById: ours.editor.personId,
    address: 'https://post.example/feed',
    title: at.title,
  };
  const far = { as: 'article', sourceKind: 'document', pages: false, every: 60, nextAt: new Date('2100-01-01') };
  at.feed = (await db().feed.create({ data: { ...feed, ...far } })).id;
  at.report = (await execute(ours.editor, 'create-report', { articleId: at.article })).id;
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const shared = { reportId: at.report, endsAt, password: 'waxed bridge lantern' };
  at.link = (await execute(ours.editor, 'share-report', shared)).secret;
}

export const as = (who: Who) => visitors.get(who) as Visitor;

export async function uploaded(visitor: Visitor, what: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  // Read to its end first: an upload says how long it is.
  const whole = new Response(body);
  const bytes = await whole.arrayBuffer();
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  const answer = await visitor.fetch(`/api/upload/${what}`, { method: 'POST', body: bytes, headers });
  const said = await answer.text();
  const problem = { code: said.trim() };
  return { status: answer.status, ...(said.startsWith('{') ? JSON.parse(said) : { ok: false, problem }) };
}

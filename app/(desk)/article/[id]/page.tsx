import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { preload } from 'react-dom';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentLocale } from '@/app/locale';
import { currentActor } from '@/app/session';
import { readUnread } from '@/lib/auth/notices';
import { readLastDone } from '@/lib/desk/undo';
import { OFFERED } from '@/lib/report/formats';
import { readCardOf } from '@/lib/review/read/cards';
import { readArticlePage } from '@/lib/review/read/workbench';
import { layerOf } from '@/lib/review/words';
import { Bench } from './bench';
import { packed } from './state/packing';
import { rightsOf } from './state/rights';

type Params = Promise<{ id: string }>;

const workbench = cache(async (given: string) => {
  const id = z.uuid().safeParse(given);
  if (!id.success) notFound();
  const actor = await currentActor();
  const found = await settle(() => readArticlePage(actor, id.data));
  if (found.ok) return { actor, data: found.value };
  if (found.problem.code === 'not-found') notFound();
  throw new Error(`problem ${found.problem.params.id ?? found.problem.code}`);
});

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: (await workbench((await params).id)).data.article.title };
}

/** The faces of the text come with the page, as those of the interface do. */
function preloadFaces(isArabic: boolean): void {
  const faces = isArabic
    ? [
        new URL('../../../fonts/naskh-400.woff2', import.meta.url),
        new URL('../../../fonts/amiri-700.woff2', import.meta.url),
        new URL('../../../fonts/serif-marks.woff2', import.meta.url),
      ]
    : [new URL('../../../fonts/serif-latin.woff2', import.meta.url)];
  for (const { href } of faces) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}

export default async function ArticlePage({ params }: { params: Params }) {
  const { actor, data } = await workbench((await params).id);
  preloadFaces(data.revision.direction === 'rtl');
  const open = data.quotes.find((q) => !q.rejected && layerOf(q) === 'quoted');
  const [card, back, unread] = await Promise.all([
    open && readCardOf(data, actor, open.id),
    readLastDone(actor, data.article.id),
    readUnread(actor.personId),
  ]);
  const first = open && card ? { id: open.id, card } : null;
  const can = rightsOf(actor.role);
  return (
    <Bench
      data={packed({ page: data, first, back })}
      me={{ id: actor.personId, name: actor.name }}
      can={can}
      formats={OFFERED}
      locale={await currentLocale()}
      unread={unread}
    />
  );
}

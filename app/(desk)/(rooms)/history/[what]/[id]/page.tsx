import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { LineAbout, LineTold } from '@/app/ui/log-line';
import { Moment } from '@/app/ui/words';
import type { From } from '@/lib/db/page-of';
import * as fields from '@/lib/desk/fields';
import { listTexts } from '@/lib/review/read/compared';
import { HISTORIES, readHistory } from '@/lib/review/read/history';
import { lineOf, type Query, waysOn } from '../../../query';

interface Address {
  params: Promise<{ what: string; id: string }>;
  searchParams: Query;
}

const asked = z.object({ what: z.enum(HISTORIES), id: fields.id });

const historyOf = cache(async (what: string, id: string, after?: string, before?: string) => {
  const given = asked.safeParse({ what, id });
  if (!given.success) notFound();
  const actor = await currentActor();
  const from: From = { after, before };
  const found = await settle(() => readHistory(actor, given.data.what, given.data.id, from));
  if (found.ok) return { ...given.data, history: found.value };
  if (found.problem.code === 'not-found') notFound();
  throw new Error(`problem ${found.problem.params.id ?? found.problem.code}`);
});

const read = async ({ params, searchParams }: Address) => {
  const [{ what, id }, { after, before }] = await Promise.all([params, lineOf(searchParams)]);
  return historyOf(what, id, after, before);
};

export async function generateMetadata(address: Address): Promise<Metadata> {
  const [t, { history }] = await Promise.all([currentTranslator(), read(address)]);
  return { title: `${t('history.title')}${t('app.colon')}${history.title}` };
}

/** What happened to a quotation, an article or a source, the newest first; of an article also the texts it has had. */
export default async function HistoryPage(address: Address) {
  const [t, { what, id, history }] = await Promise.all([currentTranslator(), read(address)]);
  return (
    <ListPage
      title={t('history.title')}
      summary={history.title}
      rows={history.rows}
      keyOf={(row) => row.id}
      page={waysOn(`/history/${what}/${id}`, {}, history)}
      narrowing={what === 'article' ? <Texts articleId={id} /> : <Back what={what} id={id} article={history.article} />}
      empty={{ text: t('history.none') }}
      columns={[
        { head: t('history.what'), cell: (row) => <LineTold line={row} /> },
        ...(what === 'quote'
          ? []
          : [
              {
                head: t('history.where'),
                cell: (row: (typeof history.rows)[number]) => (
                  <LineAbout line={row} without={what === 'article' ? 'article' : undefined} />
                ),
              },
            ]),
        { head: t('history.when'), cell: (row) => <Moment at={row.at} hour /> },
      ]}
    />
  );
}

async function Back({ what, id, article }: { what: 'quote' | 'source'; id: string; article: string | null }) {
  const t = await currentTranslator();
  return (
    <p className="mb-3">
      {what === 'source' ? (
        <Link href={`/sources/${id}`}>{t('history.toSource')}</Link>
      ) : (
        <Link href={`/article/${article}#${id}`}>{t('history.toQuote')}</Link>
      )}
    </p>
  );
}

/** The texts that an article has had: each to be opened, and laid beside the one before. */
async function Texts({ articleId }: { articleId: string }) {
  const [t, actor] = await Promise.all([currentTranslator(), currentActor()]);
  const texts = await listTexts(actor, articleId);
  return (
    <section className="mb-5" aria-labelledby="texts">
      <h2 id="texts" className="mb-1 font-semibold">
        {t('history.texts')}
      </h2>
      <ul className="grid gap-1">
        {texts.map(({ number, at, by }, i) => (
          <li key={number} className="flex flex-wrap items-baseline gap-x-3">
            <Link href={i === 0 ? `/article/${articleId}` : `/articles/${articleId}/${number}`}>
              {t('history.textOf', { n: number })}
            </Link>
            <span className="text-[14px] text-ink-2">
              <bdi>{by}</bdi>
              {t('app.between')}
              <Moment at={at} hour />
            </span>
            {number > 1 && (
              <Link href={`/articles/${articleId}/compare?from=${number - 1}&to=${number}`} className="text-[14px]">
                {t('history.compare', { n: number - 1 })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

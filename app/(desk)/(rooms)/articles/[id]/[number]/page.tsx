import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { Numeral, Proposed, Quoted, StandingLine } from '@/app/ui/words';
import * as fields from '@/lib/desk/fields';
import { readEarlier } from '@/lib/review/read/earlier';
import { standingOf } from '@/lib/review/words';
import { directionOfBlock } from '@/lib/text/direction';
import { segments } from '@/lib/text/segments';

type Params = Promise<{ id: string; number: string }>;

const earlier = cache(async (id: string, number: string) => {
  const given = z.object({ id: fields.id, number: z.coerce.number().pipe(fields.number) }).safeParse({ id, number });
  if (!given.success) notFound();
  const actor = await currentActor();
  const found = await settle(() => readEarlier(actor, given.data.id, given.data.number));
  if (found.ok) return found.value;
  if (found.problem.code === 'not-found') notFound();
  throw new Error(`problem ${found.problem.params.id ?? found.problem.code}`);
});

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { id, number } = await params;
  return { title: (await earlier(id, number)).title };
}

/** An earlier text of an article as it was reviewed: what stood where, how it was found, and what has become of it. */
export default async function EarlierTextPage({ params }: { params: Params }) {
  const { id, number } = await params;
  const [t, text] = await Promise.all([currentTranslator(), earlier(id, number)]);
  const marks = text.quotes.flatMap((quote) => quote.spans.map((span) => ({ span, quote })));
  return (
    <>
      <ListPage
        title={text.title}
        summary={t('earlier.summary', { number: text.number, newest: text.newest })}
        rows={text.quotes}
        keyOf={(q) => q.id}
        narrowing={
          <p className="mb-3 flex flex-wrap gap-4">
            {text.number < text.newest && (
              <Link href={`/articles/${id}/compare?from=${text.number}&to=${text.newest}`}>
                {t('history.compare', { n: text.newest })}
              </Link>
            )}
            <Link href={`/history/article/${id}`}>{t('history.of')}</Link>
          </p>
        }
        empty={{ text: t('earlier.none'), action: { href: `/article/${id}`, label: t('earlier.newest') } }}
        columns={[
          {
            head: t('queue.columnWords'),
            cell: (q) => (
              <Link href={`/article/${id}#${q.id}`} className="block text-[17px] leading-relaxed">
                <Numeral>{q.number}</Numeral>
                {t('app.between')}
                <Quoted language={text.language}>{q.words}</Quoted>
              </Link>
            ),
          },
          {
            head: t('queue.columnSpeaker'),
            wideOnly: true,
            cell: (q) => (
              <Proposed decided={q.speakerDecided || !q.speaker}>{q.speaker || t('review.noSpeaker')}</Proposed>
            ),
          },
          {
            head: t('queue.columnStatus'),
            cell: (q) => (
              <span className="flex items-baseline gap-2 whitespace-nowrap">
                <StandingLine of={q} />
                {q.signed && q.status !== 'verified' && `${t('app.between')}${t('queue.signed')}`}
              </span>
            ),
          },
          { head: t('earlier.later'), cell: (q) => t(`earlier.${q.later}`) },
        ]}
      />
      <section className="mt-8 max-w-[640px]" lang={text.language}>
        {text.blocks.map((block) => (
          <p
            key={block.start}
            dir={directionOfBlock(text.text.slice(block.start, block.end), text.language)}
            className="mb-3 font-text text-[18px] leading-relaxed"
          >
            {segments([block.start, block.end], marks).map((segment) => (
              <span
                key={segment.start}
                className={segment.marks[0] ? `q q-${standingOf(segment.marks[0].quote)}` : undefined}
              >
                {text.text.slice(segment.start, segment.end)}
              </span>
            ))}
          </p>
        ))}
      </section>
    </>
  );
}

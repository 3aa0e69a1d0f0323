import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { Numeral, Quoted } from '@/app/ui/words';
import { listSpeakers } from '@/lib/review/read/speakers';
import { type Query, queryOf, waysOn } from '../query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('speakers.title') };
}

export default async function SpeakersPage({ searchParams }: { searchParams: Query }) {
  const [actor, t, { q, from }] = await Promise.all([currentActor(), currentTranslator(), queryOf(searchParams)]);
  const speakers = await listSpeakers(actor, q, from);
  return (
    <ListPage
      title={t('speakers.title')}
      summary={t('speakers.summary', { n: speakers.total })}
      search={{ value: q }}
      rows={speakers.rows}
      keyOf={(row) => row.id}
      page={waysOn('/speakers', { q }, speakers)}
      empty={
        q
          ? { text: t('speakers.none') }
          : { text: t('speakers.empty'), action: { href: '/articles', label: t('sources.goArticles') } }
      }
      columns={[
        {
          head: t('speakers.columnName'),
          cell: (row) => (
            <Link href={`/?${new URLSearchParams({ view: 'all', speaker: row.id })}`} className="text-[17px]">
              <Quoted language={row.language}>{row.name}</Quoted>
              {row.about && <span className="block text-[13px] text-ink-3">{row.about}</span>}
            </Link>
          ),
        },
        { head: t('speakers.columnKind'), cell: (row) => t(`speakerKind.${row.kind}`) },
        { head: t('speakers.columnQuotes'), cell: (row) => <Numeral>{row.quotes}</Numeral> },
        { head: t('speakers.columnArticles'), wideOnly: true, cell: (row) => <Numeral>{row.articles}</Numeral> },
      ]}
    />
  );
}

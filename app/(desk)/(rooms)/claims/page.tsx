import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { Proposed, Quoted } from '@/app/ui/words';
import { listClaims } from '@/lib/claims/read/claims';
import { may } from '@/lib/desk/roles';
import { type Query, queryOf, waysOn } from '../query';
import { ClaimActions } from './claim-actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('claims.title') };
}

export default async function ClaimsPage({ searchParams }: { searchParams: Query }) {
  const [actor, t, { q, from }] = await Promise.all([currentActor(), currentTranslator(), queryOf(searchParams)]);
  const claims = await listClaims(actor, q, from);
  return (
    <ListPage
      title={t('claims.title')}
      summary={t('claims.summary', { n: claims.total })}
      search={{ value: q }}
      rows={claims.rows}
      keyOf={(row) => row.id}
      page={waysOn('/claims', { q }, claims)}
      empty={
        q
          ? { text: t('claims.none') }
          : { text: t('claims.empty'), action: { href: '/articles', label: t('sources.goArticles') } }
      }
      columns={[
        {
          head: t('claims.columnClaim'),
          cell: (row) => (
            <>
              <span className="block text-[17px] leading-relaxed">
                <Quoted language={row.language}>{row.text}</Quoted>
              </span>
              {row.relations.map((r) => (
                <span key={r.claimId} className="block text-[14px] text-ink-2">
                  {t(`${r.outgoing ? 'relation' : 'relationBack'}.${r.kind}`)}
                  {t('app.colon')}
                  <bdi>{r.text}</bdi>
                </span>
              ))}
              {row.moreRelations > 0 && (
                <span className="block text-[13px] text-ink-2">{t('app.more', { n: row.moreRelations })}</span>
              )}
            </>
          ),
        },
        {
          head: t('claims.columnQuotes'),
          wideOnly: true,
          cell: (row) => (
            <ul className="grid gap-1 text-[14px]">
              {row.quotes.map((quote) => (
                <li key={quote.quoteId}>
                  <Link href={`/article/${quote.articleId}#${quote.quoteId}`}>
                    <Proposed decided={quote.speakerDecided || !quote.speaker}>
                      {quote.speaker || t('review.noSpeaker')}
                    </Proposed>{' '}
                    <span className="text-ink-2">{t(`stance.${quote.stance}`)}</span>
                  </Link>
                </li>
              ))}
              {row.moreQuotes > 0 && <li className="text-[13px] text-ink-2">{t('app.more', { n: row.moreQuotes })}</li>}
            </ul>
          ),
        },
        {
          head: t('claims.columnRating'),
          cell: (row) => (
            <>
              {t(`rating.${row.rating}`)}
              {row.summary && (
                <span dir="auto" className="block text-[13px] text-ink-2">
                  {row.summary}
                </span>
              )}
              {may(actor.role, 'check') && (
                <ClaimActions
                  claim={{ id: row.id, version: row.version, text: row.text, rating: row.rating, summary: row.summary }}
                />
              )}
            </>
          ),
        },
      ]}
    />
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentLocale, currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { Moment, Quoted } from '@/app/ui/words';
import { may } from '@/lib/desk/roles';
import { OFFERED } from '@/lib/report/formats';
import { readFacts } from '@/lib/report/read/facts';
import { listLinks } from '@/lib/report/read/links';
import { OneOf } from '../../one-of';
import { SharedLinks } from './shared-links';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('reports.title') };
}

/** One frozen report: what it is, its files, and who may read it from outside. */
export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const [actor, t, locale] = await Promise.all([currentActor(), currentTranslator(), currentLocale()]);
  const manages = may(actor.role, 'export');
  const found = await settle(() =>
    Promise.all([readFacts(actor, id.data), manages ? listLinks(actor, id.data) : undefined]),
  );
  if (!found.ok) notFound();
  const [report, links] = found.value;
  return (
    <div className="mx-auto grid max-w-3xl gap-8">
      <header>
        <OneOf href="/reports" all={t('reports.all')}>
          {t('report.heading', { n: report.number })}
        </OneOf>
        <p className="text-[18px]">
          <Link href={`/article/${report.articleId}`}>
            <Quoted language={report.language}>{report.title}</Quoted>
          </Link>
        </p>
        <p className="flex flex-wrap gap-x-3 text-ink-2">
          <bdi>{report.createdBy}</bdi>
          <Moment at={report.createdAt} hour />
        </p>
        {report.broughtIn && <p className="problem mt-2">{t('reports.broughtIn')}</p>}
        <p dir="ltr" className="text-start text-[13px] break-all text-ink-2">
          sha256 {report.sha256}
        </p>
      </header>
      <section>
        <h2 className="mb-3 font-display text-xl font-bold">{t('reports.columnFiles')}</h2>
        <ul className="grid grid-cols-[max-content_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5">
          {OFFERED.map(({ name, label }) => (
            <li key={name} className="contents">
              <a className="text-accent underline" href={`/api/reports/${report.id}?format=${name}`}>
                {t('report.download', { format: label })}
              </a>
              <span className="text-[14px] text-ink-2">{t(`report.formats.${name}`)}</span>
            </li>
          ))}
          {!report.broughtIn && (
            <li className="contents">
              <a className="text-accent underline" href={`/api/reports/${report.id}/signature`}>
                {t('report.signature')}
              </a>
              <span className="text-[14px] text-ink-2">
                {t('report.signatureHelp')}
                {t('app.between')}
                <a className="text-accent underline" href={`/api/keys/${actor.deskId}`}>
                  {t('report.key')}
                </a>
              </span>
            </li>
          )}
        </ul>
      </section>
      {links && <SharedLinks reportId={report.id} links={links} locale={locale} />}
    </div>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLocale, currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { Around, Moment, Quoted } from '@/app/ui/words';
import { may } from '@/lib/desk/roles';
import type { AgreementRead } from '@/lib/review/read/agreement';
import { readDashboard, type Stuck } from '@/lib/review/read/dashboard';
import type { Translator } from '@/messages';
import { formatLocale } from '@/messages/locales';
import type { Query } from '../query';
import { Columns, NumberTable, Rows } from './chart';

const PERIODS = [4, 12, 52] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('dashboard.title') };
}

/** What a desk has to do and did. Every chart has its table. */
export default async function DashboardPage({ searchParams }: { searchParams: Query }) {
  const [actor, t, locale, asked] = await Promise.all([
    currentActor(),
    currentTranslator(),
    currentLocale(),
    searchParams,
  ]);
  const weeks = PERIODS.find((w) => String(w) === asked.weeks) ?? 12;
  const board = await readDashboard(actor, { weeks });
  const digits = formatLocale(locale);
  const number = (n: number) => t('app.count', { n });
  const rtl = locale === 'ar';
  const words = (row: string, nothing: string) => ({ row, table: t('dashboard.table'), nothing });
  const decided = board.weeks.some((w) => w.faithful + w.judged + w.unfaithful > 0);
  return (
    <div className="grid gap-9">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="flex-1">
          <h1 className="font-display text-[32px] leading-tight font-bold">{t('dashboard.title')}</h1>
          <p className="text-ink-2">{t('dashboard.lead')}</p>
        </div>
        <nav aria-label={t('dashboard.period')} className="flex flex-wrap gap-2">
          {PERIODS.map((w) => (
            <Link
              key={w}
              href={`/dashboard?weeks=${w}`}
              aria-current={w === weeks ? 'page' : undefined}
              className={`btn small ${w === weeks ? 'primary' : ''}`}
            >
              {t('dashboard.weeks', { n: w })}
            </Link>
          ))}
        </nav>
      </header>
      <section>
        <h2 className="mb-2 font-display text-xl font-bold">{t('dashboard.due')}</h2>
        <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
          <Figure
            name={t('dashboard.overdue')}
            n={board.due.overdue}
            number={number}
            href="/?view=all&due=overdue"
            bad
          />
          <Figure name={t('dashboard.day')} n={board.due.day} number={number} href="/?view=all&due=day" />
          <Figure name={t('dashboard.week')} n={board.due.week} number={number} href="/?view=all&due=week" />
          <Figure
            name={t('dashboard.returned')}
            n={board.returned}
            number={number}
            {...(may(actor.role, 'assign') && { href: '/?view=returned' })}
          />
        </dl>
      </section>
      <StuckOnes count={number(board.stuck.count)} longest={board.stuck.longest} t={t} />
      <div className="grid gap-9 lg:grid-cols-2">
        <Columns
          title={t('dashboard.verdicts')}
          rows={decided ? board.weeks : []}
          keyOf={(w) => w.from}
          label={(w) => <Moment at={`${w.from}T12:00:00Z`} />}
          series={[
            { name: t('dashboard.faithful'), of: (w) => w.faithful, fill: 'fill-verified' },
            { name: t('dashboard.judged'), of: (w) => w.judged, fill: 'fill-corrected' },
            { name: t('dashboard.unfaithful'), of: (w) => w.unfaithful, fill: 'fill-disputed' },
          ]}
          words={words(t('dashboard.weekOf'), t('dashboard.verdictsNone'))}
          number={number}
          rtl={rtl}
        />
        <Rows
          title={t('dashboard.load')}
          rows={board.load.filter((p) => p.assigned > 0)}
          keyOf={(p) => p.id}
          label={(p) => <bdi>{p.name}</bdi>}
          to={(p) => `/?${new URLSearchParams({ view: 'all', assignee: p.id })}`}
          series={[
            { name: t('dashboard.overdue'), of: (p) => p.overdue, fill: 'fill-disputed' },
            { name: t('dashboard.assigned'), of: (p) => p.assigned - p.overdue, fill: 'fill-accent' },
          ]}
          words={words(t('dashboard.person'), t('dashboard.loadNone'))}
          number={number}
          rtl={rtl}
        />
        <Rows
          title={t('dashboard.corrections')}
          help={t('dashboard.correctionsHelp')}
          rows={board.corrections}
          keyOf={(c) => c.source ?? ''}
          label={(c) => (c.source ? t(`sourceKind.${c.source}`) : t('dashboard.noSource'))}
          series={[{ name: t('dashboard.count'), of: (c) => c.n, fill: 'fill-corrected' }]}
          words={words(t('dashboard.kind'), t('dashboard.correctionsNone'))}
          number={number}
          rtl={rtl}
        />
        <AgreementOf agreement={board.agreement} digits={digits} t={t} />
      </div>
    </div>
  );
}

function Figure({
  name,
  n,
  number,
  href,
  bad = false,
}: {
  name: string;
  n: number;
  number: (n: number) => string;
  href?: string;
  bad?: boolean;
}) {
  const figure = (
    <b className={`text-2xl font-semibold tabular-nums ${bad && n > 0 ? 'text-disputed' : ''}`}>{number(n)}</b>
  );
  return (
    <div className="rounded-md border border-rule bg-sheet px-4 py-2.5">
      <dt className="text-[14px] text-ink-2">{name}</dt>
      <dd>{href ? <Link href={href}>{figure}</Link> : figure}</dd>
    </div>
  );
}

function StuckOnes({ count, longest, t }: { count: string; longest: readonly Stuck[]; t: Translator }) {
  return (
    <section>
      <h2 className="mb-2 font-display text-xl font-bold">
        {t('dashboard.stuck')} <span className="text-base font-normal text-ink-2 tabular-nums">{count}</span>
      </h2>
      {longest.length === 0 ? (
        <p className="text-ink-2">{t('dashboard.stuckNone')}</p>
      ) : (
        <ul className="border-y border-rule bg-sheet">
          {longest.map((q) => (
            <li key={q.id} className="border-b border-rule px-3 py-2 last:border-0">
              <Link href={`/article/${q.articleId}#${q.id}`} className="block">
                <Quoted language={q.language} className="line-clamp-1 text-start text-[17px]">
                  {q.words}
                </Quoted>
              </Link>
              <span className="text-[13px] text-ink-2">
                {q.assignee && (
                  <>
                    <bdi>{q.assignee}</bdi>
                    {t('app.between')}
                  </>
                )}
                {t('dashboard.stuckSince')} <Around at={q.touchedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Cohen's kappa in all and by month: few numbers, so the table is the chart. */
function AgreementOf({ agreement, digits, t }: { agreement: AgreementRead; digits: string; t: Translator }) {
  const kappa = new Intl.NumberFormat(digits, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(digits, { style: 'percent' });
  const month = new Intl.DateTimeFormat(digits, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const { all, months } = agreement;
  const told = (k: number | null) => (k === null ? t('dashboard.undefined') : kappa.format(k));
  return (
    <section className="grid content-start gap-2">
      <div>
        <h2 className="font-display text-xl font-bold">{t('dashboard.agreement')}</h2>
        <p className="text-[14px] text-ink-2">{t('dashboard.agreementHelp')}</p>
      </div>
      {all.pairs === 0 ? (
        <p className="text-ink-2">{t('dashboard.agreementNone')}</p>
      ) : (
        <>
          <p>
            κ <b className="text-2xl font-semibold tabular-nums">{told(all.kappa)}</b>
          </p>
          <NumberTable
            row={t('dashboard.month')}
            heads={[t('dashboard.kappa'), t('dashboard.observed'), t('dashboard.pairs')]}
            rows={months.map((m) => ({
              key: m.month,
              head: month.format(new Date(`${m.month}-15T00:00:00Z`)),
              cells: [
                told(m.kappa),
                m.observed === null ? '' : share.format(m.observed),
                new Intl.NumberFormat(digits).format(m.pairs),
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}

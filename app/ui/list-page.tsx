import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { currentTranslator } from '../locale';
import { ListKeys } from './list-keys';
import { Strip } from './strip';

export interface Column<Row> {
  readonly head: string;
  /** What stands there in place of the words. */
  readonly mark?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** On a narrow page only the first column and those that matter most stay. */
  readonly wideOnly?: boolean;
}

interface ListPageProps<Row> {
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Saved views, each with its count; the current one is marked. */
  readonly views?: readonly {
    readonly href: string;
    readonly label: string;
    readonly count: ReactNode;
    readonly current: boolean;
  }[];
  readonly search?: { readonly value: string; readonly hidden?: Readonly<Record<string, string>> };
  readonly note?: string;
  /** What can be done with all that the list is narrowed to. */
  readonly action?: ReactNode;
  /** What the list is narrowed to, and to what it can be. */
  readonly narrowing?: ReactNode;
  /** What rows that follow each other have in common, as a heading over them. */
  readonly group?: ((row: Row) => { readonly key: string; readonly heading: ReactNode }) | undefined;
  /** Where the list goes on, as addresses. */
  readonly page?: { readonly previous: string | undefined; readonly next: string | undefined };
  /** What belongs here, and the one button that brings it. */
  readonly empty: {
    readonly text: string;
    readonly action?: { readonly href: string; readonly label: string } | undefined;
  };
}

/** The one kind of list that Isnad has: a sentence, saved views, a table whose first column is words. */
export async function ListPage<Row>({
  title,
  summary,
  rows,
  keyOf,
  columns,
  views,
  search,
  note,
  action,
  narrowing,
  group,
  page,
  empty,
}: ListPageProps<Row>) {
  const t = await currentTranslator();
  return (
    <>
      <h1 className="font-display text-[32px] leading-tight font-bold">{title}</h1>
      <p className="mt-1 text-ink-2">{summary}</p>
      <div className="mt-5 mb-3 flex flex-wrap items-center gap-2">
        {views && (
          <Strip className="max-md:w-[calc(100%+32px)] md:contents">
            {views.map((view) => (
              <Link
                key={view.href}
                href={view.href}
                aria-current={view.current ? 'true' : undefined}
                className={`rounded-full border px-3 py-1 text-[14px] whitespace-nowrap ${view.current ? 'border-accent font-semibold text-accent' : 'border-rule-2 text-ink-2 hover:text-ink'}`}
              >
                {view.label} {view.count}
              </Link>
            ))}
          </Strip>
        )}
        <span className="flex-1" />
        {note && <span className="text-[14px] text-ink-2 max-sm:hidden">{note}</span>}
        {action}
        {search && (
          <form role="search" className="max-sm:w-full">
            {Object.entries(search.hidden ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input
              type="search"
              name="q"
              aria-label={t('app.search')}
              placeholder={t('app.search')}
              defaultValue={search.value}
              maxLength={200}
              className="field w-56 max-sm:w-full"
            />
          </form>
        )}
      </div>
      {narrowing}
      {rows.length === 0 ? (
        <div className="grid justify-items-start gap-4 border-y border-rule bg-sheet p-8 text-ink-2">
          <p className="max-w-prose">{empty.text}</p>
          {empty.action && (
            <Link href={empty.action.href} className="btn primary">
              {empty.action.label}
            </Link>
          )}
        </div>
      ) : (
        <table className="w-full border-y border-rule bg-sheet text-[15px]">
          <thead>
            <tr className="border-b border-rule text-[13px] text-ink-2">
              {columns.map((column) => (
                <th
                  key={column.head}
                  scope="col"
                  className={`px-3 py-2 text-start font-normal ${column.wideOnly ? 'max-md:hidden' : ''}`}
                >
                  {column.mark ?? column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => {
              const before = rows[i - 1];
              const of = group?.(row);
              const isFirst = of && (!before || group?.(before).key !== of.key);
              return (
                <Fragment key={keyOf(row)}>
                  {isFirst && (
                    <tr className="border-b border-rule bg-paper">
                      <th scope="colgroup" colSpan={columns.length} className="px-3 py-2 text-start font-semibold">
                        {of.heading}
                      </th>
                    </tr>
                  )}
                  <tr
                    data-row={keyOf(row)}
                    className="border-b border-rule last:border-0 focus-within:bg-accent-wash hover:bg-accent-wash"
                  >
                    {columns.map((column) => (
                      <td
                        key={column.head}
                        className={`px-3 py-2.5 align-top ${column.mark ? 'w-8 px-1' : ''} ${column.wideOnly ? 'max-md:hidden' : ''}`}
                      >
                        {column.cell(row)}
                      </td>
                    ))}
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
      {(page?.previous ?? page?.next) && (
        <nav className="mt-4 flex items-center justify-center gap-4" aria-label={t('app.pages')}>
          {page?.previous && <Link href={page.previous}>{t('app.previous')}</Link>}
          {page?.next && <Link href={page.next}>{t('app.next')}</Link>}
        </nav>
      )}
      <ListKeys />
    </>
  );
}

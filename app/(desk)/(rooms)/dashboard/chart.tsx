import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** A series of a chart: what it is called, and how it is drawn. */
export interface Series<Row> {
  readonly name: string;
  readonly of: (row: Row) => number;
  readonly fill: string;
}

interface Chart<Row> {
  readonly title: string;
  readonly help?: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly label: (row: Row) => ReactNode;
  /** Where what a row counts is listed. */
  readonly to?: (row: Row) => string;
  readonly series: readonly Series<Row>[];
  /** What the first column of the table is called, the table itself, and what stands where there is nothing. */
  readonly words: { readonly row: string; readonly table: string; readonly nothing: string };
  readonly number: (n: number) => string;
  readonly rtl: boolean;
}

/** The units of a drawing: it is stretched to where it stands. */
const [WIDE, HIGH] = [1000, 100];

/**
 * A row for each thing, with its bar: drawn on the server, so that it costs the page no script. The numbers stand beside
 * the bars, and in the table below.
 */
export function Rows<Row>(chart: Chart<Row>) {
  const { rows, keyOf, label, to, series, number, rtl } = chart;
  const all = (row: Row) => series.reduce((sum, s) => sum + s.of(row), 0);
  const x = scaleLinear({ domain: [0, Math.max(1, ...rows.map(all))], range: [0, WIDE] });
  return (
    <Figure chart={chart}>
      <ul aria-hidden="true" className="grid gap-1.5">
        {rows.map((row) => (
          <li
            key={keyOf(row)}
            className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)_3.5rem] items-center gap-2 text-[14px]"
          >
            <span className="truncate">
              {to ? (
                // Read aloud, and come to by keys, it is the table's.
                <Link href={to(row)} tabIndex={-1}>
                  {label(row)}
                </Link>
              ) : (
                label(row)
              )}
            </span>
            <svg aria-hidden="true" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" className="h-4 w-full">
              {stacked(series, row).map(({ s, from, to }) => (
                <Bar
                  key={s.name}
                  x={rtl ? WIDE - x(to) : x(from)}
                  y={0}
                  width={x(to) - x(from)}
                  height={HIGH}
                  className={s.fill}
                />
              ))}
            </svg>
            <span className="text-end tabular-nums">{number(all(row))}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

/** A column for each span of time, the oldest where one begins to read. */
export function Columns<Row>(chart: Chart<Row>) {
  const { rows, keyOf, label, series, number, rtl } = chart;
  const all = (row: Row) => series.reduce((sum, s) => sum + s.of(row), 0);
  const most = Math.max(1, ...rows.map(all));
  const y = scaleLinear({ domain: [0, most], range: [0, HIGH] });
  const x = scaleBand({ domain: rows.map(keyOf), range: rtl ? [WIDE, 0] : [0, WIDE], padding: 0.2 });
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    <Figure chart={chart}>
      <div aria-hidden="true">
        <p className="text-[13px] text-ink-2 tabular-nums">{number(most)}</p>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${WIDE} ${HIGH}`}
          preserveAspectRatio="none"
          className="h-36 w-full border-y border-rule border-b-rule-2"
        >
          {rows.flatMap((row) =>
            stacked(series, row).map(({ s, from, to }) => (
              <Bar
                key={`${keyOf(row)} ${s.name}`}
                x={x(keyOf(row)) ?? 0}
                y={HIGH - y(to)}
                width={x.bandwidth()}
                height={y(to) - y(from)}
                className={s.fill}
              />
            )),
          )}
        </svg>
        <p className="flex justify-between text-[13px] text-ink-2">
          <span>{first && label(first)}</span>
          <span>{last && label(last)}</span>
        </p>
      </div>
    </Figure>
  );
}

/** One series on the other, those of nothing left out. */
function stacked<Row>(series: readonly Series<Row>[], row: Row) {
  let from = 0;
  return series.flatMap((s) => {
    const part = { s, from, to: from + s.of(row) };
    from = part.to;
    return part.to > part.from ? [part] : [];
  });
}

/** The drawing with its title, what the colours stand for, and the same in a table: that is what is read aloud. */
function Figure<Row>({ chart, children }: { chart: Chart<Row>; children: ReactNode }) {
  const { title, help, rows, keyOf, label, to, series, words, number } = chart;
  return (
    <figure className="grid content-start gap-2">
      <figcaption>
        <h2 className="font-display text-xl font-bold">{title}</h2>
        {help && <p className="text-[14px] text-ink-2">{help}</p>}
      </figcaption>
      {rows.length === 0 ? (
        <p className="text-ink-2">{words.nothing}</p>
      ) : (
        <>
          {children}
          {series.length > 1 && (
            <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-[13px] text-ink-2">
              {series.map((s) => (
                <li key={s.name} className="flex items-center gap-1.5">
                  <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
                    <Bar width={10} height={10} className={s.fill} />
                  </svg>
                  {s.name}
                </li>
              ))}
            </ul>
          )}
          <Table
            title={title}
            words={words}
            heads={series.map((s) => s.name)}
            rows={rows.map((row) => ({
              key: keyOf(row),
              head: to ? <Link href={to(row)}>{label(row)}</Link> : label(row),
              cells: series.map((s) => number(s.of(row))),
            }))}
          />
        </>
      )}
    </figure>
  );
}

/** The numbers of a chart, opened when they are wanted. */
function Table({ title, words, ...numbers }: Omit<Numbers, 'row'> & { title: string; words: Chart<unknown>['words'] }) {
  return (
    <details>
      <summary className="inline-block cursor-pointer text-[13px] text-accent">
        {words.table} <span className="sr-only">{title}</span>
      </summary>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={title}>
        <NumberTable row={words.row} {...numbers} />
      </div>
    </details>
  );
}

interface Numbers {
  /** What the first column is called. */
  readonly row: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: ReactNode; readonly cells: readonly string[] }[];
}

/** A table of numbers, a row for each thing. */
export function NumberTable({ row, heads, rows }: Numbers) {
  return (
    <table className="w-full text-[14px]">
      <thead>
        <tr className="border-b border-rule-2 text-start text-ink-2">
          <th scope="col" className="py-1 text-start font-normal">
            {row}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="py-1 ps-3 text-end font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, cells }) => (
          <tr key={key} className="border-b border-rule">
            <th scope="row" className="py-1 text-start font-normal">
              {head}
            </th>
            {cells.map((cell, i) => (
              <td key={heads[i]} className="py-1 ps-3 text-end tabular-nums">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { Moment, Quoted } from '@/app/ui/words';
import type { Stretch } from '@/lib/anchor/compared';
import * as fields from '@/lib/desk/fields';
import { listTexts, readCompared } from '@/lib/review/read/compared';
import { directionOf } from '@/lib/text/languages';
import type { Query } from '../../../query';

interface Address {
  params: Promise<{ id: string }>;
  searchParams: Query;
}

const number = z.coerce.number().pipe(fields.number);
const asked = z.object({ id: fields.id, from: number.optional(), to: number.optional() });

const compared = cache(async (id: string, from: unknown, to: unknown) => {
  const given = asked.safeParse({ id, from, to });
  if (!given.success) notFound();
  const actor = await currentActor();
  const found = await settle(() => readCompared(actor, given.data.id, given.data));
  if (found.ok) return found.value;
  if (found.problem.code === 'not-found') notFound();
  throw new Error(`problem ${found.problem.params.id ?? found.problem.code}`);
});

const read = async ({ params, searchParams }: Address) => {
  const [{ id }, { from, to }] = await Promise.all([params, searchParams]);
  return { id, two: await compared(id, from, to) };
};

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address)).two.title };
}

/** Two texts of an article laid together: what was taken out is struck through, what was put in is underlined. */
export default async function ComparePage(address: Address) {
  const [t, { id, two }] = await Promise.all([currentTranslator(), read(address)]);
  const texts = await listTexts(await currentActor(), id);
  // What one word was replaced by is one change.
  const changes = two.stretches.filter((s, i) => s.kind !== 'same' && !isReplacing(two.stretches, i)).length;
  return (
    <>
      <h1 className="font-display text-[32px] leading-tight font-bold">
        <Quoted language={two.language} className="font-display">
          {two.title}
        </Quoted>
      </h1>
      <p className="mt-1 text-ink-2">
        {t('compare.summary', { from: two.before.number, to: two.after.number, n: changes })}
      </p>
      <p className="mt-1 text-[14px] text-ink-2">
        {t('history.textOf', { n: two.after.number })}
        {t('app.between')}
        <bdi>{two.after.by}</bdi>
        {t('app.between')}
        <Moment at={two.after.at} hour />
      </p>
      <form className="my-4 flex flex-wrap items-end gap-3">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="grid gap-1 text-[14px] text-ink-2">
            {t(`compare.${end}`)}
            <select name={end} className="field" defaultValue={end === 'from' ? two.before.number : two.after.number}>
              {texts.map((text) => (
                <option key={text.number} value={text.number}>
                  {t('history.textOf', { n: text.number })}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className="btn">
          {t('compare.show')}
        </button>
        <Link href={`/history/article/${id}`}>{t('history.of')}</Link>
      </form>
      <div
        lang={two.language}
        dir={directionOf(two.language)}
        className="galley-text max-w-[720px] border-y border-rule bg-sheet p-6 whitespace-pre-wrap"
      >
        {withKeys(two.stretches).map(([key, stretch], i) => (
          <Laid
            key={key}
            stretch={stretch}
            isBehind={isReplacing(two.stretches, i)}
            out={t('compare.out')}
            into={t('compare.in')}
          />
        ))}
      </div>
    </>
  );
}

/** Whether it stands in place of what was taken out before it. */
const isReplacing = (stretches: readonly Stretch[], i: number): boolean =>
  stretches[i]?.kind === 'in' && stretches[i - 1]?.kind === 'out';

const withKeys = (stretches: readonly Stretch[]) => stretches.map((s, i) => [`${i}${s.kind}`, s] as const);

/** Heard as well as seen: few readers say of themselves that something is struck through. */
function Laid({
  stretch: { kind, text },
  isBehind,
  out,
  into,
}: {
  stretch: Stretch;
  isBehind: boolean;
  out: string;
  into: string;
}) {
  if (kind === 'same') return text;
  const [Tag, says, look] =
    kind === 'out'
      ? (['del', out, 'bg-wash-disputed text-disputed'] as const)
      : (['ins', into, 'bg-wash-verified text-verified'] as const);
  return (
    <Tag className={`rounded-sm ${look} ${isBehind ? 'ms-1' : ''}`}>
      <span className="sr-only"> {says} </span>
      {text}
    </Tag>
  );
}

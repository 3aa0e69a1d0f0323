'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { SourceFields } from '@/app/ui/source-fields';
import { useProblemText } from '@/app/ui/words';
import type { SourceText } from '@/lib/review/sources';
import { mendSource } from './actions';

/** Mends what is known of a source; its text stays as it was captured. */
export function Description({ source }: { source: SourceText }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const [problem, setProblem] = useState<ProblemReport>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const result = await mendSource({ ...(data as unknown as Parameters<typeof mendSource>[0]) }).catch(
      () => ({ ok: false, problem: { code: 'offline', params: {} } }) as const,
    );
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) form.closest('details')?.removeAttribute('open');
  };
  return (
    <details className="mt-8 border-t border-rule pt-5">
      <summary className="cursor-pointer font-semibold text-accent">{t('sources.edit')}</summary>
      <form onSubmit={submit} className="mt-4 grid max-w-2xl gap-4" key={source.version}>
        <input type="hidden" name="id" value={source.id} />
        <input type="hidden" name="version" value={source.version} />
        <SourceFields known={source} />
        {problem && (
          <p role="alert" className="problem">
            {textOf(problem)}
          </p>
        )}
        <button type="submit" className="btn justify-self-start">
          {t('sources.save')}
        </button>
      </form>
    </details>
  );
}

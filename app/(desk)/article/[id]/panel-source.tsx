'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { DocumentFields, tooLarge } from '@/app/ui/document-fields';
import { SelectField, TextField } from '@/app/ui/field';
import { useProblemText } from '@/app/ui/words';
import { SOURCE_KINDS } from '@/lib/review/words';
import { findSources, newSource, playSource } from './actions';
import { Door } from './panel-parts';
import { useFound } from './search';
import { useBench } from './state';

/** A new source for the article, or one of the library. */
export function SourcePanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { view, refresh } = useBench();
  const [problem, setProblem] = useState<ProblemReport>();
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState('');
  const inPlay = new Set(view.sources.map((s) => s.id));
  const library = useFound(findSources, typed).filter((s) => !inPlay.has(s.id));
  const [again, setAgain] = useState<() => void>();
  const finish = async (work: () => Promise<{ ok: true } | { ok: false; problem: ProblemReport }>) => {
    setBusy(true);
    setProblem(undefined);
    const result = await work().catch(() => ({ ok: false, problem: { code: 'offline', params: {} } }) as const);
    setBusy(false);
    if (!result.ok) {
      if (result.problem.code === 'signed-out') setAgain(() => () => void finish(work));
      return setProblem(result.problem);
    }
    refresh();
    onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const large = tooLarge(data);
    if (large) return setProblem(large);
    void finish(() => newSource(data));
  };
  return (
    <Dialog title={t('source.title')} lead={t('source.lead')} wide onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <input type="hidden" name="articleId" value={view.article.id} />
        <DocumentFields textLabel={t('source.text')} rows={6} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField label={t('source.kind')} name="kind">
            {SOURCE_KINDS.map((k) => (
              <option key={k} value={k}>
                {t(`sourceKind.${k}`)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('source.author')} name="author" dir="auto" maxLength={300} />
          <TextField label={t('source.name')} name="title" dir="auto" maxLength={300} />
          <TextField label={t('source.date')} name="publishedAt" type="date" />
        </div>
        <TextField label={t('source.url')} name="url" type="url" dir="ltr" maxLength={2000} />
        {problem && (
          <p role="alert" className="problem">
            {textOf(problem)}
          </p>
        )}
        <div className="flex items-center gap-3">
          <button type="submit" className="btn primary" disabled={busy}>
            {t('words.addSource')}
          </button>
          <span role="status">{busy && t('app.working')}</span>
        </div>
      </form>
      {(library.length > 0 || typed) && (
        <section>
          <h3 className="mb-2 font-semibold">{t('source.library')}</h3>
          <Chooser
            label={t('app.search')}
            typed={typed}
            onType={setTyped}
            choices={library.map((s) => ({ id: s.id, label: s.title, hint: t(`sourceKind.${s.kind}`) }))}
            onChoose={(sourceId) => void finish(() => playSource({ articleId: view.article.id, sourceId }))}
            nothing={t('sources.none')}
          />
        </section>
      )}
      <Door again={again} setAgain={setAgain} />
    </Dialog>
  );
}

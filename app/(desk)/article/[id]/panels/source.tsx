'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { DocumentFields } from '@/app/ui/document-fields';
import { HeldChoice, heldIn } from '@/app/ui/held-choice';
import { DocumentForm, Refusal, useSending } from '@/app/ui/sending';
import { SourceFields } from '@/app/ui/source-fields';
import { useFound } from '@/app/ui/use-found';
import { type Given, seemingKind } from '@/lib/review/rules/source-kind';
import type { Held } from '@/lib/review/texts/held';
import { excerpt } from '@/lib/text/excerpt';
import { findSources } from '../../../find';
import { useBench } from '../state/state';

/** A new source for the article, or one of the library. */
export function SourcePanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const { view, catchUp } = useBench();
  const [typed, setTyped] = useState('');
  const inPlay = new Set(view.sources.map((s) => s.id));
  const library = useFound(findSources, typed).filter((s) => !inPlay.has(s.id));
  const playing = useSending();
  const [held, setHeld] = useState<readonly Held[]>([]);
  const [given, setGiven] = useState<Given>({ text: '', fetched: false });
  const done = () => {
    void catchUp();
    onClose();
  };
  return (
    <Dialog title={t('source.title')} lead={t('source.lead')} wide onClose={onClose}>
      <DocumentForm<string>
        what="source"
        articleId={view.article.id}
        label={t('words.addSource')}
        onDone={done}
        onRefused={(problem) => setHeld(heldIn(problem))}
      >
        <DocumentFields
          textLabel={t('source.text')}
          rows={6}
          onText={(text) => setGiven((g) => ({ ...g, text }))}
          onFile={(file) => setGiven((g) => ({ ...g, file: file?.name }))}
          onFetched={(page) => setGiven((g) => ({ ...g, fetched: page !== undefined }))}
        />
        <SourceFields seems={seemingKind(given)} />
        <HeldChoice
          held={held}
          kind="source"
          chosen={undefined}
          onChoose={(one) => {
            if (one)
              void playing.send(() => send('use-source', { articleId: view.article.id, sourceId: one.id }), done);
          }}
        />
      </DocumentForm>
      {(library.length > 0 || typed) && (
        <section>
          <h3 className="mb-2 font-semibold">{t('source.library')}</h3>
          <Refusal problem={playing.problem} />
          <Chooser
            focus={false}
            label={t('app.search')}
            typed={typed}
            onType={setTyped}
            choices={library.map((s) => ({
              id: s.id,
              label: excerpt(s.title, 90),
              hint: t(`sourceKind.${s.kind}`),
            }))}
            onChoose={(sourceId) =>
              void playing.send(() => send('use-source', { articleId: view.article.id, sourceId }), done)
            }
            nothing={t('sources.none')}
          />
        </section>
      )}
      {playing.door}
    </Dialog>
  );
}

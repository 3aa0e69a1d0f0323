'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import type { FetchedPage } from '@/app/ui/address-field';
import { DocumentFields } from '@/app/ui/document-fields';
import { HeldChoice, heldIn } from '@/app/ui/held-choice';
import { DocumentForm } from '@/app/ui/sending';
import type { Held } from '@/lib/review/texts/held';
import { Corrections } from './corrections';
import { Preview } from './preview';
import { useLook } from './use-look';

/** Paste, upload or fetch; correct what was understood; bring it in. Whatever is refused stays in the form, with the reason. */
export function ImportForm() {
  const t = useTranslations();
  const router = useRouter();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File>();
  const [page, setPage] = useState<FetchedPage>();
  const [turned, setTurned] = useState<readonly number[]>([]);
  const [refused, setRefused] = useState<readonly Held[]>([]);
  /** What sending it was refused for: that stands at the button, and not above as well. */
  const [problem, setProblem] = useState<ProblemReport>();
  const [chosen, setChosen] = useState<Held>();
  const given = page?.capture ?? file;
  const look = useLook(given);
  const seen = look?.ok ? look.value : undefined;
  const held = refused.length > 0 ? refused : (seen?.held ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other blocks, and is held or not anew
  useEffect(() => {
    setTurned([]);
    setRefused([]);
    setProblem(undefined);
  }, [given, text]);
  // What is there already is opened or goes on, unless the person says otherwise.
  useEffect(() => setChosen(held[0]), [held[0]]);
  return (
    <DocumentForm<unknown>
      what={chosen ? 'revision' : 'article'}
      articleId={chosen?.id}
      label={chosen ? t('revise.submit') : t('import.submit')}
      working={t('import.reading')}
      given={given}
      onRefused={(refusal) => {
        setRefused(heldIn(refusal));
        setProblem(refusal);
      }}
      onDone={(id) => router.push(`/article/${chosen?.id ?? id}`)}
    >
      <DocumentFields
        textLabel={t('import.paste')}
        textHelp={t('import.pasteHelp')}
        onText={setText}
        onFile={setFile}
        onFetched={setPage}
      />
      <Preview text={text} given={given} look={look} said={problem} turned={turned} onTurn={setTurned} />
      <input type="hidden" name="turned" value={turned.join(',')} />
      <HeldChoice held={held} kind="article" chosen={chosen} onChoose={setChosen} />
      {chosen && <input type="hidden" name="number" value={chosen.number} />}
      <Corrections look={seen} />
    </DocumentForm>
  );
}

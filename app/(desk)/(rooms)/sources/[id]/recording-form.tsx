'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { FileField } from '@/app/ui/file-field';
import { sendRecording } from '@/app/ui/send-recording';
import { Refusal, useSending } from '@/app/ui/sending';
import { MAX_RECORDING } from '@/lib/import/media';

/** Keeps a recording beside the text of a source, which is its transcript. */
export function RecordingForm({ sourceId, name }: { sourceId: string; name: string | undefined }) {
  const t = useTranslations();
  const { send: work, busy, problem, door } = useSending();
  const [part, setPart] = useState<number>();
  const [kept, setKept] = useState(false);
  const keep = (file: File | undefined) => {
    if (!file) return;
    setKept(false);
    void work(
      async () => {
        const sent = await sendRecording(file, setPart);
        return sent.ok ? send('keep-recording', { sourceId, upload: sent.value }) : sent;
      },
      () => setKept(true),
    );
  };
  return (
    <section className="mb-8 grid justify-items-start gap-2 border-b border-rule pb-6">
      <FileField
        label={t('recording.file')}
        help={name ? t('recording.kept', { name }) : t('recording.help', { gb: MAX_RECORDING / 1e9 })}
        accept=".mp3,.m4a,.wav,.mp4,.webm,audio/*,video/*"
        onChange={(event) => keep(event.target.files?.[0])}
      />
      <p role="status">
        {busy && part !== undefined && (
          <>
            <progress value={part} max={1} aria-label={t('recording.sending')} /> {t('recording.sending')}
          </>
        )}
        {kept && t('recording.done')}
      </p>
      <Refusal problem={problem} />
      {door}
    </section>
  );
}

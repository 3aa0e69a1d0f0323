'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { TextField } from '@/app/ui/field';
import { FileField } from '@/app/ui/file-field';
import { SendForm } from '@/app/ui/send-form';
import { sendRecording } from '@/app/ui/send-recording';
import { Refusal, useSending } from '@/app/ui/sending';
import { MAX_RECORDING, mediaOf } from '@/lib/import/media';

/** Keeps a recording as a source before there is a transcript of it: its title stands for its text. */
export function RecordingAlone() {
  const t = useTranslations();
  const router = useRouter();
  const sending = useSending();
  const [part, setPart] = useState<number>();
  const keep = async (form: FormData) => {
    const file = form.get('file') as File;
    const title = String(form.get('title')).trim() || file.name;
    const said = (name: string) => String(form.get(name) ?? '');
    // No source is made of what nobody could play.
    if (!mediaOf(new Uint8Array(await file.slice(0, 64).arrayBuffer())))
      return { ok: false, problem: { code: 'recording-unknown', params: {} } } as const;
    const sent = await sendRecording(file, setPart);
    if (!sent.ok) return sent;
    const document = {
      text: title,
      title,
      author: said('author'),
      publishedAt: said('publishedAt'),
      anyway: 'on',
    } as const;
    return send('add-source', { kind: 'recording', document, upload: sent.value });
  };
  return (
    <details className="mt-8 max-w-2xl border-t border-rule pt-5">
      <summary className="cursor-pointer font-semibold text-accent">{t('recording.add')}</summary>
      <p className="my-3 text-[14px] text-ink-2">{t('recording.addHelp')}</p>
      <SendForm
        label={t('recording.add')}
        disabled={sending.busy}
        onSend={(form) =>
          void sending.send(
            () => keep(form),
            (id) => router.push(`/sources/${id}`),
          )
        }
      >
        <FileField
          label={t('recording.file')}
          help={t('recording.help', { gb: MAX_RECORDING / 1e9 })}
          accept=".mp3,.m4a,.wav,.mp4,.webm,audio/*,video/*"
          required
        />
        <TextField label={t('source.name')} name="title" dir="auto" maxLength={300} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('source.author')} name="author" dir="auto" maxLength={300} />
          <TextField label={t('source.date')} name="publishedAt" type="date" />
        </div>
        <p role="status">
          {sending.busy && part !== undefined && (
            <>
              <progress value={part} max={1} aria-label={t('recording.sending')} /> {t('recording.sending')}
            </>
          )}
        </p>
        <Refusal problem={sending.problem} />
      </SendForm>
      {sending.door}
    </details>
  );
}

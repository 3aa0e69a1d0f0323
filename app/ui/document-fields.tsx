'use client';

import { type DragEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { MAX_BYTES } from '@/lib/import/limits';
import { AddressField, type FetchedPage } from './address-field';
import { TextArea } from './field';
import { FileField } from './file-field';

const MB = 1024 * 1024;
/** What browsers offer to choose; what a file is, its bytes tell. */
const ACCEPTED =
  '.txt,.text,.html,.htm,.xhtml,.mht,.mhtml,.docx,.docm,.odt,.fodt,.rtf,.doc,.pdf,.md,.markdown,.srt,.vtt,.sbv,.sub,.lrc,.smi,.scc,.ass,.ssa,.ttml,.dfxp,.xml,.rss,.atom,.json,text/plain,text/html';

/** The text, the file or the address of a document: pasted, chosen or dropped, fetched. */
export function DocumentFields({
  textLabel,
  textHelp,
  rows = 12,
  initial = '',
  onText,
  onFile,
  onFetched,
}: {
  textLabel: string;
  textHelp?: string;
  rows?: number;
  /** What the field holds to begin with. */
  initial?: string;
  /** Told what is in the field as it is typed. */
  onText?: (text: string) => void;
  /** Told which file was chosen or dropped, or that it was taken back. */
  onFile?: (file: File | undefined) => void;
  /** Told what was fetched from a web address, or that it was taken back. */
  onFetched?: (page: FetchedPage | undefined) => void;
}) {
  const t = useTranslations();
  const [count, setCount] = useState(initial.length);
  const [file, setFile] = useState<File>();
  const input = useRef<HTMLInputElement>(null);
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    onFile?.(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const dropped = event.dataTransfer.files;
    if (!input.current || dropped.length === 0) return;
    input.current.files = dropped;
    choose(dropped[0]);
  };
  return (
    <>
      <div>
        <TextArea
          label={textLabel}
          help={textHelp}
          name="text"
          dir="auto"
          rows={rows}
          defaultValue={initial}
          className="font-text text-[17px] leading-relaxed"
          onChange={(e) => {
            setCount(e.target.value.length);
            onText?.(e.target.value);
          }}
        />
        <p className="text-[13px] text-ink-2">{count > 0 && t('import.count', { n: count })}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the file field in it is everyone's */}
      <div
        className="grid gap-1 rounded-md border border-dashed border-field p-4"
        onDragOver={(e) => e.preventDefault()}
        onDrop={drop}
      >
        <FileField
          label={t('import.file')}
          lead={t('import.drop')}
          help={
            file
              ? t('import.chosen', { name: file.name, kb: Math.ceil(file.size / 1024) })
              : t('import.fileHelp', { mb: MAX_BYTES / MB })
          }
          input={input}
          accept={ACCEPTED}
          onChange={(e) => choose(e.target.files?.[0])}
        />
      </div>
      <AddressField {...(onFetched ? { onFetched } : {})} />
    </>
  );
}

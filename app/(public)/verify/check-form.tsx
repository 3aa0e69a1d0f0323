'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProblemReport, Result } from '@/app/act';
import { TextField } from '@/app/ui/field';
import { FileField } from '@/app/ui/file-field';
import { OFFLINE } from '@/app/ui/offline';
import { SendForm } from '@/app/ui/send-form';
import { Refusal } from '@/app/ui/sending';
import { useTimeZone } from '@/app/ui/words';
import type { Finding } from '@/lib/report/checked/check-file';

/** A report's file and its number; what came of it is said plainly. */
export function CheckForm() {
  const t = useTranslations();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemReport>();
  const [chosen, setChosen] = useState<string>();
  const [finding, setFinding] = useState<Finding & { asked: number }>();
  // What was found holds for one file and one number: beside another it would vouch for what nobody looked at.
  const forget = () => {
    setProblem(undefined);
    setFinding(undefined);
  };
  const check = async (form: FormData) => {
    const asked = Number(form.get('number'));
    setBusy(true);
    forget();
    const result = await sent(form.get('file') as File, asked);
    setBusy(false);
    if (result.ok) setFinding({ ...result.value, asked });
    else setProblem(result.problem);
  };
  return (
    <div className="rounded-lg border border-rule bg-sheet p-6">
      <SendForm
        label={busy ? t('app.working') : t('verify.submit')}
        disabled={busy}
        onSend={(form) => void check(form)}
      >
        <FileField
          label={t('verify.file')}
          help={chosen}
          required
          onChange={(e) => {
            setChosen(e.target.files?.[0]?.name);
            forget();
          }}
        />
        <TextField
          label={t('verify.number')}
          name="number"
          type="number"
          dir="ltr"
          min={1}
          max={1_000_000}
          step={1}
          required
          onChange={forget}
        />
        <Refusal problem={problem} />
      </SendForm>
      <div role="status" className="mt-4">
        {finding && <Said finding={finding} asked={finding.asked} />}
      </div>
    </div>
  );
}

const TONE = { genuine: 'text-verified', 'other-number': 'problem', changed: 'problem', unknown: 'problem' } as const;

function Said({ finding, asked }: { finding: Finding; asked: number }) {
  const t = useTranslations();
  const format = useFormatter();
  const timeZone = useTimeZone();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long', timeZone });
  const said = () => {
    switch (finding.kind) {
      case 'genuine': {
        const { number: n, desk, title, createdAt } = finding.report;
        return t('verify.genuine', { n, desk, title, date: day(createdAt) });
      }
      case 'other-number':
        return t('verify.other-number', { n: finding.report.number, asked });
      case 'changed':
        return t('verify.changed', {
          n: finding.report.number,
          desk: finding.report.desk,
          date: day(finding.report.createdAt),
        });
      case 'unknown':
        return t('verify.unknown', { asked });
    }
  };
  return (
    <>
      <p className={`font-display text-xl font-bold ${finding.kind === 'genuine' ? 'text-verified' : 'text-disputed'}`}>
        {t(`verify.word.${finding.kind}`)}
      </p>
      <p className={TONE[finding.kind]}>{said()}</p>
    </>
  );
}

async function sent(file: File, number: number): Promise<Result<Finding>> {
  try {
    const answer = await fetch(`/api/check?number=${number}`, { method: 'POST', body: file });
    if (answer.headers.get('content-type')?.startsWith('application/json'))
      return (await answer.json()) as Result<Finding>;
    // What is too large is refused before it is read.
    return { ok: false, problem: answer.status === 413 ? tooLarge(file) : OFFLINE };
  } catch {
    return { ok: false, problem: OFFLINE };
  }
}

const MB = 1024 * 1024;
const tooLarge = ({ size }: File): ProblemReport => ({
  code: 'file-too-large',
  params: { mb: Math.ceil(size / MB), most: 20 },
});

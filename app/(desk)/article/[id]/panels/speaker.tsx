'use client';

import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { SelectField, TextField } from '@/app/ui/field';
import { useFound } from '@/app/ui/use-found';
import type { QuoteView } from '@/lib/review/read/view';
import { MAX_ABOUT, SPEAKER_KINDS } from '@/lib/review/words';
import { excerpt } from '@/lib/text/excerpt';
import { foldName } from '@/lib/text/fold';
import { findWhoSpoke } from '../../../find';
import { attributeQuote } from '../state/ops/attribution';
import { useBench } from '../state/state';

type Kind = (typeof SPEAKER_KINDS)[number];

/** In UTF-16 code units: so much of a long name stands in the list. */
const NAME = 80;

/** Who said it: one of those who may have, or a name that is typed in place of the one that stands there. */
export function SpeakerPanel({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  const [typed, setTyped] = useState('');
  // Whoever types a name in place of an unnamed source has found out who it was.
  const stands = quote.speaker?.kind;
  const [about, setAbout] = useState('');
  const [kind, setKind] = useState<Kind>(stands && stands !== 'anonymous' ? stands : 'person');
  const articleId = view.article.id;
  const find = useCallback((words: string) => findWhoSpoke({ articleId, typed: words }), [articleId]);
  const found = useFound(find, typed);
  const now = quote.speaker?.name;
  // Who stands there already comes first: Enter alone settles it.
  const candidates = [...found].sort((a, b) => Number(b.name === now) - Number(a.name === now));
  const name = typed.trim();
  // The desk knows somebody of this name: whoever means another one says what tells them apart.
  const isTaken = kind !== 'anonymous' && candidates.some((c) => c.id && foldName(c.name) === foldName(name));
  const choices = [
    ...candidates.map((c, i) => ({
      id: `${i}`,
      label: c.name,
      hint: [c.about, c.said && t('app.quoted', { words: c.said }), t(`candidate.${c.from}`)]
        .filter(Boolean)
        .join(t('app.between')),
    })),
    ...(name && !(isTaken && about.trim() === '')
      ? [
          {
            id: 'new',
            label: t('speaker.create', { name: excerpt(name, NAME) }),
            hint: (isTaken && about.trim()) || t(`speakerKind.${kind}`),
          },
        ]
      : []),
    // Also where nobody is named: that is for a person to say.
    ...(quote.speaker || !quote.speakerDecided ? [{ id: 'none', label: t('speaker.noneOption') }] : []),
  ];
  const choose = async (choice: string) => {
    const candidate = candidates[Number(choice)];
    const [speaker, said] =
      choice === 'none'
        ? [{ kind: 'none' } as const, t('speaker.noneOption')]
        : candidate?.id
          ? [{ kind: 'existing', id: candidate.id } as const, candidate.name]
          : candidate
            ? [{ kind: 'named', name: candidate.name, speakerKind: candidate.kind } as const, candidate.name]
            : [{ kind: 'named', name, speakerKind: kind, ...(isTaken && { about }) } as const, name];
    // A refused name stays in the field.
    if (await perform(attributeQuote(quote.id, { speaker }, said))) onClose();
  };
  return (
    <Dialog
      title={t('speaker.choose')}
      lead={now ? t('speaker.replaces', { name: now }) : t('speaker.searchHelp')}
      onClose={onClose}
    >
      <Chooser
        label={t('speaker.search')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onChoose={(id) => void choose(id)}
      />
      <SelectField label={t('speaker.kind')} value={kind} onChange={(e) => setKind(e.target.value as Kind)}>
        {SPEAKER_KINDS.map((k) => (
          <option key={k} value={k}>
            {t(`speakerKind.${k}`)}
          </option>
        ))}
      </SelectField>
      {isTaken && (
        <TextField
          label={t('speaker.about')}
          help={t('speaker.aboutHelp')}
          value={about}
          maxLength={MAX_ABOUT}
          dir="auto"
          onChange={(e) => setAbout(e.target.value)}
        />
      )}
    </Dialog>
  );
}

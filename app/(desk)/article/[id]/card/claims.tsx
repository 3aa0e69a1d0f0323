'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import { Quoted } from '@/app/ui/words';
import type { QuoteView } from '@/lib/review/read/workbench';
import type { Command } from '../state/commands';
import { relateClaims, unlinkClaim } from '../state/ops/claim';
import { useBench } from '../state/state';
import { Section } from './section';

const RelateDialog = later(async () => (await import('../panels/relate-dialog')).RelateDialog);

/** Which claims it asserts, denies or questions, and how those stand to others. */
export function ClaimsSection({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const { can, perform, view } = useBench();
  const [relating, setRelating] = useState<{ id: string; text: string }>();
  const link = commands.find((c) => c.id === 'link');
  return (
    <Section title={t('claim.title')}>
      {quote.claims.length === 0 && <p className="text-[14px] text-ink-2">{t('claim.none')}</p>}
      <ul className="grid gap-3">
        {quote.claims.map((claim) => (
          <li key={claim.id} className="text-[14px]">
            <span className="text-ink-2">{t(`stance.${claim.stance}`)}</span>{' '}
            <Quoted language={claim.language} className="text-[16px]">
              {claim.text}
            </Quoted>{' '}
            <span className="tag">{t(`rating.${claim.rating}`)}</span>
            {claim.relations.map((r) => (
              <span
                key={r.claimId}
                className={`flex items-baseline gap-2 ps-3 ${r.kind === 'contradicts' ? 'text-disputed' : 'text-ink-2'}`}
              >
                <span>
                  {t(`${r.outgoing ? 'relation' : 'relationBack'}.${r.kind}`)} <bdi>{r.text}</bdi>
                </span>
                {can.check && (
                  <button
                    type="button"
                    className="btn quiet small"
                    aria-label={`${t('claim.unrelate')}${t('app.colon')}${r.text}`}
                    onClick={() => void perform(relateClaims(view.article.id, claim.id, r.claimId, null))}
                  >
                    ✕
                  </button>
                )}
              </span>
            ))}
            {can.check && (
              <span className="mt-1 flex gap-1">
                <button type="button" className="btn small" onClick={() => setRelating(claim)}>
                  {t('claim.relate')}
                </button>
                <button
                  type="button"
                  className="btn quiet small"
                  onClick={() => void perform(unlinkClaim(quote.id, claim.id))}
                >
                  {t('claim.unlink')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {link?.enabled && (
        <button type="button" className="btn small mt-2" onClick={link.run}>
          {t('claim.link')} <kbd>L</kbd>
        </button>
      )}
      {relating && <RelateDialog claim={relating} onClose={() => setRelating(undefined)} />}
    </Section>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import type { QuoteView } from '@/lib/review/read/workbench';
import type { Link } from '@/lib/review/rules/chain';
import { attributeQuote } from '../state/ops/attribution';
import { useBench } from '../state/state';
import { Section } from './section';

/** How did it reach us? Beads on a line in reading direction; what nothing bears out is dashed. */
export function ChainSection({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  const { view } = useBench();
  const { chain } = quote;
  const state = chain.some((l) => l.conflict)
    ? t('chain.conflict')
    : chain.some((l) => !l.evidence)
      ? t('chain.broken')
      : chain.some((l) => !l.decided)
        ? t('chain.proposed')
        : chain.some((l) => l.changed)
          ? t('chain.changed')
          : t('chain.whole');
  const what = (link: Link): string => {
    switch (link.role) {
      case 'speaker':
        return t('chain.speaker');
      case 'medium':
        return link.evidence ? t('chain.held') : t('chain.notHeld');
      case 'via':
        return link.evidence ? t('chain.carrier') : t('chain.via');
      case 'article':
        return t('review.revision', { n: view.revision.number });
    }
  };
  const name = (link: Link): string => {
    if (link.role === 'article') return t('chain.article');
    if (link.role === 'medium' && link.medium) return t(`medium.${link.medium}`);
    if (link.role === 'medium' && link.source) return t(`sourceKind.${link.source.kind}`);
    return link.name || t('chain.unknown');
  };
  return (
    <Section title={t('chain.title')} end={state}>
      <ol className="flex items-start text-[13px]">
        {chain.map((link, i) => (
          <li
            key={link.role}
            className={`bead text-ink-2 ${isHeld(link) ? '' : 'open'} ${chain[i + 1] && !isHeld(chain[i + 1]) ? 'open-next' : ''} ${link.changed ? 'changed' : ''}`}
          >
            {link.changed && (
              <span className="differs" role="img" aria-label={t('chain.changedHere')}>
                ≠
              </span>
            )}
            <b dir="auto" className="line-clamp-2 font-semibold text-ink">
              {name(link)}
            </b>
            {what(link)}
            {link.evidence && !link.decided && ` (${t('speaker.proposed')})`}
          </li>
        ))}
      </ol>
      <Way quote={quote} />
      {quote.missing && (
        <p className="mt-2.5 text-[14px] text-ink-2">
          {t(`chain.missing.${quote.missing.what}`, {
            speaker: quote.missing.speaker,
            via: quote.missing.via,
            medium: quote.missing.medium,
          })}
        </p>
      )}
    </Section>
  );
}

/** Borne out, and by what a person decided. */
const isHeld = (link: Link | undefined): boolean => Boolean(link?.evidence && link.decided);

/** How the words reached the public and by way of whom, as the text says: confirmed by itself. */
function Way({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  const { can, perform } = useBench();
  const { medium, via } = quote;
  const open = [
    ...(medium && !quote.mediumDecided ? [t(`medium.${medium}`)] : []),
    ...(via && !quote.viaDecided ? [via] : []),
  ];
  if (open.length === 0 || !can.check || quote.signOff) return null;
  const change = { ...(medium && { medium }), ...(via && { via }) };
  return (
    <p className="mt-2.5 flex flex-wrap items-center gap-2 text-[14px]">
      <bdi>{open.join(t('app.comma'))}</bdi> <span className="tag proposed">{t('speaker.proposed')}</span>
      <button
        type="button"
        className="btn small"
        onClick={() => void perform(attributeQuote(quote.id, change, open.join(t('app.comma'))))}
      >
        {t('speaker.confirm')}
      </button>
    </p>
  );
}

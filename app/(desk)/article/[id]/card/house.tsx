import { useTranslations } from 'use-intl/react';
import type { CheckView } from '@/lib/review/read/view';

/** What differs, and whether a rule of the desk's style covers it: the verdict stays what it is. */
export function House({ check }: { check: CheckView }) {
  const t = useTranslations();
  if (check.house.length === 0) return null;
  return (
    <ul className="mt-1.5 text-[13px] text-ink-2">
      {check.house.map(({ rule, allowed, quote, source }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the differences keep their order
        <li key={i}>
          <bdi className="font-text">{quote.trim() || source.trim()}</bdi>
          {t('app.colon')}
          {allowed && rule ? (
            t('house.covered', { rule: t(`house.rule.${rule}`) })
          ) : (
            <span className="text-disputed">
              {rule ? t('house.notAllowed', { rule: t(`house.rule.${rule}`) }) : t('house.none')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

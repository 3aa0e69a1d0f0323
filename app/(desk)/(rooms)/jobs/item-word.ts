import type { ItemShown, JobView } from '@/lib/review/read/jobs';
import type { Translator } from '@/messages';

/** What became of an item, in a word. */
export const itemWord = (t: Translator, kind: JobView['kind'], state: ItemShown): string =>
  kind === 'export-many' && state === 'kept' ? t('export.written') : t(`itemState.${state}`);

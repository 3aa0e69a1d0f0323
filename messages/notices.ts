import type { Notice } from '@/lib/auth/notices';
import type { Translator } from '.';

/** What a notice says, in the page and in a mail alike: who, and of what, and no words of any text. */
export function noticeWords(t: Translator, { kind, by, title, count: n, desk, role }: Notice): string {
  const name = by ?? desk;
  switch (kind) {
    case 'assigned':
      return title === null ? t('bell.assignedAcross', { name, n }) : t('bell.assigned', { name, n, title });
    case 'due-soon':
      return t('bell.dueSoon', { n, title: title ?? desk });
    case 'overdue':
      return t('bell.overdue', { n, title: title ?? desk });
    case 'sent-back':
      return t('bell.sentBack', { name, title: title ?? desk });
    case 'disagreed':
      return t('bell.disagreed', { name, title: title ?? desk });
    case 'mentioned':
      return t('bell.mentioned', { name, title: title ?? desk });
    case 'suggestion-accepted':
      return t('bell.suggestionAccepted', { name, title: title ?? desk });
    case 'suggestion-declined':
      return t('bell.suggestionDeclined', { name, title: title ?? desk });
    case 'source-changed':
      return t('bell.sourceChanged', { title: title ?? desk });
    case 'role-changed':
      return t('bell.roleChanged', { desk, role: t(`role.${role}`) });
  }
}

import { carryOut as send } from '@/app/commands';
import type { InputOf } from '@/lib/commands';
import type { Span } from '@/lib/text/span';
import { type Op, plain } from '../op';

export const writeNote = (target: InputOf<'write-note'>['target'], written: Omit<InputOf<'write-note'>, 'target'>) =>
  plain('note', 'write-note', { target, ...written }, { mine: written.body });

export const suggestWords = (
  revisionId: string,
  span: Span,
  written: Pick<InputOf<'suggest-words'>, 'words' | 'why' | 'mentions'>,
) => plain('suggest', 'suggest-words', { revisionId, span, ...written }, { mine: written.words });

/** Where another text came in between and left the words as they are, they are put into that one. */
export const acceptSuggestion = (id: string): Op => ({
  name: 'accept',
  target: { kind: 'annotation', id },
  send: async (version) => {
    const accept = () => send('accept-suggestion', { annotationId: id, version });
    const first = await accept();
    return first.ok || first.problem.code !== 'text-newer' ? first : accept();
  },
});

export const declineSuggestion = (id: string, reason: string): Op => ({
  name: 'decline',
  target: { kind: 'annotation', id },
  send: (version) => send('decline-suggestion', { annotationId: id, version, reason }),
  mine: reason,
});

/** Takes back that a suggestion was declined. */
export const reopenSuggestion = (id: string): Op => ({
  name: 'reconsider',
  target: { kind: 'annotation', id },
  send: (version) => send('decline-suggestion', { annotationId: id, version, reason: null }),
});

export const editNote = (id: string, body: string, mentions: string[]): Op => ({
  name: 'edit',
  target: { kind: 'annotation', id },
  send: (version) => send('edit-note', { annotationId: id, version, body, mentions }),
  mine: body,
});

export const tagNote = (id: string, tags: string[]): Op => ({
  name: 'tag',
  target: { kind: 'annotation', id },
  send: (version) => send('tag-note', { annotationId: id, version, tags }),
  mine: tags.join(', '),
});

export const withdrawNote = (id: string): Op => ({
  name: 'withdraw',
  target: { kind: 'annotation', id },
  send: (version) => send('withdraw-note', { annotationId: id, version, withdrawn: true }),
});

export const resolveNote = (id: string, resolved: boolean): Op => ({
  name: 'resolve',
  target: { kind: 'annotation', id },
  send: (version) => send('resolve-note', { annotationId: id, version, resolved }),
});

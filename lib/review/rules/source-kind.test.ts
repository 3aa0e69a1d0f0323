import { expect, it } from 'vitest';
import { seemingKind } from './source-kind';

it.each([
  ['a transcript, by labels that come back', { text: 'Roe: When?\nGolan: In May.\nRoe: And then?' }, 'transcript'],
  ['one with times, in Arabic', { text: '[00:12] رنا: متى؟\n[00:15] سامي: في أيار.\n[00:19] رنا: ثم؟' }, 'transcript'],
  ['an article, fetched', { text: '', fetched: true }, 'article'],
  ['an article, as a file', { text: '', file: 'page.HTML' }, 'article'],
  ['a transcript, as subtitles', { text: '', file: 'talk.vtt' }, 'transcript'],
  ['a document', { text: '', file: 'brief.pdf' }, 'document'],
  ['nothing that can be told', { text: 'We will open in May: wait for us.\nPlease share: thank you.' }, undefined],
  ['nothing that can be told of a file', { text: '', file: 'words.txt' }, undefined],
])('%s', (_, given, kind) => {
  expect(seemingKind({ fetched: false, ...given })).toBe(kind);
});

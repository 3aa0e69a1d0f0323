import { expect, it } from 'vitest';
import type { ArticlePage, QuoteMark } from '@/lib/review/read/view';
import { packed, unpacked } from './packing';

const mark: QuoteMark = {
  id: '1',
  number: 1,
  version: 1,
  kind: 'direct',
  spans: [[0, 4]],
  status: 'open',
  rejected: false,
  signed: false,
  saidBy: '',
  via: null,
  viaDecided: false,
  verdict: null,
  conflict: false,
  readers: [],
  backed: false,
  decided: false,
  speakerDecided: false,
  mention: null,
  cue: null,
  twins: [],
  moreTwins: 0,
  contradicts: [],
  moreContradicts: 0,
};
const telling: QuoteMark = {
  ...mark,
  rejected: true,
  signed: true,
  saidBy: 'Rana',
  via: 'Reuters',
  verdict: 'altered',
  mention: [5, 9],
  twins: [2],
  moreTwins: 3,
};

it('a page is unpacked as it was packed, and a mark with nothing to say is small', () => {
  const page = { seq: 3, quotes: [mark, telling], annotations: [] } as unknown as ArticlePage;
  const data = { page, first: null, back: null };
  expect(unpacked(packed(data))).toEqual(data);
  expect(packed({ ...data, page: { ...page, quotes: [mark] } })).not.toContain('saidBy');
});

import { describe, expect, it, test } from 'vitest';
import { alignReported } from './reported';

const EN =
  'The council met on Monday. We will not sell the old harbour to any company this year. The ferry leaves at noon.';
const AR = 'اجتمع المجلس الاثنين. لن نبيع الميناء القديم لأي شركة هذا العام. تغادر العبارة ظهراً.';

describe('a reported clause', () => {
  test.each([
    ['the city would sell the old harbour this year', EN, 'We will not sell the old harbour to any company this year.'],
    ['المدينة ستبيع الميناء القديم هذا العام', AR, 'لن نبيع الميناء القديم لأي شركة هذا العام.'],
  ])('is shown the passage that may stand behind it, with no difference told: %s', (words, source, passage) => {
    const { verdict, spans, edits } = alignReported(words, source);
    expect({ verdict, edits, found: spans.map((s) => source.slice(...s)) }).toEqual({
      verdict: 'not-found',
      edits: [],
      found: [passage],
    });
  });

  it('whose words stand there as they are is found', () => {
    expect(alignReported('sell the old harbour to any company', EN).verdict).toBe('verbatim');
  });

  it('that nothing stands behind is shown nothing', () => {
    expect(alignReported('taxes on imported cheese doubled', EN)).toMatchObject({ verdict: 'not-found', spans: [] });
  });
});

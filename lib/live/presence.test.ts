import { describe, expect, it } from 'vitest';
import { BEAT, type Here, Presence } from './presence';

const here = (person: string, tab: string, quote: string | null, said: Here['said'] = 'here'): Here => ({
  desk: 'd',
  article: 'a',
  person,
  name: person.toUpperCase(),
  tab,
  quote,
  said,
  asks: false,
});

describe('who is on an article', () => {
  it('is each person once for each quotation, by name, and nobody who went', () => {
    const met = new Presence();
    expect(met.hear(here('sami', '1', 'q1'), 0)).toBe(true);
    expect(met.hear(here('sami', '1', 'q1'), 1)).toBe(false);
    expect(met.hear(here('sami', '2', 'q1'), 1)).toBe(true);
    expect(met.hear(here('huda', '3', null), 1)).toBe(true);
    expect(met.people()).toEqual([
      { id: 'huda', name: 'HUDA', quoteId: null },
      { id: 'sami', name: 'SAMI', quoteId: 'q1' },
    ]);
    expect(met.hear(here('huda', '3', null, 'gone'), 2)).toBe(true);
    expect(met.people().map((p) => p.id)).toEqual(['sami']);
  });

  it('is nobody who was not heard of for three beats', () => {
    const met = new Presence();
    met.hear(here('sami', '1', 'q1'), 0);
    met.hear(here('huda', '2', 'q1'), 2 * BEAT);
    expect(met.forget(3 * BEAT)).toBe(false);
    expect(met.forget(3 * BEAT + 1)).toBe(true);
    expect(met.people().map((p) => p.id)).toEqual(['huda']);
  });

  it('is bounded, whatever somebody says of their pages', () => {
    const met = new Presence();
    for (let i = 0; i < 1000; i++) met.hear(here('sami', String(i), `q${i}`), 0);
    expect(met.people()).toHaveLength(12);
    for (let i = 0; i < 1000; i++) met.hear(here(`p${i}`, 't', null), 0);
    expect(met.people()).toHaveLength(300);
  });
});

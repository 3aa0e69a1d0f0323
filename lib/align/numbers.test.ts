import { describe, expect, it, test } from 'vitest';
import { found } from './found';
import { align } from './index';

describe('numbers are whole', () => {
  test.each([
    ['غادر خمسمئة عامل المصنع أمس', 'غادر 500 عامل المصنع أمس'],
    ['we fed seven hundred and fifty horses a year', 'we fed 750 horses a year'],
    ['the horses cost us $2.3m last year', 'the horses cost us $2.3 million last year'],
    ['the horses cost us $2,300,000 last year', 'the horses cost us $2.3 million last year'],
    ['nous avons nourri quatre-vingt-dix chevaux cette année', 'nous avons nourri 90 chevaux cette année'],
    ['wir haben einundzwanzig Pferde im Jahr gefüttert', 'wir haben 21 Pferde im Jahr gefüttert'],
    ['wir haben dreihundertvierundzwanzigtausend Pferde gefüttert', 'wir haben 324000 Pferde gefüttert'],
    ['wir haben zweitausenddreihundertfünfzig Pferde gefüttert', 'wir haben 2350 Pferde gefüttert'],
    ['أطعمنا خمسة وعشرين حصانا في المطحنة', 'أطعمنا 25 حصانا في المطحنة'],
    ['أطعمنا ١٢ ألف حصان في المطحنة', 'أطعمنا 12,000 حصان في المطحنة'],
    ['it will cost 20 bn euros a year', 'it will cost 20 billion euros a year'],
    ['das kostet 20 Mio. Euro im Jahr', 'das kostet 20 Millionen Euro im Jahr'],
    ['es kamen zweitausend Menschen zum Hafen', 'es kamen 2000 Menschen zum Hafen'],
  ])('and give no alarm in words for figures: %s', (quote, source) => {
    expect(found(quote, source).alarm).toBe(false);
  });

  test.each([
    ['It costs 1,500 euros a year to run', 'It costs 1500 euros a year to run.'],
    ['Il coûte 1 500 euros par an', 'Il coûte 1\u202f500 euros par an'],
    ['Das kostet 1.500 Euro im Jahr', 'Das kostet 1500 Euro im Jahr.'],
    ['بلغت النسبة ٣٫٥ في المئة هذا العام', 'بلغت النسبة 3.5% هذا العام'],
    ['we will raise the fee by 5 percent', 'we will raise the fee by 5% next year'],
    ['we will raise the fee by 5 per cent', 'we will raise the fee by 5 % next year'],
    ['une hausse de 3,5 pour cent cette année', 'une hausse de 3.5 % cette année'],
    ['ein Plus von 5 Prozent in diesem Jahr', 'ein Plus von 5% in diesem Jahr'],
    ['on 26/11/2026 the court decides', 'on 26.11.2026 the court decides'],
    ['the strike begins at 10.30 on Monday', 'the strike begins at 10:30 on Monday'],
    ['It fell by 1,234,567.50 dollars last year', 'It fell by 1 234 567,5 dollars last year'],
  ])('and the same however they are written: %s', (quote, source) => {
    expect(found(quote, source)).toMatchObject({ verdict: 'orthographic', alarm: false });
  });

  test.each([
    ['Inflation fell to 3.5% in the spring', 'Inflation fell to 3.7% in the spring', '3.5/3.7'],
    ['It costs 1,500 euros a year to run', 'It costs 1,600 euros a year to run', '1,500/1,600'],
    ['Die Zahl stieg auf 1.500 Schiffe im Jahr', 'Die Zahl stieg auf 1.900 Schiffe im Jahr', '1.500/1.900'],
    ['بلغت النسبة ٣٫٥ في المئة هذا العام', 'بلغت النسبة ٣٫٨ في المئة هذا العام', '٣٫٥/٣٫٨'],
    ['It was -5 degrees in the old harbour', 'It was 5 degrees in the old harbour', '-5/5'],
    ['we fed the 12 million horses of it', 'we fed the 12 thousand horses of it', 'million/thousand'],
    ['we fed three four horses of it', 'we fed seven horses of it', 'three four/seven'],
    ['nous avons nourri vingt trente chevaux', 'nous avons nourri cinquante chevaux', 'vingt trente/cinquante'],
    ['wir fütterten und und sahen zu', 'wir fütterten 0 und sahen zu', 'und/0'],
    ['أطعمنا ثلاثة أربعة خيول في المطحنة', 'أطعمنا سبعة خيول في المطحنة', 'ثلاثة أربعة/سبعة'],
    ['On a perdu 3,5 millions cette année', 'On a perdu 35 millions cette année', '3,5/35'],
    ['It costs 1,500 euros', 'It costs 1,600 euros', '1,500/1,600'],
    ['So the whole of it rose to 3.5', 'So the whole of it rose to 3.7 in May', '3.5/3.7'],
    ['The game in the harbour ended 1:0', 'The game in the harbour ended 1:2', '0/2'],
  ])('and never small where they differ: %s', (quote, source, pair) => {
    expect(found(quote, source)).toMatchObject({ verdict: 'altered', said: [`${pair}: words number`], alarm: true });
  });

  it('and money is the same before and behind its number', () => {
    expect(found('He paid 2.5 million dollars for it', 'He paid $2.5 million for it')).toMatchObject({ alarm: false });
    expect(found('He paid 2.5 million euros for it', 'He paid $2.5 million for it')).toMatchObject({ alarm: true });
    expect(found('He paid €5 for the old harbour', 'He paid $5 for the old harbour')).toMatchObject({ alarm: true });
  });

  it('so that a part of one is not the number', () => {
    expect(align('500 euros a year to run it', 'It costs 1,500 euros a year to run it').verdict).not.toBe('verbatim');
    expect(align('the price rose by 3', 'the price rose by 3.5 % last year').verdict).not.toBe('verbatim');
  });

  it('and where point and comma may mean either, somebody must look', () => {
    expect(align('They sold 1.500 ships in a year', 'They sold 1,500 ships in a year').warnings).toMatchObject([
      { kind: 'number' },
    ]);
    expect(align('They sold 1500 ships in a year', 'They sold 1,500 ships in a year').warnings).toEqual([]);
  });
});

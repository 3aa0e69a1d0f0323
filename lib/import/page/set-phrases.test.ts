import { expect, it } from 'vitest';
import { isByRote } from './set-phrases';

const block = (text: string, links = 0) => ({ kind: 'paragraph' as const, text, links, inArticle: true });

it.each([
  'Advertisement',
  'Read also:',
  'اقرأ أيضاً:',
  'إقرأ أيضا',
  'À lire aussi',
  'Our Standards: The Principles.',
  'Dieses Thema im Programm: Darüber berichtete der Sender am 14. Mai.',
  'This story has been published from a wire agency feed without modifications to the text.',
  'Copyright 2024 The Valley Post',
  'Sign up to Morning Valley',
  'Lesezeit ca. 3 Min',
  'Dieser Beitrag wurde am 3. Mai 2024 unter Lokales veröffentlicht.',
  'Temps de lecture : 3 min',
  'Il vous reste 75,3 % de cet article à lire.',
  'Pour lire la suite, abonnez-vous.',
  'مدة القراءة: 3 دقائق',
  'المصدر: وكالات',
])('what pages say by rote is no part of an article: %s', (text) => {
  expect(isByRote(block(text), false)).toBe(true);
});

it('the day of a page is none of its words at the edge of an article, and is within it', () => {
  for (const text of ['Stand: 14.05.2024 10:00 Uhr', 'الثلاثاء، 14 مايو 2024 10:00 ص', 'May 14, 2024 10:00 AM UTC']) {
    expect(isByRote(block(text), true)).toBe(true);
    expect(isByRote(block(text), false)).toBe(false);
  }
});

it('lines that are links are a list of them', () => {
  expect(isByRote(block('One story\nAnother story', 22), false)).toBe(true);
});

it.each([
  'Read also what the mayor wrote to us in May.',
  'Advertisements were sold for years.',
  'She left on 14 May 2024.',
  'Die Klinik habe personenbezogene Daten an Dritte gegeben, sagte die Ministerin.',
  'Sign up for it now: “We have room for ninety of you,” said the harbour master.',
  'Copyright law has to change, the minister told the council on Tuesday.',
  'Sign up for the plan or leave the valley: that was the choice the mayor gave them.',
  'This story was published in a small book of 1911 and forgotten, the archivist said.',
  'Support local farmers, the posters say, and few of those who pass them do so.',
  'The views expressed by the two doctors differ in nearly every point that matters.',
  'Lesezeit wird im Stundenplan der Schulen knapp, warnt der Verband der Lehrer im Tal.',
  'Dieser Text ist zuerst auf einer Tafel im Museum zu lesen gewesen, sagte die Leiterin.',
  'Haben Sie Fragen gestellt, wollte der Richter wissen, und der Zeuge schwieg lange.',
  'Quellen: So nennen die Leute im Tal die drei Löcher, aus denen der Bach entspringt.',
  'Un contenu de qualité ne suffit plus à faire vivre un journal, a dit la directrice.',
  'Il vous reste 3 jours pour vous inscrire sur les listes, rappelle la mairie du bourg.',
  'Réservé aux abonnés jusqu’ici, le bateau du soir prendra tous les voyageurs.',
  'Soutenez les bergers, disent les affiches, et bien peu de passants s’arrêtent devant.',
  'عدد الزيارات إلى المتحف القديم ارتفع كثيرا هذا العام كما قالت مديرته يوم الثلاثاء.',
  'نشرت هذه المقالة قبل مئة عام في صحيفة الوادي ونسيها الناس كما قال أمين الأرشيف.',
  'للمزيد من المال جاء الرجل إلى المدينة وترك أرضه في الوادي كما تقول جارته القديمة.',
])('a sentence of the article stays: %s', (text) => {
  expect(isByRote(block(text), true)).toBe(false);
});

it.each([
  'The mayor said on Telegram that the port would join the strike.',
  'Dans une lettre, la maire inscrit le pont au budget.',
  'وتابع العمدة على تلغرام أن الجسر مغلق.',
  'انضم اللاعب إلى نادي الوادي في مايو.',
  'اشترك في السباق مئة عداء من الوادي.',
])('what an article tells with a link asks its readers for nothing: %s', (text) => {
  expect(isByRote(block(text, 10), true)).toBe(false);
});

it.each([
  'Join our channel on Telegram for all that happens.',
  'Inscrivez-vous à notre lettre du matin.',
  'انضموا إلى قناتنا على تلغرام.',
  'انضم إلى قناتنا على واتساب.',
  'اشترك في نشرتنا كل صباح.',
])('what asks readers for something is no part of an article: %s', (text) => {
  expect(isByRote(block(text, 10), false)).toBe(true);
});

import { expect, it } from 'vitest';
import { Prose } from './fixtures/prose';
import { parsePage } from './parse';
import { talksOf } from './talk';

const prose = new Prose('en', 1);
const BODY = `<h1>${prose.line()}</h1>${Array.from({ length: 5 }, () => `<p>${prose.paragraph()}</p>`).join('')}`;
const others = (make: (name: string, words: string) => string) =>
  ['river_fan', 'J. Reed', 'ابن البلد', 'hansi'].map((name) => make(name, prose.paragraph(2))).join('');
const talks = (below: string) => talksOf(parsePage(`<body><div>${BODY}</div><div>${below}</div></body>`)).size > 0;
const ITEMS = others((name, words) => `<li><b>${name}</b><p>${words}</p></li>`);

it.each([
  'Comments',
  '12 Comments',
  'All comments (12)',
  'Kommentare',
  '12 Kommentare zu „Das Rad“',
  'Forum: 312 Postings',
  'Leserbriefe',
  'Commentaires',
  'Réactions (12)',
  'Tous les commentaires',
  'تعليقات الزوار',
  'التعليقات (12)',
  'آراء القراء',
])('readers talk below a head that says so, whatever their place is called: %s', (head) => {
  expect(talks(`<h3>${head}</h3><ul>${ITEMS}</ul>`)).toBe(true);
  expect(talks(`<div>${head}</div>${others((name, words) => `<div><b>${name}</b> 3 May<br>${words}</div>`)}`)).toBe(
    true,
  );
});

it.each([
  ['whom an article presents', `<h3>Who stands for mayor</h3><ul>${ITEMS}</ul>`],
  ['what parties think', `<h3>Reaktionen der Parteien</h3><ul>${ITEMS}</ul>`],
  ['what experts think', `<h3>آراء الخبراء</h3><ul>${ITEMS}</ul>`],
  ['a discussion that is told', `<h3>La discussion au conseil</h3><ul>${ITEMS}</ul>`],
  ['an interview', `<h3>Comments</h3>${others((name, words) => `<p><b>${name}</b> ${words}</p>`)}`],
  ['what only leads to the comments', `<a href="#c">12 Comments</a><ul>${ITEMS}</ul>`],
])('an article goes on: %s', (_, below) => {
  expect(talks(below)).toBe(false);
});

it('what stands over the article is no talk below it', () => {
  const page = `<body><div>Comments</div><ul>${ITEMS}</ul><div>${BODY}</div></body>`;
  expect(talksOf(parsePage(page)).size).toBe(0);
});

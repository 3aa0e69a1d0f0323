import { expect, it } from 'vitest';
import { found } from '../found';

const speaker = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .at(-1)?.speaker;

it.each<[string, string | null]>([
  [
    '« Avoir des désaccords est une chose, le dire en est une autre », a toutefois pointé la préfète Anne Roux.',
    'Anne Roux',
  ],
  [
    "Le syndicat Horizon a de son côté réitéré dimanche sa demande de création d'« un fichier des navires ».",
    'syndicat Horizon',
  ],
  ["L'entraîneur Paul Verdier a quant à lui regretté « deux erreurs individuelles ».", 'Paul Verdier'],
  [
    "« En vingt ans de métier, je n'ai jamais vu cela », nous confiait ce matin, devant l'hôpital, Gaëtan Stassart.",
    'Gaëtan Stassart',
  ],
  ['Cette prime a été qualifiée de « bonne idée » par le président du Medef Geoffroy Roulx.', 'Geoffroy Roulx'],
  ['Les « bonnets rouges » ont réclamé « la démission du préfet et de tout son cabinet ».', 'bonnets rouges'],
  ["Comme le dit Anne Kerval, « il n'y a pas de petites économies ».", 'Anne Kerval'],
  ['Dénonçant la « stratégie du chaos » du port, la maire Lina Roux a appelé au calme.', 'Lina Roux'],
])('finds the subject of a French verb: %s', (text, name) => {
  expect(speaker(text)).toBe(name);
});

it.each<[string, string | null]>([
  ['« Il recule pour mieux sauter », a déclaré Marine Le Gall, la présidente du port.', 'Marine Le Gall'],
  [
    "« Ce paiement sera effectif », a déclaré le secrétaire d'Etat à l'Intérieur Laurent Dubreuil sur une radio.",
    'Laurent Dubreuil',
  ],
  ["« Six mois, c'est un milliard », a estimé la ministre des Sports Rania Moulin.", 'Rania Moulin'],
  [
    "« Six mois, c'est un milliard », a estimé le ministre de la Transition écologique, François de Rouvray.",
    'François de Rouvray',
  ],
  ["« On verra », s'est amusée une des figures du mouvement, Erika Drouault.", 'Erika Drouault'],
  ["« Je n'y crois pas », avait aussi estimé mardi le ministre peu avant une rencontre.", 'ministre'],
])('finds a title, and the name behind it: %s', (text, name) => {
  expect(speaker(text)).toBe(name);
});

it.each<[string, string | null]>([
  ["Mais, pour Pierre-Gaël Lavoine, manifestant à Montclar (Sud), « rien n'a été entendu ».", 'Pierre-Gaël Lavoine'],
  [
    'Les entrepôts ont brûlé, « sans faire de victime », a-t-on appris de sources concordantes.',
    'sources concordantes',
  ],
  ["« Rien n'est décidé », indique-t-on au ministère de la Santé.", 'ministère de la Santé'],
  ["« Rien n'est décidé », a-t-on dit.", null],
])('finds whose view it is, and from whom one learned it: %s', (text, name) => {
  expect(speaker(text)).toBe(name);
});

it('cuts a report out of the marks, behind which another sentence stands or nothing', () => {
  const told = (text: string) => found(text).map((q) => [q.words, q.speaker]);
  expect(told('« C’est terrible, a constaté Radek Falk sur une chaîne. On ne peut pas y arriver. »')[0]?.[1]).toBe(
    'Radek Falk',
  );
  expect(told('« Nous restons là, nous précise Marc-Henry Jamin, 34 ans, le porte-parole du groupe. »')).toEqual([
    ['Nous restons là', 'Marc-Henry Jamin'],
  ]);
});

it('gives the report behind the last words of a sentence to all of them', () => {
  const text =
    '« Les gens sincères » ne peuvent servir à des « éléments radicalisés » qui cherchent à « tout renverser », affirme le préfet Benjamin Grivois.';
  expect(
    new Set(
      found(text)
        .filter((q) => q.kind === 'direct')
        .map((q) => q.speaker),
    ),
  ).toEqual(new Set(['Benjamin Grivois']));
});

it('takes a pronoun for whom a sentence since is about', () => {
  const text =
    '« Tout a changé », affirme Jeremy Martin. À 30 kilomètres, Timoléon Carnu, 27 ans, est bien décidé à partir. « C’est ce qui m’a poussé à rejoindre le port », explique-t-il.';
  expect(speaker(text)).toBe('Timoléon Carnu');
});

it('reads a mark that is turned round behind an elided word', () => {
  expect(
    found('On accuse la radio d’ » affoler tout le port et la ville », selon un auditeur.').map((q) => q.words),
  ).toContain('affoler tout le port et la ville');
});

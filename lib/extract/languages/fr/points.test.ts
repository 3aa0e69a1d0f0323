import { expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) => found(text).filter((q) => q.kind === 'direct');

it.each<[string, string]>([
  ['« Dehors », a lancé Luc Petit. Paul Roger est plus sombre : « Le port a vécu, et nous avec. »', 'Paul Roger'],
  ['« Dehors », a lancé Luc Petit. Même constat pour Anne Roux, la gérante : « Nous fermons en mai. »', 'Anne Roux'],
  [
    '« Dehors », a lancé Luc Petit. Anne Roux a publié un message de Marc Verdier : « Nous fermons en mai. »',
    'Marc Verdier',
  ],
  [
    '« Dehors », a lancé Luc Petit. Enfin, pour Anne Roux (PRV), cela doit servir de leçon : « Nous fermons en mai. »',
    'Anne Roux',
  ],
  [
    'Hasard du jour, la maire Anne Roux (PRV) était au port ce matin : « Je ne savais rien de tout cela. »',
    'Anne Roux',
  ],
])('what a colon announces is whose sentence it ends: %s', (text, name) => {
  expect(direct(text).at(-1)?.speaker).toBe(name);
});

it.each<[string, string]>([
  ['Luc Petit a plaidé la rigueur. « Nous voulons un port ouvert ». Voilà ce que répond la maire de Rive.', 'maire'],
  [
    "Luc Petit a plaidé la rigueur. « Nous voulons un port ouvert ». C'est ce qu'a déclaré Anne Roux lundi.",
    'Anne Roux',
  ],
])('the next sentence says whose words those were: %s', (text, name) => {
  expect(direct(text).at(-1)?.speaker).toContain(name);
});

it('a name stands before what is said of it, though its second comma is missing', () => {
  const text =
    'Dans un mail, Yves Garel, un des responsables du port avait appelé à « respecter les marins et leurs mots ».';
  expect(direct(text).at(-1)?.speaker).toBe('Yves Garel');
});

it('whoever adds something is whoever spoke, and not whom a sentence since is about', () => {
  const text =
    "« Il faut avancer », a dit le chef de l'État.\n\nMarc Petit est chargé du dossier.\n\n« Tous ont raison », a-t-il ajouté.";
  expect(direct(text).at(-1)?.speaker).toBe("chef de l'État");
});

it('the verb behind the marks may have its subject before them, or report all the words around them', () => {
  const before =
    'Anne Roux a dit non. Le gouvernement, qui avait fustigé « des voyous et des casseurs », a appelé au calme.';
  expect(direct(before).at(-1)?.speaker).toBe('gouvernement');
  const whole =
    '« Oui », a dit Luc Roux. La police est venue en fouillant « sans peine » le bar, a ajouté une source policière.';
  expect(direct(whole).at(-1)?.speaker).toBe('une source policière');
});

it('what a colon opens may have its report inside', () => {
  const text =
    "Luc Roux a dit « bonjour ». La photo a suscité l'émoi : « Je ne sais pas ce qui me fait peur, commente un voisin. Que faire ? »";
  expect(direct(text).at(-1)?.speaker).toBe('un voisin');
});

it('a mark that goes on with no speech sets a line off', () => {
  const text =
    'Le port rouvre, a dit Anne Roux.\n\n» LIRE AUSSI - La fin des filets prévue en mai\n\nLe chantier dure.';
  expect(direct(text)).toEqual([]);
});

it('a point and a dash stand behind the label of an interview', () => {
  const text =
    "LE PHARE. - Que faut-il faire ?\n\nMaître Anne ROUX. - Il faut agir tôt.\n\nEt ensuite ?\n\nMaître Anne ROUX. - L'employeur attend.";
  expect(direct(text).filter((q) => q.speaker === 'Anne ROUX')).toHaveLength(2);
});

import { expect, it } from 'vitest';
import { found } from '../../found';

const speakers = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map((q) => q.speaker);

it.each<[string, (string | null)[]]>([
  ['« On ne lâchera rien », tonne à Sablon-sur-Orne (ouest) Hugues Marel.', ['Hugues Marel']],
  ['« Il y aura du monde sur les quais », dit « Milo », venu de Rive avec des amis.', ['Milo']],
  ['Une affaire de bon sens, à entendre Anne Roux : « Le port a retrouvé ses clients. »', ['Anne Roux']],
  [
    'Anne Roux a dit : « Le port est sûr. » Deux heures plus tôt, dans le discours qui ouvrait la fête, Luc Marel, lui aussi élu du port, estimait que « seuls les pêcheurs décideront ».',
    ['Anne Roux', 'Luc Marel'],
  ],
  ["Quant à la patronne du ferry, elle promet « des billets moins chers dès l'été ».", ['patronne du ferry']],
  [
    "Des milliers de gens étaient attendus à Rive, où les autorités craignaient l'arrivée de « casseurs venus de loin ».",
    ['autorités'],
  ],
  [
    'Dans une lettre publiée mardi soir, la Confédération des pêcheurs a accueilli « avec soulagement » cette annonce.',
    ['Confédération des pêcheurs'],
  ],
  [
    'Les riverains ne cessent de réclamer « du silence la nuit », clamant parfois leur « colère contre le port ».',
    ['riverains', 'riverains'],
  ],
  [
    '« Nous avons fermé », dit la vendeuse. Casquette vissée sur la tête, Karim Nabil, un marin de 28 ans, attend le bac. « Il arrivera demain », souffle-t-il.',
    ['vendeuse', 'Karim Nabil'],
  ],
  [
    "Luc Marel a déploré « des miettes jetées aux pêcheurs ». Ce mercredi 18 mai, la ministre des Ports Lina Bahri a répondu en un message, où elle parle d'une « aide offerte à tous ».",
    ['Luc Marel', 'Lina Bahri'],
  ],
  ["« Le bac sera réparé en juin », selon l'entourage d'Anne Roux.", ["entourage d'Anne Roux"]],
  [
    "Mais c'est M. Di Marel, dont le mouvement vante la mer, qui a gagné. Il a offert son aide pour « organiser des fêtes sur le port ».",
    ['Di Marel'],
  ],
  [
    'De son côté, le ministre des Affaires maritimes, Jean-Yves Le Marin, a appelé « au calme et au dialogue ».',
    ['Jean-Yves Le Marin'],
  ],
  ["C'est notamment le cas de Paul Abadie, le patron du bac. Selon lui, « personne n'est à l'abri ».", ['Paul Abadie']],
  ['M. Le Gall conseille aux pêcheurs « de rentrer avant la nuit ».', ['Le Gall']],
  ['Se décrivant comme « un cercle de marins », le collectif refuse de vendre.', ['collectif']],
  ['En traitant les marins de « menteurs », la préfète a choqué.', ['préfète']],
  ['Se présentant comme « un simple marin », cet homme vit sur le quai.', ['cet homme']],
])('a French sentence says whose words they are, behind what leads to it: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, string]>([
  [
    '« Le calme est revenu », a dit le délégué de la Fédération du commerce et de la pêche (FCP), Jacques Marel.',
    'Jacques Marel',
  ],
  [
    '« Le calme est revenu », a dit le délégué de la Fédération du commerce et de la pêche.',
    'délégué de la Fédération du commerce et de la pêche',
  ],
  ['« Ils refusent de payer », a dit Pierre-Nico\u00adlas Marel dans le journal.', 'Pierre-Nicolas Marel'],
  [
    '« Il faut maintenant se mettre autour de la table »\n\nPaul Abadie, fondateur des Amis du port\n\nLe reste suit.',
    'Paul Abadie',
  ],
])('a French name is whole: %s', (text, name) => {
  expect(speakers(text)).toEqual([name]);
});

it.each([
  '« Le port est vieux », estime Jean Garel. Bloquer Rive « Le port ne pouvait plus tenir », ajoute-t-il.',
  "« Le port est vieux », estime Jean Garel. L'IMPORTANCE DE LA PÊCHE « Le port ne pouvait plus tenir », ajoute-t-il.",
])('a heading is nobody: %s', (text) => {
  expect(speakers(text)).toEqual(['Jean Garel', 'Jean Garel']);
});

it.each<[string, string]>([
  ['Un pêcheur qui a vu la scène de loin a dit que le bac roulait « beaucoup trop vite ».', 'Un pêcheur'],
  ['De son propre aveu, Anne Roux n’a « rien compris au projet ».', 'Anne Roux'],
  ['Trois personnes à Rive ont dit que le bruit était « pire que jamais ».', 'Trois personnes'],
])('a French subject is whoever speaks, and not where they are or what they saw: %s', (text, name) => {
  expect(speakers(text)).toEqual([name]);
});

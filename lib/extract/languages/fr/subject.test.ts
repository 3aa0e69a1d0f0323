import { expect, it } from 'vitest';
import { found } from '../../found';

const speakers = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map((q) => q.speaker);

it.each<[string, (string | null)[]]>([
  [
    'Marc Petit était sur le quai. « Il faut former les marins », a-t-il insisté, rappelant que « les marins sont bien souvent seuls ».',
    ['Marc Petit', 'Marc Petit'],
  ],
  ['« Trop peu et trop tard », a résumé le vice-président Les Marins, Paul Abadie.', ['Paul Abadie']],
  ["« Trop peu et trop tard », a résumé le président LMR de l'Assemblée, Paul Abadie.", ['Paul Abadie']],
  ['« On y va », lance le député Insoumis (gauche) Marc Adriel.', ['Marc Adriel']],
  [
    "Le procureur, Jean-Philippe Recart, a déclaré que, selon les premiers éléments, « il s'agit d'un incendie criminel ».",
    ['Jean-Philippe Recart'],
  ],
  ["« Dommage ! » s'exclame Étienne, « il n'a rien dans sa hotte », raille Hubert.", ['Étienne', 'Hubert']],
  [
    "Ils ont fait « beaucoup plus de dégâts » qu'en mai, a ainsi relevé dimanche Luc Grégoire, premier adjoint.",
    ['Luc Grégoire'],
  ],
  ['Anne Robert a indiqué sur Twitter vouloir poursuivre ses « efforts comme si de rien était ».', ['Anne Robert']],
  ["« Nous restons ici », explique à l'AFP son président, le Dr Hassan Afif.", ['Hassan Afif']],
  ["« La maison brûle », a déploré auprès de l'AFP Delia Hazrad, une quinquagénaire.", ['Delia Hazrad']],
  ["« C'est toi que je visais », tente de se défendre Marin.", ['Marin']],
  ["D'entrée, Marc Petit a donné une règle : « Si vous avez une question, posez-la. »", ['Marc Petit']],
  [
    "Sami Nabil, étudiant en Staps, qui prépare le concours, s'inquiète des « réductions de postes annoncées ».",
    ['Sami Nabil'],
  ],
  ["Un homme restait là, tandis qu'une autre criait sa colère : « Ah non, pas eux. »", ['une autre']],
  ['«Quand on voit tout cela, on pleure», résumait à Rive Stelia, employée de bureau de 44 ans.', ['Stelia']],
  ["«Elle permet tout», s'est ainsi indigné l'un d'entre eux, Timo Avesne.", ['Timo Avesne']],
  ['La République tchèque demande à ses citoyens de «ne voyager que si nécessaire».', ['La République tchèque']],
  ['Un homme arrêté par la police a dit : « Je reviens. »', ['Un homme']],
  ['Une élue présente dans la salle a dit : « Je reviens. »', ['Une élue']],
  ['Après la réunion avec les syndicats le maire a dit : « Non. »', ['maire']],
  [
    "« On ne bouge pas », estime Tristan Lozac.\n\nCertains, comme Fabrice Schel, préfèrent agir « à l'échelle du port ». « C'est loin », explique-t-il.",
    ['Tristan Lozac', 'Fabrice Schel', 'Fabrice Schel'],
  ],
  [
    "« Le port ferme », a dit Anne Roux.\n\nLorsque l'animatrice lui demande si elle a peur, elle rit : « Je ris, mais ce n'est pas drôle. »",
    ['Anne Roux', 'Anne Roux'],
  ],
  [
    'Le ministre Paul Castel a annoncé que Marc Dettin était là. Marc Dettin peut être fier de son port. Dans une vidéo, il a expliqué sa colère. Il se dit « fier de tous les marins ». « Je reste », dit-il.',
    ['Marc Dettin', 'Marc Dettin'],
  ],
  ["Selon Le Courrier, citant une note interne, l'usine « fermera avant juin ».", ['une note interne']],
  ["De l'aveu même du directeur, la situation est « intenable ».", ['directeur']],
  ["« Tout est faux », répond l'avocate de Paul Renard, Me Lucie Astier.", ['Lucie Astier']],
  ['Paul Vidal, qui a publié « Le port que personne ne veut voir », a dit : « Je reste. »', ['Paul Vidal']],
  ['La ministre persiste et signe : « Nous irons au bout. »', ['ministre']],
  ['Le candidat a traité son rival de « menteur ».', ['candidat']],
  ['Le leader du parti, Yann Morel, entend « renverser la table ».', ['Yann Morel']],
  ["« Le port est sûr », de l'aveu du Dr Gauthier.", ['Gauthier']],
])('a French sentence says who speaks: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it('whoever has just been named is meant by a noun that points back, and by an office', () => {
  expect(
    speakers('Carole Roux proteste contre « toutes les taxes ». « Ça devient invivable », peste cette salariée.'),
  ).toEqual(['Carole Roux', 'Carole Roux']);
  expect(
    speakers('Anne Roux, préfète du Nord, était là. Il pleuvait.\n\n« Le port reste fermé », a précisé la préfète.'),
  ).toEqual(['Anne Roux']);
});

it('the first of two joined quotations has the report of the second', () => {
  expect(speakers('« Le peuple réagit » et, « face à cela, vous reculez », a critiqué le député Marc Petit.')).toEqual([
    'Marc Petit',
    'Marc Petit',
  ]);
});

it('what somebody or something is called inside a report is left alone', () => {
  expect(speakers('Marc Petit a apporté son soutien à un « acte V », soit un cinquième samedi.')).toEqual([]);
  expect(speakers('Des gens, accompagnés de « casseurs », ont entravé quelques instants la marche.')).toEqual([]);
  expect(speakers('Son père, dit « le Rouge », était docker.')).toEqual([]);
  expect(speakers("C'est ce qu'on appelle un « effet d'aubaine ».")).toEqual([]);
  for (const text of [
    'Des permanences de « marcheurs » ont été fermées.',
    'La maire a rappelé la récente mise en échec de la ville sur le « paquet mobilité ».',
    'Ils exposent autour de la thématique « Regards sur le port ».',
    'Une association majeure en charge de cette journée avec « Citoyens pour le port » était là.',
  ])
    expect(speakers(text)).toEqual([]);
  expect(
    speakers(
      '« On ne bouge plus », a lancé Anne Roux, « gilet jaune » du Gard. Les gilets jaunes : des gilets jaunes.',
    ),
  ).toEqual(['Anne Roux']);
});

it('a clause that the headline has too, and what begins with a preposition, are words', () => {
  const text = '« C’est une farce », des marins en colère\n\nLe port ferme. « C’est une farce », a dit Luc Petit.';
  expect(speakers(text)).toHaveLength(2);
  expect(speakers('Les heures seront versées « sans impôts ni charges dès lundi ».')).toHaveLength(1);
});

it('a headline says at its head who speaks', () => {
  expect(speakers('Le maire : la ligne du port « sans aucune coupure »\n\nLe bac attend.')).toEqual(['maire']);
});

it('a mark that sets off a line opens nothing', () => {
  expect(speakers('» À LIRE - « Le port » : « Nous avons tiré toute la nuit », témoigne un pêcheur.')).toEqual([
    'un pêcheur',
  ]);
});

it.each([
  ["L'ancien ministre habite à Rive. « Le port est beau et calme », dit-il.", 'ancien ministre'],
  ["Le député pourra rentrer. « Le port est beau et calme », a répété l'élue Anne Roux.", 'Anne Roux'],
])('a verb is no part of whoever it is said of: %s', (text, name) => {
  expect(speakers(text)).toEqual([name]);
});

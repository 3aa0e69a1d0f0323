import { expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) => found(text).filter((q) => q.kind === 'direct');
const speaker = (text: string) => direct(text).at(-1)?.speaker;
const told = (text: string) => direct(text).map((q) => [q.words, q.speaker]);

it.each<[string, string | null]>([
  [
    'Omar Roth est là. Le procureur avait requis deux ans de prison et demandé la fin d’un « geste de colère ».',
    'procureur',
  ],
  [
    'Luc Petit dirige le port. Pour lui, le quai, évoqué hier par la maire Anne Roux, serait « une chance pour tous ».',
    'Luc Petit',
  ],
  [
    'La Fédération du port demande « un quai neuf ». Anne Roux, sa présidente, est venue. « Il faut payer », dit-elle.',
    'Anne Roux',
  ],
  ['VIDÉO - Anne Roux : « Le port est notre maison à tous »', 'Anne Roux'],
  ['La radio du port rapporte les propos du pilote Marc Petit : « Le quai était perdu d’avance. »', 'Marc Petit'],
  ['« Le port est beau », dit-il. « Il est vieux », répond-elle.', 'elle'],
  ['« Ce n’est pas une belle image », répond le « boxeur ».', 'boxeur'],
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
  ['Le port « fermera en mai », écrit Le Phare du Soir, citant la maire.', 'maire'],
  ["« Le port fermera en mai », a rapporté l'agence Maritima, en citant Anne Roux.", 'Anne Roux'],
  [
    "Anne Roux et Paul Petit habitent le quai depuis dix ans. « Nous ne partirons pas d'ici », disent-ils.",
    'Anne Roux et Paul Petit',
  ],
  [
    "Nadia Roux est venue hier. Lorsque l'animatrice lui demande si elle part, elle répond : « Je reste au port. »",
    'Nadia Roux',
  ],
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

it.each<[string, string]>([
  [
    'Luc Carel a dénoncé des « risques insensés », Véronique Louvet (PVL) insistant sur un « budget un peu virtuel ».',
    'Véronique Louvet',
  ],
  ["Le maire a salué un accord « historique », l'opposition parlant de « poudre aux yeux ».", 'opposition'],
  ["Des hommes chargent un camion. « C'est pour le travail », s'exclame l'un d'eux.", "l'un d'eux"],
  ["Marine Roux a soutenu le texte. D'autres ont dénoncé un « énième comité inutile ».", "D'autres"],
  [
    "« On a loupé quelque chose », a déclaré le ministre de l'Action et des comptes publics Gérald Morel.",
    'Gérald Morel',
  ],
  ["Hasard du calendrier, le conseiller Olivier Marsan était à Paris : « J'ai tout vu. »", 'Olivier Marsan'],
  ["Édouard Filipe s'est confronté, après Émile Marcon, à ce qu'il appelle « un débat bien d'ici ».", 'Édouard Filipe'],
  [
    "Sur le quai, Louise, gardienne d'un immeuble près du Musée du Port, attend. « Nous partons », explique cette femme.",
    'Louise',
  ],
  [
    "« Le train n'arrive jamais », soupire Nadège. À ses côtés, Karim, 34 ans, attend. « On s'habitue », lâche-t-il.",
    'Karim',
  ],
  ["« J'ai tout perdu », confie, la voix brisée, Mireille Caron, 62 ans.", 'Mireille Caron'],
  [
    'Les enseignants se mobilisent. Les témoignages se multiplient. « Nous voulons être reconnus », écrivent-ils.',
    'enseignants',
  ],
  ["Selon la direction il s'agit de pièces « usagées et dangereuses ».", 'direction'],
  ["Pour l'avocat de la famille, Me Samir Benali, « la justice a failli ».", 'Samir Benali'],
  ["« Nous n'avons pas été consultés », regrette l'association Vivre au Port.", 'association Vivre au Port'],
  [
    'Le ministre Jean Barrot et la sénatrice Lise Moreau se sont affrontés. Le premier a jugé la loi « indispensable au pays ».',
    'Jean Barrot',
  ],
  ["Marie Costa, elle, n'y croit pas : « C'est du vent. »", 'Marie Costa'],
  [
    'Une porte-parole a confirmé le report. Il a été annoncé par la ministre Élise Marot. « On a trop attendu », a-t-elle dit dimanche.',
    'Élise Marot',
  ],
])('gives the words to whoever speaks in their clause: %s', (text, name) => {
  expect(speaker(text)).toBe(name);
});

it('gives each piece of a passive clause to whoever stands behind it', () => {
  expect(
    told(
      "Le projet a été qualifié de « vide absolu » par Marine Roux, de « mauvaise plaisanterie » par les écologistes et jugé « hors de propos » par l'élu Jean Petit.",
    ),
  ).toEqual([
    ['vide absolu', 'Marine Roux'],
    ['mauvaise plaisanterie', 'écologistes'],
    ['hors de propos', 'Jean Petit'],
  ]);
});

it.each([
  'Les représentants des « gilets oranges » ont été reçus à la préfecture.',
  'Le député « marcheur » du Gard a déposé plainte.',
  'Le parquet a décidé de poursuivre ce père de deux enfants pour « mauvais traitements répétés ».',
  "Les « yeux de la nuit », comme on appelle ces caméras, n'ont rien vu.",
])('leaves names and charges alone: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it("takes the chef de l'État for no head of a charge, and a whole sentence behind « ses mots » for no word", () => {
  expect(told("« Il faut agir », a martelé le chef de l'État, avant d'ajouter : « Et vite. »")).toHaveLength(2);
  expect(told("L'entraîneur Didier Collin n'a pas mâché ses mots : « On a mal joué. »")).toEqual([
    ['On a mal joué.', 'Didier Collin'],
  ]);
});

it.each([
  'La manifestation « Tous en rouge » a rassemblé 300 personnes, selon la police.',
  "Le dispositif « zéro chômeur » s'étend, a dit la ministre.",
  'Les « super-riches » paieront davantage, a promis le candidat.',
])('leaves alone what only says which: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it("takes no article for a part of a name, nor a verb for a part of a noun's phrase", () => {
  expect(told("L'écrivaine Nora Sagan, dont le livre sort mardi, dit écrire « pour ne pas crier ».").at(-1)?.[1]).toBe(
    'Nora Sagan',
  );
  expect(
    told("La direction parle d'« un simple ajustement », les salariés d'« un plan social déguisé ».")[0]?.[1],
  ).toBe('direction');
});

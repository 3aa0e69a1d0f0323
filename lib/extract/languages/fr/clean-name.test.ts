import { expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) => found(text).filter((q) => q.kind === 'direct');

it.each<[string, string]>([
  ['« On tiendra », clame Yvonne Kerbec 82 ans.', 'Yvonne Kerbec'],
  ['« On tiendra », certifie Pape Sène Sall, qui préside le club.', 'Pape Sène Sall'],
  ['« On tiendra », estime la cheffe économiste de BancUnion Suisse Carla Bernini.', 'Carla Bernini'],
  ['« On tiendra », concède la co-présidente de l’association Mer & Avenir Solène Le Goff.', 'Solène Le Goff'],
  ['D’après Mme la maire Corinne Salvat, « la digue a tenu ».', 'Corinne Salvat'],
  [
    'Le ministre rivain du Climat, de l’Énergie et de la Mobilité Philippe Delmas (Verts) parle d’« un accord historique ».',
    'Philippe Delmas',
  ],
  ['« On tiendra », dit la ministre de la Pêche, des Ports et de la Mer, Sylvie Retaux.', 'Sylvie Retaux'],
  [
    '« On tiendra », s’est félicitée samedi la préfète de la région Grand Sud, préfète du Sablon, Josiane Weiss.',
    'Josiane Weiss',
  ],
  [
    '« On tiendra », s’est réjoui dimanche sur les ondes de Radio Sablon le président de la Fédération des producteurs de lin, Issa Traoré.',
    'Issa Traoré',
  ],
  ['« On tiendra », commente un brin amer l’ancien rameur Rabah Mezian.', 'Rabah Mezian'],
  ['« On tiendra », tranche, catégorique, le constitutionnaliste Didier Morel, professeur à Rive.', 'Didier Morel'],
  ['« On tiendra », a balayé d’un revers de main le ministre des Ports Moussa Demba.', 'Moussa Demba'],
  ['« On tiendra », confie, les yeux rougis, celle qui se fait appeler Nadia.', 'Nadia'],
  ['« On tiendra », dit J. P. de Marel.', 'J. P. de Marel'],
  ['Port : « On tiendra » assure Corinne Salvat', 'Corinne Salvat'],
  [
    'Port : « On tiendra », assure Corinne Salvat\nInterrogée samedi sur les travaux, la maire a répondu à toutes les questions du conseil et des riverains.',
    'Corinne Salvat',
  ],
])('whoever speaks is the name and nothing more: %s', (text, name) => {
  expect(direct(text).map((q) => q.speaker)).toEqual([name]);
});

it.each<[string, (string | null)[]]>([
  ['« C’est du jamais-vu ! », s’exclame-t-on dans l’entourage du maire.', ['entourage du maire']],
  ['« Un modèle pour nous tous ». C’est ainsi que le conseiller Roger Abel a décrit le centre.', ['Roger Abel']],
  ['Le maire s’est engagé, mardi, à « tout revoir » au port, a rapporté l’agence Sud.', ['maire']],
  [
    'Selon le quotidien Le Phare, qui cite une source judiciaire, le patron « a reconnu une partie des faits ».',
    ['une source judiciaire'],
  ],
  ['Des centaines de lycéens ont défilé à Rive aux cris de « Nos bus, pas vos bus ! ».', ['Des centaines de lycéens']],
  ['« On tiendra », a dit le porte-parole Luc Roux, confirmant une information de « 20 heures ».', ['Luc Roux']],
  ['Le député Luc Petit a écrit à la maire Anne Roux. « Nous refusons », a répondu l’élue.', ['Anne Roux']],
])('who says it, and who only passes it on: %s', (text, names) => {
  expect(direct(text).map((q) => q.speaker)).toEqual(names);
});

it('a noun behind “au” reports nothing', () => {
  const [quote] = direct('La préfète a déclaré au juge : « Je n’ai rien vendu. »');
  expect(quote).toMatchObject({ cue: 'déclaré', speaker: 'préfète' });
});

it('a word that only joins is no part of what is told', () => {
  const text = 'Et, rappelle Suzanne Théry, « le greffier m’a fait signer sans me montrer l’acte ».';
  expect(found(text).map((q) => q.kind)).toEqual(['direct']);
});

it.each<[string, (string | null)[]]>([
  ['À la barre, le prévenu, un maçon de 44 ans, a dénoncé un « procès inique ».', ['prévenu']],
  ['« On tiendra », avait au préalable mis en garde le député du Sablon Louis Boyer.', ['Louis Boyer']],
  ['« On tiendra », écrivait il y a dix ans Antoine Leris.', ['Antoine Leris']],
  ['« On tiendra », a expliqué le docteur en sciences naturelles Adrien Jarre, directeur du parc.', ['Adrien Jarre']],
  ['« On tiendra », cingle la ministre déléguée aux Sports et à la Mer Patricia Mirel.', ['Patricia Mirel']],
  ['« Des sanctions pour tous » : c’est la promesse de la ministre Caroline Dumont.', ['Caroline Dumont']],
  ['La patronne du club Anne Roux, visiblement agacée, a coupé court : « Question suivante. »', ['Anne Roux']],
  ['Tout juste consent-il à reconnaître « une maladresse ».', ['il']],
])('whoever acts, whatever stands around them: %s', (text, names) => {
  expect(direct(text).map((q) => q.speaker)).toEqual(names);
});

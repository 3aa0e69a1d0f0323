import { expect, it } from 'vitest';
import { found } from '../../found';

const speakers = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map((q) => q.speaker);

it.each<[string, (string | null)[]]>([
  ['La réponse du maire est brève : « Pas question. »', ['maire']],
  ['La juge a demandé à Luc Marel s’il vendrait. « Pas ce soir », a-t-il dit.', ['Luc Marel']],
  [
    "Hasard du calendrier, le conseiller aux États Olivier Marel (PS/VD) était à Rive ce week-end : « J'étais dans les rues où cela s'est passé. »",
    ['Olivier Marel'],
  ],
  [
    'En déplacement au Sablon, le chef du port, Luc Conte, s’est voulu rassurant : « Les liens sont anciens, tout cela pourra être dépassé. »',
    ['Luc Conte'],
  ],
  [
    'Un message relayé à Rive par le ministre des Ports Luc Marel : « Il y a un cap, et ce cap-là sera tenu. »',
    ['Luc Marel'],
  ],
  [
    "Envoyé au front, c'est le préfet Luc Marel qui, dans une déclaration depuis l'hôtel Sablon, a décliné les trois mesures censées « ramener le calme dans le port ».",
    ['Luc Marel'],
  ],
  [
    '« C’est une mascarade », « du vent » : à Rive, comme au Sablon, les pêcheurs ne décolèrent pas après le discours.',
    ['pêcheurs', 'pêcheurs'],
  ],
])('whoever the sentence is about speaks before or behind a colon: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  ['« Le bac est vieux », ont résumé avec un sourire des pêcheurs.', ['des pêcheurs']],
  ['« Le bac est vieux », a en conférence de presse tonné la pilote.', ['pilote']],
  ['« Le bac est vieux, soupirent dans un souffle plusieurs élus, et nous le savons. »', ['plusieurs élus']],
  ['De l’avis d’un habitant du quai, « le bac est vieux et fatigué ».', ['un habitant du quai']],
  ['Une voisine du quai a mardi soir fait valoir que le bac était « trop bruyant ».', ['Une voisine du quai']],
  ['« Le bac est vieux, temporise la pilote Anne Roux, mais il est sûr. »', ['Anne Roux']],
])('whoever stands behind an adverbial is no part of it: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  ['Le maire a rencontré la pilote Anne Roux. « C’est une honte », a-t-elle lancé.', ['Anne Roux']],
  ['Le maire a été reçu par la pilote Anne Roux. « C’est une honte », a-t-elle lancé.', ['Anne Roux']],
  ['Le maire reçoit la pilote Anne Roux. « Soyez la bienvenue », dit le maire.', ['maire']],
  ['« Revenez demain, répond Marel, la banque est fermée.', ['Marel']],
  [
    'Le port ferme, a poursuivi le député Luc Marel. Pour les Rivois, c’est, selon lui, la « double peine ».',
    ['Luc Marel'],
  ],
])('an office before a verb is not that of whoever stands behind it: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  ['« Le bac est vieux », souffle au téléphone, entre deux marées, Luc Marel.', ['Luc Marel']],
  ['« Le bac est vieux », avait pourtant, quelques jours plus tôt, reconnu la pilote du port.', ['pilote du port']],
  ['« Le bac est vieux », a fait savoir par la voix de son avocat la pilote Anne Roux.', ['Anne Roux']],
  ['La demande de la pilote d’un « bac neuf » a surpris.', ['pilote']],
  ['Un matelot en poste à Rive qui a requis l’anonymat décrit « un bac pourri ».', ['Un matelot']],
  ['« Le bac est vieux », comme le résume Luc Marel.', ['Luc Marel']],
  ['« Le bac est vieux », comme l’a rappelé la pilote Anne Roux.', ['Anne Roux']],
  ['Tout en reconnaissant « des retards », Anne Roux a refusé de partir.', ['Anne Roux']],
  ['Si la pilote juge le bac « sûr », les pêcheurs, eux, le trouvent « bancal ».', ['pilote', 'pêcheurs']],
  ['Le maire juge le bac « sûr », mais la pilote, Anne Roux, le trouve « bancal ».', ['maire', 'Anne Roux']],
  ['Un « beau gâchis », selon Luc Marel, et « évitable », d’après sa sœur Anne Roux.', ['Luc Marel', 'Anne Roux']],
  ['La pilote a fait part de sa « profonde tristesse ».', ['pilote']],
  ['La pilote a affirmé que l’examen était « une perte de temps ».', ['pilote']],
  ['La pilote a tenu à « saluer tout l’équipage ».', ['pilote']],
  ['« Le bac part à six heures », dit Luc Marel. Et sa recette ? « La patience. »', ['Luc Marel', 'Luc Marel']],
])('says who speaks, wherever they stand: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  ['Pour Anne Roux, patronne du bac, et Luc Marel, son second, « la marée est traître ».', ['Anne Roux et Luc Marel']],
  ['Pour Anne Roux et Luc Marel, « la marée est traître ».', ['Anne Roux et Luc Marel']],
  ['Anne Roux, patronne du bac, et Luc Marel, son second, ont jugé la marée « traître ».', ['Anne Roux et Luc Marel']],
  ['« La marée est traître », ont dit Anne Roux, patronne du bac, et Luc Marel.', ['Anne Roux et Luc Marel']],
  ['« La marée est traître », a dit Anne Roux, patronne du bac, et Luc Marel a ri.', ['Anne Roux']],
])('two speak together behind what is said of them too: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
  expect(found(text).flatMap((q) => (q.kind === 'mixed' ? [q.speaker] : []))).not.toContain('Luc Marel');
});

it.each<[string, (string | null)[]]>([
  ['Le capitaine a laissé entendre mardi que le bac serait « vendu sous peu ».', ['capitaine']],
  ['« Le bac sera vendu », laisse entendre la patronne du ferry.', ['patronne du ferry']],
  [
    'Le capitaine a parlé d’un pont « pourri », d’une coque « trouée » et d’un moteur « à bout de course ».',
    ['capitaine', 'capitaine', 'capitaine'],
  ],
  ['« Le bac est à quai », a tranché le sous-directeur.', ['sous-directeur']],
  [
    'Pour Luc Marel, le bac est « bien trop vieux », un constat que ne fait pas la pilote Anne Roux, qui salue un navire « robuste et fier ».',
    ['Luc Marel', 'Anne Roux'],
  ],
  [
    'Des fans ont scandé « Le bac vivra » sur le quai, et des visiteurs ont tagué « Honte au port » sur la coque.',
    ['Des fans', 'des visiteurs'],
  ],
  ['Fontaine : « Nous vendrons » ; Marel : « Vous ne vendrez pas »', ['Fontaine', 'Marel']],
  ['Question : « Vous vendez ? » ; Réponse : « Non, jamais de la vie »', [null, null]],
  ['« Entrez, dit Marel, pourquoi rester sous la pluie ?', ['Marel']],
])('a verb of two words, an object again, a label, a lost mark: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  ['« Le bac reste à quai », avait avec un soupir reconnu la patronne du ferry.', ['patronne du ferry']],
  [
    '« Le bac reste à quai », a-t-elle hier soir confié. « Tout est dit », a au micro de Radio Rive tranché Luc Marel.',
    ['elle', 'Luc Marel'],
  ],
  ['Le syndicat a non sans malice assuré que le bac était « increvable ».', ['syndicat']],
  ['Anne Roux avait à l’issue de la réunion lâché : « Personne ne monte à bord. »', ['Anne Roux']],
  ['Mardi soir, profondément marquée, Anne Roux, qui dirige le bac, a parlé d’« un vrai gâchis ».', ['Anne Roux']],
  [
    '« Le bac reste à quai, glisse sobrement la patronne du ferry, et personne ne le regrette. »',
    ['patronne du ferry'],
  ],
  ['« Le bac reste à quai », répond, visiblement agacé, le préfet.', ['préfet']],
])('adverbials between an auxiliary and its verb, or a verb and its subject, are neither: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  ['On voit les élus être hués par une foule hurlant « vendus du port ».', ['une foule']],
  ["Cela expliquerait les propos du chauffeur disant n'avoir « rien vu du tout ».", ['chauffeur']],
  ['Luc Marel a à ce titre averti lundi que les « fraudes ne seront plus tolérées ».', ['Luc Marel']],
  ["Dans Marianne, un habitant a dit que l'immeuble « tombait en ruine ».", ['un habitant']],
  ['« Et si quelqu’un reçoit ça en pleine tête ? » s’inquiète l’un deux.', ['l’un deux']],
  ["La réunion a été présentée par l'un des élus comme « un temps fort et décisif ».", ["l'un des élus"]],
  ['À LIRE AUSSI - Jean-Pierre Le Goff : « Le port, la revanche de ceux que l’on a moqués »', []],
  ['» LIRE AUSSI - Jean-Pierre Le Goff : « Le port, la revanche de ceux que l’on a moqués »', ['Jean-Pierre Le Goff']],
  [
    "Les mots sont durs, comme ceux qu'Éric Drouet a tenus sur le quai, appelant les marins « à se rendre au port ».",
    ['Éric Drouet'],
  ],
  ['La préfète Lina Roux juge la houle « rare » et a invité les marins à « la prudence ».', ['Lina Roux', 'Lina Roux']],
  ['Un matelot qui préfère rester anonyme décrit « un pont en ruine ».', ['Un matelot']],
  ['Une cheffe de bord qui ne veut pas être citée redoute « une marée noire ».', ['Une cheffe de bord']],
  ['La juge qui a suivi le dossier à Rive, Anne Roux, estime la peine « beaucoup trop légère ».', ['Anne Roux']],
  ['L’attaque de la députée Anne Roux contre un « système pourri » a été applaudie.', ['Anne Roux']],
  ['La promesse d’un « quai neuf » faite par la maire Anne Roux a déçu.', ['Anne Roux']],
  ['Luc Petit dit avoir « tout vu ». Les pompiers sont arrivés « en courant ».', ['Luc Petit', 'Luc Petit']],
  [
    'Une porte-parole de la Ligue des marins a souri. « On rame », a-t-elle dit.',
    ['Une porte-parole de la Ligue des marins'],
  ],
  [
    'Une adjointe du maire Luc Petit tempère. « Rien n’est signé », glisse-t-elle.',
    ['Une adjointe du maire Luc Petit'],
  ],
  ['Luc Petit ne viendra pas. Parce que, dit-il, « tout est joué d’avance ».', ['Luc Petit']],
  ['Mais, insiste Luc Petit, « rien ne presse ».', ['Luc Petit']],
  ['Luc Petit a vendu son bac. Or, insiste-t-il, « rien ne presse ».', ['Luc Petit']],
  ['Marel avait maintes fois répété aux élus que le quai était « une passoire ».', ['Marel']],
  ['Anne Roux avait quelques jours plus tôt confié que le port était « fini ».', ['Anne Roux']],
  ['Une greffière qui suit l’affaire le décrit comme « un homme brisé ».', ['Une greffière']],
  ['« On y croit », raconte encore aujourd’hui Anne Roux.', ['Anne Roux']],
  ['« On verra », élude pour l’instant Luc Petit.', ['Luc Petit']],
  ['« Le toit est parti », dit Mme Petit. Son mari, Luc Petit, dormait.', ['Mme Petit']],
  ['Le chef du port, Luc Petit, avait, dès mai, alerté sur « un risque de rupture ».', ['Luc Petit']],
  ['Sa femme, Dulce, sourit : « Il devrait ramer un peu plus souvent. »', ['Dulce']],
  ['« Il a coulé », disait au micro de beIN Mer le capitaine breton, Luc Petit.', ['Luc Petit']],
  ['« On a tout perdu », raconte encore tremblante la patronne.', ['patronne']],
  ['« La grève continue », a annoncé la CGT Marins.', ['CGT Marins']],
  ['« J’ai ramé », a savouré la Suissesse Vreni Roth à l’arrivée.', ['Vreni Roth']],
  ['Luc Petit cire son bac. « L’eau monte », note l’édile. La jeune femme enseigne, dit-on.', ['Luc Petit']],
  ['Les pêcheurs interrogés se disent « épuisés » par l’attente.', ['pêcheurs interrogés']],
  ['« Je ne sais rien », a répété un pêcheur arrêté par la police.', ['un pêcheur']],
  ['Contacté, un porte-parole du port reste prudent. « On verra bien », souligne-t-il.', ['un porte-parole du port']],
  ['Un homme interpellé a évoqué « une erreur ».', ['Un homme']],
  ['Luc Petit est venu tôt. « C’est pour eux », lance ce pêcheur.', ['Luc Petit']],
  ['« C’est pour eux », lance ce jeune pêcheur.', ['ce jeune pêcheur']],
  ['Séisme de Rive : « Le phare a tremblé pendant dix minutes »', [null]],
  ['Le maire a dit au préfet que le port vit, ajoutant que « tout va bien pour nous ».', ['maire']],
])('whoever acts in the words beside the marks speaks: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it('of two quotations that are joined, the report behind is both’s', () => {
  const text =
    'Selon la préfète Lina Roux, « tout va bien ».\n\n« Le temps presse » et « il faut retisser les liens », avait déclaré dès samedi soir le maire, Luc Petit.';
  expect(speakers(text)).toEqual(['Lina Roux', 'Luc Petit', 'Luc Petit']);
});

it('a pronoun stands for whoever spoke last, not for a name before them', () => {
  const text =
    'Karim, en lycée agricole, a pointé « la détresse des paysans ». « Beaucoup ne vivent plus du prix payé », a répondu le préfet. Mais « il faut y aller », dit-il.';
  expect(speakers(text)).toEqual(['Karim', 'préfet', 'préfet']);
});

it('“je” in what is written and an “il” that stands for nobody are no speakers', () => {
  expect(speakers('J’aime ce mot de « collègues » : « co » pour le travail ensemble.')).not.toContain('J');
  expect(speakers("Il n'y en aura plus qu'un : « le Livre de la mer », édité à Rive.")).not.toContain('Il');
});

it('what is said to be called so is a name', () => {
  expect(speakers('La loi dite « anti-quai » désenclave la côte dite « sauvage ».')).toEqual([]);
});

it.each<[string, (string | null)[]]>([
  ["Le maire parle d'« une fête réussie », les riverains d'« une nuit d'enfer ».", ['maire', 'riverains']],
  ["Le maire parle d'« une fête réussie », mais d'« une nuit d'enfer ».", ['maire', 'maire']],
  ["De l'aveu d'Étienne Carlier lui-même, le chantier a été « mené à la va-vite ».", ['Étienne Carlier']],
  [
    "Ancienne gardienne de but, aujourd'hui patronne à Rive, Lola Bertin l'assure : « Rien ne vaut le terrain. »",
    ['Lola Bertin'],
  ],
])('whoever is named in a place of their own speaks: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it('what ends a sentence tells who speaks in it, however far in front', () => {
  const text =
    '« Les pêcheurs ont fait de gros efforts depuis mai », qui avait inquiété jusque dans les ports voisins et vidé les quais, les criées et les halles du sud, souligne l’historien du port Luc Petit.';
  expect(speakers(text)).toEqual(['Luc Petit']);
});

it('a name alone stands below a quotation', () => {
  expect(speakers('« Les gens du port ont été obligés de partir. »\n\nAnne Roux\n\nLe port ferme.')).toEqual([
    'Anne Roux',
  ]);
});

it('a name and a long office stand below a quotation', () => {
  const text =
    '« Les pertes seront encore plus fortes si la grève dure »\n\nFlorent Leroux, président de la Fédération des pêcheurs et des industries de la mer et du littoral du Sud';
  expect(speakers(text)).toEqual(['Florent Leroux']);
});

it.each<[string, (string | null)[]]>([
  ['« Non », a dit Anne Roux, et le préfet, Luc Marel : « Jamais. »', ['Anne Roux', 'Luc Marel']],
  ['« Nous étions prêts », a admis mardi son adjoint, l’ancien rameur Luc Marel.', ['Luc Marel']],
  ['Le président du club, le marin retraité Luc Marel, évoque « un fiasco ».', ['Luc Marel']],
  ['Anne Roux et Luc Marel sont d’accord : « On n’a jamais vu ça. »', ['Anne Roux et Luc Marel']],
  ['Anne Roux a quitté la mairie. Luc Marel lui succède. « Je suis prêt », a dit le nouveau maire.', ['Luc Marel']],
])('the second speaker, the name behind what its bearer was, the new mayor: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  ['Pour reprendre les mots de l’urbaniste Luc Marel, la place est « un désert ».', ['Luc Marel']],
  ['La description que Marel fait du port comme « un coin perdu » a déplu.', ['Marel']],
  ['La description du port par l’avocate Anne Roux comme un « coin perdu » a déplu.', ['Anne Roux']],
  ['L’évêque Luc Marel a redit sa mise en garde contre « une spirale de violence ».', ['Luc Marel']],
  ['Interrogé sur une candidature, le maire Luc Marel botte en touche : « C’est fini. »', ['Luc Marel']],
  ['Quant au maire, Luc Marel, il « ne regrette rien ».', ['Luc Marel']],
  ['« Cela ne doit plus se reproduire », tel est le constat du capitaine Luc Marel.', ['Luc Marel']],
  ['Du côté de la préfecture, on assure que « tout est sous contrôle ».', ['préfecture']],
  ['« Rien ne va », dixit Anne Roux.', ['Anne Roux']],
  ['Golan avait naguère promis que le bac serait « gratuit pour tous ».', ['Golan']],
  ['Des inconnus ont tagué « Le loyer tue » sur la façade.', ['Des inconnus']],
  ['« Le port ferme », a dit le chef Luc Marel.La patronne Anne Roux a dit : « Enfin. »', ['Luc Marel', 'Anne Roux']],
])('nouns of saying, what leads to a report, and the side of somebody: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each<[string, (string | null)[]]>([
  [
    '« On y va », a dit un marin. Le maire écoute attentivement. « Tout est là » ? demande-t-il.',
    ['un marin', 'maire'],
  ],
  ['Maire de La Rive, Luc Marel, 67 ans, patron retraité, a reçu des élus : « Ils sont venus. »', ['Luc Marel']],
  [
    'La Ligue n’a rien dit. Le match a été fixé « à la demande du port », a-t-elle pris soin de préciser.',
    ['La Ligue'],
  ],
  ['La proviseure n’a pas dit « tout ». Elle a dit « presque tout ».', ['proviseure']],
  ['« On reste », témoigne un marin\nLes journaux ont vu le port.', ['un marin']],
  ['Le patron affirme que tous ont été « très bien informés », ce que conteste Anne Roux.', ['patron']],
  ['« Je peux finir ? demande à un moment Anne Roux. J’en ai pour deux phrases. »', ['Anne Roux']],
])('whoever asks, is introduced at length, or takes care to say so: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

it.each([
  'Le hameau, dit la Pointe aux Crabes, compte douze barques.',
  'Le plan dit « grande marée » entrera en vigueur lundi.',
  'Un bac dit « à la demande » est prévu.',
])('what a thing is called is no report: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('says who says no', () => {
  expect(speakers('Le syndicat dit « non merci » à la préfète.')).toEqual(['syndicat']);
});

it.each<[string, (string | null)[]]>([
  [
    '« C’est une honte », s’emporte Luc Marel, avant que sa voisine Anne Roux ne tempère : « Attendons la marée. »',
    ['Luc Marel', 'Anne Roux'],
  ],
  [
    '« Le quai est vide », s’indigne Luc Marel, alors que la maire assure que « tout est prêt ».',
    ['Luc Marel', 'maire'],
  ],
  ['Un marin s’en félicitait, tandis qu’une autre s’y opposait : « Ah non, pas le bac. »', ['une autre']],
  ['La maire a promis, bien que la caisse soit vide, que le bac « rouvrirait ».', ['maire']],
])('whoever a subordinate clause is about speaks in it, and nobody tells it: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
  expect(found(text).filter((q) => q.kind === 'mixed' && q.speaker === 'Luc Marel')).toEqual([]);
});

it.each<[string, (string | null)[]]>([
  ['Comme le résume l’historienne ivoirienne Aya Kouadio, « la mer, c’est une habitude ».', ['Aya Kouadio']],
  ['Une passagère du bac parti mardi de Rive décrit « une panique totale ».', ['Une passagère du bac']],
  ['La plage est qualifiée de « merveille » pour le maire Luc Roux.', ['Luc Roux']],
  ['La colère des pêcheurs du port, qui parlent de « mépris », monte.', ['pêcheurs du port']],
  ['Le porte-parole des pêcheurs, qui dénonce un « passage en force », est parti.', ['porte-parole des pêcheurs']],
  ['L’ordonnance relève que la digue est « fissurée sur deux mètres ».', ['ordonnance']],
])('the verb tells which of several nouns is meant: %s', (text, names) => {
  expect(speakers(text)).toEqual(names);
});

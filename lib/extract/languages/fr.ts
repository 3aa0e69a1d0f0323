import { type CueKind, type Grammar, mediaOf, type Pronoun, set } from '../grammar';

// Verbs of the first group by stem; the rest written out. Participles serve the passé composé.
const FIRST_GROUP =
  'affirm déclar expliqu ajout assur précis soulign annonc racont insist estim not rappel jug regrett indiqu martel confi lanc constat observ résum plaid avanc allégu argument dénonc critiqu accus condamn préconis demand exig répliqu rétorqu tweet post cit témoign relat révél scand cri signal évoqu analys commen déplor salu réclam concéd confirm lâch glis';
const OTHERS = `dit disait disent dire dites disant écrit écrivait écrivent écrivant répond répondu répondait répondent promet promis prévient prévenu prévenait
  soutient soutenu soutenait soutenant admet admis admettait reconnaît reconnu reconnaissait prétend prétendu prétendait avertit averti poursuit poursuivi poursuivait
  conclut conclu conclura décrit décrivait décrivant maintient maintenu convient convenu fait-il fait-elle souligne-t-il reprend repris reprenait savoir interroge s'interroge appelle appelé nie nié`;

const firstGroup = FIRST_GROUP.split(' ').flatMap((stem) => {
  const g = stem.endsWith('g') ? `${stem}e` : stem;
  return ['e', 'ent', 'é', 'ée', 'és', 'er', 'ait', 'aient', 'a', 'ant', 'èrent'].map(
    (ending) => (ending.startsWith('a') ? g : stem) + ending,
  );
});

const cues = new Map<string, CueKind>(
  [...set(firstGroup.join(' '), OTHERS)].map((w): [string, CueKind] => [w, /ant$/.test(w) ? 'participle' : 'verb']),
);
for (const w of set('selon', "d'après", 'après')) cues.set(w, 'source');
cues.delete('apres');
for (const w of set(
  'note notent cite citer cri cria crie post poste postes confie lance avance avant demande signale critique analyse glisse',
))
  cues.delete(w);

const il: Pronoun = { gender: 'm', plural: false };
const elle: Pronoun = { gender: 'f', plural: false };
const ils: Pronoun = { gender: 'm', plural: true };
const elles: Pronoun = { gender: 'f', plural: true };

export const fr: Grammar = {
  language: 'fr',
  cues,
  weakCues: set(
    'note notent demande lance confie glisse avance critique commente parle parlant évoque qualifié qualifie',
  ),
  afterCues: set(),
  bareClause: { cues: set(), comma: false, surely: set(), finite: set(), never: set() },
  sourceBefore: new Map(),
  sourceParticles: set('de des du'),
  sourcePostpositions: set(),
  adverbials: set(
    'dans en à au aux sur pour selon après avant pendant lors depuis devant face chez par avec sans malgré interrogé interrogée interrogés invité invitée joint jointe contacté contactée sollicité sollicitée mardi mercredi jeudi vendredi samedi dimanche lundi hier mais et puis enfin',
  ),
  verbSecond: false,
  reportativeAlone: set(),
  subordinators: set(),
  auxiliaries: set(),
  reportative: set(),
  viewpoints: set('pour'),
  complementizers: set('que qu'),
  subject: 'before-first',
  phraseEnds: set(
    "que qu qui dont dans lors à au aux sur après avant pendant alors quand lorsque comme mais et a ont est sont avait avaient lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui par pour selon devant avec en face sous s'est c'est",
  ),
  pronouns: new Map<string, Pronoun>([
    ['il', il],
    ['elle', elle],
    ['ils', ils],
    ['elles', elles],
    ['on', ils],
    ['je', { gender: undefined, plural: false }],
    ['nous', { gender: undefined, plural: true }],
  ]),
  namingNouns: set(
    'film livre roman chanson mouvement groupe journal magazine association slogan surnommé surnommée baptisé baptisée intitulé intitulée dit dite dits appelé appelée opération hashtag mot terme mots quotidien hebdomadaire émission parti collectif',
  ),
  institutions: set('association fédération syndicat mouvement institut comité fondation collectif'),
  media: mediaOf({
    post: 'tweet tweets twitter facebook instagram telegram publication post tweeté',
    statement: 'communiqué déclaration lettre courriel message',
    'press-conference': 'conférence presse point',
    interview: 'interview entretien entrevue',
    video: 'vidéo enregistrement',
    speech: 'discours allocution meeting tribune',
    court: 'tribunal audience procès juge cour',
    banner: 'banderole banderoles pancarte pancartes',
    chant: 'scandé scandant scandaient scandent slogans',
    document: 'rapport étude document',
  }),
  carriers: set("l'afp afp agence reuters quotidien journal chaîne radio bfmtv france-info franceinfo hebdomadaire"),
  anonymous: set('source sources responsable responsables diplomate diplomates témoin témoins proche'),
  groups: set(
    'manifestants habitants riverains opposants militants députés syndicats experts responsables témoins sources élus étudiants',
  ),
  contrasts: set('tandis alors'),
  joiners: set('et mais'),
  givenNames: new Set(),
};

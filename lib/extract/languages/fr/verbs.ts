import { foldWord } from '../../../text/fold';
import { type CueKind, each, type Grammar, set } from '../../grammar';

// Verbs of the first group by stem; the rest written out. Participles serve the passé composé.
const FIRST_GROUP =
  'répét enchaîn ironis objet protest jur murmur chuchot hurl balbuti marmonn grommel plaisant exclam insurg indign alarm étonn certifi attest proclam recommand suggèr prôn nuanc tempèr détaill formul avou confess pronostiqu suppos pens considèr assén tranch tonn clam revendiqu réfut récus contest approuv félicit remerci vant blâm fustig tacl raill réitér invoqu spécifi rapport mentionn narr explicit rectifi affirm déclar expliqu ajout assur précis soulign annonc racont insist estim not rappel jug regrett indiqu martel confi lanc constat observ résum plaid avanc allégu argument dénonc critiqu accus condamn préconis demand exig répliqu rétorqu tweet twitt post cit témoign relat révél scand cri signal évoqu analys commen déplor salu réclam concéd confirm lâch gliss souffl grond gronde râl pest fulmin grinc trépign jubil clarifi argu expos énumèr énonc énumér compliment interpell questionn interrog apostroph plaid implor suppli ordonn tempêt tranch exult ironis abond renseign communiqu dévoil divulgu rassur théoris philosoph dramatis relativis minimis polémiqu spécul subodor ralli commen comment affich promulgu corrig rappel estim claironn fanfaronn bougonn ronchonn maugré bredouill bégay soupir sanglot hasard risqu risqu opin acquiesc sermonn raisonn problématis vitupèr vocifèr lament offusqu enthousiasm agac scand entonn martel invectiv';
const OTHERS = `dit disait disent dire dites disant écrit écrivait écrivent écrivant répond répondu répondait répondent promet promis prévient prévenu prévenait
  soutient soutenu soutenait soutenant admet admis admettait reconnaît reconnu reconnaissait prétend prétendu prétendait avertit averti poursuit poursuivi poursuivait
  conclut conclu conclura décrit décrivait décrivant maintient maintenu convient convenu fait-il fait-elle souligne-t-il reprend repris reprenait prédit prédisait redit redisait contredit contredisait relève relèvent relevé relevait releva renchérit renchérissent renchéri renchérissait sourit souriait rit surenchérit réagit réagissait réagi réagissent garantit garanti avertissent avertissait résume complète complètent complété complétait complétant rugit s'enquiert démenti dément savoir interroge s'interroge appelle appelé nie nié`;

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

// De l'avoir dit, de ne pas venir: an infinitive, with what may stand before it.
const INFINITIVE = '(?:ne |n |l |les |le |la |s |se |y |en |\\S{2,}(?:er|ir|re|oir)(?: |$)|“)';
const DE = new RegExp(`^(?:de|d) ${INFINITIVE}`);
const A = new RegExp(`^a ${INFINITIVE}`);
const stems = (line: string, opens: RegExp): [string, RegExp][] =>
  line
    .split(' ')
    .flatMap((stem) =>
      ['e', 'ent', 'é', 'ée', 'és', 'ait', 'aient', 'a', 'ant', 'èrent'].map((end): [string, RegExp] => [
        foldWord(stem + end),
        opens,
      ]),
    );
const speechActs = new Map<string, RegExp>([
  ...stems('accus menac jur propos conseill demand ordonn reproch soupçonn somm pri suppli refus', DE),
  ...stems('exhort invit incit encourag appel', A),
  ...stems('affirm assur ni jur déclar estim', /^(?:n )?(?:avoir|etre)(?: |$)/),
  ...each('promet promis promettait promettant promettent', DE),
  ...each('appelle appellent', A),
  ...each('démenti dément nie nié prétend', /^(?:n )?(?:avoir|etre)(?: |$)/),
]);

/** What reports speech in French, and how surely. */
export const verbs = {
  denial: {
    words: set('pas nullement'),
    firm: set('jamais'),
    nobody: set('personne aucun aucune nul'),
    besides: set('seulement uniquement que'),
    contrary: set(
      'nie nié nier niait exclu exclut exclure excluait démenti dément caché cache cacher contesté conteste',
    ),
  },
  pluralVerb: /(?:ont|ent)$/,
  quotingVerbs: set('cite citait citent citant'),
  cues,
  weakCues: set(
    'voit voient parlent qualifient note notent demande lance confie glisse avance critique commente parle parlant évoque qualifié qualifie',
  ),
  participleForm: /ant$/,
  regardingVerbs: new Map(
    each(
      'qualifié qualifiée qualifie qualifient qualifiait qualifiant décrit décrite décrivent décrivait présenté présentée présente dénoncé dénonce salué salue traité traite',
      set('de comme'),
    ),
  ),
  speechActs,
  passives: set('est sont etait etaient ete etre fut furent'),
  impersonal: set('peut lire lit entendre'),
  invertedVerb: {
    form: /(?:e|ent|it|rt|nt|nd|et|at|ait|a|ut)$/,
    never: set(
      'est et ce le de une que comme elle ne se me te cette meme notre votre leur entre contre autre quatre toute chaque puisque lorsque ont sont font vont etait avait fut serait sera sort sortent reste restent semble semblent devient existe existent fait peut doit va aura avant devant pendant durant suivant cependant maintenant autant tant pourtant ensuite encore libre publie publiee organise organisee intitule intitulee ouvre ouvrira debute debutera sert servira joue vient date',
    ),
    also: set(),
  },
  infinitiveMarks: set('d de'),
  reportedTense: {
    auxiliaries: set('aurait auraient serait seraient'),
    participle: {
      accented: /ee?s?$/,
      plain:
        /^(?!(?:qui|lui|puis|depuis|oui|ici|ainsi|parmi|peu|lieu|plus|sous|avis|mais)$).*(?:u|i|is|it|ert|ort|ie|ue|ite|ise)s?$/,
    },
    unless: set('si s pourquoi comment aussi'),
  },
} satisfies Partial<Grammar>;

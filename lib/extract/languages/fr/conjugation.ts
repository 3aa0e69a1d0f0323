import { foldWord } from '../../../text/fold';
import type { Verb } from '../verbs';

/** The folded forms by which a verb reports, third persons of every tense. */
export interface Forms {
  /** Of the present: nouns and adjectives look like them, note, juge. */
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly infinitive: string;
  /** The participle of the compound tenses, and as it agrees with whom it is said of. */
  readonly participle: string;
  readonly agreeing: readonly string[];
  /** disant */
  readonly presentParticiple: string;
  /** The participle folds to what the present is too: noté, note. */
  readonly accented: boolean;
  /** s'est félicitée: the participle agrees with whoever speaks. */
  readonly reflexive: boolean;
}

/** What stands for the ending of the model's infinitive: present twice, imperfect, simple past twice, future, participles. */
const MODELS: Record<string, { ending: string; forms: string }> = {
  finir: { ending: 'ir', forms: 'it issent issait it irent ira i issant' },
  sentir: { ending: 'tir', forms: 't tent tait tit tirent tira ti tant' },
  rendre: { ending: 'dre', forms: 'd dent dait dit dirent dra du dant' },
  prendre: { ending: 'endre', forms: 'end ennent enait it irent endra is enant' },
  mettre: { ending: 'ettre', forms: 'et ettent ettait it irent ettra is ettant' },
  cueillir: { ending: 'ir', forms: 'e ent ait it irent era i ant' },
  venir: { ending: 'enir', forms: 'ient iennent enait int inrent iendra enu enant' },
  dire: { ending: 'ire', forms: 'it isent isait it irent ira it isant' },
  écrire: { ending: 're', forms: 't vent vait vit virent ra t vant' },
  connaître: { ending: 'aître', forms: 'aît aissent aissait ut urent aîtra u aissant' },
  suivre: { ending: 'vre', forms: 't vent vait vit virent vra vi vant' },
  conclure: { ending: 're', forms: 't ent ait t rent ra  ant' },
  rire: { ending: 're', forms: 't ent ait t rent ra  ant' },
  plaindre: { ending: 'indre', forms: 'int ignent ignait ignit ignirent indra int ignant' },
};

/** All forms of a verb, by its dictionary form and the model it follows. */
export function formsOf({ lemma, class: inflection }: Verb): Forms {
  const [reflexive, model] = /^se\b/.test(inflection) ? [true, inflection.slice(3)] : [false, inflection];
  if (lemma.endsWith('er')) return { ...firstGroup(foldWord(lemma.slice(0, -2))), reflexive };
  const { ending, forms } = MODELS[model] as (typeof MODELS)[string];
  const stem = lemma.slice(0, -ending.length);
  const [one, many, imperfect, past, pasts, future, participle, present] = forms
    .split(' ')
    .map((end) => foldWord(stem + end)) as [string, string, string, string, string, string, string, string];
  const root = imperfect.slice(0, -3);
  return {
    present: [one, many],
    past: [imperfect, `${root}aient`, past, pasts, future, ...conditional(future.slice(0, -1))],
    infinitive: foldWord(lemma),
    participle,
    agreeing: [`${participle}e`, ...(participle.endsWith('s') ? [] : [`${participle}s`]), `${participle}es`],
    presentParticiple: present,
    accented: false,
    reflexive,
  };
}

/** The verbs on -er, whose accents fold away: relève, rappelle, jugeait. */
function firstGroup(stem: string): Omit<Forms, 'reflexive'> {
  const soft = stem.endsWith('g') ? `${stem}e` : stem;
  const mute = /[^i]y$/.test(stem) ? `${stem.slice(0, -1)}i` : /(?:pp?el|jet)$/.test(stem) ? stem + stem.at(-1) : stem;
  return {
    present: [`${mute}e`, `${mute}ent`],
    past: [`${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}erent`, `${mute}era`, ...conditional(`${mute}er`)],
    infinitive: `${stem}er`,
    participle: `${stem}e`,
    agreeing: [`${stem}ee`, `${stem}es`, `${stem}ees`],
    presentParticiple: `${soft}ant`,
    accented: true,
  };
}

const conditional = (future: string): string[] => [`${future}ont`, `${future}ait`, `${future}aient`];

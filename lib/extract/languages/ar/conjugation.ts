import type { CueKind, Gender } from '../../grammar';

/** What a form of a verb says of its subject. */
export interface Agreement {
  /** Undefined where the form may be both. */
  readonly gender: Gender | undefined;
  readonly number: 'one' | 'two' | 'many';
  /** Whoever writes speaks. */
  readonly first?: true;
}

/** One written form of a verb, without conjunction. */
export interface Form extends Agreement {
  readonly form: string;
  readonly kind: CueKind;
}

const form = (
  form: string,
  number: Agreement['number'],
  gender?: Gender,
  kind: CueKind = 'verb',
  first?: true,
): Form => ({ form, kind, gender, number, ...(first ? { first } : {}) });

/**
 * All forms in which a verb reports somebody: past, imperfect, future and active participle, third person and first.
 * @param past third person singular masculine: قال, نفى, رد
 * @param present the imperfect without its prefix: قول, نفي, رد
 * @param participle the active participle: قائل
 */
export function conjugate(past: string, present: string, participle: string): Form[] {
  return [...pastForms(past, present), ...presentForms(present), ...participleForms(participle)];
}

function pastForms(past: string, present: string): Form[] {
  const weak = /[ىا]$/.test(past);
  const stem = weak ? past.slice(0, -1) : past;
  // نفى: نفيا, نفينا; دعا: دعوا, دعونا; قال: قلنا; أفاد: أفدنا
  const third = !weak ? past : stem + (past.endsWith('ى') ? 'ي' : 'و');
  const short = !weak && /^.{1,4}ا.$/u.test(past) && /[وي].$/.test(present) ? past.replace(/ا(.)$/u, '$1') : third;
  return [
    form(past, 'one', 'm'),
    form(`${stem}ت`, 'one', 'f'),
    form(`${stem}وا`, 'many'),
    form(`${third}ا`, 'two', 'm'),
    form(`${stem}تا`, 'two', 'f'),
    form(`${short}ن`, 'many', 'f'),
    form(`${short}نا`, 'many', undefined, 'verb', true),
  ];
}

function presentForms(present: string): Form[] {
  const weak = /[ىيو]$/.test(present);
  const stem = weak ? present.slice(0, -1) : present;
  const third = weak ? present.replace(/ى$/, 'ي') : present;
  const written = present.replace(/ي$/, 'ي');
  const each = (prefix: string) => [
    form(`${prefix}ي${written}`, 'one', 'm'),
    form(`${prefix}ت${written}`, 'one', 'f'),
    form(`${prefix}ي${stem}ون`, 'many'),
    form(`${prefix}ي${third}ان`, 'two', 'm'),
    form(`${prefix}ت${third}ان`, 'two', 'f'),
    form(`${prefix}ي${third}ن`, 'many', 'f'),
    form(`${prefix}ن${written}`, 'many', undefined, 'verb', true),
  ];
  // عاد المدير ليؤكد
  const next = [form(`لي${written}`, 'one', 'm'), form(`لت${written}`, 'one', 'f'), form(`لي${stem}وا`, 'many')];
  return [...each(''), ...each('س'), ...next, form(`أ${written}`, 'one', undefined, 'verb', true)];
}

function participleForms(participle: string): Form[] {
  const stem = participle.endsWith('ي') ? participle.slice(0, -1) : participle;
  return [
    form(`${participle}ا`, 'one', 'm', 'participle'),
    form(`${participle}ة`, 'one', 'f', 'participle'),
    form(`${stem}ين`, 'many', 'm', 'participle'),
    form(`${participle}ات`, 'many', 'f', 'participle'),
    form(`${participle}تين`, 'two', 'f', 'participle'),
  ];
}

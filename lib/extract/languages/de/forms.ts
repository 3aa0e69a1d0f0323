import type { Forms } from '../../forms';
import { EPITHET_PHRASE, TITLE } from './epithets';

/** What the letters of German words tell. */
export const forms: Partial<Forms> = {
  // hätte is not hatte
  accented: /[äöü]/,
  // am 3. März, im 20. Jahrhundert
  ordinal:
    /^\.\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Mal|Platz|Tag|Geburtstag|Jahrestag)/,
  // Dr. h. c., Prof. Dr. med., Dipl.-Ing.
  degree:
    /(?<!\p{L})(?:Dr|Prof|Dipl|Priv|Mag)\.(?:[-\s]?(?:Dr|h|c|e|med|dent|vet|rer|nat|pol|oec|phil|jur|iur|theol|techn|agr|habil|mult|Ing|Doz|Kfm|Psych|Phys|Volksw|Biol|Chem|Inf|Päd)\.){0,6}$/u,
  network: /auf X$/,
  pluralEnd: /s(?![\p{L}\p{M}\p{N}])/gu,
  office: TITLE,
  // Müllerin, Botschafter; der or die Abgeordnete
  officeGender: (folded) => (folded.endsWith('in') ? 'f' : folded.endsWith('e') ? undefined : 'm'),
  // Das Salz der Nacht: a title ends with a noun
  title: /^\s?(?:D(?:er|ie|as)|Eine?|Im|Am|Vom|Zur|Zum)\s(?:[^.!?\s]+\s){0,5}\p{Lu}[\p{L}-]*\s?$/u,
  // der neue Präsident: whoever was named last; ein Sprecher is nobody of those named.
  pointsTo: (folded) =>
    EPITHET_PHRASE.test(folded) || /^(?:der |die )?neue /.test(folded) ? { gender: undefined } : undefined,
  indefinite: /^eine?[mnrs]? /,
  // Trumps Auftrag
  bareGenitive: /s$/,
  // die Leiterin, der frühere Leiter
  behindArticle: /(?:^|[\s(])(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mnrs]?)\s(?:\p{Ll}{2,20}\s){0,3}$/u,
  rightBehindArticle: /(?:^|[\s(])(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mnrs]?)\s$|\d\s$/,
};

import type { Forms } from '../../forms';

/** What nobody is called who was not named before: l'intéressé, la quadragénaire. */
const EPITHET =
  /^(?:le |la |l )?(?:interessee?|edile|elue?(?: [a-z]{2,5})?|parlementaire|politicien(?:ne)?|(?:homme|femme) politique|socialiste|ecologiste|centriste|communiste|(?:jeune )?(?:homme|femme) de \d+ ans|jeune (?:homme|femme)|(?:trente|quadra|quinqua|sexa|septua|octo|nona)[a-z]*naire)$/;
const DEMONSTRATIVE = /^(?:ce|cet|cette) /;
/** le nouveau maire: whoever has just been named as such. */
const NEW = /^(?:le |la )?(?:nouveau|nouvel|nouvelle) /;

/** What the letters of French words tell. */
export const forms: Partial<Forms> = {
  // Only where a participle ends: noté is not note, évoque is not évoqué.
  accented: /ée?s?$/,
  // dit-il, a-t-elle
  inverted: /^-(t-)?(?:ils?|elles?|on)(?![\p{L}\p{M}'’-])/iu,
  // estime t-il
  linking: /^t$/i,
  network: /sur X$/,
  pluralEnd: /s(?![\p{L}\p{M}\p{N}])/gu,
  many: /(?:^\p{Lu}?|\s)\p{Ll}+[^s]s$/u,
  title: /^\s?L(?:es? |a |['’])\p{Lu}[^.!?]*$/u,
  // L'écrivaine Nora Sagan, J'aime la France
  elided: /^(?:[LJCNMTS]|Qu)['’](?:\p{Ll}[\p{L}-]* )?/u,
  linkBefore: /(?<!\p{L})(\p{L}+)['’ ](?:l['’]|la )?$/u,
  placeBefore: /(?<!\p{L})(?:en|à) $/u,
  behindName: /^, ((?:\d+ ans, )?[\p{L}\p{M}\d'’ -]+)/u,
  indefinite: /^une? /,
  ofLink: /^d(?:e|u|es)?$/,
  definiteLink: /^(?:du|des|de (?:la|l)$)/,
  partitive: /^des (?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|cent)$/,
  placeBehind: /^ (?:à|en|au) \p{Lu}[\p{L}-]+$/u,
  infinitive: /^.{2,}[^h](?:er|ir)$|^(?:re|de|me)?dire$|^ecrire$/,
  count: /^\d|s$|^(?:deux|trois|quatre|dix|cent|mille)$/,
  participle: /^\p{Ll}{4,}(?:é|ée|és|ées)$/u,
  verbal: /^(?:se|s|ne|n|a|ont|avait|avaient|est|sont|y|en)$/,
  behindArticle: /(?:^|[\s(])(?:[Ll][ae]\s|[Ll]['’]|[Uu]ne?\s)$/u,
  // le Vaudois Luc Marel
  origin:
    /(?:ais|ois|ien|ain|in|on|ol|ard|and|ec|e[gn]|it|ur|ne?gre|esse|aise|oise|ienne|aine|ine|onne|ole|arde|ande|ecque|ite|ique|eque|elge|usse|uisse|isse|urque|urc|tche|ate|erbe|ouge|lave|abe)s?$/,
  // Le camion roulait « à vide ».
  narrated: /(?:ait|aient)$/,
  // Amnistie internationale, la France insoumise
  adjective:
    /(?:al|ale|aux|ales|ais|aise|ois|oise|ien|ienne|eenne|een|ain|aine|ique|iques|iste|istes|naire|naires|ier|iere|ieres|nel|nelle|nels|nelles|if|ive|ifs|ives|ise|mise|uni|unis|unie|unies|ites?|belge|russe|suisse|turque|turc|slovaque|croate|serbe|arabe|tcheque|grec|grecque|bre|bres|vert|verts|rouge)$/,
  verb: /(?:(?<!al|ais|ois|ienn|iqu|ist|nair|ier|nell|iv)e|nd|t)$/,
  pointsTo: (folded) => {
    if (NEW.test(folded)) return { gender: folded.includes('nouvelle ') ? 'f' : 'm' };
    if (!DEMONSTRATIVE.test(folded) && !EPITHET.test(folded)) return undefined;
    if (/^l elue?(?: |$)/.test(folded)) return { gender: folded.startsWith('l elue') ? 'f' : 'm' };
    return { gender: folded.startsWith('cette ') ? 'f' : folded.startsWith('ce ') ? 'm' : undefined };
  },
};

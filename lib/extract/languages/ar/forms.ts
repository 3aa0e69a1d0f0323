import type { Forms } from '../../forms';

/** What the letters of Arabic words tell. */
export const forms: Partial<Forms> = {
  // على is not علي
  accented: /ى$/,
  // انتهى اللقاء.وقال; not الجزيرة.نت
  glued: /^\.(?!نت|كوم|أورغ|اورغ)[\u0621-\u064a]{3}/,
  joined: /^[وف]/,
  added: /^و/,
  deniedAnyway: /ستبعد|نفي|نكر/,
  // بالتغريدة, ولتصريح
  mediumPrefix: /^[وف]?(?:بال|لل|[بلك])?(?=.{3})/,
  nounPrefix: /^[وف]?[بلك]?(?=.{4})/,
  carrierPrefix: /^ل(?=وكالة|صحيفة|قناة|شبكة|إذاعة|موقع|رويترز)/u,
  articlePrefix: /^ال/,
  owned: /[\u0621-\u064a]{3}(?:ه|ها|هم)$/u,
};

import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { nounPhrase } from './noun-phrase';
import { nounClass } from './nouns';
import { wordIn } from './word';
import { isDocument } from './word-form';

const TALKS = set('مقابلة حوار حديث لقاء مقابلات حوارا لقاءا حديثا المقابلة الحوار اللقاء');

const SPEECHES = set('تصريحات تصريح أقوال كلام خطاب كلمة');

/** In items: so far before the verb the document stands. */
const FAR = 24;

/** انتهى [ببيان] أكد أن: a document right before the verb speaks, whatever it hangs on. */
export function documentBefore(r: Reading, k: number): Phrase | undefined {
  const item = r.all[k - 1];
  if (item?.type !== 'word') return undefined;
  const hangs = /^[بل](?=.{3})/.test(item.folded) && nounClass(item.folded) === undefined ? 1 : 0;
  if (nounClass(item.folded.slice(hangs)) !== 'document' || /^ال/.test(item.folded)) return undefined;
  return { from: k - 1, to: k, span: [item.start + hangs, item.end] };
}

/** بيانا [لمتحدث باسم الوزارة] قال فيه: whose it is. */
export function ownerOfDocument(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 1; i > Math.max(start, k - FAR); i--) {
    const item = r.all[i];
    if (item?.type === 'quote' || item?.type === 'stop' || item?.type === 'colon') return undefined;
    if (item?.type !== 'word') continue;
    // مقابلة مع [المدرب] قال فيها
    if (item.folded === 'مع' && TALKS.has(wordAt(r.all, i - 1))) {
      const other = phraseAfter(r, i + 1, k);
      if (other?.to === k) return other;
    }
    // أثارت تصريحات [الوزير] غضبا بعدما قال
    if (SPEECHES.has(item.folded)) {
      const speaker = nounPhrase(r, i + 1, k);
      if (speaker?.from === i + 1 && /^(?:name|person|title)$/.test(speaker.kind)) return phraseAfter(r, i + 1, k);
    }
    // في تصريح للوزيرة [ليلى]: a name of that letter.
    if (
      !item.folded.startsWith('ل') ||
      wordIn(r, i).given ||
      !(isDocument(r, wordAt(r.all, i - 1)) || isDocument(r, wordAt(r.all, i - 2)))
    )
      continue;
    if (isAddressed(r, i) || isToldOutlet(item.folded)) return undefined;
    const glued = item.folded.startsWith('لل') || item.folded.length < 4;
    const phrase = nounPhrase(r, i, k) ?? (i + 1 === k && glued ? { to: k } : undefined);
    if (phrase)
      return {
        from: i,
        to: phrase.to,
        span: [glued ? item.start : item.start + 1, (r.all[phrase.to - 1] as Item).end],
      };
  }
  return undefined;
}

/** في تصريح [لإذاعة] المدينة، أضافت: who was told it. */
const isToldOutlet = (folded: string): boolean =>
  /^ل(?:اذاعه|قناه|صحيفه|جريده|وكاله|موقع|محطه|تلفزيون|مجله|شبكه|منصه|برنامج)$/.test(folded);

/** كتب سامي رسالة [للبحارة] قال فيها: whom it was written to is not who wrote it. */
function isAddressed(r: Reading, at: number): boolean {
  for (let k = at - 2; k >= Math.max(0, at - 8); k--) {
    if (r.all[k]?.type !== 'word') return false;
    if (WRITES.test(wordAt(r.all, k))) return true;
  }
  return false;
}

const WRITES = /^[وف]?[يت]?(?:كتب|ارسل|رسل|وجه|بعث|خط|اهدي)(?:ت|وا)?$/;

import type { LANGUAGES } from '@/lib/text/language';

/** A rule by which a desk gives out what is imported: all conditions hold, and the first rule that does gives it out. */
export interface AssignRule {
  readonly id: string;
  /** What the log calls it. */
  readonly name: string;
  /** Of the quotations of this speaker only; else of the article as a whole. */
  readonly speakerId: string | null;
  /** Part of where or by whom the article was published; empty for any. */
  readonly outlet: string;
  readonly language: (typeof LANGUAGES)[number] | null;
  /** To one of these: whoever has least then. */
  readonly among: readonly string[];
  /** In how many hours it is due; null for no time. */
  readonly dueIn: number | null;
}

/** An article as far as the rules go by it. */
export interface Arrived {
  readonly language: string;
  /** Where, by whom and at which address it was published. */
  readonly outlet: string;
  readonly quotes: readonly { readonly id: string; readonly speakerId: string | null }[];
}

/** What a rule gives out: the quotations of a speaker, or the article with all of them that no rule before took. */
export interface Given {
  readonly rule: AssignRule;
  readonly whole: boolean;
  readonly quotes: readonly string[];
}

/** What the rules, in their order, give out of an article. */
export function givenBy(rules: readonly AssignRule[], { language, outlet, quotes }: Arrived): Given[] {
  const published = outlet.toLowerCase();
  const left = new Map(quotes.map((q) => [q.id, q.speakerId]));
  const given: Given[] = [];
  for (const rule of rules) {
    if (rule.language !== null && rule.language !== language) continue;
    if (!published.includes(rule.outlet.toLowerCase())) continue;
    const whole = rule.speakerId === null;
    if (whole && given.some((g) => g.whole)) continue;
    const own = [...left].filter(([, speaker]) => whole || speaker === rule.speakerId).map(([id]) => id);
    if (!whole && own.length === 0) continue;
    for (const id of own) left.delete(id);
    given.push({ rule, whole, quotes: own });
  }
  return given;
}

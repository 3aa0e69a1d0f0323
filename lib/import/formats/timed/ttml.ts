import { rootElement } from '../../root-element';
import { descendants, elementsOf, parseXml, textOf, type XmlElement } from '../../xml';
import type { Format } from '../format';
import { readClock } from './clock';
import type { Cue } from './cue';
import { readingOf } from './cues';

/** Timed text of broadcasters: .ttml, .dfxp, and .xml of that kind. */
export const ttml: Format = {
  matches: ({ kind, decoded }) => kind === 'text' && ROOT.test(rootElement(decoded().text.slice(0, 20_000)) ?? ''),
  read({ decoded }) {
    const { text, warnings } = decoded();
    const root = parseXml(
      text
        .replace(/^\ufeff/, '')
        .trimStart()
        .replace(OPEN_BREAK, '$1/>'),
    );
    const title = [...named(root, 'title')][0];
    return readingOf(cuesOf(root), {
      title: textOf(title).replace(/\s+/g, ' ').trim() || undefined,
      about: { language: root.attributes['xml:lang'] || undefined },
      warnings,
    });
  },
};

const ROOT = /^(?:[\w-]{1,20}:)?tt$/;
/** A line's end as in HTML: nothing closes it. */
const OPEN_BREAK = /(<(?:tt:)?br)>(?!\s{0,9}<\/(?:tt:)?br>)/g;

/** Elements by name in any of the namespaces that the format has had. */
function* named(root: XmlElement, local: string): Generator<XmlElement> {
  for (const prefix of ['tt:', 'ttm:', '']) yield* descendants(root, `${prefix}${local}`);
}

interface Rates {
  readonly frames: number;
  readonly ticks: number;
}

function cuesOf(root: XmlElement): Cue[] {
  const [times = 1, by = 1] = (root.attributes['ttp:frameRateMultiplier'] ?? '')
    .split(/[\s:]/)
    .map((n) => Number(n) || 1);
  const frames = ((Number(root.attributes['ttp:frameRate'] ?? 30) || 30) * times) / by;
  const rates: Rates = { frames, ticks: Number(root.attributes['ttp:tickRate']) || frames };
  const agents = new Map<string, string>();
  for (const agent of named(root, 'agent')) {
    const name = textOf([...named(agent, 'name')][0]).trim();
    if (name && agent.attributes['xml:id']) agents.set(agent.attributes['xml:id'], name);
  }
  const shownFrom = new Map<string, Shown>();
  for (const { attributes } of named(root, 'region'))
    if (attributes['xml:id'])
      shownFrom.set(attributes['xml:id'], spanIn(attributes, 0, Number.POSITIVE_INFINITY, rates));

  const cues: (Cue & Pick<Around, 'language'>)[] = [];
  /** @returns when it ends: as it says, or else with the last that is in it */
  const visit = (element: XmlElement, begin: number, end: number, around: Around): number => {
    const { attributes } = element;
    const { from, to, ends } = spanIn(attributes, begin, end, rates);
    const agent = attributes['ttm:agent']?.split(/\s/, 1)[0];
    const region = shownFrom.get(attributes.region ?? '') ?? around.region;
    const speaker = agent ? (agents.get(agent) ?? agent) : around.speaker;
    const language = localOf(element) === 'div' ? (attributes['xml:lang'] ?? around.language) : around.language;
    const parts = partsOf(element, rates);
    if (parts) {
      // One after the other, or all from the same moment.
      const inTurn = attributes.timeContainer === 'seq';
      let [next, last] = [from, from];
      for (const part of parts) {
        last = Math.max(last, visit(part, inTurn ? next : from, to, { region, speaker, language }));
        if (inTurn) next = last;
      }
      return ends ? to : last;
    }
    const [first, last] = [...timesWithin(element, rates)].reduce(
      ([least, most], [a, b]) => [Math.min(least, a), Math.max(most, b)] as const,
      [Number.POSITIVE_INFINITY, 0] as const,
    );
    const own = attributes.begin !== undefined || first === Number.POSITIVE_INFINITY;
    const text = shown(element, attributes['xml:space'] === 'preserve');
    const begins = Math.max(own ? from : from + first, region?.from ?? 0);
    const stops = Math.min(own ? to : from + last, region?.to ?? Number.POSITIVE_INFINITY);
    if (text.trim()) cues.push({ from: begins, to: finite(stops, begins), text, speaker, language });
    return ends ? to : own ? from : from + last;
  };
  visit(root, 0, Number.POSITIVE_INFINITY, {});
  // What is told in several languages, at the same times, is told in one after the other.
  const order = new Map([...new Set(cues.map(({ language }) => language))].map((language, i) => [language, i]));
  const placeOf = ({ language }: Pick<Around, 'language'>) => order.get(language) as number;
  return cues.sort((a, b) => placeOf(a) - placeOf(b) || a.from - b.from);
}

interface Shown {
  readonly from: number;
  readonly to: number;
  /** Whether it says itself when it ends. */
  readonly ends: boolean;
}

/** What is said around an element. */
interface Around {
  readonly region?: Shown | undefined;
  readonly speaker?: string | undefined;
  readonly language?: string | undefined;
}

function spanIn({ begin, dur, end }: XmlElement['attributes'], start: number, stop: number, rates: Rates): Shown {
  const from = start + (timeOf(begin, rates) ?? 0);
  const [length, until] = [timeOf(dur, rates), timeOf(end, rates)];
  const own = until !== undefined ? start + until : length !== undefined ? from + length : undefined;
  return { from, to: Math.min(stop, own ?? stop), ends: own !== undefined };
}

/** What has times of its own in an element; undefined where its words are shown together: words of a line may come in one by one. */
function partsOf(element: XmlElement, rates: Rates): readonly XmlElement[] | undefined {
  const name = localOf(element);
  if (name === 'span') return undefined;
  if (name !== 'p') return elementsOf(element);
  const inner = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const isTimed = (child: XmlElement | string | undefined): boolean =>
    typeof child === 'object' &&
    ['begin', 'dur', 'end'].some((name) => timeOf(child.attributes[name], rates) !== undefined);
  const timed = inner.filter(isTimed) as XmlElement[];
  const isBreak = (child: XmlElement | string) => typeof child === 'object' && localOf(child) === 'br';
  if (timed.length < 2 || !inner.every((child) => isTimed(child) || isBreak(child))) return undefined;
  const lines = inner.every((child, i) => !isTimed(child) || !isTimed(inner[i + 1]));
  return lines || element.attributes.timeContainer === 'seq' ? timed : undefined;
}

const finite = (time: number, otherwise: number): number => (Number.isFinite(time) ? time : otherwise);
const localOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

const LOOKS = /^(?:set|animate)$/;

/** Words that have a time each, in a paragraph that has none. */
function* timesWithin(element: XmlElement, rates: Rates): Generator<readonly [number, number]> {
  for (const child of element.children) {
    // How it looks may change as well.
    if (typeof child === 'string' || LOOKS.test(localOf(child))) continue;
    const from = timeOf(child.attributes.begin, rates);
    if (from !== undefined) yield [from, timeOf(child.attributes.end, rates) ?? from];
    yield* timesWithin(child, rates);
  }
}

/** How a word above is read out. */
const UNSEEN = /^(?:text|textContainer|delimiter)$/;

function shown(element: XmlElement, preserve: boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return preserve ? child : child.replace(/\s+/g, ' ');
      const name = localOf(child);
      if (name === 'br') return '\n';
      return name === 'metadata' || UNSEEN.test(child.attributes.ruby ?? '') || child.attributes.display === 'none'
        ? ''
        : shown(child, preserve);
    })
    .join('');
}

const UNITS: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** 00:00:01.5, 00:00:01:12 with frames, 1.5s, 90t … in seconds. */
function timeOf(said: string | undefined, { frames, ticks }: Rates): number | undefined {
  if (!said) return undefined;
  const counted = /^(\d{1,3}:\d{2}:\d{2}):(\d{1,3})$/.exec(said.trim());
  if (counted) return (readClock(counted[1] as string) as number) + Number(counted[2]) / frames;
  const clock = readClock(said);
  if (clock !== undefined) return clock;
  const m = /^(\d{1,12}(?:\.\d{1,9})?)(h|ms|m|s|f|t)$/.exec(said.trim());
  if (!m) return undefined;
  const unit = m[2] as string;
  return Number(m[1]) * (unit === 'f' ? 1 / frames : unit === 't' ? 1 / ticks : (UNITS[unit] as number));
}

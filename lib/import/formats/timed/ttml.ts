import { rootElement } from '../../root-element';
import { descendants, elementsOf, parseXml, textOf, type XmlElement } from '../../xml';
import type { Format } from '../format';
import { readClock } from './clock';
import { type Cue, readingOf } from './cues';

/** Timed text of broadcasters: .ttml, .dfxp, and .xml of that kind. */
export const ttml: Format = {
  matches: ({ kind, decoded }) => kind === 'text' && ROOT.test(rootElement(decoded().text.slice(0, 20_000)) ?? ''),
  read({ decoded }) {
    const { text, warnings } = decoded();
    const root = parseXml(text.replace(/^\ufeff/, '').trimStart());
    const title = [...named(root, 'title')][0];
    return readingOf(cuesOf(root), {
      title: textOf(title).replace(/\s+/g, ' ').trim() || undefined,
      about: { language: root.attributes['xml:lang'] || undefined },
      warnings,
    });
  },
};

const ROOT = /^(?:[\w-]{1,20}:)?tt$/;

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
  const cues: Cue[] = [];
  /** @returns when it ends */
  const visit = (element: XmlElement, begin: number, end: number, who: string | undefined): number => {
    const { attributes } = element;
    const from = begin + (timeOf(attributes.begin, rates) ?? 0);
    const length = timeOf(attributes.dur, rates);
    const until = timeOf(attributes.end, rates);
    const to = Math.min(end, until !== undefined ? begin + until : length !== undefined ? from + length : end);
    const agent = attributes['ttm:agent']?.split(/\s/, 1)[0];
    const speaker = agent ? (agents.get(agent) ?? agent) : who;
    if (localOf(element) !== 'p') {
      // One after the other, or all from the same moment.
      const inTurn = attributes.timeContainer === 'seq';
      let [next, last] = [from, from];
      for (const child of elementsOf(element)) {
        last = Math.max(last, visit(child, inTurn ? next : from, to, speaker));
        if (inTurn) next = last;
      }
      return Number.isFinite(to) ? to : last;
    }
    const [first, last] = [...timesWithin(element, rates)].reduce(
      ([least, most], [a, b]) => [Math.min(least, a), Math.max(most, b)] as const,
      [Number.POSITIVE_INFINITY, 0] as const,
    );
    const own = attributes.begin !== undefined || first === Number.POSITIVE_INFINITY;
    const text = shown(element, attributes['xml:space'] === 'preserve');
    if (text.trim())
      cues.push({ from: own ? from : from + first, to: own ? finite(to, from) : from + last, text, speaker });
    return finite(to, from);
  };
  visit(root, 0, Number.POSITIVE_INFINITY, undefined);
  return cues.sort((a, b) => a.from - b.from);
}

const finite = (time: number, otherwise: number): number => (Number.isFinite(time) ? time : otherwise);
const localOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** Words that have a time each, in a paragraph that has none. */
function* timesWithin(element: XmlElement, rates: Rates): Generator<readonly [number, number]> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
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

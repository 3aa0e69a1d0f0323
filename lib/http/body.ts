import { IncomingMessage } from 'node:http';

/** How deep the arrays and objects of a body may be nested, and how many there may be. */
const MOST = { depth: 32, groups: 20_000 };

/**
 * Reads a request's body as far as the limit.
 * @param limit bytes
 * @returns the body; undefined when it is longer, in which case the rest is left unread
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop would destroy the socket, and the answer with it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > limit) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, length);
}

/** The same request with its body read already. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(whole, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  whole.complete = true;
  whole.push(body);
  whole.push(null);
  return whole;
}

/**
 * Whether JSON is nested too deep, or has too many arrays and objects, to be read at once without everybody
 * waiting. One pass over the bytes; what is no JSON is left to whoever reads it.
 */
export function isTangled(json: Buffer): boolean {
  let depth = 0;
  let groups = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i];
    if (quoted) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === ARRAY || byte === OBJECT) {
      if (++depth > MOST.depth || ++groups > MOST.groups) return true;
    } else if (byte === ARRAY_END || byte === OBJECT_END) depth--;
  }
  return false;
}

/** A string that stands for itself, or for a value that JSON has no word for. */
const VALUE = /^(?!\$)|^\$(?:\$|D\d|(?:undefined|NaN|-?Infinity|-0)$)/;

/**
 * Whether a body is what a page says to an action in one text: a list of plain values, as React writes them. A page has a
 * thing that stands there twice written once, with the way to it where it stands again.
 * @param json that is not tangled
 */
export function isReply(json: Buffer): boolean {
  let said: unknown;
  try {
    said = JSON.parse(json.toString('utf8'));
  } catch {
    return false;
  }
  const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const leads = (way: string): boolean => {
    const [root, ...keys] = way.split(':');
    const end = keys.reduce((at, key) => (isThing(at) && Object.hasOwn(at, key) ? at[key] : undefined), said);
    return root === '$0' && keys.length > 0 && isThing(end);
  };
  const isPlain = (value: unknown): boolean =>
    typeof value === 'string'
      ? VALUE.test(value) || leads(value)
      : !isThing(value) || Object.values(value).every(isPlain);
  return Array.isArray(said) && isPlain(said);
}

const [BACKSLASH, QUOTE, ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [...'\\"[]{}'].map((c) => c.charCodeAt(0));

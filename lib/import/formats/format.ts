import type { Block } from '@/lib/text/blocks';
import { type Decoded, decode } from '../decode';
import { type Kind, kindOf } from '../kind';
import type { KnownPost } from '../posts';
import type { About, Told } from '../told';
import type { Warning } from '../warning';

/** A file as it was sent. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of what was fetched from its address: the encoding that its host named. */
  readonly fetched?: { readonly charset: string | undefined } | undefined;
}

/** A file, and what it is by its bytes. */
export interface KnownFile extends GivenFile {
  readonly kind: Kind;
  /** Its characters, of a file of text. @throws what `decode` throws */
  readonly decoded: () => Decoded;
  /** What it holds as JSON; undefined for any other text. */
  readonly json: () => unknown;
}

/** A file with all that formats ask of it, each read once. */
export function knownFile({ name, bytes, fetched }: GivenFile): KnownFile {
  const kind = kindOf(bytes);
  const decoded = once(() => decode(bytes, fetched?.charset));
  const json = once(() => {
    if (kind !== 'text' || !/^[\s\ufeff]{0,20}[[{]/.test(decoded().text.slice(0, 30))) return undefined;
    try {
      return JSON.parse(decoded().text.replace(/^\ufeff/, ''));
    } catch {
      return undefined; // Text may begin with a bracket.
    }
  });
  return { name, bytes, fetched, kind, decoded, json };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is told of a file, once: whether it is of a kind is asked before it is read as one. */
export function oncePerFile<T>(tell: (file: KnownFile) => T): (file: KnownFile) => T {
  const told = new WeakMap<KnownFile, () => T>();
  return (file) => {
    const known = told.get(file) ?? once(() => tell(file));
    told.set(file, known);
    return known();
  };
}

/** What a format makes of a file: its text with its blocks, and what the file says of itself. */
export interface Reading extends Partial<Told> {
  readonly text: string;
  /** Undefined where only the form of the lines tells. */
  readonly blocks: readonly Block[] | undefined;
  readonly title: string | undefined;
  /** Who made the file, and when, as its program noted: it holds where the text itself does not say who wrote it, or when. */
  readonly made?: Pick<About, 'author' | 'date'> | undefined;
  readonly posts: readonly KnownPost[];
  readonly warnings: readonly Warning[];
}

/** What is there at once, or comes. */
export type Soon<T> = T | Promise<T>;

/** Goes on with what is there at once or comes: what needs no waiting answers at once. */
export const soon = <T, R>(value: Soon<T>, next: (value: T) => R): Soon<R> =>
  value instanceof Promise ? value.then(next) : next(value);

/** A kind of file that is read: one module and one line in the table. */
export interface Format {
  /** Whether the file is of this kind, by its first bytes and by its name. */
  readonly matches: (file: KnownFile) => boolean;
  /** @throws Problem where there is nothing to read, or too much */
  readonly read: (file: KnownFile) => Soon<Reading>;
}

/** How much work a file may be, in bytes of plain text: what is packed is far more than it looks. */
export const weightOf = (bytes: Uint8Array): number =>
  bytes.length * (/^(?:PK|\{\\rtf)|%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 1024))) ? 1000 : 1);

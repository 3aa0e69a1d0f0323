import { unzipSync } from 'fflate';
import { Problem } from '@/lib/problem';
import { listedIn } from './zip-names';

/** A packed file: what is in it, and its parts as they are asked for. */
export interface Zip {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; undefined where there is none. @throws Problem `file-damaged`, `file-encrypted` or `file-bomb` */
  readonly part: (name: string) => Uint8Array | undefined;
}

const MOST_PARTS = 30_000;
/** In bytes: of all parts as the file declares them, pictures among them; and of one that is read. */
const [MOST_IN_ALL, MOST_READ] = [512 * 1024 * 1024, 48 * 1024 * 1024];
/** What is larger than this and packs better than this is made to fill a memory, not to be read. */
const [LARGE, SUSPICIOUS] = [10 * 1024 * 1024, 500];

/**
 * Opens a zip without unpacking anything. Of parts of one name each has its own: a.txt, a (2).txt.
 * @throws Problem `file-damaged` (cut off, or not a zip), `file-encrypted`, or `file-bomb` by what it says of its parts
 */
export function openZip(bytes: Uint8Array): Zip {
  /** Which part in the list has which name; and by how names are asked for. */
  const [names, known] = [new Map<string, number>(), new Map<string, number>()];
  const times = new Map<string, number>();
  const listed = listedIn(bytes);
  let [parts, all] = [0, 0];
  unpacked(bytes, ({ name, size, originalSize }) => {
    all += originalSize;
    const packsTooWell = originalSize > LARGE && originalSize / Math.max(1, size) > SUSPICIOUS;
    if (parts >= MOST_PARTS || all > MOST_IN_ALL || packsTooWell) throw new Problem('file-bomb');
    const said = listed?.[parts]?.name ?? name;
    const n = (times.get(said) ?? 0) + 1;
    times.set(said, n);
    names.set(n > 1 ? numbered(said, n) : said, parts);
    if (!known.has(plain(said))) known.set(plain(said), parts);
    parts++;
    return false;
  });
  // Of the first part: its general flags, of which the lowest says that a password is needed.
  if (bytes[0] === 0x50 && ((bytes[6] as number) & 1) === 1) throw new Problem('file-encrypted');
  return {
    names: new Set(names.keys()),
    part: (asked) => {
      const wanted = names.get(asked) ?? known.get(plain(asked));
      if (wanted === undefined) return undefined;
      if (listed?.[wanted]?.encrypted) throw new Problem('file-encrypted');
      let i = 0;
      const found = unpacked(bytes, (file) => {
        if (i++ !== wanted) return false;
        if (file.originalSize > MOST_READ) throw new Problem('file-bomb');
        return true;
      });
      return Object.values(found)[0];
    },
  };
}

const numbered = (name: string, n: number): string => {
  const ending = /\.[^./\\]{1,20}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, name.length - ending.length)} (${n})${ending}`;
};

/** Office knows parts by their names without regard to capitals, and some programs write folders as Windows does. */
const plain = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

type Wanted = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

/** The library throws errors of its own for what is cut off or damaged. */
function unpacked(bytes: Uint8Array, wanted: Wanted): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: wanted });
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file-damaged');
  }
}

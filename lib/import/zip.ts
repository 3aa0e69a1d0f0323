import { unzipSync } from 'fflate';
import { Problem } from '@/lib/problem';

/** A packed file: what is in it, and its parts as they are asked for. */
export interface Zip {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; undefined where there is none. @throws Problem `file-damaged` or `file-bomb` */
  readonly part: (name: string) => Uint8Array | undefined;
}

const MOST_PARTS = 10_000;
/** In bytes: of all parts as the file declares them, pictures among them; and of one that is read. */
const [MOST_IN_ALL, MOST_READ] = [512 * 1024 * 1024, 48 * 1024 * 1024];
/** What is larger than this and packs better than this is made to fill a memory, not to be read. */
const [LARGE, SUSPICIOUS] = [10 * 1024 * 1024, 500];

/**
 * Opens a zip without unpacking anything.
 * @throws Problem `file-damaged` (cut off, or not a zip), `file-encrypted`, or `file-bomb` by what it says of its parts
 */
export function openZip(bytes: Uint8Array): Zip {
  const names = new Set<string>();
  /** Names of parts as the file has them, by how they are asked for. */
  const known = new Map<string, string>();
  let [parts, all] = [0, 0];
  unpacked(bytes, ({ name, size, originalSize }) => {
    all += originalSize;
    const packsTooWell = originalSize > LARGE && originalSize / Math.max(1, size) > SUSPICIOUS;
    if (++parts > MOST_PARTS || all > MOST_IN_ALL || packsTooWell) throw new Problem('file-bomb');
    names.add(name);
    if (!known.has(plain(name))) known.set(plain(name), name);
    return false;
  });
  // Of the first part: its general flags, of which the lowest says that a password is needed.
  if (bytes[0] === 0x50 && ((bytes[6] as number) & 1) === 1) throw new Problem('file-encrypted');
  return {
    names,
    part: (asked) => {
      const name = names.has(asked) ? asked : known.get(plain(asked));
      if (name === undefined) return undefined;
      // Of two of one name the first is meant; a hundred of one name would each be unpacked.
      let isFound = false;
      const found = unpacked(bytes, (file) => {
        if (isFound || file.name !== name) return false;
        isFound = true;
        if (file.originalSize > MOST_READ) throw new Problem('file-bomb');
        return true;
      });
      return found[name];
    },
  };
}

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

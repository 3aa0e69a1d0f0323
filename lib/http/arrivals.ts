import { Problem } from '@/lib/problem';

/** What strangers may send at one time, all of them together. */
interface Room {
  /** In bytes: what has arrived of all files that are not whole yet. */
  readonly bytes: number;
  /** How many may send at once, and how many of one address. */
  readonly senders: number;
  readonly ofAddress: number;
  /** In ms: so long nobody is hurried. */
  readonly grace: number;
  /** In bytes a second: whoever sends slower after that is sent away. */
  readonly rate: number;
}

const MB = 1024 * 1024;
const ROOM: Room = { bytes: 96 * MB, senders: 60, ofAddress: 4, grace: 8000, rate: 16 * 1024 };

/** Reads the body of a request from an address, as far as the limit in bytes. */
export type Arrive = (request: Request, address: string, most: number) => Promise<Uint8Array>;

/**
 * Room for files that strangers send: it is taken by what has arrived, not by what was announced, and nobody keeps a part
 * of it by sending slowly, or not at all.
 * @returns reads a body; throws Problem `file-too-large`, `upload-too-slow`, `busy`, `invalid-input` for none
 */
export function arrivals(room: Room = ROOM): Arrive {
  let arrived = 0;
  const sending = new Map<string, number>();
  const count = () => [...sending.values()].reduce((sum, n) => sum + n, 0);
  return async (request, address, most) => {
    if (!request.body) throw new Problem('invalid-input', { field: 'file' });
    const own = sending.get(address) ?? 0;
    if (own >= room.ofAddress || count() >= room.senders) throw new Problem('busy');
    sending.set(address, own + 1);
    const reader = request.body.getReader();
    const chunks: Uint8Array[] = [];
    const began = performance.now();
    let length = 0;
    try {
      for (;;) {
        const until = began + room.grace + (length / room.rate) * 1000;
        const part = await inTime(reader.read(), until - performance.now());
        if (part.done) return Buffer.concat(chunks, length);
        length += part.value.length;
        arrived += part.value.length;
        if (length > most) throw new Problem('file-too-large', { mb: Math.ceil(length / MB), most: most / MB });
        if (arrived > room.bytes) throw new Problem('busy');
        chunks.push(part.value);
      }
    } catch (error) {
      // The rest is never read; that the sender hears of it or not changes nothing.
      reader.cancel().catch(() => undefined);
      // Whoever is gone in the middle has sent no file; their lost connection is not the database's.
      throw error instanceof Problem ? error : new Problem('invalid-input', { field: 'file' });
    } finally {
      arrived -= length;
      const left = (sending.get(address) ?? 1) - 1;
      if (left > 0) sending.set(address, left);
      else sending.delete(address);
    }
  };
}

/** @throws Problem `upload-too-slow` when it takes longer */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('upload-too-slow')), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

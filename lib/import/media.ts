/** What a recording is by its bytes: what browsers play. */
export type Media = 'audio/mpeg' | 'audio/mp4' | 'audio/wav' | 'video/mp4' | 'video/webm';

/** The largest recording, in bytes. */
export const MAX_RECORDING = 2_000_000_000;

/** Tells what a recording is by its first bytes (64 are enough), whatever its name says; undefined where it is none of ours. */
export function mediaOf(bytes: Uint8Array): Media | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE') return 'audio/wav';
  if (head.startsWith('\x1a\x45\xdf\xa3')) return head.includes('webm') ? 'video/webm' : undefined;
  if (head.slice(4, 8) === 'ftyp') return /^M4[AB]/.test(head.slice(8, 12)) ? 'audio/mp4' : 'video/mp4';
  if (head.startsWith('ID3')) return 'audio/mpeg';
  // The head of a frame of MPEG audio, layer III, with a bit rate and a sampling rate that there are.
  const [first = 0, second = 0, third = 0] = bytes;
  const isFrame = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return isFrame && third >> 4 !== 0xf && third >> 4 !== 0 && (third & 0x0c) !== 0x0c ? 'audio/mpeg' : undefined;
}

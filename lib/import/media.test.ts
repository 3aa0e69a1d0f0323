import { expect, it } from 'vitest';
import { mediaOf } from './media';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

it.each([
  ['mp3 with tags', bytes('ID3', [3, 0, 0]), 'audio/mpeg'],
  ['mp3 from its first frame', bytes([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
  ['m4a', bytes([0, 0, 0, 0x20], 'ftypM4A '), 'audio/mp4'],
  ['mp4', bytes([0, 0, 0, 0x20], 'ftypisom'), 'video/mp4'],
  ['wav', bytes('RIFF', [0, 0, 0, 0], 'WAVEfmt '), 'audio/wav'],
  ['webm', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm'), 'video/webm'],
  ['another Matroska', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x88], 'matroska'), undefined],
  ['a picture', bytes([0xff, 0xd8, 0xff, 0xe0]), undefined],
  ['text in UTF-16', bytes([0xff, 0xfe, 0x41, 0]), undefined],
  ['a page', bytes('<html>'), undefined],
  ['nothing', bytes(), undefined],
])('%s is known by its bytes', (_, given, media) => expect(mediaOf(given)).toBe(media));

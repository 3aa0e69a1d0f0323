import { expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { readFile } from '../../read';

/** Bytes as they are sent: with a bit that makes their ones odd. */
const sent = (code: number): string => {
  const ones = code.toString(2).replaceAll('0', '').length;
  return (ones % 2 === 0 ? code | 0x80 : code).toString(16).padStart(2, '0');
};
const pair = (first: number, second: number): string => `${sent(first)}${sent(second)}`;
const twice = (first: number, second: number): string => `${pair(first, second)} ${pair(first, second)}`;
const words = (text: string): string =>
  (text.length % 2 ? `${text}\0` : text)
    .match(/[\s\S]{2}/g)
    ?.map((two) => pair(two.charCodeAt(0), two.charCodeAt(1)))
    .join(' ') ?? '';
const [WHOLE, CLEAN, SHOW, OFF, ROLL, RETURN] = [0x20, 0x2e, 0x2f, 0x2c, 0x25, 0x2d].map((code) => twice(0x14, code));
const ROW = twice(0x14, 0x70);
const file = (...lines: string[]) => Buffer.from(['Scenarist_SCC V1.0', ...lines].join('\n\n'));
const read = async (...lines: string[]) => {
  const { text, places } = await readFile('a.scc', file(...lines));
  return places.map(({ start, end, from, to }) => [text.slice(start, end), from, to]);
};

it('captions that are shown whole: from where they are shown to where they go, rows as lines', async () => {
  const caption = (text: string) => `${CLEAN} ${WHOLE} ${ROW} ${text}`;
  expect(
    await read(
      `00:00:01;00\t${caption(`${words('The bridge')} ${ROW} ${words('is shut.')}`)}`,
      `00:00:05;15\t${SHOW} ${caption(words('So it is.'))}`,
      `00:00:08;00\t${SHOW}`,
      `00:00:10;00\t${OFF}`,
    ),
  ).toEqual([
    ['The bridge is shut.', 5.5, 8],
    ['So it is.', 8, 10],
  ]);
});

it('captions that roll, letters beside ASCII, and a count of pictures that leaves none out', async () => {
  const sign = twice(0x11, 0x37);
  const accent = `${words('E ')} ${pair(0x12, 0x21)}`;
  expect(
    await read(
      `01:00:00:00\t${ROLL} ${RETURN} ${ROW} ${sign} ${words(' ni|o')}`,
      `01:00:04:00\t${ROLL} ${RETURN} ${ROW} ${words('caf\\')} ${words(' ')} ${accent}`,
      `01:00:06:00\t${OFF}`,
    ),
  ).toEqual([
    ['♪ ni÷o', expect.closeTo(3603.73, 1), expect.closeTo(3607.67, 1)],
    ['café EÉ', expect.closeTo(3607.74, 1), expect.closeTo(3609.6, 1)],
  ]);
});

it('a file without a caption is refused', async () => {
  const refused = async () => readFile('a.scc', file('00:00:01;00\t942c 942c'));
  await expect(refused()).rejects.toThrow(Problem);
});

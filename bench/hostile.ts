import { readFileSync } from 'node:fs';
import { packed, textFile, wordFile } from '@/lib/import/formats/fixtures';
import { pdfFile } from '@/lib/import/formats/pdf/pdf-file';
import { PAGES } from '@/lib/import/page/fixtures/templates';
import { Problem } from '@/lib/problem';
import { startPool } from '@/lib/work/pool';
import { table, writeSection } from './page';

/** So many files from the number on, and the seed of what is done to them: FROM=146 FILES=1 does one again. */
const [FROM, FILES, SEED] = [process.env.FROM ?? 0, process.env.FILES ?? 10_000, process.env.SEED ?? 1].map(Number) as [
  number,
  number,
  number,
];
/** What a file may take. */
const ROOM = { threads: 2, megabytes: 512, seconds: 20, waiting: 10 };

const words = (n: number) => 'We stay in the valley, “whatever comes”, said Ada. '.repeat(n);
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const cues = Array.from({ length: 40 }, (_, i) => ({ start: i * 2, end: i * 2 + 1, text: words(1) }));
const clock = (s: number) => `00:${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}`;

/** A good file of every kind. */
const GOOD: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [
    'a.docx',
    wordFile({
      body: Array.from({ length: 40 }, () => p(words(2))).join(''),
      core: '<dc:title>Valley</dc:title>',
      comments: `<w:comment w:id="0">${p('Really?')}</w:comment>`,
      footnotes: `<w:footnote w:id="2">${p('May.')}</w:footnote>`,
    }),
  ],
  [
    'a.odt',
    textFile({
      body: Array.from({ length: 40 }, () => `<text:p>${words(2)}</text:p>`).join(''),
      meta: '<dc:title>Valley</dc:title>',
    }),
  ],
  [
    'a.rtf',
    bytes(
      `{\\rtf1\\ansi\\ansicpg1256{\\fonttbl{\\f0\\fcharset178 A;}}{\\info{\\title V}}\\f0 ${`\\pard ${words(2)}\\'c7\\u1575?{\\footnote May.}\\par `.repeat(40)}}`,
    ),
  ],
  [
    'a.pdf',
    pdfFile(
      Array.from({ length: 3 }, () =>
        Array.from({ length: 20 }, (_, i) => ({
          x: 60,
          y: 720 - i * 16,
          glyphs: 'We stay in the valley, said Ada.',
          size: 12,
        })),
      ),
    ),
  ],
  ['a.html', bytes((PAGES[0] as { html: string }).html)],
  ['b.html', bytes((PAGES[9] as { html: string }).html)],
  [
    'a.md',
    bytes(
      `---\ntitle: Valley\ndate: 2024-05-14\n---\n# Valley\n\n${`> ${words(1)}[^a]\n\n- one\n  - two\n\n| a | b |\n| - | - |\n| c | d |\n\n`.repeat(10)}[^a]: May.\n`,
    ),
  ],
  [
    'a.srt',
    bytes(cues.map((c, i) => `${i + 1}\n${clock(c.start)},000 --> ${clock(c.end)},000\n<i>${c.text}</i>\n`).join('\n')),
  ],
  [
    'a.vtt',
    bytes(
      `WEBVTT\n\nNOTE x\n\n${cues.map((c) => `${clock(c.start)}.000 --> ${clock(c.end)}.000\n<v Ada>${c.text}\n`).join('\n')}`,
    ),
  ],
  [
    'a.ttml',
    bytes(
      `<tt xmlns="http://www.w3.org/ns/ttml"><body><div>${cues.map((c) => `<p begin="${c.start}s" end="${c.end}s">${c.text}<br/>x</p>`).join('')}</div></body></tt>`,
    ),
  ],
  ['a.json', bytes(JSON.stringify({ language: 'en', segments: cues }))],
  [
    'n.json',
    bytes(
      JSON.stringify({
        uri: 'a:1',
        headlines: [{ value: 'Valley' }],
        bodies: [{ contentType: 'text/html', value: `<p>${words(9)}</p>` }],
      }),
    ),
  ],
  [
    'a.xml',
    bytes(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Valley</title>${`<item><title>One</title><link>https://a.example/1</link><description>&lt;p&gt;${words(1)}&lt;/p&gt;</description></item>`.repeat(20)}</channel></rss>`,
    ),
  ],
  ['a.sub', bytes(cues.map((c) => `{${c.start * 25}}{${c.end * 25}}${c.text}\n`).join(''))],
  ['a.lrc', bytes(`[ti:Valley]\n${cues.map((c) => `[${clock(c.start).slice(3)}.00]${c.text}\n`).join('')}`)],
  [
    'a.smi',
    bytes(
      `<SAMI><BODY>${cues.map((c) => `<SYNC Start=${c.start * 1000}><P Class=EN>${c.text}<br>x`).join('\n')}</BODY></SAMI>`,
    ),
  ],
  [
    'w.xml',
    bytes(
      `<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>${p(words(2)).repeat(40)}</w:body></w:wordDocument>`,
    ),
  ],
  [
    'a.mhtml',
    bytes(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><body>${`<p>${words(2)}</p>`.repeat(40)}</body></html>\n--b--\n`,
    ),
  ],
  ['a.txt', readFileSync('seeds/article.ar.txt')],
];

type Random = (below: number) => number;
/** Numbers that are the same for the same seed (mulberry32). */
function numbers(seed: number): Random {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

const PIECES = [
  '<',
  '>',
  '&',
  '"',
  '{',
  '}',
  '\\',
  '[',
  ']',
  '\0',
  '\u00ff',
  '<!ENTITY a "b">',
  '&a;',
  '<![CDATA[',
  '\\u-1 ',
  '\\bin99999999 ',
  '-->',
  '%PDF-',
  'PK\x03\x04',
  '<w:p>',
  '<p>',
  '99:99:99',
  '\ud83d',
  '```',
];

/** What is done to a file: one to four of these. */
const DAMAGE: readonly ((file: Buffer, random: Random) => Buffer)[] = [
  (file, random) => file.subarray(0, random(file.length)),
  (file, random) => {
    const copy = Buffer.from(file);
    for (let n = 1 + random(20); n > 0; n--) copy[random(copy.length)] = random(256);
    return copy;
  },
  (file, random) => {
    const at = random(file.length);
    return Buffer.concat([file.subarray(0, at), file.subarray(Math.min(file.length, at + random(2000)))]);
  },
  (file, random) => {
    const [at, from] = [random(file.length), random(file.length)];
    const piece = file.subarray(from, from + 1 + random(300));
    return Buffer.concat([
      file.subarray(0, at),
      ...Array.from({ length: 1 + random(400) }, () => piece),
      file.subarray(at),
    ]);
  },
  (file, random) => {
    const at = random(file.length);
    const piece = Buffer.from(PIECES[random(PIECES.length)] as string).toString('latin1');
    const times = random(4) === 0 ? 20_000 : 1 + random(5);
    return Buffer.concat([file.subarray(0, at), Buffer.from(piece.repeat(times), 'latin1'), file.subarray(at)]);
  },
  (file, random) => {
    const other = Buffer.from((GOOD[random(GOOD.length)] as readonly [string, Uint8Array])[1]);
    return Buffer.concat([file.subarray(0, random(file.length)), other.subarray(random(other.length))]);
  },
];

/** What is packed is damaged inside as well: else hardly anything but the packing is tried. */
function damaged(
  good: Uint8Array,
  random: Random,
  inner: Readonly<Record<string, Uint8Array>> | undefined,
): Uint8Array {
  const harm = (bytes: Uint8Array) => {
    let file = Buffer.from(bytes);
    for (let n = 1 + random(4); n > 0 && file.length > 0; n--)
      file = Buffer.from((DAMAGE[random(DAMAGE.length)] as (typeof DAMAGE)[number])(file, random));
    return file;
  };
  if (!inner || random(3) === 0) return harm(good);
  const names = Object.keys(inner);
  const hit = names[random(names.length)] as string;
  return packed({ ...inner, [hit]: harm(inner[hit] as Uint8Array) });
}

/** Reads good files of every kind that were damaged in thousands of ways: none may crash a thread or go over its room. */
export default async function bench(): Promise<void> {
  const { unzipSync } = await import('fflate');
  const pool = startPool(ROOM);
  const rows = new Map(GOOD.map(([name]) => [name, { read: 0, refused: 0, over: 0, longest: 0 }]));
  const faults: string[] = [];
  const inner = new Map(GOOD.map(([name, file]) => [name, /\.(?:docx|odt)$/.test(name) ? unzipSync(file) : undefined]));
  const one = async (i: number) => {
    const [name, good] = GOOD[i % GOOD.length] as readonly [string, Uint8Array];
    const file = damaged(good, numbers(SEED * 1_000_003 + i), inner.get(name));
    const row = rows.get(name) as { read: number; refused: number; over: number; longest: number };
    const started = performance.now();
    try {
      await pool.run('read-document', { name, bytes: new Uint8Array(file) });
      row.read++;
    } catch (error) {
      if (!(error instanceof Problem))
        faults.push(`${name} (file ${i}): ${(error as Error).stack?.split('\n').slice(0, 3).join(' ')}`);
      else if (error.code.startsWith('work-')) {
        row.over++;
        faults.push(`${name} (file ${i}): ${error.code}`);
      } else row.refused++;
    }
    row.longest = Math.max(row.longest, performance.now() - started);
  };
  // As many at a time as there are threads, so that waiting is not taken for working.
  let next = FROM;
  const worker = async () => {
    for (let i = next++; i < FROM + FILES; i = next++) await one(i);
  };
  await Promise.all(Array.from({ length: ROOM.threads }, worker));
  await pool.close();
  for (const fault of faults.slice(0, 50)) console.error(fault);
  writeSection(
    'Hostile files',
    [
      `${FILES.toLocaleString('en')} damaged files (seed ${SEED}), read in threads of ${ROOM.megabytes} MB for ${ROOM.seconds} s: ${faults.length} crashed or went over.`,
      table([
        ['a good file of', 'still read', 'refused', 'over its room', 'longest, ms'],
        ...[...rows].map(([name, r]) => [name, r.read, r.refused, r.over, Math.round(r.longest)]),
      ]),
    ].join('\n\n'),
  );
  if (faults.length > 0) process.exitCode = 1;
}

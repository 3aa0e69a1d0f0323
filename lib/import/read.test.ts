import { describe, expect, it, test } from 'vitest';
import { Problem } from '@/lib/problem';
import { textFile, wordFile } from './formats/fixtures';
import { MAX_BYTES } from './limits';
import { embeddedPosts } from './posts';
import { readFile, readPasted } from './read';

const ARABIC = 'قال الوزير "لن نرفع الأسعار هذا العام"، مضيفاً أنّ الدعم مستمر.\nوأوضح أنّ القرار نهائي.';
const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'no problem';
};

/** windows-1256, made from the decoder itself. */
function toWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const table = new Map(Array.from({ length: 256 }, (_, b) => [decoder.decode(Uint8Array.of(b)), b]));
  return Uint8Array.from([...text].map((c) => table.get(c) ?? 0x3f));
}

it('plain text and a short page are read at once, for whoever does not wait', () => {
  expect(readFile('a.txt', new TextEncoder().encode('We stay.'))).toMatchObject({ text: 'We stay.' });
  expect(readFile('a.html', new TextEncoder().encode('<p>We stay.</p><p>We do.</p>'))).toMatchObject({
    text: 'We stay.\nWe do.',
  });
});

test.each([
  ['By Dana Reed, 3 March 2025', 'Dana Reed', '2025-03-03'],
  ['Von Jonas Weber und Lena Frost, Berlin\n3. März 2025, 10:00 Uhr', 'Jonas Weber, Lena Frost', '2025-03-03'],
  ['Par Camille Dupont | Publié le 3 mars 2025', 'Camille Dupont', '2025-03-03'],
  ['بقلم: ليلى حداد، ٣ مارس ٢٠٢٥', 'ليلى حداد', '2025-03-03'],
  ['كتبت ليلى حداد', 'ليلى حداد', undefined],
  ['By Friday, 7 March 2025', undefined, undefined],
  ['Von der Leyen', undefined, undefined],
  ['By Grand Harbour they all wait for rain', undefined, undefined],
  ['كتبت الصحيفة أمس عن الوادي', undefined, undefined],
])('a pasted text that is signed says by whom and when: %s', (line, author, day) => {
  const { about, blocks, text } = readPasted(
    `The valley and its road\n${line}\nWe stay, they said in the valley, and nobody leaves.`,
  );
  expect([about.author, about.date?.toISOString().slice(0, 10)]).toEqual([author, day]);
  const left = blocks.filter(({ kind }) => kind === 'leftover').map(({ start, end }) => text.slice(start, end));
  expect(left.join('\n')).toBe(author ? line : '');
});

test.each([
  ['By Hanna Voss', 'Hanna Voss', undefined],
  ['Von Jonas Weber, 3. März 2025', 'Jonas Weber', '2025-03-03'],
  ['Par Camille Dupont', 'Camille Dupont', undefined],
  ['كتبت: ليلى حداد', 'ليلى حداد', undefined],
  ['By Grand Harbour they all wait for rain', undefined, undefined],
])('so does a file of any kind, whoever made it: %s', async (line, author, day) => {
  const [title, words] = ['The valley and its road', 'We stay, they said in the valley, and nobody leaves it.'];
  const unicode = (said: string) => said.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0)}?`);
  const files: [string, Uint8Array][] = [
    [
      'a.docx',
      wordFile({
        body: [title, line, words].map((said) => `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`).join(''),
        core: '<dc:creator>Desk Two</dc:creator><dcterms:created>2024-01-01T00:00:00Z</dcterms:created>',
      }),
    ],
    [
      'a.odt',
      textFile({
        body: [title, line, words].map((said) => `<text:p>${said}</text:p>`).join(''),
        meta: '<meta:initial-creator>Desk Two</meta:initial-creator><meta:creation-date>2024-01-01T00:00:00</meta:creation-date>',
      }),
    ],
    [
      'a.rtf',
      bytes(
        `{\\rtf1\\ansi{\\info{\\author Desk Two}{\\creatim\\yr2024\\mo1\\dy1}}${[title, line, words].map(unicode).join('\\par ')}}`,
      ),
    ],
    ['a.html', bytes(`<meta charset=utf-8><h1>${title}</h1><p>${line}</p><p>${words}</p>`)],
    ['a.md', bytes(`# ${title}\n\n${line}\n\n${words}\n`)],
  ];
  for (const [name, file] of files) {
    const { about, blocks, text } = await readFile(name, file);
    const isMade = /docx|odt|rtf/.test(name);
    expect([name, about.author, about.date?.toISOString().slice(0, 10)]).toEqual([
      name,
      author ?? (isMade ? 'Desk Two' : undefined),
      day ?? (isMade ? '2024-01-01' : undefined),
    ]);
    const left = blocks.filter(({ kind }) => kind === 'leftover').map(({ start, end }) => text.slice(start, end));
    expect([name, left]).toEqual([name, author ? [line] : []]);
  }
});

test.each([
  ['a.md', '---\nurl: javascript:alert(1)\n---\nWe stay.'],
  ['a.json', '{"uri":"a:1","headline":"Valley","body_text":"We stay.","link":"data:text/html,x"}'],
  [
    'a.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:x"><title>V</title><link href="y"/><entry><title>We stay</title></entry></feed>',
  ],
])('an address that leads elsewhere than to the web is none: %s', async (name, file) => {
  expect((await readFile(name, bytes(file))).about.address).toBeUndefined();
});

describe('files that desks send', () => {
  test('UTF-8, with and without a byte order mark', async () => {
    expect((await readFile('a.txt', bytes(ARABIC))).text).toBe(ARABIC);
    expect((await readFile('a.txt', bytes(`\ufeff${ARABIC}`))).text).toBe(ARABIC);
  });

  test.each(['utf16le', 'utf16be'])('UTF-16 with and without a mark (%s)', async (form) => {
    const encode = (text: string) => {
      const buffer = Buffer.from(text, 'utf16le');
      return new Uint8Array(form === 'utf16be' ? buffer.swap16() : buffer);
    };
    expect((await readFile('a.txt', encode(`\ufeff${ARABIC}`))).text).toBe(ARABIC);
    expect((await readFile('a.txt', encode(ARABIC))).text).toBe(ARABIC);
    expect((await readFile('a.txt', encode('The minister said: “No.”\nThat was all.'))).text).toContain('“No.”');
  });

  test('windows-1256 and windows-1252', async () => {
    expect((await readFile('a.txt', toWindows1256(ARABIC))).text).toBe(ARABIC);
    const french = Uint8Array.from(
      [...'Le ministre a déclaré que la réforme était « nécessaire ».'].map((c) => c.charCodeAt(0)),
    );
    expect((await readFile('a.txt', french)).text).toContain('réforme était « nécessaire »');
  });

  test('line ends of every system become one', async () => {
    expect(readPasted('One.\r\nTwo.\rThree.').text).toBe('One.\nTwo.\nThree.');
  });
});

describe('files that are refused, each with what to do', () => {
  test.each<[string, string, () => unknown]>([
    ['text-empty', 'nothing', () => readPasted('')],
    ['text-empty', 'a file of nothing, whatever it is called', () => readFile('a.docx', bytes(''))],
    ['text-empty', 'only white space and marks', () => readPasted(' \n "…" \u200f ')],
    ['text-too-long', '20 MB of text', () => readPasted('كلمة '.repeat(4_000_000))],
    ['file-too-large', 'a file over the limit', () => readFile('a.txt', new Uint8Array(MAX_BYTES + 1).fill(97))],
    [
      'file-binary',
      'a picture called .txt',
      () =>
        readFile('a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48])),
    ],
    [
      'file-encoding',
      'UTF-8 with a damaged byte',
      () => readFile('a.txt', Uint8Array.from([...bytes(ARABIC).slice(0, 40), 0xff, ...bytes(ARABIC)])),
    ],
    [
      'html-empty',
      'a page without a body',
      () => readFile('a.html', bytes('<html><head><title>x</title></head></html>')),
    ],
    [
      'html-empty',
      'a page of scripts',
      () => readFile('a.html', bytes('<body><script>alert("قال")</script><style>p{}</style></body>')),
    ],
    ['html-too-deep', 'a million nested tags', () => readFile('a.html', bytes(`${'<b>'.repeat(1_000_000)}x`))],
  ])('%s: %s', async (code, _, work) => {
    expect(await codeOf(work)).toBe(code);
  });

  test('a file at the limit is read', async () => {
    expect(await codeOf(() => readFile('a.txt', new Uint8Array(MAX_BYTES).fill(0x61)))).toBe('text-too-long');
  });
});

test('an HTML page gives its text and nothing that runs', async () => {
  const page = await readFile(
    'page.html',
    bytes(`<!doctype html><title>Site – Talks fail</title><nav>Home | World</nav><h1>Talks fail</h1>
      <p onclick="alert(1)">The envoy said: &ldquo;We are <b>not</b> leaving.&rdquo;</p>
      <script>document.write("<p>“Injected,” he said.</p>")</script>
      <blockquote class="twitter-tweet"><p>We stay at the table.</p>&mdash; Ada Envoy (@envoy) March 2, 2024</blockquote>
      <figcaption>The envoy on Monday</figcaption><footer>All rights reserved</footer>`),
  );
  expect(page.title).toBe('Talks fail');
  expect(page.text).not.toMatch(/Injected|alert|onclick/);
  const kinds = page.blocks.map((b) => [b.kind, page.text.slice(b.start, b.end)]);
  expect(kinds).toEqual([
    ['leftover', 'Home | World'],
    ['title', 'Talks fail'],
    ['paragraph', 'The envoy said: “We are not leaving.”'],
    ['post', 'We stay at the table.'],
    ['byline', '— Ada Envoy (@envoy) March 2, 2024'],
    ['caption', 'The envoy on Monday'],
    ['leftover', 'All rights reserved'],
  ]);
  const posts = embeddedPosts(page.text, page.blocks);
  expect(posts).toMatchObject([
    { text: 'We stay at the table.', author: 'Ada Envoy', handle: '@envoy', date: new Date('2024-03-02T00:00:00Z') },
  ]);
  expect(posts[0]?.spans.map((span) => page.text.slice(...span))).toEqual(['We stay at the table.']);
  expect(posts[0]?.byline && page.text.slice(...posts[0].byline)).toContain('Ada Envoy (@envoy)');
});

test('what no database can keep is taken out of the text before anything points into it', async () => {
  expect(readPasted('A\u0000B \ud800 C').text).toBe('AB \ufffd C');
});

test('a text that has no title is called by how it begins: its first sentence, cut at a word’s end', () => {
  const first = 'We are staying here until the last boat is out of the harbour.';
  expect(readPasted(`${first} Nobody will move us from the quay before that, said the harbour master.`).title).toBe(
    first,
  );
  const asked = 'من قال هذا؟ ومن سمعه؟ وأين كان الشاهد حين قيل؟';
  expect(readPasted(`${asked} هكذا سأل القاضي الحاضرين في الجلسة الأولى يوم الاثنين.`).title).toContain(asked);
  const long = 'صرّحت الوزيرة أمام الصحفيين بأن أعمال الترميم في الميناء القديم لن تتوقف قبل نهاية العام، ثم غادرت.';
  const { title } = readPasted(long);
  expect(title.length).toBeLessThanOrEqual(80);
  expect(long.startsWith(`${title.slice(0, -1)} `)).toBe(true);
});

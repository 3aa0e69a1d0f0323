import { describe, expect, it } from 'vitest';
import { readFile } from '../../read';

const read = (content: string) => readFile('a.md', Buffer.from(content));
const lines = async (content: string) => {
  const { text, blocks } = await read(content);
  return blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);
};

describe('Markdown', () => {
  it('has its blocks, without its marks', async () => {
    expect(
      await lines(
        '# Quarry *shut*\n\nIntro of [the post](https://post.example) and `code` that\nis long.\n\n## The plan\n\n> “We stay,” said Ada,\n> and left.\n\n1. First.\n   - Within.\n2. Second.\n\n| Who | What |\n| --- | --- |\n| Ada | stays |\n\n```js\nlet a;\n```\n\n<div><p>Raw <b>words</b>.</p></div>\n\n<!-- nothing -->\n\n![a picture](a.png)',
      ),
    ).toEqual([
      'title: Quarry shut',
      'paragraph: Intro of the post and code that is long.',
      'heading: The plan',
      'block-quotation: “We stay,” said Ada, and left.',
      'paragraph: First.',
      'paragraph: Within.',
      'paragraph: Second.',
      'paragraph: Who\tWhat',
      'paragraph: Ada\tstays',
      'leftover: let a;',
      'paragraph: Raw words.',
    ]);
  });

  it('says to programs what nobody reads: classes, sizes, pages of a wiki', async () => {
    const { text } = await readFile(
      'a.md',
      Buffer.from(
        'We [stay]{.small} [here](u){target=_blank}, m^2^.![A](a.png){width=50%}\n\nSee [[Old page|the page]], [[Harbour]].![[a.png]]\n\n`[[x]]`, `a==b`, `c==d` and [[1]](u)\n',
      ),
    );
    expect(text).toBe('We stay here, m2.\nSee the page, Harbour.\n[[x]], a==b, c==d and [1]');
  });

  it('may be written as other programs read it: definitions, notes at their place, marked words, a title over two lines', async () => {
    const { text, footnotes, about } = await read(
      '% The\n  valley\n% Ada\n  Bob; Kim\n\nWe ==stay==,^[Said in *May*, `]` and [here].] ++always++.\n\nTerm\n:   Its *meaning*\n\n    and more.\n\n```\n: x ==y==^[no note]\n```\n\n*[QU]: Quarry\n\nx ^[a-z] y^[2]\n',
    );
    expect(text).toBe(
      'We stay, always.\nTerm\nIts meaning\nand more.\n: x ==y==^[no note]\nx ^[a-z] y^[2]\nSaid in May, ] and [here].',
    );
    expect(footnotes.map(({ at }) => text.slice(0, at))).toEqual(['We stay,']);
    expect(about).toMatchObject({ title: 'The valley', author: 'Ada, Bob, Kim' });
  });

  it('has its notes behind it, and tells what was struck', async () => {
    const { text, footnotes, warnings } = await read(
      'We stay[^a], ~~never~~ always.[^b]\n\n[^b]: In June.\n[^a]: Said in *May*.\n',
    );
    expect(text).toBe('We stay, always.\nSaid in May.\nIn June.');
    expect(footnotes.map(({ at, span }) => [text.slice(0, at), text.slice(...span)])).toEqual([
      ['We stay', 'Said in May.'],
      ['We stay, always.', 'In June.'],
    ]);
    expect(warnings).toEqual([{ code: 'words-struck', params: { words: 'never' } }]);
  });

  it.each([
    [
      'YAML',
      '---\ntitle: "Quarry: shut"\nauthors:\n  - name: Ada Finch\n  - Bob\ndate: 2024-05-14\nlang: en\n---\n\n# Part one\n\nWe stay.',
    ],
    [
      'TOML',
      '+++\ntitle = "Quarry: shut"\nauthors = ["Ada Finch", "Bob"]\ndate = 2024-05-14\nlang = "en"\n+++\n# Part one\n\nWe stay.',
    ],
  ])('says in its front matter (%s) what it is', async (_, content) => {
    const { text, title, about } = await read(content);
    expect(title).toBe('Quarry: shut');
    expect(about).toMatchObject({ author: 'Ada Finch, Bob', date: new Date('2024-05-14'), language: 'en' });
    expect(text).toBe('Part one\nWe stay.');
  });

  it('has marks of other programs, which nobody reads', async () => {
    const { text, about } = await read(
      '% Quarry shut\n% Ada Finch\n% 2024-05-14\n\n## The plan {#plan .wide}\n\n::: note\n> [!NOTE]\n> H~2~O stays.\n:::\n',
    );
    expect(text).toBe('The plan\nH2O stays.');
    expect(about).toMatchObject({ title: 'Quarry shut', author: 'Ada Finch', date: new Date('2024-05-14') });
  });

  it('may begin with a line', async () => {
    expect(await lines('---\n\nWe stay here.\n\n---\n\nAlways.')).toEqual([
      'paragraph: We stay here.',
      'paragraph: Always.',
    ]);
  });
});

it('what goes on for thousands of lines without an empty one keeps all its words', async () => {
  const lines = Array.from({ length: 2500 }, (_, i) => `line ${i}`);
  const { text } = await readFile('a.md', Buffer.from(lines.join('\n')));
  expect(text.split(/\s+/)).toEqual(lines.flatMap((line) => line.split(' ')));
});

it('a book may have thousands of notes', { timeout: 30_000 }, async () => {
  const of = (note: (i: number) => string) => Array.from({ length: 2500 }, (_, i) => note(i));
  const [said, notes] = [of((i) => `We stay.[^${i}]\n`), of((i) => `[^${i}]: Said ${i}.`)];
  const { footnotes, text } = await readFile('a.md', Buffer.from([...said, ...notes].join('\n')));
  expect(footnotes.map(({ span }) => text.slice(...span))).toEqual(of((i) => `Said ${i}.`));
});

it('tens of thousands of defined notes, each of which would be looked for among all, are refused', async () => {
  const notes = Array.from({ length: 20_001 }, (_, i) => `[^${i}]: Said.`);
  await expect(readFile('a.md', Buffer.from(`We stay.\n\n${notes.join('\n')}`))).rejects.toMatchObject({
    code: 'file-too-deep',
  });
});

it.each([
  ['lines', '- a\n\n', 200_001],
  ['marks', '*a* `b`\n', 90_000],
])('more small parts than can be read in good time, of %s, are refused', async (_, part, n) => {
  await expect(readFile('a.md', Buffer.from(part.repeat(n)))).rejects.toMatchObject({ code: 'file-too-many-parts' });
});

it('what stands between dashes and is longer than any front matter is text', async () => {
  const { text } = await readFile('a.md', Buffer.from(`---\nnote: ${'so '.repeat(10_000)}\n---\n\nWe stay.`));
  expect(text).toMatch(/^note: so .*\nWe stay\.$/s);
});

it('strokes at the head of lines that no table’s head stands above make no paragraph longer', async () => {
  const { blocks } = await readFile('a.md', Buffer.from('|a|b|\n'.repeat(2001)));
  expect(blocks).toHaveLength(2);
});

it('a long text, which is read in pieces, says what its parts say, wherever what they refer to stands', async () => {
  const part = `${'Nobody knows why it was shut. '.repeat(60)}

Quarry *shut* [here][Law] and there[^1].

- one
  - two

  still two
- three

> said
> ~~never~~ so

\`\`\`
a

- b
\`\`\`

<!-- nobody

reads -->

| a | b |
| --- | --- |
| one | two |

1. first
2. second
`;
  const whole = `${`${part}\n`.repeat(30)}[law]: https://a.example\n\n[^1]: The note.\n`;
  const { text, footnotes } = await readFile('a.md', Buffer.from(whole));
  const one = await readFile('a.md', Buffer.from(`${part}\n[law]: https://a.example\n\n[^1]: The note.\n`));
  const own = one.text.slice(0, one.footnotes[0]?.span[0]);
  expect(own).toContain('Quarry shut here and there.\n');
  expect(text).toBe(`${own.repeat(30)}The note.`);
  expect(footnotes).toHaveLength(1);
});

it('a table of any length is read, each of its rows once and its head once', async () => {
  const rows = Array.from({ length: 4000 }, (_, i) => `| **row ${i}** | [x](#) |`);
  for (const strip of [(row: string) => row, (row: string) => row.slice(2, -2)]) {
    const table = ['| A | B |', '| --- | :-: |', ...rows].map(strip).join('\n');
    const { text } = await read(`${table}\n\n| C | D |\n|---|---|\n| 1 | 2 |\n`);
    expect(text.split('\n')).toEqual(['A\tB', ...rows.map((_, i) => `row ${i}\tx`), 'C\tD', '1\t2']);
  }
});

it('only what is marked as a heading is one', async () => {
  const { blocks } = await read('# T\n\n- One\n- Two words\n\n## Two\n\nShort\n\nA longer line stands below it.');
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'title',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
  ]);
});

it.each([
  ['an object', '{\n  "title": "Wir bleiben",\n  "author": "Ada",\n  "date": "2024-05-14"\n}\n\nImmer.'],
  [
    'lines of YAML that are none',
    '---\ntitle: Wir bleiben\nauthor: Ada\ndate: 2024-05-14\nsummary: so: so: [\n---\nImmer.',
  ],
  ['YAML that ends with points', '---\ntitle: Wir bleiben\nauthor: Ada\ndate: 2024-05-14\n...\n\nImmer.'],
  ['lines alone', 'Title: Wir bleiben\nAuthor: Ada\nDate: 2024-05-14\n\nImmer.'],
  ['lines above dashes', 'title: Wir bleiben\nauthor: Ada\ndate: 2024-05-14\n---\nImmer.'],
])('a text says of itself in %s', async (_, source) => {
  const { text, about } = await read(source);
  expect(text).toBe('Immer.');
  expect(about).toMatchObject({ title: 'Wir bleiben', author: 'Ada', date: new Date('2024-05-14') });
});

it('code of thousands of lines is as it was written', async () => {
  const code = Array.from({ length: 4500 }, (_, i) => `line ${i}`).join('\n');
  expect((await readFile('a.md', Buffer.from(`Said.\n\n\`\`\`\n${code}\n\`\`\`\n\nDone.`))).text).toBe(
    `Said.\n${code}\nDone.`,
  );
});

it('lines with more signs than the parser can bear are read all the same, where they are lines', async () => {
  const line = '*a* `b` [c](d) ![e](f) ~~g~~ \\_ ';
  const { text } = await readFile('a.md', Buffer.from(`${line}\n`.repeat(800)));
  expect(text.split(/\s+/)).toHaveLength(4 * 800);
});

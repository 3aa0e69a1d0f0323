import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subset from 'subset-font';
import { ROOT } from './install.mjs';

// Cuts the faces to what pages are written with, into app/fonts: a page of Arabic takes a third of what they weigh whole.
// What is cut off comes by itself where a text has it: each family has the rest of its letters in a second file.

const OUT = path.join(ROOT, 'app', 'fonts');
const { resolve } = createRequire(import.meta.url);

/** What Arabic, Persian and Urdu are written with, and the spaces between their words. */
const ARABIC = ranges(
  'U+0020, U+00A0, U+060C, U+061B-061C, U+061F, U+0621-063A, U+0640-0669, U+066A-066C, U+0670-0671, U+067E, U+0686, U+0698, U+06A4, U+06A9, U+06AF, U+06CC, U+06D4, U+06F0-06F9, U+200C-200F',
);
const ARABIC_REST =
  'U+0600-060B, U+060D-061A, U+061D-061E, U+0620, U+063B-063F, U+066D-066F, U+0672-067D, U+067F-0685, U+0687-0697, U+0699-06A3, U+06A5-06A8, U+06AA-06AE, U+06B0-06CB, U+06CD-06D3, U+06D5-06EF, U+06FA-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFC';
/** Digits and marks between words: an Arabic text needs no Latin letters for them. */
const MARKS = ranges(
  'U+0021-0040, U+005B-0060, U+007B-007E, U+00A7, U+00AB, U+00B7, U+00BB, U+00D7, U+2010-2027, U+2030-203A, U+2066-2069, U+2190-2193',
);
/** The same with the letters of English: an Arabic interface has keys, names of formats and digests in them. */
const KEYS = ranges(`U+0041-005A, U+0061-007A, ${MARKS.ranges}`);
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD';
const LATIN_EXT =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

const AMIRI = '@fontsource/amiri/files/amiri-arabic-700-normal.woff2';
const naskh = (weight) => `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`;
const plex = (script, weight) =>
  `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`;
const serif = (script) => `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-normal.woff2`;

/** Name of the file, family, weight, whence, and what it is cut to; or, whole, for which characters it is. */
const FACES = [
  ['amiri-700', 'Amiri', '700', AMIRI, { cut: ARABIC }],
  ['amiri-700-rest', 'Amiri', '700', AMIRI, { whole: ARABIC_REST }],
  ...[400, 700].flatMap((weight) => [
    [`naskh-${weight}`, 'Noto Naskh Arabic', weight, naskh(weight), { cut: ARABIC }],
    [`naskh-${weight}-rest`, 'Noto Naskh Arabic', weight, naskh(weight), { whole: ARABIC_REST }],
  ]),
  ...[400, 600].flatMap((weight) => [
    [`plex-arabic-${weight}`, 'IBM Plex Sans Arabic', weight, plex('arabic', weight), { cut: ARABIC }],
    [`plex-arabic-${weight}-rest`, 'IBM Plex Sans Arabic', weight, plex('arabic', weight), { whole: ARABIC_REST }],
    [
      `plex-marks-${weight}`,
      'IBM Plex Sans Marks',
      weight,
      plex('latin', weight),
      { cut: weight === 400 ? KEYS : MARKS },
    ],
    [`plex-latin-${weight}`, 'IBM Plex Sans Latin', weight, plex('latin', weight), { whole: LATIN }],
  ]),
  [
    'serif-marks',
    'Source Serif 4 Marks',
    '400 700',
    serif('latin'),
    { cut: MARKS, axes: { wght: { min: 400, max: 700 } } },
  ],
  [
    'serif-latin',
    'Source Serif 4',
    '400 700',
    serif('latin'),
    { cut: ranges(LATIN), axes: { wght: { min: 400, max: 700 } } },
  ],
  ['serif-latin-ext', 'Source Serif 4', '400 700', serif('latin-ext'), { whole: LATIN_EXT }],
];

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const css = [];
for (const [name, family, weight, file, { cut, whole, axes }] of FACES) {
  const given = readFileSync(resolve(file));
  const made = cut
    ? await subset(given, cut.text, { targetFormat: 'woff2', ...(axes && { variationAxes: axes }) })
    : given;
  writeFileSync(path.join(OUT, `${name}.woff2`), made);
  // Optional: a face that is not here when the page is drawn is not put in later, under the reader's eyes.
  css.push(`@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-display: optional;
  src: url("./${name}.woff2") format("woff2");
  unicode-range: ${cut ? cut.ranges : whole};
}`);
}
writeFileSync(path.join(OUT, 'faces.css'), `${css.join('\n')}\n`);

/** Ranges as CSS has them, and the characters in them. */
function ranges(list) {
  const text = list
    .split(', ')
    .flatMap((range) => {
      const [from, to = from] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
    })
    .join('');
  return { ranges: list, text };
}

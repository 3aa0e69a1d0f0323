import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { LARGEST } from './unpacked';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loaded: Promise<PdfJs> | undefined;

/** Where the package lies, with its tables of characters and metrics of fonts. */
export const folderOf = (): string => path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** pdf.js with its reader in the same thread: it is large, and is loaded with the first PDF. */
export function pdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfJs> {
  const globals = globalThis as { DOMMatrix?: unknown };
  // It makes a matrix for drawing while it is loaded; what draws is never called.
  globals.DOMMatrix ??= class {};
  const source = await readFile(path.join(folderOf(), 'legacy/build/pdf.worker.mjs'), 'utf8');
  new Script(asScript(telling(source))).runInThisContext();
  // The same, without the spaces: loaders read it in half the time.
  const same: string = 'pdfjs-dist/legacy/build/pdf.min.mjs';
  return import(/* @vite-ignore */ same) as Promise<PdfJs>;
}

/**
 * The reader as a script that leaves itself where pdf.js looks for it: as a module it would pass through whatever loads
 * ours, which takes half a gigabyte for its two megabytes.
 */
const asScript = (source: string): string =>
  `(() => { 'use strict';\n${source.replace(/^export \{.*\};$/m, '').replaceAll('import.meta.url', 'undefined')}\n})();`;

/** So many colours a table of them may tell: 33 of each of four inks, and more. */
const MOST_SAMPLES = 4_194_304;
/** No letter of a font has a larger number. */
const LARGEST_CODE = 0xffff;

type Change = readonly [was: string, is: string];

/** How many steps a page may draw in. */
const MOST_DRAWN = 500_000;

/**
 * What pdf.js knows and keeps to itself: what the file says that a stretch of glyphs stands for (its ActualText: where browsers
 * and word processors put what no table of a font can say); and that a font of many thousand glyphs does not say what one of
 * them stands for, in place of which it gives the glyph’s number as if that were a letter. What has no width is a vowel sign then.
 * And what names of glyphs tell by their parts: f_f_i is three letters, three.oldstyle a 3 (the rule of Adobe’s list). And where
 * a file says that most glyphs are nothing or whole sentences (as WeasyPrint does of text that runs to the left), what the font says.
 */
const TELLING: readonly Change[] = [
  [
    'function getUnicodeForGlyph(name, glyphsUnicodeMap) {',
    `const isNoLetter = (said) => said === "" || said?.length > 8;
function isMisled(toUnicode) {
  let [all, odd] = [0, 0];
  toUnicode.forEach((code) => {
    all++;
    if (isNoLetter(toUnicode.get(code))) odd++;
  });
  return odd > 3 && odd > all * 0.3;
}
function lettersOfFont(table) {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const letters = new Map();
  const put = (code, glyph) => {
    if (glyph > 0 && !letters.has(glyph)) letters.set(glyph, String.fromCodePoint(code));
  };
  try {
    for (let i = 0; i < Math.min(view.getUint16(2), 20); i++) {
      const platform = view.getUint16(4 + i * 8);
      const at = view.getUint32(8 + i * 8);
      if ((platform === 3 && view.getUint16(6 + i * 8) === 0) || platform === 1 || view.getUint16(at) !== 4) continue;
      const segments = view.getUint16(at + 6);
      for (let k = 0; k < segments; k += 2) {
        const [end, start] = [view.getUint16(at + 14 + k), view.getUint16(at + 16 + segments + k)];
        const delta = view.getUint16(at + 16 + segments * 2 + k);
        const offsets = at + 16 + segments * 3 + k;
        const offset = view.getUint16(offsets);
        for (let code = start; code <= end && code < 0xffff; code++) {
          const glyph = offset ? view.getUint16(offsets + offset + (code - start) * 2) : code;
          if (glyph || !offset) put(code, (glyph + delta) & 0xffff);
        }
      }
      break;
    }
  } catch (error) {
    // A table that is cut short still tells what stands before its end.
    if (!(error instanceof RangeError)) throw error;
  }
  return letters;
}
function lettersNamedIn(font, names, tables) {
  const letters = tables.cmap ? lettersOfFont(tables.cmap.data) : new Map();
  const known = getGlyphsUnicode();
  for (const [glyph, name] of (names || []).entries()) {
    if (letters.has(glyph) || !name || name === ".notdef") continue;
    const code = getUnicodeForGlyph(name, known);
    const letter = lettersNamed(name, known) ?? (code > 0 ? String.fromCodePoint(code) : undefined);
    if (letter !== undefined) letters.set(glyph, letter);
  }
  const own = new Map();
  const glyphs = font.cidToGidMap?.length > 0 ? font.cidToGidMap.entries() : [...letters.keys()].map((glyph) => [glyph, glyph]);
  for (const [code, glyph] of glyphs) {
    const letter = letters.get(glyph);
    if (letter !== undefined && !/^[\\ue000-\\uf8ff]/.test(letter)) own.set(code, letter);
  }
  return own;
}
function lettersNamed(name, known) {
  if (!name || known[name] !== undefined || name.length > 60 || !/[._]/.test(name)) return undefined;
  const parts = name.split(".")[0].split("_").map((part) => getUnicodeForGlyph(part, known));
  return parts.every((code) => code > 0 && code <= 0x10ffff) ? String.fromCodePoint(...parts) : undefined;
}
function getUnicodeForGlyph(name, glyphsUnicodeMap) {`,
  ],
  [
    'let unicode = glyphsUnicodeMap[glyphName];',
    `const named = lettersNamed(glyphName, glyphsUnicodeMap);
      if (named !== undefined) {
        toUnicode[charcode] = named;
        continue;
      }
      let unicode = glyphsUnicodeMap[glyphName];`,
  ],
  [
    'toUnicode[charCode] = String.fromCharCode(unicode);\n    }\n  }\n  if (toUnicode.length > 0) {\n    properties.toUnicode.amend(toUnicode);',
    `toUnicode[charCode] = String.fromCharCode(unicode);
    } else {
      const named = lettersNamed(glyphName, glyphsUnicodeMap);
      if (named !== undefined) toUnicode[charCode] = named;
    }
  }
  if (toUnicode.length > 0) {
    properties.toUnicode.amend(toUnicode);`,
  ],
  [
    'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];',
    `{
  const marked = args[1] instanceof Name ? resources.get("Properties")?.get(args[1].name) : args[1];
  const actual = marked instanceof Dict ? marked.get("ActualText") : null;
  args = [args[0].name, marked instanceof Dict ? marked.get("MCID") : null, typeof actual === "string" ? stringToPDFString(actual) : null];
}`,
  ],
  [
    'properties.toUnicode = builtToUnicode;',
    `properties.toUnicode = builtToUnicode;
    properties.tellsNothing = properties.composite && !properties.hasIncludedToUnicodeMap && builtToUnicode instanceof IdentityToUnicodeMap && !cidToGidBytes;`,
  ],
  [
    'this.composite = properties.composite;',
    'this.composite = properties.composite; this.tellsNothing = properties.tellsNothing;',
  ],
  [
    'let unicode = this.toUnicode.get(charcode) || charcode;',
    `const nameless = width ? "\\ufffd" : "";
    const own = this.ownLetters?.get(charcode);
    let unicode = this.misled ? (own ?? nameless) : own ?? (this.tellsNothing || (this.composite && !this.toUnicode.has(charcode)) ? nameless : (this.toUnicode.get(charcode) ?? charcode));`,
  ],
  [
    'const isTrueType = !tables["CFF "];',
    `const isTrueType = !tables["CFF "];
    if (properties.composite && properties.cMap instanceof IdentityCMap && properties.toUnicode instanceof IdentityToUnicodeMap) {
      if (tables.post && tables.maxp) readPostScriptTable(tables.post, properties, (tables.maxp.data[4] << 8) | tables.maxp.data[5]);
      this.ownLetters = lettersNamedIn(properties, properties.glyphNames, tables);
    }
    if (properties.composite && tables.cmap && properties.hasIncludedToUnicodeMap) {
      this.misled = isMisled(properties.toUnicode);
      const letters = lettersOfFont(tables.cmap.data);
      const glyphs = properties.cidToGidMap || [];
      this.ownLetters = new Map();
      properties.toUnicode.forEach((text) => {
        const code = Number(text);
        const cid = properties.cMap.lookup(code);
        const letter = letters.get(glyphs.length > 0 ? glyphs[cid] : cid);
        if (letter !== undefined && (this.misled || isNoLetter(properties.toUnicode.get(code)))) this.ownLetters.set(code, letter);
      });
    }`,
  ],
];

/**
 * What pdf.js would go on with until the memory is full: what is unpacked and unpacked again, which only shows as it is done,
 * what draws what draws something else, and widths of two thousand million letters, or colours. No page of a document
 * comes near. A state that is kept is a copy, not what stands on the one before: a page that keeps ten thousand, one in
 * the other, would be looked through to the first for every word.
 */
const BOUNDED: readonly Change[] = [
  [
    'if (requested <= buffer.byteLength) {\n      return buffer;\n    }\n    let size',
    `if (requested <= buffer.byteLength) {
      return buffer;
    }
    if (requested > ${LARGEST}) throw new Error("unpacks to more than any document's");
    let size`,
  ],
  [
    'totalLength += chunk.byteLength;',
    `totalLength += chunk.byteLength;
        if (totalLength > ${LARGEST}) throw new Error("unpacks to more than any document's");`,
  ],
  [
    'const clone = Object.assign(Object.create(this), this);',
    'const clone = Object.assign(Object.create(Object.getPrototypeOf(this)), this);',
  ],
  [
    'const clone = Object.create(this);\n    if (newPath)',
    'const clone = Object.assign(Object.create(Object.getPrototypeOf(this)), this);\n    if (newPath)',
  ],
  [
    'for (let j = start; j <= code; j++) {\n              glyphsWidths[j] = width;',
    `for (let j = Math.max(start, 0); j <= Math.min(code, ${LARGEST_CODE}); j++) {\n              glyphsWidths[j] = width;`,
  ],
  [
    'for (let j = start; j <= code; j++) {\n                glyphsVMetrics[j] = vmetric;',
    `for (let j = Math.max(start, 0); j <= Math.min(code, ${LARGEST_CODE}); j++) {\n                glyphsVMetrics[j] = vmetric;`,
  ],
  [
    'if (!Number.isInteger(firstChar)) {',
    `if (!Number.isInteger(firstChar) || firstChar < 0 || firstChar > ${LARGEST_CODE}) {`,
  ],
  ['if (!Number.isInteger(lastChar)) {', `if (!Number.isInteger(lastChar) || lastChar > ${LARGEST_CODE}) {`],
  ['const MAX_MAP_RANGE = 2 ** 24 - 1;', `const MAX_MAP_RANGE = ${LARGEST_CODE};`],
  [
    'const array = new Array(length);\n    let codeSize = 0;',
    `if (!(length <= ${MOST_SAMPLES})) throw new Error("tells more colours than any picture has");
    const array = new Array(length);
    let codeSize = 0;`,
  ],
  [
    'this.optimizer.push(fn, args);',
    `if (this.totalLength > ${MOST_DRAWN}) throw new Error("draws more than any page");
    this.optimizer.push(fn, args);`,
  ],
];

/** @throws Error where pdf.js says these things in another way than expected */
const telling = (source: string): string =>
  [...TELLING, ...BOUNDED].reduce((changed, [was, is]) => {
    const parts = changed.split(was);
    if (parts.length !== 2) throw new Error(`pdf.js says in another way than expected: ${was}`);
    return parts.join(is);
  }, source);

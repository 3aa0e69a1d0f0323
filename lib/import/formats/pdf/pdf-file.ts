/** Words that a made page draws, as glyphs of half their size each. */
export interface Shown {
  readonly x: number;
  /** From the lower edge of the page. */
  readonly y: number;
  /** What the font says of each glyph, from the left; a text stands for its characters. A number moves on, in thousandths of the size. */
  readonly glyphs: string | readonly (string | number)[];
  readonly size?: number;
  readonly bold?: boolean;
  /** 3 draws nothing, as below a scan. */
  readonly mode?: number;
  /** What the file says that the glyphs stand for. */
  readonly says?: string;
  /** Turns and mirrors: a b c d of the text's matrix. */
  readonly matrix?: readonly [number, number, number, number];
}

/** A PDF made for tests: pages of 600 by 800 points. */
export function pdfFile(
  pages: readonly (readonly Shown[])[],
  {
    info = '',
    catalog = '',
    trailer = '',
    page = '',
  }: { info?: string; catalog?: string; trailer?: string; page?: string } = {},
): Uint8Array {
  const codes = new Map<string, number>();
  const codeOf = (text: string) => {
    if (!codes.has(text)) codes.set(text, codes.size + 1);
    return (codes.get(text) as number).toString(16).padStart(4, '0');
  };
  const contents = pages.map((page) => page.map((shown) => contentOf(shown, codeOf)).join('\n'));
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${catalog}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${9 + i * 2} 0 R`).join(' ')}]>>`,
    fontOf('Plain', 4),
    descendant('Plain'),
    '<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    fontOf('Strong-Bold', 8),
    stream(toUnicode(codes)),
    descendant('Strong-Bold'),
    ...contents.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${page}/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>/Contents ${10 + i * 2} 0 R>>`,
      stream(content),
    ]),
    `<<${info}>>`,
  ];
  return written(objects, `/Root 1 0 R/Info ${objects.length} 0 R ${trailer}`);
}

function contentOf(
  { x, y, glyphs, size = 12, bold, mode = 0, says, matrix = [1, 0, 0, 1] }: Shown,
  codeOf: (t: string) => string,
): string {
  const parts = typeof glyphs === 'string' ? [...glyphs] : glyphs;
  const shown = parts.map((part) => (typeof part === 'number' ? part : `<${codeOf(part)}>`)).join('');
  const text = `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${mode} Tr ${matrix.join(' ')} ${x} ${y} Tm [${shown}] TJ ET`;
  return says === undefined ? text : `/Span <</ActualText <feff${utf16(says)}>>> BDC ${text} EMC`;
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const fontOf = (name: string, descendant: number): string =>
  `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode 7 0 R>>`;
const descendant = (name: string): string =>
  `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 500>>`;

/** Texts for codes, at most a hundred in one table as the format asks. */
function toUnicode(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([text, code]) => `<${code.toString(16).padStart(4, '0')}> <${utf16(text)}>`);
  const tables: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const table = lines.slice(i, i + 100);
    tables.push(`${table.length} beginbfchar\n${table.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${tables.join('\n')}
endcmap end end`;
}

const stream = (content: string): string =>
  `<</Length ${Buffer.byteLength(content, 'latin1')}>>stream\n${content}\nendstream`;

/** The objects in order, with the table that says where each lies. */
export function written(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const table = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Lines of running text, from the height downwards. */
export const lines = (texts: readonly string[], { x = 60, y = 700, size = 12 } = {}): Shown[] =>
  texts.map((glyphs, i) => ({ x, y: y - i * size * 1.3, glyphs, size }));
/** A line that runs to the left and ends at the right margin. */
export const rtl = (glyphs: Shown['glyphs'], y: number, size = 12): Shown => ({
  x: 540 - [...glyphs].length * size * 0.5,
  y,
  glyphs,
  size,
});

import { pdfFile, type Shown } from '@/lib/import/formats/pdf/pdf-file';
import { openPdf } from '@/lib/import/formats/pdf/open';
import { glyphsOf } from '@/lib/import/formats/pdf/glyphs';
import { clustersOf } from '@/lib/import/formats/pdf/clusters';
import { linesOf, wordsOf } from '@/lib/import/formats/pdf/rows';
import { columnsOf } from '@/lib/import/formats/pdf/columns';
const lines = (texts: readonly string[], { x = 60, y = 700, size = 12 } = {}): Shown[] =>
  texts.map((glyphs, i) => ({ x, y: y - i * size * 1.3, glyphs, size }));
const column = (x: number, of: string): Shown[] =>
  lines([`${of} one of the words of it`, `${of} two of the words of it`, `${of} three of the words so`, `${of} four of the words on.`], { x, y: 640 });
const b = pdfFile([[{ x: 60, y: 720, glyphs: 'A headline that runs across both', size: 24 },
        ...column(320, 'Right'),
        ...column(60, 'Left')]]);
const pdf = await openPdf(b); const g = await glyphsOf(await pdf.getPage(1), () => true);
const w = wordsOf(clustersOf(g.glyphs)); console.log(w.length, w.map(x=>[x.x0,x.x1,x.y,x.size].map(Math.round).join(',')+x.clusters.map(c=>c.text).join('')));
console.log(columnsOf(w,false).map(p=>p.map(x=>x.clusters.map(c=>c.text).join('')).join('|')));
process.exit(0);

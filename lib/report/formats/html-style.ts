import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The face of the proof: paper first, both themes, no script, its own fonts. */
export const style = (): string => `${faces()}
:root{color-scheme:light dark;--paper:#faf8f3;--ink:#1d1b18;--ink-2:#5c564d;--rule:#cfc6b6;--accent:#1f4e79;--verified:#1e6b4f;--disputed:#a8321f;--corrected:#8a5a00;--unverifiable:#62567e;--open:#6b645a;--wash-d:#fbe9e4;--wash-v:#e5f1ea}
@media (prefers-color-scheme:dark){:root{--paper:#191815;--ink:#ece7dc;--ink-2:#b4ac9d;--rule:#4a463c;--accent:#8fbbe6;--verified:#7cc7a3;--disputed:#f0917d;--corrected:#e0b458;--unverifiable:#b6a6dc;--open:#a59d8f;--wash-d:#3a221c;--wash-v:#1c2e26}}
*{box-sizing:border-box}body{max-inline-size:50rem;margin:2rem auto;padding-inline:1.25rem;background:var(--paper);color:var(--ink);font:16px/1.7 'Noto Naskh Arabic','Source Serif 4',Georgia,serif}
h1{font-size:1.9rem;line-height:1.35;margin-block:.1em .3em}h2{margin-block:1.8em .6em;border-block-end:1px solid var(--rule);font-size:1.25rem}h3,h4{margin-block:.8em .2em;font-size:1.05rem}p{margin-block:.35em}
header p{margin:.1em 0;color:var(--ink-2)}header .kicker{color:var(--accent);font-weight:700}a{color:var(--accent)}code{font-size:.78em;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.5em 1.8em;list-style:none;margin-block:1em 0;padding:0}.counts b{font-size:1.5em;margin-inline-end:.15em}
.counts .disputed,.counts .conflict,.status.disputed,.status.conflict,.verdict.altered,.verdict.spliced,.verdict.not-found{color:var(--disputed)}.counts .verified,.status.verified,.verdict.verbatim,.verdict.orthographic,.verdict.elided{color:var(--verified)}.counts .corrected,.status.corrected,.verdict.translated,.verdict.paraphrased{color:var(--corrected)}.counts .unverifiable,.status.unverifiable{color:var(--unverifiable)}
.corrections{list-style:none;padding:0;margin:0}.corrections li{display:grid;grid-template-columns:2.2em 1fr;padding-block:.5em;border-block-end:1px solid var(--rule);break-inside:avoid}.corrections p{margin:.15em 0}.label{color:var(--ink-2);font-size:.88em;margin-inline-end:.4em}.number{font-weight:700}
table{border-collapse:collapse;inline-size:100%}thead{display:table-header-group}tr{break-inside:avoid}th,td{text-align:start;vertical-align:top;padding:.3em .5em;border-block-end:1px solid var(--rule);font-size:.88em;line-height:1.5;overflow-wrap:anywhere}th{color:var(--ink-2);font-weight:400}th:first-child,td:first-child{inline-size:2.6em}td.text{inline-size:45%}
@media screen and (max-width:36rem){thead{display:none}tr{display:grid;grid-template-columns:2.6em 1fr;padding-block:.4em;border-block-end:1px solid var(--rule)}td,td.text,td:first-child{inline-size:auto;padding:.1em .3em;border:0}td:nth-child(n+3){grid-column:2}td:nth-child(n+3):not(.status){color:var(--ink-2)}.pairs tr{grid-template-columns:1fr}.pairs td{grid-column:1}}
article>p,article>h3,article>h4{text-wrap:pretty}sup{line-height:0}sup a{text-decoration:none;padding-inline:.15em}
.q{text-decoration:underline dotted var(--open) 2px;text-underline-offset:.42em}.q.verified{text-decoration:underline solid var(--verified) 2px}.q.conflict{text-decoration:underline dotted var(--disputed) 2px}.q.in-review{text-decoration:underline solid var(--open) 1px}.q.disputed{text-decoration:underline wavy var(--disputed) 1.5px}.q.corrected{text-decoration:underline double var(--corrected) 1.5px}.q.unverifiable{text-decoration:underline dashed var(--unverifiable) 2px}
.noted{background:color-mix(in srgb,var(--accent) 14%,transparent)}
.leftover{color:var(--ink-2);border:1px dashed var(--rule);padding:.2em .7em}.post,.byline{border-inline-start:3px solid var(--rule);padding-inline-start:1em}
.entry{border-block-start:1px solid var(--rule);padding-block:.7em;break-inside:avoid-page}.entry:first-of-type{border:0;padding-block-start:0}.entry h3{margin:0}blockquote{margin:.3em 0;padding-inline-start:.9em;border-inline-start:3px solid var(--accent)}blockquote.source{border-color:var(--verified)}
.facts,.check{font-size:.93em}.check{margin-block:.5em}td.shifted{color:var(--disputed)}td.faithful{color:var(--verified)}
.chain{display:flex;flex-wrap:wrap;gap:.1em .5em;list-style:none;padding:0;margin:.2em 0;font-size:.9em}.chain li::before{content:'●';margin-inline-end:.3em;color:var(--verified)}.chain .open::before{content:'○';color:var(--open)}.chain .changed::before{color:var(--disputed)}.chain li:not(:last-child)::after{content:'–';margin-inline-start:.5em;color:var(--ink-2)}.chain em{color:var(--disputed);font-style:normal}.chain span{color:var(--ink-2)}
del{background:var(--wash-d);color:var(--disputed);text-decoration:line-through}ins{background:var(--wash-v);color:var(--verified);text-decoration:none;border-block-end:1px solid}.apparatus{font-size:1.05em}
.quiet{color:var(--ink-2);font-size:.88em;margin-block:.15em}ul{margin-block:.3em;padding-inline-start:1.2em}.note{border-inline-start:2px solid var(--rule);padding-inline-start:.9em;margin-block:.6em}.note p{margin:.1em 0}.answer{padding-inline-start:1em}.sign{font-weight:700;font-size:.93em}footer{margin-block-start:2.5em;border-block-start:1px solid var(--rule);color:var(--ink-2);font-size:.9em}
@page{size:A4;margin:18mm 17mm 20mm;@bottom-center{content:counter(page) ' / ' counter(pages);font:9pt 'Source Serif 4',serif;color:#5c564d}}
@media print{:root{--paper:#fff;--ink:#000;--ink-2:#444;--rule:#bbb;--accent:#1f4e79;--verified:#1e6b4f;--disputed:#a8321f;--corrected:#8a5a00;--unverifiable:#62567e;--open:#6b645a;--wash-d:#fbe9e4;--wash-v:#e5f1ea;color-scheme:light}body{margin:0;padding:0;max-inline-size:none;font-size:10.5pt;line-height:1.55;print-color-adjust:exact}h1{font-size:18pt}h2{break-after:avoid}a{color:inherit;text-decoration:none}}`;

/** Files of fonts, each with the characters that are drawn by it. */
const FACES = [
  ['Noto Naskh Arabic', '400', '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal'],
  ['Noto Naskh Arabic', '700', '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal'],
  ['Source Serif 4', '200 900', '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal'],
  ['Source Serif 4', '200 900', '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal'],
] as const;
const ARABIC = 'U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF';
const LATIN = 'U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2116,U+2122,U+2190-21FF,U+2260';
const LATIN_EXT = 'U+100-130,U+132-151,U+154-24F,U+259,U+1E00-1EFF,U+20A0-20AB,U+20AD-20CF';
const RANGES = [ARABIC, ARABIC, LATIN, LATIN_EXT];

let written: string | undefined;
function faces(): string {
  written ??= FACES.map(([family, weight, file], i) => {
    const font = readFileSync(path.resolve('node_modules', `${file}.woff2`)).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${font}) format('woff2');unicode-range:${RANGES[i]}}`;
  }).join('\n');
  return written;
}

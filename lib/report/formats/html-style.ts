import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The reporter's face of the sheet: print first, both themes, no script. */
export const style =
  () => `@font-face{font-family:'Noto Naskh Arabic';src:url(data:font/woff2;base64,${font()}) format('woff2');unicode-range:U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF}
:root{color-scheme:light dark;--paper:#faf8f3;--ink:#1d1b18;--ink-2:#5c564d;--rule:#cfc6b6;--accent:#1f4e79;--verified:#1e6b4f;--disputed:#a8321f;--corrected:#8a5a00;--unverifiable:#62567e;--open:#6b645a;--wash-d:#fbe9e4;--wash-v:#e5f1ea}
@media (prefers-color-scheme:dark){:root{--paper:#191815;--ink:#ece7dc;--ink-2:#b4ac9d;--rule:#4a463c;--accent:#8fbbe6;--verified:#7cc7a3;--disputed:#f0917d;--corrected:#e0b458;--unverifiable:#b6a6dc;--open:#a59d8f;--wash-d:#3a221c;--wash-v:#1c2e26}}
body{max-inline-size:52rem;margin:2rem auto;padding-inline:1.25rem;background:var(--paper);color:var(--ink);font:16px/1.75 'Noto Naskh Arabic','Source Serif 4',Georgia,serif}
h1{font-size:2rem;line-height:1.4;margin-block:.2em .5em}h2{margin-block-start:2.2em;border-block-end:1px solid var(--rule);font-size:1.3rem}h4{margin-block:.9em .2em;font-size:1rem}
header p{margin:.1em 0;color:var(--ink-2)}.kicker{color:var(--accent)!important}a{color:var(--accent)}code{font-size:.8em;overflow-wrap:anywhere}
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.35em .6em;border-block-end:1px solid var(--rule);font-size:.92em}
article>p,article>h3,article>h4{text-wrap:pretty}sup a{text-decoration:none;padding-inline:.15em}
.q{text-decoration:underline dotted var(--open) 2px;text-underline-offset:.42em}.q.verified{text-decoration:underline solid var(--verified) 2px}.q.disputed{text-decoration:underline wavy var(--disputed) 1.5px}.q.corrected{text-decoration:underline double var(--corrected) 1.5px}.q.unverifiable{text-decoration:underline dashed var(--unverifiable) 2px}
.noted{background:color-mix(in srgb,var(--accent) 14%,transparent)}
.leftover{color:var(--ink-2);border:1px dashed var(--rule);padding:.2em .7em}.post,.byline{border-inline-start:3px solid var(--rule);padding-inline-start:1em;margin-block:.2em}
.entry{border-block-start:1px solid var(--rule);padding-block:1em;break-inside:avoid-page}.entry h3{margin:0}blockquote{margin:.5em 0;padding-inline-start:1em;border-inline-start:3px solid var(--accent)}blockquote.source{border-color:var(--verified)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.5em 0}dt{color:var(--ink-2)}dd{margin:0}
.status.disputed,.verdict.altered,.verdict.spliced,.verdict.not-found{color:var(--disputed)}.status.verified,.verdict.verbatim,.verdict.orthographic,.verdict.elided{color:var(--verified)}.status.corrected,.verdict.translated,.verdict.paraphrased{color:var(--corrected)}
td.shifted{color:var(--disputed)}td.faithful{color:var(--verified)}
.chain{padding-inline-start:1.2em;margin:.2em 0}.chain li::marker{content:'● ';color:var(--verified)}.chain .open::marker{content:'○ ';color:var(--open)}.chain .changed::marker{color:var(--disputed)}.chain em{color:var(--disputed);font-style:normal}.chain span{color:var(--ink-2)}
del{background:var(--wash-d);color:var(--disputed);text-decoration:line-through}ins{background:var(--wash-v);color:var(--verified);text-decoration:none;border-block-end:1px solid}.apparatus{font-size:1.1em;margin:.3em 0}
.quiet{color:var(--ink-2);font-size:.88em;margin:.2em 0}.note{border-inline-start:2px solid var(--rule);padding-inline-start:.9em;margin-block:.6em}.note p{margin:.1em 0}.answer{padding-inline-start:1em}.sign{font-weight:600}footer{margin-block-start:3em;border-block-start:1px solid var(--rule);color:var(--ink-2)}
@media print{body{margin:0;max-inline-size:none}}`;

let fontData: string | undefined;
function font(): string {
  fontData ??= readFileSync(
    path.resolve('node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'),
  ).toString('base64');
  return fontData;
}

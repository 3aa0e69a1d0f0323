import type { FrozenReport } from '../content';
import { proofOf } from '../proof';
import type { Part, Proof, ProofBlock, ProofCorrection, ProofPiece, ProofRow } from '../proof/proof';
import type { TextFormat } from './format';
import { entry, note } from './html-entry';
import { style } from './html-style';
import { Html, h } from './html-tag';

/** One file that needs nothing else: no script, no request, its own fonts. */
export const html: TextFormat = { label: 'HTML', ending: 'html', mediaType: 'text/html', write };

function write(report: FrozenReport, locale: Parameters<TextFormat['write']>[1]): string {
  const p = proofOf(report, locale);
  const page = h`<!doctype html>
<html lang="${p.locale}" dir="${p.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${p.heading}${p.between}${p.title.words}</title>
<style>${new Html(style())}</style>
</head>
<body>
<header>
<p class="kicker">${p.heading}</p>
<h1 lang="${p.title.lang}" dir="${p.title.dir}">${p.title.words}</h1>
${p.made.map((line) => h`<p>${line}</p>`)}
<ul class="counts">${p.counts.map((c) => h`<li class="${c.status}"><b>${c.n}</b> ${c.label}</li>`)}</ul>
</header>
<main>
<section><h2>${p.corrections.heading}</h2>
<p class="quiet">${p.checked}</p>
${p.corrections.items.length > 0 && h`<ol class="corrections">${p.corrections.items.map((c) => correction(c, p))}</ol>`}</section>
<section><h2>${p.text.heading}</h2>
<article lang="${p.title.lang}" dir="${p.title.dir}">${p.text.items.map(block)}</article></section>
${section(p.entries, (items) => h`${items.map((e) => entry(e, p))}`)}
${section(p.plain, (rows) => table(rows, p))}
${section(p.open, (rows) => table(rows, p))}
${section(p.notes, (items) => h`${items.map(note)}`)}
${section(p.sources, (items) => h`<ul>${items.map((parts) => h`<li>${parts.map((part, i) => h`${i > 0 && p.between}<bdi>${part}</bdi>`)}</li>`)}</ul>`)}
${section(p.gone, (items) => h`<ul>${items.map(({ words }) => h`<li dir="auto">${words}</li>`)}</ul>`)}
</main>
<footer>${p.leftOut && h`<p>${p.leftOut}</p>`}${p.digests.map((d) => h`<p>${d.label} <code dir="ltr">sha256 ${d.sha256}</code></p>`)}</footer>
</body>
</html>
`;
  return page.text;
}

const section = <T>({ heading, items }: Part<T>, inside: (items: readonly T[]) => Html): Html | '' =>
  items.length > 0 ? h`<section><h2>${heading}</h2>${inside(items)}</section>` : '';

const correction = ({ place, number, was, is, why }: ProofCorrection, { between }: Proof): Html => h`<li>
<a class="number" href="#t${place}">${number}</a>
<div><p><span class="label">${was.label}</span> <del lang="${was.lang}" dir="${was.dir}">${was.words}</del></p>
<p><span class="label">${is.label}</span>${is.words && h` <ins lang="${is.lang}" dir="${is.dir}">${is.words}</ins>`}</p>
<p class="quiet">${why.map((reason, i) => h`${i > 0 && between}<bdi>${reason}</bdi>`)}</p></div></li>`;

/** A block of the article, with its quotations underlined and numbered. */
function block({ kind, lang, dir, label, pieces }: ProofBlock): Html {
  const tag = new Html(kind === 'title' ? 'h3' : kind === 'heading' || kind === 'pull-quote' ? 'h4' : 'p');
  return h`<${tag} class="${kind}" lang="${lang}" dir="${dir}">${label && h`<small>${label}</small> `}${pieces.map(piece)}</${tag}>`;
}

function piece({ text, marks, numbers }: ProofPiece): Html {
  let marked: Html = h`${text}`;
  for (const mark of marks) marked = h`<span class="${mark === 'noted' ? 'noted' : `q ${mark}`}">${marked}</span>`;
  return h`${marked}${numbers.map((n) => h`<sup><a href="#q${n.place}" id="t${n.place}">${n.number}</a></sup>`)}`;
}

const table = (rows: readonly ProofRow[], { columns }: Proof): Html =>
  h`<table><thead><tr>${columns.map((c) => h`<th scope="col">${c}</th>`)}</tr></thead><tbody>
${rows.map(({ place, number, status, quoted, cells }) => h`<tr id="q${place}"><td><a href="#t${place}">${number}</a></td><td class="text" lang="${quoted.lang}" dir="${quoted.dir}">${quoted.words}</td>${cells.map((cell, i) => h`<td${new Html(i === cells.length - 1 ? ` class="status ${status}"` : ' dir="auto"')}>${cell}</td>`)}</tr>`)}</tbody></table>`;

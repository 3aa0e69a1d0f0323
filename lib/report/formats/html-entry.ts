import type { Proof, ProofCheck, ProofEntry, ProofNote } from '../proof/proof';
import { type Html, h } from './html-tag';

/** A quotation at length. */
export const entry = (e: ProofEntry, p: Proof): Html => h`<article class="entry" id="q${e.place}">
<h3><a class="number" href="#t${e.place}">${e.number}</a> <span class="status ${e.status}">${e.said}</span></h3>
${e.checks.every((c) => c.stretches.length === 0) && h`<blockquote lang="${e.quoted.lang}" dir="${e.quoted.dir}">${e.quoted.words}</blockquote>`}
<p class="facts">${e.facts.map((fact, i) => h`${i > 0 && p.between}<bdi>${fact}</bdi>`)}</p>
<ol class="chain" aria-label="${e.chainTitle}">${e.chain.map((b) => h`<li class="${b.held ? 'held' : 'open'}${b.changed && ' changed'}"><b><bdi>${b.name}</bdi></b> <span>${b.what}</span>${b.changed && h` <em>≠ ${b.changed}</em>`}</li>`)}</ol>
${e.quiet.map((line) => h`<p class="quiet">${line}</p>`)}${e.checks.map((c) => check(c, e, p))}
${e.others.length > 0 && h`<ul class="quiet">${e.others.map((line) => h`<li>${line}</li>`)}</ul>`}
${e.claims.length > 0 && h`<ul class="claims">${e.claims.map(([claim, ...relations]) => h`<li><bdi>${claim}</bdi>${relations.map((r) => h`<br><bdi>${r}</bdi>`)}</li>`)}</ul>`}
${e.notes.map(note)}
<p class="sign">${e.sign}</p>
</article>`;

const check = (c: ProofCheck, { quoted }: ProofEntry, { between }: Proof): Html => h`<div class="check">
<p><b class="verdict ${c.verdict}">${c.said}</b>${between}${c.source}</p>
${c.stretches.length > 0 && h`<p class="apparatus" lang="${quoted.lang}" dir="${quoted.dir}">${c.stretches.map(stretch)}</p>`}${c.excerpt && h`<blockquote class="source" lang="${c.excerpt.lang}" dir="${c.excerpt.dir}">${c.excerpt.words}</blockquote>`}
${c.differences.length > 0 && h`<ul class="quiet">${c.differences.map(({ said, nature, grave }) => h`<li>${said}${between}${grave ? h`<strong>${nature}</strong>` : nature}</li>`)}</ul>`}
${c.warnings.length > 0 && h`<p><strong>${c.warningsTitle}</strong></p><ul>${c.warnings.map((w) => h`<li>${w}</li>`)}</ul>`}
${sentences(c)}
<p class="quiet"><bdi>${c.decided}</bdi></p></div>`;

/** A translation sentence by sentence, with what a person found of each. */
const sentences = (c: ProofCheck): Html | '' =>
  c.sentences.length === 0
    ? ''
    : h`<h4>${c.sentencesTitle}</h4><table class="pairs"><tbody>${c.sentences.map(
        (s) =>
          h`<tr><td class="text" lang="${s.quote.lang}" dir="${s.quote.dir}">${s.quote.words}</td><td class="text" lang="${s.source.lang}" dir="${s.source.dir}">${s.source.words}</td><td class="${s.judgement}">${s.judged}${s.note && h`<br><bdi>${s.note}</bdi>`}</td></tr>`,
      )}</tbody></table>`;

function stretch({ kind, quote, source }: ProofCheck['stretches'][number]): Html {
  if (kind === 'same' || kind === 'editorial' || kind === 'reporting') return h`${quote}`;
  const gap = quote && source ? ' ' : '';
  return h`<span class="variant ${kind}">${quote && h`<del>${quote}</del>`}${gap}${source && h`<ins>${source}</ins>`}</span>`;
}

export const note = ({ head, body, answers }: ProofNote): Html => h`<div class="note">
<p class="quiet"><bdi>${head}</bdi></p><p dir="auto">${body}</p>
${answers.map((a) => h`<div class="answer"><p class="quiet"><bdi>${a.head}</bdi></p><p dir="auto">${a.body}</p></div>`)}</div>`;

/**
 * The printed proof as a Typst program. All that a report says comes to it as data (`sys.inputs`), and is set as text:
 * no word of an article or of a person is ever read as a program.
 */
export const TEMPLATE = `
#let p = json(bytes(sys.inputs.proof))
#let dirOf(d) = if d == "rtl" { rtl } else { ltr }
// The last one comes with Typst: what the others lack is drawn alike on any machine, whatever fonts it has.
#let fonts(d) = (if d == "rtl" { ("Amiri", "Source Serif 4") } else { ("Source Serif 4", "Amiri") }) + ("Noto Emoji", "Libertinus Serif")
#let quietly = rgb("#5c564d")
#let tones = (
  conflict: rgb("#a8321f"), disputed: rgb("#a8321f"), altered: rgb("#a8321f"), spliced: rgb("#a8321f"), "not-found": rgb("#a8321f"), shifted: rgb("#a8321f"),
  verified: rgb("#1e6b4f"), verbatim: rgb("#1e6b4f"), orthographic: rgb("#1e6b4f"), elided: rgb("#1e6b4f"), faithful: rgb("#1e6b4f"),
  corrected: rgb("#8a5a00"), translated: rgb("#8a5a00"), paraphrased: rgb("#8a5a00"),
  unverifiable: rgb("#62567e"), noted: rgb("#1f4e79"),
)
#let tone(name) = tones.at(name, default: quietly)
#let foreign(f, body) = text(lang: f.lang, dir: dirOf(f.dir), font: fonts(f.dir), body)
#let words(f) = foreign(f, f.words)
// Lines of words stand at the side where they begin.
#let aside(f, body) = align(if f.dir == "rtl" { right } else { left }, body)
#let quiet(body) = text(fill: quietly, size: 0.88em, body)
// Each as its own letters run.
#let joined(parts) = parts.map(part => if type(part) == str { "\\u{2068}" + part + "\\u{2069}" } else { part }).join(p.between)
#let (year, month, day, hour, minute, second) = p.stamp
#set document(title: p.heading + p.between + p.title.words, author: p.desk, keywords: p.digests.map(d => "sha256 " + d.sha256), date: datetime(year: year, month: month, day: day, hour: hour, minute: minute, second: second))
#set text(lang: p.locale, dir: dirOf(p.dir), font: fonts(p.dir), size: 10.5pt, fill: rgb("#1d1b18"), top-edge: 0.8em, bottom-edge: -0.3em, kerning: false, features: ("mark": 0, "mkmk": 0))
#let margin = 24mm
#set page(paper: "a4", margin: (x: margin, top: 20mm, bottom: 22mm), footer: context align(center, text(size: 8.5pt, fill: quietly, counter(page).display(if p.locale == "ar" { "١ / ١" } else { "1 / 1" }, both: true))))
// Only its regular face has this one: bold is a face here, no step from another.
#set strong(delta: 0)
#show strong: set text(weight: "bold")
#show "⋮": set text(weight: "regular")
#set par(leading: 0.4em, spacing: 0.55em)
#show heading: set block(above: 1.5em, below: 0.5em)
#show heading.where(level: 1): it => block(width: 100%, stroke: (bottom: 0.5pt + rgb("#cfc6b6")), inset: (bottom: 4pt), it)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 2): set text(size: 10.5pt)

// Without the fine places of vowel marks and pairs: with them, readers of the file tear words apart or say letters twice.

// The numbers of a page's quotations in its margin, each beside the line where its quotation begins; the second of a
// line stands beside the first, a fourth below. They are sorted as the text is: those of this page are looked for by halves.
#let margins() = {
  let all = query(<number>)
  let at(i) = all.at(i).location().position()
  let reaching(page) = {
    let (low, high) = (0, all.len())
    while low < high {
      let middle = calc.quo(low + high, 2)
      if at(middle).page < page { low = middle + 1 } else { high = middle }
    }
    low
  }
  let page = here().page()
  let (line, before) = (none, 0)
  for i in range(reaching(page), reaching(page + 1)) {
    let n = all.at(i).value
    let y = at(i).y
    before = if line != none and calc.abs(line - y) < 4pt { before + 1 } else { 0 }
    line = y
    let aside = calc.rem(before, 3) * 6mm
    let x = if n.side == "rtl" { 210mm - margin + 3mm + aside } else { margin - 9mm - aside }
    place(top + left, dx: x, dy: y - 0.95em + calc.quo(before, 3) * 2.5mm, box(width: 6mm, align(if n.side == "rtl" { left } else { right }, text(size: if p.locale == "ar" { 10pt } else { 8pt }, fill: tone(n.status), n.number))))
  }
}
#set page(foreground: context margins())

#let marked(words, marks) = {
  let body = words
  for mark in marks {
    body = if mark == "noted" { highlight(fill: rgb("#dde6ef"), body) } else {
      underline(offset: 0.32em, evade: false, stroke: (paint: tone(mark), thickness: if mark == "disputed" { 1.2pt } else { 0.8pt }, dash: if mark == "open" { "dotted" } else if mark == "unverifiable" { "dashed" } else { "solid" }), body)
    }
  }
  body
}

#let set-number(n) = {
  let body = text(fill: tone(n.status), link(label("q" + n.place), n.number))
  // Digits that a font has no raised ones of are small enough as they are.
  if p.locale == "ar" { super(typographic: false, size: 0.8em, body) } else { super(text(size: 0.9em, body)) }
}

// Where a quotation begins is told behind its first word: nothing parts it from the mark before it.
#let set-piece(piece, b) = {
  let first = if piece.begins.len() == 0 { 0 } else { piece.text.position(" ") }
  if first == none { first = piece.text.len() }
  if first > 0 { marked(piece.text.slice(0, first), piece.marks) }
  for n in piece.begins { [#metadata((..n, side: b.dir))<number>] }
  if first < piece.text.len() { marked(piece.text.slice(first), piece.marks) }
  for n in piece.numbers { set-number(n) }
}

#let set-block(b) = {
  let body = foreign(b, {
    if b.label != "" { quiet(b.label + " ") }
    for piece in b.pieces { set-piece(piece, b) }
  })
  set align(if b.dir == "rtl" { right } else { left })
  if b.kind == "title" { block(text(size: 1.25em, weight: "bold", body)) }
  else if b.kind == "heading" or b.kind == "pull-quote" { block(text(weight: "bold", body)) }
  else if b.kind == "post" or b.kind == "byline" or b.kind == "block-quotation" { pad(x: 8mm, par(body)) }
  else if b.kind == "leftover" { par(text(fill: quietly, body)) }
  else { par(body) }
}

#let beads(e) = joined(e.chain.map(b => {
  text(fill: if b.changed != "" { tone("disputed") } else if b.held { tone("verified") } else { quietly }, if b.held { "●\\u{a0}" } else { "○\\u{a0}" })
  strong(b.name)
  quiet(" " + b.what)
  if b.changed != "" { text(fill: tone("disputed"), " ≠ " + b.changed) }
}))

#let note(n) = block(inset: (x: 3mm), stroke: (rest: none), {
  quiet(n.head); linebreak(); n.body
  for a in n.answers { linebreak(); quiet(a.head); linebreak(); a.body }
})

#let stretch(s) = {
  if s.kind in ("same", "editorial", "reporting") { s.quote } else {
    if s.quote != "" { text(fill: tone("disputed"), strike(s.quote)) }
    if s.quote != "" and s.source != "" { " " }
    if s.source != "" { text(fill: tone("verified"), underline(s.source)) }
  }
}

#let check(c, e) = {
  par({ text(weight: "bold", fill: if c.verdict == "" { quietly } else { tone(c.verdict) }, c.said); p.between + c.source })
  if c.stretches.len() > 0 { aside(e.quoted, par(foreign(e.quoted, c.stretches.map(stretch).join()))) }
  if c.excerpt != none { aside(c.excerpt, pad(x: 5mm, par(words(c.excerpt)))) }
  for d in c.differences { par(quiet({ d.said + p.between; if d.grave { strong(d.nature) } else { d.nature } })) }
  if c.warnings.len() > 0 { par({ strong(c.warningsTitle); " " + c.warnings.join(p.between) }) }
  if c.sentences.len() > 0 {
    par(quiet(c.sentencesTitle))
    table(columns: (1fr, 1fr, auto), stroke: (x: none, y: 0.4pt + rgb("#cfc6b6")),
      ..c.sentences.map(s => (words(s.quote), words(s.source), { text(fill: tone(s.judgement), s.judged); if s.note != "" { linebreak(); s.note } })).flatten())
  }
  par(quiet(c.decided))
}

#let entry(e) = block(breakable: true, above: 1.1em, {
  [#heading(level: 2, { e.number + p.between; text(fill: tone(e.status), e.said) })#label("q" + e.place)]
  if e.checks.all(c => c.stretches.len() == 0) { aside(e.quoted, block(inset: (x: 4mm), words(e.quoted))) }
  par(joined(e.facts))
  par(beads(e))
  for line in e.quiet { par(quiet(line)) }
  for c in e.checks { check(c, e) }
  for line in e.others { par(quiet(line)) }
  for claim in e.claims { par(claim.join(p.between)) }
  for n in e.notes { note(n) }
  par(text(size: 0.93em, weight: "bold", e.sign))
})

#let rows(part) = if part.items.len() > 0 {
  heading(level: 1, part.heading)
  set text(size: 9pt)
  table(
    columns: (auto, 5fr, 3fr, 3fr, 2fr), stroke: (x: none, y: 0.4pt + rgb("#cfc6b6")), inset: (x: 1.5mm, y: 1.6mm),
    table.header(..p.columns.map(c => text(fill: quietly, c))),
    ..part.items.map(r => ([#metadata(r.place)#label("q" + r.place)#r.number], words(r.quoted), r.cells.at(0), r.cells.at(1), text(fill: tone(r.status), r.cells.at(2)))).flatten(),
  )
}

#text(fill: rgb("#1f4e79"), weight: "bold", p.heading)
#aside(p.title, block(above: 0.3em, below: 0.5em, text(size: 18pt, weight: "bold", words(p.title))))
#for line in p.made { block(above: 0.25em, quiet(line)) }
#block(above: 1.2em, p.counts.map(c => text(fill: if c.status == "" { rgb("#1d1b18") } else { tone(c.status) }, box({ text(size: 1.4em, weight: "bold", c.n); " " + c.label }))).join(h(6mm)))

#heading(level: 1, p.corrections.heading)
#quiet(p.checked)
#for c in p.corrections.items {
  block(breakable: false, width: 100%, stroke: (bottom: 0.4pt + rgb("#cfc6b6")), inset: (bottom: 2mm), grid(columns: (9mm, 1fr), row-gutter: 1.8mm,
    grid.cell(rowspan: 3, strong(link(label("q" + c.place), c.number))),
    { quiet(c.was.label); "  "; text(fill: tone("disputed"), strike(words(c.was))) },
    { quiet(c.is.label); "  "; if c.is.words != "" { text(fill: tone("verified"), underline(words(c.is))) } },
    quiet(joined(c.why)),
  ))
}

#heading(level: 1, p.text.heading)
#for b in p.text.items { set-block(b) }

#if p.entries.items.len() > 0 { heading(level: 1, p.entries.heading); for e in p.entries.items { entry(e) } }
#rows(p.plain)
#rows(p.open)
#if p.notes.items.len() > 0 { heading(level: 1, p.notes.heading); for n in p.notes.items { note(n) } }
#if p.sources.items.len() > 0 { heading(level: 1, p.sources.heading); for s in p.sources.items { par(joined(s)) } }
#if p.gone.items.len() > 0 { heading(level: 1, p.gone.heading); for g in p.gone.items { par(words(g)) } }

#v(1.5em)
#if p.leftOut != "" { par(quiet(p.leftOut)) }
#for d in p.digests { par(quiet({ d.label + " "; text(dir: ltr, size: 0.85em, "sha256 " + d.sha256) })) }
`;

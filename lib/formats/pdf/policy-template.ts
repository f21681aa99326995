/**
 * The page design, in Typst. Every word of a document arrives as a string of `/copy.json`, whose shape is `Copy`, and
 * is shown as a string: nothing that anybody wrote is ever read as Typst. Links of the scheme `x-note` mark the words
 * that notes are about; the typesetter then says exactly where those stand. `x-mark`, `x-back` and `x-see` tie markers
 * and notes together: resolved here, as labels, they would have all pages laid out several times over.
 */
export const POLICY_TEMPLATE = `
#let copy = json("/copy.json")
#let ink = rgb("#211d17")
#let soft = rgb("#595246")
#let line-colour = rgb("#d9d0be")
#let accent = rgb("#1f5361")
#let surface = rgb("#f7f4ec")

#set document(title: copy.title, author: copy.authors, description: copy.description, date: none)
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 27mm, left: 30mm, right: 30mm),
  header: context if here().page() > 1 {
    set text(size: 7.5pt, fill: soft)
    set par(justify: false)
    block(width: 100%, stroke: (bottom: 0.4pt + line-colour), inset: (bottom: 4pt), copy.running)
  },
  footer: context {
    set text(size: 7.5pt, fill: soft)
    grid(columns: (1fr, auto), copy.footer, str(here().page()))
  },
)
#set text(
  font: ("Noto Serif", "DejaVu Sans", "Noto Sans SC", "Noto Emoji"),
  fallback: false,
  size: 10pt,
  fill: ink,
  lang: "en",
  hyphenate: copy.hyphenate,
)
#set par(justify: true, leading: 0.74em, spacing: 1.05em)
#set footnote.entry(separator: line(length: 22%, stroke: 0.4pt + soft), gap: 0.6em)
#show footnote.entry: set text(size: 8.2pt)
#show heading: set text(weight: "bold", hyphenate: false)
#show heading: set par(justify: false, leading: 0.55em)
#show heading: set block(above: 1.7em, below: 0.85em, sticky: true)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 4): set text(size: 10.5pt)
#show heading.where(level: 5): set text(size: 10pt)
#show heading.where(level: 6): set text(size: 10pt, style: "italic")

#show quote.where(block: true): it => block(width: 100%, stroke: (left: 2pt + line-colour), inset: (left: 12pt, y: 2pt), it.body)

// One stretch of words with its formatting, what it links to and what follows it.
#let mono(body) = text(font: ("DejaVu Sans Mono", "DejaVu Sans", "Noto Sans SC", "Noto Emoji"), size: 0.86em, hyphenate: false, body)
#let marker(numbers) = super(typographic: false, size: 0.62em, {
  set text(fill: accent, weight: "bold", hyphenate: false)
  sym.wj
  h(0.08em, weak: true)
  sym.wj
  numbers.map(n => link("x-mark:" + n, "[" + n + "]")).join(h(0.1em))
})
#let stretch(piece, blocks) = {
  let stretch-all(pieces, blocks) = { []; pieces.map(each => stretch(each, blocks)).join() }
  if "footnote" in piece {
    let nodes = copy.footnotes.at(piece.footnote)
    footnote(numbering: _ => piece.t, if nodes.len() > 0 and nodes.first().kind == "paragraph" {
      // On the line of its mark.
      stretch-all(nodes.first().words, blocks)
      if nodes.len() > 1 { parbreak(); blocks(nodes.slice(1)) }
    } else { blocks(nodes) })
  } else if "t" in piece {
    let shown = text(piece.t)
    if "code" in piece { shown = mono(shown) }
    if "strong" in piece { shown = strong(shown) }
    if "emphasis" in piece { shown = emph(shown) }
    if "strike" in piece { shown = strike(shown) }
    if "underline" in piece { shown = underline(shown) }
    if "superscript" in piece { shown = super(typographic: false, shown) }
    if "subscript" in piece { shown = sub(typographic: false, shown) }
    if "linked" in piece { shown = text(fill: accent, shown) }
    if "to" in piece and "at" in piece {
      shown = context {
        let place = locate(label(piece.at)).position()
        link(piece.to + "|@" + (place.page - 1, place.x.pt(), place.y.pt()).map(str).join(","), shown)
      }
    } else if "to" in piece { shown = link(piece.to, shown) }
    else if "at" in piece { shown = link(label(piece.at), shown) }
    shown
  }
  if "notes" in piece { marker(piece.notes) }
}
#let stretches(pieces, blocks) = { []; pieces.map(piece => stretch(piece, blocks)).join() }

// Words in their own language and direction.
#let voiced(node, body) = {
  if "lang" in node { set text(lang: node.lang, region: node.at("region", default: none)); body } else { body }
}
#let directed(node, body) = {
  if "rtl" in node { set text(dir: rtl); body } else if "ltr" in node { set text(dir: ltr); body } else { body }
}
#let numbered(node) = if "ordinal" in node {
  let mark = pdf.artifact(text(size: 7pt, fill: soft, dir: ltr, hyphenate: false, "¶" + node.ordinal))
  if "rtl" in node { place(left, dx: -14mm, dy: 0.2em, box(width: 11mm, align(right, mark))) }
  else { place(right, dx: 14mm, dy: 0.2em, box(width: 11mm, align(left, mark))) }
}
#let anchored(node, body) = if "id" in node [#body#label(node.id)] else { body }

#let blocks(nodes) = {
  let words(node) = stretches(node.words, blocks)
  let one(node) = {
    let kind = node.kind
    if kind == "heading" {
      numbered(node)
      voiced(node, directed(node, anchored(node, heading(level: node.level, words(node)))))
    } else if kind == "paragraph" {
      numbered(node)
      voiced(node, directed(node, anchored(node, par(words(node)))))
    } else if kind == "preformatted" {
      numbered(node)
      directed(node, anchored(node, block(width: 100%, fill: surface, inset: 8pt, radius: 2pt, {
        set par(justify: false, leading: 0.6em)
        mono(words(node))
      })))
    } else if kind == "figure" {
      numbered(node)
      anchored(node, block(width: 100%, stroke: 0.5pt + line-colour, inset: 8pt, radius: 2pt, {
        set par(justify: false)
        text(size: 8pt, fill: soft, "Picture in the source")
        if "address" in node { text(size: 8pt, [: #link(node.address)]) }
        if node.words.len() > 0 { parbreak(); emph(words(node)) }
      }))
    } else if kind == "rule" {
      pdf.artifact(block(width: 100%, above: 1.6em, below: 1.6em, align(center, line(length: 30%, stroke: 0.5pt + soft))))
    } else if kind == "quote" {
      quote(block: true, quotes: false, blocks(node.children))
    } else if kind == "list" {
      set enum(body-indent: 0.6em, spacing: 0.8em)
      set list(body-indent: 0.6em, spacing: 0.8em)
      let items = node.items.map(item => block(width: 100%, blocks(item.children)))
      directed(node, if "labels" in node { enum(tight: false, numbering: n => node.labels.at(n - 1), ..items) }
      else if node.ordered { enum(tight: false, ..items) }
      else { list(tight: false, marker: ([•], [–], [·]), ..items) })
    } else if kind == "table" {
      set text(size: if node.columns > 5 { 7.5pt } else { 8.8pt })
      set par(justify: false, leading: 0.6em, spacing: 0.7em)
      let cell(it) = table.cell(x: it.x, y: it.y, colspan: it.columns, rowspan: it.rows,
        fill: if it.header { surface } else { none },
        if it.header { strong(blocks(it.children)) } else { blocks(it.children) })
      let head = node.cells.filter(it => it.y < node.head).map(cell)
      table(
        columns: (1fr,) * node.columns,
        stroke: 0.5pt + line-colour,
        inset: (x: 6pt, y: 5pt),
        align: start + top,
        ..(if head.len() > 0 { (table.header(repeat: false, ..head),) } else { () }),
        ..node.cells.filter(it => it.y >= node.head).map(cell),
      )
    } else if kind == "aside" {
      block(width: 100%, inset: (left: 14pt), blocks(node.children))
    }
  }
  []
  nodes.map(one).join()
}

// What the copy says about itself.
#let swatch(colour) = box(width: 0.9em, height: 0.75em, radius: 1pt, baseline: 5%, fill: rgb(colour), stroke: 0.3pt + soft)
#{
  set par(justify: false, leading: 0.6em)
  text(size: 8.5pt, fill: soft, tracking: 0.06em, upper("Annotated copy"))
  v(0.2em)
  block(below: 1.6em, text(size: 22pt, weight: "bold", hyphenate: false, stretches(copy.opening.title, blocks)))
  heading(level: 1, text(size: 11pt, "About this copy"))
  set text(size: 8.6pt)
  grid(
    columns: (34mm, 1fr),
    row-gutter: 0.72em,
    column-gutter: 5mm,
    ..copy.opening.statements.map(it => (text(fill: soft, it.term), stretches(it.words, blocks))).flatten(),
  )
  if copy.opening.kinds.len() > 0 {
    block(above: 1.6em, copy.opening.kinds.map(it => [#pdf.artifact(swatch(it.colour)) #it.words]).join(h(1.4em)))
  }
  if copy.opening.explanation != "" { block(above: 1em, text(fill: soft, copy.opening.explanation)) }
  for group in copy.opening.groups {
    heading(level: 2, text(size: 11pt, group.title))
    for it in group.entries {
      grid(columns: (11mm, 1fr), stretches(it.number, blocks), {
        set text(size: 8.6pt)
        stretches(it.words, blocks)
      })
    }
  }
}
#pagebreak()

#{
  set text(lang: copy.lang, region: copy.region)
  if copy.title-first != none { heading(level: 1, stretches(copy.title-first, blocks)) }
  blocks(copy.blocks)
}

// The numbered notes.
#let entry(it) = {
  block(width: 100%, above: 1.7em, below: 0.5em, breakable: true, stroke: (left: 2.5pt + rgb(it.colour)), inset: (left: 9pt, y: 1pt), {
    block(sticky: true, below: 0.75em, {
      text(weight: "bold", fill: accent, link("x-back:" + it.n, it.n))
      h(0.6em)
      strong(stretches(it.author, blocks))
      h(0.6em)
      text(fill: soft, stretches(it.facts, blocks))
    })
    if "passage" in it {
      block(below: 0.75em, text(fill: soft, {
        it.passage.lead
        if it.passage.words.len() > 0 { [ #stretches(it.passage.words, blocks)] }
      }))
    }
    blocks(it.body)
    if "proposal" in it {
      block(width: 100%, fill: surface, inset: 6pt, radius: 2pt, { text(fill: soft, it.proposal.lead + " "); stretches(it.proposal.words, blocks) })
    }
    for reply in it.replies {
      block(width: 100%, above: 1.1em, inset: (left: 9pt, y: 1pt), outset: (left: -3pt), stroke: (left: 0.6pt + line-colour), {
        block(sticky: true, below: 0.7em, { strong(stretches(reply.author, blocks)); h(0.6em); text(fill: soft, stretches(reply.facts, blocks)) })
        blocks(reply.body)
      })
    }
  })
}
#if copy.notes.len() > 0 {
  pagebreak()
  heading(level: 1, "Notes")
  set text(size: 8.6pt)
  set par(justify: false, leading: 0.6em, spacing: 0.75em)
  set footnote.entry(gap: 0.5em)
  for it in copy.notes { entry(it) }
}
`;

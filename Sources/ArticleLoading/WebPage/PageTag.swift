/// The HTML elements that extraction distinguishes.
enum PageTag: String, CaseIterable {
  case a, abbr, address, article, aside, audio, b, base, bdi, bdo, blockquote, body, br, button,
    canvas
  case caption, center, cite, code, col, colgroup, dd, del, details, dfn, dialog, div, dl, dt, em
  case embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5
  case h6, head, header, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main
  case map, mark, menu, meta, meter, nav, noscript, object, ol, optgroup, option, output, p, param
  case picture, pre, progress, q, rp, rt, ruby, s, samp, script, section, select, small, source
  case span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr
  /// Formulas, in MathML.
  case math, annotation, annotationXML = "annotation-xml", maction, menclose, merror, mfenced, mfrac
  case mi, mmultiscripts, mn, mo, mover, mpadded, mphantom, mprescripts, mroot, mrow, ms, mspace,
    msqrt
  case mstyle, msub, msubsup, msup, mtable, mtd, mtext, mtr, munder, munderover, mnone = "none",
    semantics
  /// Any other element.
  case other

  /// By name, in either case; `nil` for any other name.
  init?(name: UnsafeBufferPointer<UInt8>) {
    guard let first = name.first, let known = Self.byInitial[first | 0x20],
      let tag = known.first(where: { name.spells($0.name) })?.tag
    else { return nil }
    self = tag
  }

  /// Its index among all cases.
  var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  private static let byInitial: [UInt8: [(name: [UInt8], tag: PageTag)]] = {
    var table: [UInt8: [(name: [UInt8], tag: PageTag)]] = [:]
    for tag in allCases where tag != .other {
      let name = Array(tag.rawValue.utf8)
      table[name[0], default: []].append((name, tag))
    }
    return table
  }()
}

/// The attributes that extraction reads; the parser discards all others.
enum PageAttribute: String, CaseIterable {
  case alt
  case ariaHidden = "aria-hidden"
  case charset
  case about
  case `class`
  case colspan
  case content
  case datetime
  case hidden
  case href
  case httpEquiv = "http-equiv"
  case id
  case itemid
  case itemprop
  case itemref
  case itemscope
  case itemtype
  case lang
  case linethickness
  case name
  case open
  case close
  case popover
  case property
  case rel
  case resource
  case role
  case rowspan
  case src
  case shadowRootMode = "shadowrootmode"
  case srcdoc
  case start
  case style
  case title
  case type
  case width
  case typeof
}

extension PageTag {
  /// Whether its content is not text of the page, but code, controls, or ruby text.
  var isSilent: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .svg, .iframe, .object, .embed, .audio,
      .video,
      .canvas, .map, .input, .select, .option, .optgroup, .textarea, .button, .progress, .meter,
      .rp, .rt,
      .title, .dialog, .annotation, .annotationXML, .mphantom:
      true
    default: false
    }
  }

  /// Whether its words are visible but not text: those of controls and drawings, ruby text.
  var showsItsWords: Bool {
    switch self {
    case .button, .select, .option, .optgroup, .textarea, .svg, .map, .rt, .dialog, .object,
      .iframe:
      true
    default: false
    }
  }

  /// Whether it is a visible object between words: a picture, a player, a field.
  var isPicture: Bool {
    switch self {
    case .svg, .iframe, .object, .embed, .audio, .video, .canvas, .input, .select, .textarea,
      .button,
      .progress, .meter:
      true
    default: false
    }
  }

  /// Whether it cannot be in the head, though the parser would leave it there.
  var beginsBody: Bool {
    switch self {
    case .article, .aside, .figure, .footer, .header, .main, .nav, .section, .other: true
    default: false
    }
  }

  /// Whether it begins and ends a line.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2,
      .h3, .h4, .h5, .h6, .head, .header, .hr, .html, .legend, .li, .main, .menu, .nav, .noscript,
      .ol,
      .optgroup, .option, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th,
      .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// Whether it may contain a whole article.
  var holdsBlocks: Bool {
    switch self {
    case .div, .section, .article, .main, .td, .center, .other, .span, .blockquote, .form,
      .fieldset:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether it contains rows of a table.
  var isTablePart: Bool { self == .tbody || self == .thead || self == .tfoot }

  var isList: Bool { self == .ul || self == .ol || self == .dl || self == .menu }

  /// Whether it is a formula or a part of one.
  var isFormula: Bool { ordinal >= PageTag.math.ordinal && ordinal <= PageTag.semantics.ordinal }
}

import FactCheck

/// Evidence as it is now.
struct EvidenceAnswer: Answer {
  var evidence: [EvidenceValue]

  init(_ ids: [EvidenceID], in session: Session) throws {
    evidence = try ids.map { id throws(RuleError) in EvidenceValue(try session.existing(id)) }
  }

  func write(to page: inout Page) {
    for piece in evidence { piece.write(to: &page, indent: "  ") }
  }
}

extension EvidenceValue {
  /// The evidence with all that is known of it.
  func write(to page: inout Page, indent: String) {
    let sign: (String, Page.Style) =
      switch stance {
      case .supports: ("+ supports", .good)
      case .refutes: ("- refutes", .bad)
      case .context: ("  context", .plain)
      }
    page.wrapped(
      [
        .init(id.description, .bold), .init(" "), .init(sign.0, sign.1), .init("  \(claim)  "),
        .init(title),
      ], first: indent, indent: indent + "    ")
    var facts: [(String, String)] = []
    if let url, url.text != title { facts.append(("at", url.text)) }
    if let file {
      facts.append(("kept file", "\(file.name), \(Counted.text(file.byteCount, "byte"))"))
    }
    let source = [publisher, author].compactMap { $0 }.joined(separator: ", ")
    if !source.isEmpty { facts.append(("from", source)) }
    if let published { facts.append(("published", DateWords.text(published))) }
    if let level { facts.append(("source", level.rawValue)) }
    if let accessed { facts.append(("accessed", DateWords.text(accessed))) }
    for archive in archives { facts.append(("archived", archive.url?.text ?? archive.file ?? "")) }
    if let locator { facts.append(("place", locator)) }
    if let quote { facts.append(("quote", "“\(quote)”")) }
    if let interest { facts.append(("interest", interest)) }
    if let note { facts.append(("note", note)) }
    for (name, value) in facts {
      page.wrapped(
        [.init("\(name): ", .faint), .init(value)], first: indent + "     ",
        indent: indent + "       ")
    }
  }
}

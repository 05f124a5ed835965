import FactCheck

/// Fields by the type of their value. Invisible user text counts as missing.
extension TemplateField {
  typealias Reader<Value> = @Sendable (Subject) -> Value?

  static func text(_ name: String, _ summary: String, _ read: @escaping Reader<String>) -> Self {
    Self(name: name, kind: .text, summary: summary) { read($0).flatMap(text) }
  }

  static func block(_ name: String, _ summary: String, _ read: @escaping Reader<String>) -> Self {
    Self(name: name, kind: .block, summary: summary) {
      read($0).flatMap(block)
    }
  }

  /// User text with lists, emphasis, links and references.
  static func formatted(
    _ name: String, _ summary: String, _ read: @escaping Reader<CitedText>
  ) -> Self {
    Self(name: name, kind: .formatted, summary: summary) {
      read($0).flatMap { $0.paragraphs.isEmpty ? nil : .formatted($0) }
    }
  }

  /// A part of a text, including white space at its ends.
  static func shown(_ name: String, _ summary: String, _ read: @escaping Reader<[UInt8]>) -> Self {
    Self(name: name, kind: .text, summary: summary) {
      read($0).flatMap { $0.isEmpty ? nil : .text($0) }
    }
  }

  /// The same for parts of one text beside each other, which readers see as one.
  static func piece(_ name: String, _ summary: String, _ read: @escaping Reader<[UInt8]>) -> Self {
    Self(name: name, kind: .text, summary: summary) {
      read($0).flatMap { $0.isEmpty ? nil : .piece($0) }
    }
  }

  static func words(_ name: String, _ summary: String, _ read: @escaping Reader<String>) -> Self {
    Self(name: name, kind: .words, summary: summary) { read($0).map { .words($0) } }
  }

  static func number(_ name: String, _ summary: String, _ read: @escaping Reader<Int>) -> Self {
    Self(name: name, kind: .number, summary: summary) { read($0).map { .number($0) } }
  }

  static func date(
    _ name: String, _ summary: String, _ read: @escaping Reader<PartialDate>
  ) -> Self {
    Self(name: name, kind: .date, summary: summary) { read($0).map { .date($0) } }
  }

  static func address(
    _ name: String, _ summary: String, _ read: @escaping Reader<WebAddress>
  ) -> Self {
    Self(name: name, kind: .address, summary: summary) { read($0).map { .address($0) } }
  }

  static func flag(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name: name, kind: .flag, summary: summary) { .flag(read($0)) }
  }

  static func object<Part>(
    _ name: String, _ view: TemplateView<Part>, _ summary: String, _ read: @escaping Reader<Part>
  ) -> Self {
    Self(name: name, kind: .object(view.shape), summary: summary) { read($0).map(view.value) }
  }

  static func list<Part>(
    _ name: String, _ view: TemplateView<Part>, _ summary: String,
    _ read: @escaping Reader<[Part]>
  ) -> Self {
    Self(name: name, kind: .list(.object(view.shape)), summary: summary) {
      read($0).map { .list($0.map(view.value)) }
    }
  }

  /// A list of user texts, each on one line.
  static func texts(
    _ name: String, _ summary: String, _ read: @escaping Reader<[String]>
  ) -> Self {
    Self(name: name, kind: .list(.text), summary: summary) {
      read($0).map { .list($0.compactMap(text)) }
    }
  }

  /// A list of user texts of one or more paragraphs.
  static func blocks(
    _ name: String, _ summary: String, _ read: @escaping Reader<[String]>
  ) -> Self {
    Self(name: name, kind: .list(.block), summary: summary) {
      read($0).map { .list($0.compactMap(block)) }
    }
  }

  static func addresses(
    _ name: String, _ summary: String, _ read: @escaping Reader<[WebAddress]>
  ) -> Self {
    Self(name: name, kind: .list(.address), summary: summary) {
      read($0).map { .list($0.map { .address($0) }) }
    }
  }

  private static func text(_ text: String) -> TemplateValue? {
    let shown = ShownText.inline(text)
    return shown.isEmpty ? nil : .text(shown)
  }

  private static func block(_ text: String) -> TemplateValue? {
    let paragraphs = ShownText.paragraphs(text)
    return paragraphs.isEmpty ? nil : .block(paragraphs)
  }
}

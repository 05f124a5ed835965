import FactCheck

/// The value of a template's name in one report.
enum TemplateValue {
  /// User text on one line, in a form that can be shown.
  case text([UInt8])
  /// A part of a text, among other parts of it on its line.
  case piece([UInt8])
  /// User text, paragraph by paragraph, in a form that can be shown; at least one.
  case block([[UInt8]])
  /// User text with lists, emphasis, links and references; never empty.
  case formatted(CitedText)
  /// Fixed words, ids and similar, which contain no user text.
  case words(String)
  case date(PartialDate)
  case address(WebAddress)
  case number(Int)
  /// Used in sections only.
  case flag(Bool)
  case list([TemplateValue])
  case object(TemplateObject)
}

/// The kind of a name's value, known without a report.
indirect enum TemplateKind: Sendable {
  case text, block, formatted, words, date, address, number, flag
  case list(TemplateKind)
  case object(TemplateShape)
}

/// The values of one thing in a report.
struct TemplateObject {
  let field: (Int) -> TemplateValue?
}

/// The names of one kind of thing, and their kinds.
final class TemplateShape: Sendable {
  /// One of the names.
  struct Name: Sendable {
    let text: String
    let kind: TemplateKind
    let summary: String
  }

  /// `claim`
  let title: String
  let names: [Name]
  private let indices: [String: Int]

  init(_ title: String, _ names: [Name]) {
    self.title = title
    self.names = names
    indices = Dictionary(
      names.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Names in templates written for earlier versions of the program.
  private static let earlierNames = [
    "carrier": "reportingSource", "carriedBy": "reportedBy",
    "carriedByFollowing": "reportedByFollowing",
  ]

  func index(of name: String) -> Int? {
    indices[name] ?? Self.earlierNames[name].flatMap { indices[$0] }
  }
}

/// A shape with functions that read each of its names from a thing.
struct TemplateView<Subject>: Sendable {
  let shape: TemplateShape
  private let reads: [@Sendable (Subject) -> TemplateValue?]

  init(_ title: String, _ fields: [TemplateField<Subject>]) {
    shape = TemplateShape(
      title, fields.map { .init(text: $0.name, kind: $0.kind, summary: $0.summary) })
    reads = fields.map(\.read)
  }

  func value(_ subject: Subject) -> TemplateValue {
    .object(TemplateObject { [reads] in reads[$0](subject) })
  }
}

/// One name of a view.
struct TemplateField<Subject>: Sendable {
  let name: String
  let kind: TemplateKind
  let summary: String
  let read: @Sendable (Subject) -> TemplateValue?
}

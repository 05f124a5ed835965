import FactCheck

/// What a name in a template stands for, in one report.
enum TemplateValue {
  /// User text on one line, as it may be shown.
  case text([UInt8])
  /// A part of a text, which stands among others of the same text on its line.
  case piece([UInt8])
  /// User text, paragraph by paragraph, as it may be shown; at least one.
  case block([[UInt8]])
  /// Fixed words, ids and the like, which hold no user text.
  case words(String)
  case date(PartialDate)
  case address(WebAddress)
  case number(Int)
  /// Asked for by sections alone.
  case flag(Bool)
  case list([TemplateValue])
  case object(TemplateObject)
}

/// The kind of a name's value, known before there is a report.
indirect enum TemplateKind: Sendable {
  case text, block, words, date, address, number, flag
  case list(TemplateKind)
  case object(TemplateShape)
}

/// What can be told of one thing in a report.
struct TemplateObject {
  let field: (Int) -> TemplateValue?
}

/// The names that can be told of one kind of thing, and what they stand for.
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
  private let places: [String: Int]

  init(_ title: String, _ names: [Name]) {
    self.title = title
    self.names = names
    places = Dictionary(
      names.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Names that templates written for earlier versions of the program use.
  private static let earlierNames = [
    "carrier": "reportingSource", "carriedBy": "reportedBy",
    "carriedByFollowing": "reportedByFollowing",
  ]

  func place(of name: String) -> Int? {
    places[name] ?? Self.earlierNames[name].flatMap { places[$0] }
  }
}

/// A shape with the way to read each of its names from a thing.
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

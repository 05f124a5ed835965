/// A report in words: who said what, and the names that it offers for the claimant of what was said.
public struct ReportedSpeech: Sendable, Equatable {
  /// Who said it, as the text has it: `Owen Castell, a farmer in the valley`, `she`.
  public let source: String
  /// The words that report it.
  public let cue: String
  /// What was said; the words between its parts are `…`.
  public let content: String
  /// Who passed it on, as the text has it; nil unless the sentence says so.
  public let reportingSource: String?
  /// Whether the text has a pronoun for who passed it on.
  private let reportingSourceIsPronoun: Bool
  /// The name for which the source probably stands; a guess, to be shown as one. Nil if the source says nothing.
  public let guessedName: String?
  /// The source without a title before a name; nil for a pronoun, if the source says nothing, or if a pronoun without a
  /// name cites it.
  private let untitled: String?
  /// Whether the source names several, with commas between them.
  private let isList: Bool

  init(_ report: Attribution, in text: [UInt8]) {
    func words(_ ranges: [Range<Int>]) -> String {
      ranges.map { range in
        String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
      }.joined(separator: " … ")
    }
    source = words(report.source)
    cue = words(report.cue)
    content = words(report.content)
    reportingSource = report.reportingSource.map { Self.name(in: words([$0])) }
    reportingSourceIsPronoun = report.reportingSourceIsPronoun
    isList = report.isList
    // Who did not say it is no claimant.
    guessedName = report.isNegated ? nil : report.guessedName.map { words([$0]) }
    // Whom an unknown speaker cites would otherwise be the only one who is offered for the speaker's words.
    untitled =
      report.isNegated || report.sourceIsPronoun || report.citing == .nobodyKnown
      ? nil : words([report.untitledSource])
  }

  /// The name of the source without titles and what the text adds to it: `Owen Castell`. Nil for a pronoun, for
  /// whoever is said not to say it, and for what a pronoun cites that stands for no known name.
  public var name: String? { isList ? untitled : untitled.map(Self.name) }

  /// The name of who passed it on; nil for a pronoun, and unless the sentence says so.
  public var reportingName: String? { reportingSourceIsPronoun ? nil : reportingSource }

  /// Articles before a name; at the beginning of a sentence they can be a part of it.
  private static let articles: Set<Substring> = [
    "the", "der", "die", "das", "le", "la", "les", "el", "los", "las",
  ]

  /// The name in the words of a source: without what is behind a comma, unless the name itself is there ("the dam's
  /// director, Lea Tamm").
  private static func name(in source: String) -> String {
    let bracket = source.firstRange(of: " (")?.lowerBound ?? source.endIndex
    let parts = source[..<bracket].split(separator: ", ")
    guard let first = parts.first else { return source }
    if !isName(first), let later = parts.dropFirst().first(where: isFullName) {
      return String(later)
    }
    let words = first.split(separator: " ")
    guard words.count > 1, articles.contains(words[0]), isName(words[1]) else {
      return String(first)
    }
    return words.dropFirst().joined(separator: " ")
  }

  private static func isName(_ words: Substring) -> Bool {
    words.first?.isUppercase == true
      && !["The", "A", "An"].contains(words.split(separator: " ")[0])
  }

  private static func isFullName(_ words: Substring) -> Bool {
    let words = words.split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true }
  }
}

import ArticleText

/// Who said what in a text, read by rule: reported speech with the words that report it.
///
/// It decides nothing about truth, and it offers, not asserts: whoever uses a claimant found here looks at the
/// sentence first.
public struct Attributions: Sendable {
  /// The languages that can be read, by their primary subtags.
  public static let languages = SpeechTable.all.map(\.tag)

  let table: SpeechTable

  /// Makes a reader for a language.
  ///
  /// - Parameter language: a BCP 47 tag, of which only the primary subtag counts. Nil if there is no table for it:
  ///   without a table nothing is guessed.
  public init?(language: String) {
    let tag = Language.primarySubtag(of: language)
    guard let known = SpeechTable.all.first(where: { $0.tag == tag }) else { return nil }
    table = known.table()
  }

  /// The reports in each sentence of one article, in the order of their cues. Takes linear time.
  ///
  /// - Parameters:
  ///   - text: the whole article; a quotation can go on over sentences, and a pronoun stands for a name before.
  ///   - sentences: UTF-8 offsets in the text, in order and disjoint, as `SentenceSegmenter` makes them. What is
  ///     outside the text or out of order is not read.
  /// - Returns: a list for each sentence, in which a report has its cue.
  public func find(in text: String, sentences: [Range<Int>]) -> [[Attribution]] {
    find(in: TextScan(text, sentences: sentences, table: table))
  }

  /// The reports in a text that was read with this table.
  func find(in scan: TextScan) -> [[Attribution]] {
    var names = Antecedents(table)
    var found: [[Attribution]] = []
    found.reserveCapacity(scan.sentences.count)
    for sentence in scan.sentences.indices {
      let items = scan.items(of: sentence)
      var reports: [Report] = []
      for level in [items] + items.compactMap(\.words) {
        var reader = SpeechReader(level, table: table)
        reader.read()
        reports += reader.reports
      }
      reports.sort { $0.cue.lowerBound < $1.cue.lowerBound }
      names.readMentions(in: scan.tokens[scan.sentences[sentence]])
      var resolved = reports.map { names.resolved($0, in: scan) }
      Self.markCited(in: &resolved)
      found.append(resolved)
    }
    scan.addReopenedQuotations(to: &found)
    return found
  }

  /// Marks whom a pronoun cites for a statement of its own: "He said …, citing turnstile data".
  private static func markCited(in reports: inout [Attribution]) {
    for index in reports.indices where reports[index].reportingSourceIsPronoun {
      guard
        let speaker = reports.first(where: { $0.source.first == reports[index].reportingSource })
      else { continue }
      reports[index].citing = speaker.guessedName == nil ? .nobodyKnown : .guessedName
    }
  }
}

/// A report of what somebody said, wrote or showed. All ranges are UTF-8 offsets in the article's text.
public struct Attribution: Sendable, Equatable {
  /// Who said it, with what the text adds to the name: `Owen Castell, a farmer in the valley`.
  public let source: [Range<Int>]
  /// The words that report it: `said`, `according to`.
  public let cue: [Range<Int>]
  /// What was said, with its `that` and its quotation marks; in parts if the cue is in the middle. The parts are in the
  /// sentence of the cue.
  public let content: [Range<Int>]
  /// The whole quotations of which the content has parts, and the one that is opened again behind the sentence. They can
  /// begin in a sentence before, or end in one behind.
  public internal(set) var quotations: [Range<Int>]
  /// Who passed it on, if the sentence says so: `DEBKA` in `DEBKA cited military sources saying that …`.
  public let reportingSource: Range<Int>?
  /// Whether the reporting source is a pronoun, which names nobody.
  public let reportingSourceIsPronoun: Bool
  /// The name for which the source probably stands, if it is a pronoun, a family name or a description such as `the
  /// ministry`: the last in the text that fits. A guess, to be shown as one.
  public let guessedName: Range<Int>?
  /// The source without a title before a name: `Ana Lind` in `Mayor Ana Lind, 41`, with what follows.
  public let untitledSource: Range<Int>
  /// Whether the source is a pronoun, which names nobody.
  public let sourceIsPronoun: Bool
  /// Whether the source is said not to say it, or nobody is: `did not say when`, `not everyone agrees`. It claims nothing.
  public let isNegated: Bool
  /// Whether the source names several, with commas between them, so that what is behind a comma describes nobody.
  let isList: Bool
  /// Who cites the source for a statement of his own, if the text has a pronoun for him: the statement is his first.
  var citing: CitingPronoun?
}

/// What is known of a pronoun's name.
enum CitingPronoun {
  case nobodyKnown, guessedName
}

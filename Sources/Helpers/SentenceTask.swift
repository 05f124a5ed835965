import JSON

/// The task of a suggester: how much are these sentences worth checking?
public struct SentenceTask: Sendable {
  /// The name of the task in its first line.
  public static let name = "suggest"
  /// The version of the lines.
  static let protocolVersion = 1

  /// A sentence.
  public struct Sentence: Sendable {
    /// Its number in the article.
    public let number: Int
    /// Its words.
    public let text: String

    /// Pairs a number with words.
    public init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// What a helper says of a sentence.
  public struct Suggestion: Sendable, Equatable {
    /// The sentence's number in the article.
    public let sentence: Int
    /// How much it is worth checking; on the helper's own scale, higher is more.
    public let score: Double
    /// Why, in the helper's words.
    public let reason: String?
    /// The sentence in words that stand alone.
    public let rewording: String?
  }

  private let language: String
  private let sentences: [Sentence]

  /// Makes a task.
  /// - Parameter language: a BCP 47 tag.
  public init(language: String, sentences: [Sentence]) {
    self.language = language
    self.sentences = sentences
  }

  /// What is handed over: a line that names the task, then one for each sentence.
  public var lines: [UInt8] {
    let head: JSONValue = [
      "task": Self.name, "version": Self.protocolVersion, "language": language,
    ]
    return ([head] + sentences.map { ["sentence": $0.number, "text": $0.text] as JSONValue })
      .flatMap { JSONText.harmless(JSONText.dense($0)) + [0x0A] }
  }

  /// The suggestions in a reply, highest score first; in the order of the text where scores are equal.
  /// - Returns: also the numbers of the lines that are none: no JSON, no known sentence, no number, or a sentence's second.
  public func suggestions(
    in reply: HelperReply
  ) -> (suggestions: [Suggestion], unread: [Int]) {
    let known = Set(sentences.map(\.number))
    var seen: Set<Int> = []
    var unread = reply.unread
    var found: [Suggestion] = []
    for record in reply.records {
      guard let number = record.integer("sentence"), known.contains(number),
        let score = record.number("score"), seen.insert(number).inserted
      else {
        unread.append(record.line)
        continue
      }
      found.append(
        Suggestion(
          sentence: number, score: score, reason: record.text("reason"),
          rewording: record.text("rewording")))
    }
    found.sort { ($1.score, $0.sentence) < ($0.score, $1.sentence) }
    return (found, unread.sorted())
  }
}

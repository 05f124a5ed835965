import JSON

/// A task for a helper: lines that it gets, some of which are items to rate.
public struct HelperTask: Sendable {
  /// The version of the lines.
  static let version = 1

  /// A sentence to rate: how much is it worth checking?
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

  /// A claim, and earlier checks to rate: are they of the same claim?
  public struct Claim: Sendable {
    /// An earlier check.
    public struct Candidate: Sendable {
      /// Its number in the list of `match`.
      public let number: Int
      /// The claim that was checked.
      public let text: String

      /// Pairs a number with words.
      public init(number: Int, text: String) {
        self.number = number
        self.text = text
      }
    }

    /// The claim in the session: `c4`.
    public let id: String
    /// Its words.
    public let text: String
    /// The earlier checks that are like it.
    public let candidates: [Candidate]

    /// Pairs a claim with earlier checks.
    public init(id: String, text: String, candidates: [Candidate]) {
      self.id = id
      self.text = text
      self.candidates = candidates
    }
  }

  /// What a helper says of an item.
  public struct Suggestion: Sendable, Equatable {
    /// The item's number.
    public let number: Int
    /// How much it fits; on the helper's own scale, higher is more.
    public let score: Double
    /// Why, in the helper's words.
    public let reason: String?
    /// The item in other words.
    public let rewording: String?
  }

  /// The name of the task in its first line.
  public let name: String
  /// What is handed over: a line that names the task, then the items.
  public let lines: [UInt8]
  /// The key of an item's number.
  private let key: String
  private let numbers: Set<Int>

  private init(_ name: String, key: String, numbers: [Int], head: JSONValue, _ items: [JSONValue]) {
    self.name = name
    self.key = key
    self.numbers = Set(numbers)
    let head = (["task": name, "version": Self.version] as JSONValue).adding(head)
    lines = ([head] + items).flatMap { JSONText.harmless(JSONText.dense($0)) + [0x0A] }
  }

  /// The task of a suggester.
  /// - Parameter language: a BCP 47 tag.
  public static func suggest(language: String, sentences: [Sentence]) -> HelperTask {
    HelperTask(
      "suggest", key: "sentence", numbers: sentences.map(\.number), head: ["language": language],
      sentences.map { ["sentence": $0.number, "text": $0.text] })
  }

  /// The task of a matcher.
  public static func match(_ claims: [Claim]) -> HelperTask {
    HelperTask(
      "match", key: "candidate", numbers: claims.flatMap(\.candidates).map(\.number), head: [:],
      claims.flatMap { claim -> [JSONValue] in
        [["claim": claim.id, "text": claim.text]]
          + claim.candidates.map {
            ["claim": claim.id, "candidate": $0.number, "text": $0.text]
          }
      })
  }

  /// The suggestions in a reply, highest score first; in the order of the numbers where scores are equal.
  /// - Returns: also the numbers of the lines that are none: no JSON, no known item, no number, or an item's second.
  public func suggestions(
    in reply: HelperReply
  ) -> (suggestions: [Suggestion], unread: [Int]) {
    var seen: Set<Int> = []
    var unread = reply.unread
    var found: [Suggestion] = []
    for record in reply.records {
      guard let number = record.integer(key), numbers.contains(number),
        let score = record.number("score"), seen.insert(number).inserted
      else {
        unread.append(record.line)
        continue
      }
      found.append(
        Suggestion(
          number: number, score: score, reason: record.text("reason"),
          rewording: record.text("rewording")))
    }
    found.sort { ($1.score, $0.number) < ($0.score, $1.number) }
    return (found, unread.sorted())
  }
}

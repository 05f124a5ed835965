import FactCheck

/// A marked text of another program, which becomes a claim on its words and a private note with its remarks and
/// origin.
struct ForeignClaim {
  var anchor: ForeignAnchor
  /// The statement, if it differs from the words.
  var wording: String?
  var details = ClaimDetails()
  /// Its tags, which become topics.
  var tags: [String] = []
  /// Its remarks: a rating, a comment, a link.
  var remarks: [String] = []
  /// The origin of the remarks: author and record.
  var origin: String
  /// Whether it is imported even without a remark.
  var countsAlone = true

  /// The claim on an article of the session.
  func claim(in article: Article, on shelf: ArticleShelf) throws -> ImportDraft.Claim {
    let passage = try anchor.passage(in: shelf.body(of: article), of: article.id)
    var details = details
    if let wording, !wording.utf8.elementsEqual(passage.words.utf8) { details.wording = wording }
    details.topics = Self.topics(tags)
    let foreign = ImportDraft.Foreign(
      remarks: remarks, origin: origin, countsAlone: countsAlone)
    let length = foreign.note.utf8.count
    guard length <= Session.longestText else {
      throw RecordFault(.tooLong(field: "body", bytes: length))
    }
    return ImportDraft.Claim(
      home: .known(article.id), range: passage.range, words: passage.words,
      sentences: passage.sentences, details: details, foreign: foreign)
  }

  /// Tags as topics, which are single words.
  static func topics(_ tags: [String]) -> [String] {
    var topics: [String] = []
    for tag in tags {
      let word = String(
        tag.split(whereSeparator: \.isWhitespace).joined(separator: "-")
          .prefix(Session.longestTopic))
      if !word.isEmpty, word.utf8.count <= Session.longestTopic * 8, !topics.contains(word) {
        topics.append(word)
      }
    }
    return topics
  }
}

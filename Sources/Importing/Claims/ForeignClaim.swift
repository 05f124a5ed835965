import FactCheck

/// What others marked in an article, on its way to a claim: the words become one, what was said of
/// them a private note with its origin.
struct ForeignClaim {
  var anchor: ForeignAnchor
  /// The statement, where it is not the words themselves.
  var wording: String?
  var details = ClaimDetails()
  /// Words by which it is grouped there.
  var tags: [String] = []
  /// What was said of it: a rating, a comment, a link.
  var remarks: [String] = []
  /// Who said so, and where.
  var origin: String
  /// Whether it says something without any remark.
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

  /// Topics are single words here.
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

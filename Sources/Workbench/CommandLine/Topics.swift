import ArticleText
import FactCheck

/// Reads typed topics.
enum Topics {
  /// The topics without their plus signs, which are required where options could be meant.
  static func read(_ words: [OptionText]) throws -> [String] {
    try words.map { word in
      guard word.text.unicodeScalars.first == "+" else {
        throw DeskError.topicWithoutPlus(word.text)
      }
      return OptionValues.topic(word.text)
    }
  }

  /// New topics that resemble one in use, each with that topic.
  static func doubts(
    _ topics: [String], in session: Session
  ) -> [(topic: String, known: String)] {
    guard !topics.isEmpty else { return [] }
    let known = session.topics.map(\.name)
    return topics.compactMap { topic in
      guard !known.contains(where: { $0.lowercased() == topic.lowercased() }) else { return nil }
      return Spelling.nearest(to: topic, in: known).first.map { (topic, $0) }
    }
  }
}

/// Splits text into sentences.
///
/// It makes one pass over the bytes and stops only at marks and line ends. The words on both sides decide what
/// a mark means (`BoundaryDecision`), with word lists of the language; if these leave it open, how the same
/// text writes the next word elsewhere.
public struct SentenceSegmenter: Sendable {
  /// The version of the rules, raised whenever a text can be split differently; stored with each article.
  public static let version = 3

  /// The languages with word lists of their own, by their primary subtags.
  public static let languages = LanguageRules.all.filter { !$0.lists.isEmpty }.map(\.tag)

  /// Nil if the language of each text is detected.
  private let language: Language?

  /// Makes a segmenter for a language.
  ///
  /// - Parameter language: a BCP 47 tag, of which only the primary subtag counts. A language without lists of
  ///   its own gets the common rules. Nil or `und`: `LanguageDetector` decides for each text, and English is
  ///   used if it is uncertain.
  public init(language: String? = nil) {
    let declared = language.map { $0.isEmpty ? "und" : Language.primarySubtag(of: $0) } ?? "und"
    self.language = declared == "und" ? nil : .named(declared)
  }

  /// The sentences of `text` in order, as UTF-8 offsets.
  ///
  /// They are disjoint, not empty, have no Unicode white space at their ends, and cover everything but white
  /// space. None contains a blank line. A single line end is white space like any other, except between the
  /// items of a list and after a headline. Takes linear time. Any bytes are safe; those that are not UTF-8
  /// belong to the sentence around them.
  public func sentences(in text: [UInt8]) -> [Range<Int>] {
    text.withView { view in
      var scan = SentenceScan(view, language: language ?? .detected(in: view))
      return scan.run()
    }
  }
}

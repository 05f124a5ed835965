/// Splits text into sentences.
///
/// One pass over the bytes that stops only at marks and line ends; what a mark means is decided from
/// the words on both sides (`BoundaryDecision`), from word lists of the language, and, where those
/// leave it open, from how the same text writes the next word elsewhere.
public struct SentenceSegmenter: Sendable {
  /// Raised whenever the same text may come out differently; stored with each article.
  public static let version = 3

  /// The languages with word lists of their own, by their primary subtags.
  public static let languages = LanguageRules.all.filter { !$0.lists.isEmpty }.map(\.tag)

  /// Nil when each text is asked.
  private let language: Language?

  /// A segmenter for a language.
  ///
  /// - Parameter language: a BCP 47 tag; only the primary subtag counts. A language without lists
  ///   of its own gets the rules common to all. Nil or `und`: each text's own, by
  ///   `LanguageDetector`, and English where that is unsure.
  public init(language: String? = nil) {
    let declared = language.map { $0.isEmpty ? "und" : Language.primarySubtag(of: $0) } ?? "und"
    self.language = declared == "und" ? nil : .named(declared)
  }

  /// The sentences of `text` in order, as UTF-8 offsets.
  ///
  /// They are disjoint, not empty, free of Unicode white space at their ends, and leave nothing but
  /// white space uncovered. None reaches over a blank line. A single line end is white space like any
  /// other, save between the items of a list and behind a headline. Takes linear time. Bytes that
  /// are not UTF-8 are carried along; any bytes are safe.
  public func sentences(in text: [UInt8]) -> [Range<Int>] {
    text.withView { view in
      var scan = SentenceScan(view, language: language ?? .detected(in: view))
      return scan.run()
    }
  }
}

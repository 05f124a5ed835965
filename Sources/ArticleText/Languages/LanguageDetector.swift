/// Detects the language of a text.
///
/// The script decides first: Greek, Hangul, kana or Han identify their language. If several languages share a
/// script, words that are frequent in few of them decide, and letters that only some have. Nothing is learned
/// or random: the same bytes always give the same answer. It reads at most the first 64 kB and takes well under
/// a millisecond.
public enum LanguageDetector {
  private static let reach = 1 << 16

  /// The language of a text, as the primary subtag of BCP 47 (`en`, `zh`).
  ///
  /// - Parameter text: UTF-8; other bytes are skipped.
  /// - Returns: nil if uncertain: for fewer than a handful of words, an unknown language, or a text in which
  ///   two languages are equally frequent.
  public static func language(of text: [UInt8]) -> String? {
    text.withView { language(of: $0, .sure) }
  }

  /// How certain an answer must be.
  enum Certainty {
    /// Certain enough to show to people.
    case sure
    /// Certain enough to split a text by its rules, which are mostly those of related languages.
    case likely
  }

  static func language(of text: ByteView, _ certainty: Certainty) -> String? {
    var census = LetterCensus(upTo: reach)
    census.read(text)
    /// If no word decides, the likeliest language is the script's most common one.
    func shared(_ words: FrequentWords, _ main: String) -> String? {
      words.best(in: text, upTo: reach, certainty) ?? (certainty == .likely ? main : nil)
    }
    switch census.dominant {
    case .latin?: return FrequentWords.latin.best(in: text, upTo: reach, certainty)
    case .cyrillic?: return shared(.cyrillic, "ru")
    case .arabic?: return shared(.arabic, "ar")
    case .devanagari?: return shared(.devanagari, "hi")
    // A Japanese text of some length contains kana; a Chinese one does not, except in names.
    case .han?: return census.count(.kana) * 10 > census.count(.han) ? "ja" : "zh"
    case let script?: return script.onlyLanguage
    case nil: return nil
    }
  }
}

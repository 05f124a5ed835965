/// Tells in what language a text is written, where nobody said so.
///
/// The script decides first: Greek, Hangul, kana or Han name their language by themselves. Where
/// several languages share one, the words decide that are frequent in few of them, and letters that
/// only some have. Nothing is learned and nothing is random: the same bytes always give the same
/// answer. It reads at most the first 64 kB and takes well under a millisecond.
public enum LanguageDetector {
  private static let reach = 1 << 16

  /// The language of a text, as the primary subtag of BCP 47 (`en`, `zh`).
  ///
  /// - Parameter text: UTF-8; other bytes are passed over.
  /// - Returns: nil when unsure: of less than a handful of words, of a language that is not known,
  ///   or of a text in which two languages are equally at home.
  public static func language(of text: [UInt8]) -> String? {
    text.withView { language(of: $0, .sure) }
  }

  /// How much has to speak for a language.
  enum Certainty {
    /// Enough to tell people.
    case sure
    /// Enough to split a text by its rules, which are mostly those of its neighbours.
    case likely
  }

  static func language(of text: ByteView, _ certainty: Certainty) -> String? {
    var census = LetterCensus(upTo: reach)
    census.read(text)
    /// The likeliest language of a script is that of most texts when no word tells.
    func shared(_ words: FrequentWords, _ main: String) -> String? {
      words.best(in: text, upTo: reach, certainty) ?? (certainty == .likely ? main : nil)
    }
    switch census.dominant {
    case .latin?: return FrequentWords.latin.best(in: text, upTo: reach, certainty)
    case .cyrillic?: return shared(.cyrillic, "ru")
    case .arabic?: return shared(.arabic, "ar")
    case .devanagari?: return shared(.devanagari, "hi")
    // Any Japanese text of some length holds kana; a Chinese one holds none, save in names.
    case .han?: return census.count(.kana) * 10 > census.count(.han) ? "ja" : "zh"
    case let script?: return script.onlyLanguage
    case nil: return nil
    }
  }
}

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
    text.withView(language)
  }

  static func language(of text: ByteView) -> String? {
    var census = LetterCensus(upTo: reach)
    census.read(text)
    switch census.dominant {
    case .latin?: return FrequentWords.latin.best(in: text, upTo: reach)
    case .cyrillic?: return FrequentWords.cyrillic.best(in: text, upTo: reach)
    case .arabic?: return FrequentWords.arabic.best(in: text, upTo: reach)
    case .devanagari?: return FrequentWords.devanagari.best(in: text, upTo: reach)
    // Any Japanese text of some length holds kana; a Chinese one holds none, save in names.
    case .han?: return census.count(.kana) * 10 > census.count(.han) ? "ja" : "zh"
    case .kana?: return "ja"
    case let script?: return script.onlyLanguage
    case nil: return nil
    }
  }
}

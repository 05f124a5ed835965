import FactCheck

/// A text that was read, decoded, normalized and split: ready for the session's rule and for the store.
public struct LoadedArticle: Equatable, Sendable {
  /// The hashes of its parts.
  public let content: ArticleContent
  /// Its title, and everything else that the input says about itself; an analyst can correct it.
  public let details: ArticleDetails
  /// The text and its sentences.
  public let body: ArticleBody
  /// The blobs that `content` names: the text, the sentence list, the original bytes; equal bytes once.
  public let blobs: [Blob]
  /// Remarks on reading it, in order.
  public let remarks: [LoadRemark]
  /// What was dropped from a page or document, and why; empty unless the input asks for it.
  public let dropped: [DroppedBlock]
}

/// Something that was done while reading an input and that the analyst should know.
public enum LoadRemark: Equatable, Sendable {
  /// It was not UTF-8, and was read in this encoding: `UTF-16LE`, `UTF-16BE`, `windows-1252`.
  case decodedAs(encoding: String)
  /// Its letters show this encoding: none was declared, or one that does not fit.
  case guessedEncoding(String, declared: String?)
  /// This many NUL became U+FFFD.
  case replacedNULs(Int)
  /// This many pieces that are invalid in the encoding became U+FFFD.
  case replacedInvalid(Int)
  /// This many blocks of raw HTML were dropped from a Markdown text, with the words in them.
  case droppedHTML(blocks: Int)
  /// This many C0 controls and DEL, other than tab and line end, stay in the text.
  case keptControls(Int)
  /// These pages, of this many, have no text, because they are blank or scanned.
  case pagesWithoutText([Int], of: Int)
  /// It is damaged: the program that reads it skipped what it could not read; with its first message.
  case damaged(String)
  /// These pages, of this many, have more small letters than pdftotext returns: words are missing.
  case tooManySmallLetters([Int], of: Int)
  /// On these pages, of this many, the fonts do not say which letters they show, so the text is not words.
  case unknownLetters([Int], of: Int)
  /// The title was taken from the first line, because the source gave none.
  case titleInferred
}

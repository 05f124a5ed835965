import FactCheck

/// A text read, decoded, normalized and split: ready for the session's rule and for the store.
public struct LoadedArticle: Equatable, Sendable {
  /// What it is made of, by hashes.
  public let content: ArticleContent
  /// Its title, and whatever else the input says of itself; the analyst knows better.
  public let details: ArticleDetails
  /// The text and its sentences.
  public let body: ArticleBody
  /// What `content` names: the text, the sentence list, the original bytes; equal bytes once.
  public let blobs: [Blob]
  /// What the analyst should be told about the reading, in the order it was done.
  public let remarks: [LoadRemark]
  /// What of a page or document was left out, and why; empty unless the input asks for it.
  public let dropped: [DroppedBlock]
}

/// Something done to an input on its way to a text that a careful reader would want to know.
public enum LoadRemark: Equatable, Sendable {
  /// It was not UTF-8, and was read as this encoding: `UTF-16LE`, `UTF-16BE`, `windows-1252`.
  case decodedAs(encoding: String)
  /// Its letters say that it is in this encoding: none was declared, or one that it is not in.
  case guessedEncoding(String, declared: String?)
  /// So many NUL became U+FFFD.
  case replacedNULs(Int)
  /// So many pieces that mean nothing in the encoding became U+FFFD.
  case replacedInvalid(Int)
  /// So many blocks of raw HTML were left out of a Markdown text, with the words in them.
  case droppedHTML(blocks: Int)
  /// So many C0 controls and DEL, other than tab and line end, stay in the text as they stood.
  case keptControls(Int)
  /// These pages, of so many, hold no text, as blank or scanned ones do.
  case pagesWithoutText([Int], of: Int)
  /// It is damaged: the program that reads it passed over what it could not read, and said this of the first fault.
  case damaged(String)
  /// These pages, of so many, have more small letters than the program that reads them gives out: words are missing.
  case tooManySmallLetters([Int], of: Int)
  /// On these pages, of so many, the fonts do not say which letters they show, and the words are none.
  case unknownLetters([Int], of: Int)
  /// The title was taken from the first line, as nobody gave one.
  case titleInferred
}

/// Why a text was not loaded.
///
/// `path` is the path as it was given; `-` for standard input.
public enum LoadError: Error, Equatable, Sendable {
  /// The file does not exist.
  case missing(path: String)
  /// A folder was named; an article is a file.
  case isFolder(path: String)
  /// The file, or a folder on the way to it, is not readable.
  case noPermission(path: String)
  /// The path is a device or a socket.
  case notRegular(path: String)
  /// The file is empty.
  case empty(path: String)
  /// The file has only white space and markup.
  case noWords(path: String)
  /// It is not text; `kind` says what it is, in words for a message: `a PNG image`, `binary data`.
  case binary(path: String, kind: String)
  /// It is text in a form that no loader reads; `kind` as with `binary`: `a web page`.
  case needsOtherLoader(path: String, kind: String)
  /// The system cannot convert this encoding.
  case noConverter(path: String, encoding: String)
  /// It is larger than allowed; `bytes` is its size if that is known before reading, `isRaisable` whether an option of the
  /// command allows more.
  case tooLarge(path: String, bytes: Int?, limit: Int, isRaisable: Bool = false)
  /// It is packed, and unpacks to more than this limit.
  case unpacksTooLarge(path: String, limit: Int)
  /// The program that reads it needed more memory than this limit.
  case needsMemory(path: String, NeededProgram, limit: Int)
  /// Only a web page was requested, and it is another kind of file; `kind` as with `binary`.
  case notWebPage(path: String, kind: String)
  /// It is a damaged document of a kind that can be read (`a FictionBook`).
  case damaged(path: String, kind: String)
  /// A page has more words than can be put in order; with the limit.
  case crowdedPage(path: String, page: Int, limit: Int)
  /// Its markup is too complex for the limits on time and memory.
  case tooComplex(path: String)
  /// No data came for this many seconds.
  case noAnswer(path: String, seconds: Int)
  /// The system could not open or read it, for a reason other than those above.
  case unreadable(path: String, errno: Int32)
  /// It took longer than this in total.
  case tooSlow(path: String, seconds: Int)
  /// It was cancelled.
  case cancelled(path: String)
  /// A program that it needs is not installed.
  case noProgram(path: String, NeededProgram)
  /// The program that reads or makes it failed; `detail` is its message.
  case programFailed(path: String, NeededProgram, detail: String)
  /// Chromium made no picture of the page; `detail` is its message.
  case notPictured(url: String, detail: String)
  /// It is protected by a password.
  case locked(path: String)
  /// It has pages without any letter, perhaps pictures of text.
  case noText(path: String, pages: Int)
  /// Its fonts do not say which letters they show, so its text is not words.
  case unknownLetters(path: String)
  /// The program that reads or makes it took longer than this.
  case programTooSlow(path: String, NeededProgram, seconds: Int)
  /// The page could not be fetched.
  case notFetched(url: String, FetchFault)
  /// It is an address of another kind than http and https.
  case notWeb(url: String)
  /// There is no loader of this name.
  case unknownLoader(String, known: [String])
}

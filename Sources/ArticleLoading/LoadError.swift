/// Why a text was not loaded.
///
/// `path` is the path as it was given; `-` for standard input.
public enum LoadError: Error, Equatable, Sendable {
  /// The file does not exist.
  case missing(path: String)
  /// It is a folder.
  case isFolder(path: String)
  /// The file, or a folder on the way to it, may not be read.
  case noPermission(path: String)
  /// It is a device or a socket.
  case notRegular(path: String)
  /// It holds nothing, or nothing but white space and markup.
  case empty(path: String)
  /// It is not text; `kind` says what it is, ready for a sentence: `a PNG image`, `binary data`.
  case binary(path: String, kind: String)
  /// It is text in a form that nothing here reads; `kind` as with `binary`: `a web page`.
  case needsOtherLoader(path: String, kind: String)
  /// It is in this encoding, which the system cannot convert.
  case noConverter(path: String, encoding: String)
  /// It is larger than allowed; `bytes` is its size where that is known before reading.
  case tooLarge(path: String, bytes: Int?, limit: Int)
  /// It is packed, and unpacks to more than may be read; with the most that may.
  case unpacksTooLarge(path: String, limit: Int)
  /// The program that reads it needed more memory than it may have; with the most that it may.
  case needsMemory(path: String, NeededProgram, limit: Int)
  /// It is another kind of file than a web page, which alone was asked for; `kind` as with `binary`.
  case notWebPage(path: String, kind: String)
  /// It is a document of a kind that can be read (`a FictionBook`), and damaged.
  case damaged(path: String, kind: String)
  /// A page of it has more words than can be put in an order; with the most that it may have.
  case crowdedPage(path: String, page: Int, limit: Int)
  /// Its markup is tangled beyond what can be read in a sensible time or memory.
  case tooComplex(path: String)
  /// Nothing came out of it for so many seconds.
  case noAnswer(path: String, seconds: Int)
  /// The system refused to open or read it, for a reason other than those above.
  case unreadable(path: String, errno: Int32)
  /// It took longer than this, all in all.
  case tooSlow(path: String, seconds: Int)
  /// Somebody wanted no more of it.
  case cancelled(path: String)
  /// A program that it needs is not installed.
  case noProgram(path: String, NeededProgram)
  /// The program that should read it did not; `detail` is what it said.
  case programFailed(path: String, NeededProgram, detail: String)
  /// It is kept under a password.
  case locked(path: String)
  /// It has pages, and not a letter on them: pictures of text, perhaps.
  case noText(path: String, pages: Int)
  /// Its fonts do not say which letters they show, so that what comes out of it is no words.
  case unknownLetters(path: String)
  /// The program that reads it took longer than this.
  case programTooSlow(path: String, NeededProgram, seconds: Int)
  /// The page could not be fetched.
  case notFetched(url: String, FetchFault)
  /// It is an address of another kind than http and https.
  case notWeb(url: String)
  /// There is no loader of this name.
  case unknownLoader(String, known: [String])
}

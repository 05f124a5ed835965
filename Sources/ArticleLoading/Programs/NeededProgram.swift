import Glibc

/// A program that reads some kind of source, or makes some kind of file.
public struct NeededProgram: Equatable, Sendable {
  /// What the program is needed for.
  public enum Work: Sendable {
    /// It reads what the analyst loads.
    case reading
    /// It reads what belongs to evidence, or checks it; no other form of the file would do.
    case examining
    /// It writes a document.
    case writing
    /// It prints a page.
    case printing
  }

  /// The name by which it is started.
  public let name: String
  /// The Debian package that contains it.
  public let package: String
  /// What it is needed for.
  public var work = Work.examining

  /// Fetches addresses.
  public static let curl = NeededProgram(name: "curl", package: "curl")
  /// Reads the text of a PDF.
  public static let pdftotext = NeededProgram(
    name: "pdftotext", package: "poppler-utils", work: .reading)
  /// Reads office documents and books.
  public static let pandoc = NeededProgram(name: "pandoc", package: "pandoc", work: .reading)
  /// Writes office documents.
  public static let pandocWriter = NeededProgram(
    name: "pandoc", package: "pandoc", work: .writing)
  /// Reads what pictures say of themselves.
  public static let exiftool = NeededProgram(name: "exiftool", package: "libimage-exiftool-perl")
  /// Prints pages.
  public static let chromium = NeededProgram(
    name: "chromium", package: "chromium", work: .printing)
  /// Signs, and checks signatures.
  public static let sshKeygen = NeededProgram(name: "ssh-keygen", package: "openssh-client")
  /// Asks for and checks timestamps.
  public static let openssl = NeededProgram(name: "openssl", package: "openssl")

  /// All of them.
  public static let all = [
    curl, pdftotext, pandoc, pandocWriter, exiftool, chromium, sshKeygen, openssl,
  ]
}

extension LoadError {
  /// The load error for a program that did not finish.
  static func of(
    _ fault: ProgramFault, needing program: NeededProgram, for path: String, limits: LoadLimits
  ) -> LoadError {
    switch fault {
    case .missing: .noProgram(path: path, program)
    case .cannotStart(_, let code):
      .programFailed(path: path, program, detail: String(cString: strerror(code)))
    case .tooMuch: limits.tooLarge(path)
    case .tooSlow:
      program == .curl
        ? .tooSlow(path: path, seconds: limits.seconds)
        : .programTooSlow(path: path, program, seconds: limits.seconds)
    case .cancelled: .cancelled(path: path)
    }
  }
}

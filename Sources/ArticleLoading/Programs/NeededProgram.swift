import Glibc

/// A program that reads some kind of source, or prints.
public struct NeededProgram: Equatable, Sendable {
  /// The name by which it is started.
  public let name: String
  /// The Debian package that contains it.
  public let package: String

  /// Fetches addresses.
  public static let curl = NeededProgram(name: "curl", package: "curl")
  /// Reads the text of a PDF.
  public static let pdftotext = NeededProgram(name: "pdftotext", package: "poppler-utils")
  /// Reads office documents and books.
  public static let pandoc = NeededProgram(name: "pandoc", package: "pandoc")
  /// Reads what pictures say of themselves.
  public static let exiftool = NeededProgram(name: "exiftool", package: "libimage-exiftool-perl")
  /// Prints pages.
  public static let chromium = NeededProgram(name: "chromium", package: "chromium")
  /// Signs, and checks signatures.
  public static let sshKeygen = NeededProgram(name: "ssh-keygen", package: "openssh-client")
  /// Asks for and checks timestamps.
  public static let openssl = NeededProgram(name: "openssl", package: "openssl")
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
    case .tooMuch: .tooLarge(path: path, bytes: nil, limit: limits.maxBytes)
    case .tooSlow:
      program == .curl
        ? .tooSlow(path: path, seconds: limits.seconds)
        : .programTooSlow(path: path, program, seconds: limits.seconds)
    case .cancelled: .cancelled(path: path)
    }
  }
}

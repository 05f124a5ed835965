/// Why an archive cannot be written or read.
public enum WebArchiveError: Error, Equatable, Sendable {
  /// libarchive, which packs and unpacks ZIP files, is not installed.
  case noLibrary
  /// The library failed to write; with what it says.
  case notPacked(detail: String)
}

extension WebArchiveError {
  /// The library that ZIP files need, and the Debian package that contains it.
  public static let library = (name: "libarchive", package: "libarchive13")
}

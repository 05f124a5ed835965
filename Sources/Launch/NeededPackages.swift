import ArticleLoading
import SessionStore
import WebArchives

/// The Debian packages of the programs and libraries that factdesk runs and loads when it needs them.
enum NeededPackages {
  /// Their names in order, each once.
  static let names = Set(
    NeededProgram.all.map(\.package) + [
      WebArchiveError.library.package, StoreError.library.package,
    ]
  ).sorted()
}

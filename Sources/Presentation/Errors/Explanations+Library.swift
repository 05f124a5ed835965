import ArticleText
import ClaimLibrary
import Database
import Glibc

extension Explanations {
  package static func explanation(of error: LibraryError) -> Explanation {
    switch error {
    case .notALibrary(let path):
      Explanation(
        "not-a-library", "\(path) is not a library of factdesk",
        hint: "move it to another place; the library is then made in its place")
    case .tooNew(let path, let version, let supported):
      Explanation(
        "library-too-new",
        "\(path) is a library of version \(version), and this factdesk reads version \(supported)",
        hint: "install a newer factdesk, or move the library to another place")
    case .inTheWay(let path):
      Explanation(
        "library-in-the-way",
        "the library is damaged and cannot be renamed, because \(path) is not one of factdesk",
        hint: "move it to another place")
    case .cannotOpen(let path, let code):
      Explanation(
        "library-not-opened", "\(path) cannot be opened: \(String(cString: strerror(code)))")
    case .noCache(let location):
      Explanation(
        "library-not-opened",
        "the library of \(location) needs a folder for caches, and there is no home folder",
        hint: "XDG_CACHE_HOME names one")
    case .unknownArchive(let name, let known):
      Explanation(
        "unknown-archive", "the library has no archive \(name)",
        hint: known.isEmpty
          ? "library add FILE adds one"
          : didYouMean(Spelling.nearest(to: name, in: known))
            ?? "it has \(Counted.list(known.sorted()))")
    case .sharedArchive(let name, let library):
      Explanation(
        "library-read-only",
        "\(name) is in the library \(library), which you may only read; nothing was removed",
        hint: "whoever may write there removes it")
    case .unknownRecord(let address, let archive):
      Explanation(
        "unknown-record", "the archive \(archive) has no record \(address)",
        hint: "find --everywhere WORDS lists records with their addresses")
    case .tooLarge(let path, let limit):
      Explanation(
        "too-large",
        "\(path) has more than \(Counted.text(limit, "byte")), which is the limit for a page or a report"
      )
    case .notUTF8(let path, let encoding):
      Explanation(
        "bad-encoding", "\(path) is in \(encoding), and archives are read in UTF-8",
        hint: "iconv -f \(encoding) -t UTF-8 FILE > NEW converts a file")
    case .noRecords(let path):
      Explanation(
        "no-records", "\(path) has no record of a fact-check",
        hint: "library add reads ClaimReview, reports of factdesk and JSON records with a claim")
    }
  }

  /// What SQLite reports of a library.
  package static func explanation(of error: DatabaseError) -> Explanation {
    let path = error.path
    return switch error.failure.kind {
    case .busy:
      Explanation("library-busy", "another program is writing \(path)", hint: "try again")
    case .full: Explanation("disk-full", "\(path) was not written: the disk is full")
    case .interrupted: .interrupted
    case .readOnly, .noPermission:
      Explanation("library-read-only", "you have no permission to write \(path)")
    case .moved:
      Explanation("library-busy", "another program made \(path) again", hint: "try again")
    case .damaged, .needsRecovery:
      Explanation(
        "library-damaged", "\(path) is damaged: \(error.failure.words)",
        hint: "the next command that needs it makes it again")
    case .tooLarge, .cannotOpen, .closed, .other:
      Explanation("library-not-opened", "\(path): \(error.failure.detail)")
    }
  }
}

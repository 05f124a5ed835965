import ClaimLibrary
import LibraryVersions
import ReportModel
import SessionStore
import TeamStore
import WebArchives
import Workbench

/// What `factdesk --version` prints: the version, the versions of the formats that are written, and those of the
/// libraries. `docs/compatibility.md` explains the formats.
enum VersionPage {
  /// A format that the program writes, with its version.
  typealias Format = (name: String, version: String)

  /// The formats that other versions of the program read.
  static var formats: [Format] {
    [
      ("session", "\(SessionStore.Format.version)"),
      ("entry", "\(EntryCoding.version)"),
      ("report", "\(ReportVersion.current.number)"),
      ("library", "\(LibrarySchema.version)"),
      ("team", "\(TeamTables.version)"),
    ]
  }

  /// Loads the libraries that are not linked.
  static var text: String {
    let loaded = [
      (WebArchiveError.library, WebArchiveError.libraryVersion),
      (StoreError.library, TeamRepository.libraryVersion),
    ]
    return """
      factdesk \(Version.current)
      formats: \(listed(formats))
      libraries: \(listed(linked))
      loaded when needed: \(listed(loaded.map { ($0.name, $1 ?? "is not installed") }))

      """
  }

  private static var linked: [(String, String)] {
    var count = 0
    let versions = library_versions(&count)
    return UnsafeBufferPointer(start: versions, count: count).map {
      (String(cString: $0.name), String(cString: $0.version))
    }
  }

  private static func listed(_ versions: [(String, String)]) -> String {
    versions.map { "\($0) \($1)" }.joined(separator: ", ")
  }
}

import Foundation
import TestSupport
import Testing

@testable import Launch
@testable import Workbench

@Suite("The versions of formats and libraries") struct VersionPageTests {
  @Test("each line names what it lists") func lines() {
    let lines = VersionPage.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines.last == "")
    #expect(lines[0] == "factdesk \(Version.current)")
    let formats = lines[1].replacing(/\ [0-9]+/, with: "")
    #expect(formats == "formats: session, entry, report, library, team")
    // Which versions there are depends on the machine.
    let libraries = lines[2].replacing(/\ [0-9]+(\.[0-9]+)+/, with: "")
    #expect(libraries == "libraries: cmark, libedit, libidn2, libxml2, Nettle, SQLite, zlib")
    let loaded = lines[3].replacing(/\ ([0-9]+(\.[0-9]+)+|is not installed)/, with: "")
    #expect(loaded == "loaded when needed: libarchive, libpq")
  }

  /// The page names the versions of the formats that the program writes, and what it reads ends with them.
  @Test("docs/compatibility.md has the versions of the program") func page() throws {
    let rows = try ProjectFiles.text("docs/compatibility.md").split(separator: "\n")
      .filter { $0.hasPrefix("|") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    let described = rows.filter { $0[0].hasPrefix("`") }
    let formats = VersionPage.formats
    #expect(described.count == formats.count)
    for (format, row) in zip(formats, described) {
      #expect(row[0].hasPrefix("`\(format.name)`,"))
      #expect(row[1] == format.version, "\(format.name)")
      #expect(
        row[2].split(separator: " ").last.map(String.init) == format.version, "\(format.name)")
    }
    // The last row of the second table is what this program writes; its entries have the lowest version that can say what they say.
    let heads = try #require(rows.first { $0[0] == "Factdesk" })
    #expect(Array(heads.dropFirst()) == formats.map(\.name))
    let written = try #require(rows.last).dropFirst().map {
      $0.split(separator: " ").last.map(String.init)
    }
    #expect(written == formats.map(\.version))
  }

  @Test("the packages that it can use are listed once, in order") func packages() {
    let names = NeededPackages.names
    #expect(names == names.sorted() && Set(names).count == names.count)
    for name in ["curl", "libarchive13", "libpq5", "pandoc"] { #expect(names.contains(name)) }
  }

  /// The guide explains each, and no other.
  @Test("docs/installing.md has the same packages") func guide() throws {
    let rows = try ProjectFiles.text("docs/installing.md").split(separator: "\n")
      .drop { !$0.hasPrefix("| Package |") }.dropFirst(2).prefix { $0.hasPrefix("| ") }
    let listed = rows.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    #expect(listed.sorted() == NeededPackages.names)
  }
}

import Foundation
import TestSupport
import Testing

@testable import Launch

/// The map of the rooms is that of the package.
@Suite("Architecture") struct ArchitectureTests {
  /// A target of the package.
  private struct Target {
    var name: String
    /// Those of the package's targets that it declares.
    var uses: [String]
    /// Where its sources are, from the project's root.
    var folder: String
    var isSystemLibrary: Bool
  }

  /// The targets of the package, read from its description.
  private static func targets() throws -> [Target] {
    let text = try ProjectFiles.text("Package.swift")
    let opening = /^(executableTarget|target|testTarget|systemLibrary)\(\s*name: "([\w-]+)"/
    let all = text.components(separatedBy: "\n    .").dropFirst().compactMap { part -> Target? in
      guard let found = part.firstMatch(of: opening) else { return nil }
      let name = String(found.2)
      let parts = part.split(separator: "dependencies: [", maxSplits: 1)
      let list = parts.count > 1 ? parts[1].prefix { $0 != "]" } : ""
      let own = list.replacing(/\.product\([^)]*\)/, with: "")
      let path = part.firstMatch(of: /path: "([\w\/]+)"/).map { String($0.1) }
      return Target(
        name: name, uses: own.matches(of: /"([\w-]+)"/).map { String($0.1) },
        folder: path ?? (found.1 == "testTarget" ? "Tests/" : "Sources/") + name,
        isSystemLibrary: found.1 == "systemLibrary")
    }
    return all
  }

  /// The targets in `Sources`, each with those of them that it uses.
  private static func rooms() throws -> [Target] {
    let all = try targets().filter { $0.folder.hasPrefix("Sources/") }
    let names = Set(all.map { $0.name })
    return all.map { room in
      var room = room
      room.uses = room.uses.filter(names.contains).sorted()
      return room
    }
  }

  private static let opening =
    "<!-- rooms: made from Package.swift by ArchitectureTests -->\n```mermaid\n"
  private static let closing = "```\n<!-- end -->"

  @Test("the picture shows every room and every arrow") func picture() throws {
    let rooms = try Self.rooms()
    #expect(rooms.count > 15 && rooms.contains { $0.name == "Workbench" && $0.uses.count > 5 })
    let arrows = rooms.flatMap { room in
      room.uses.isEmpty ? ["  \(room.name)"] : room.uses.map { "  \(room.name) --> \($0)" }
    }
    let text = try ProjectFiles.text("ARCHITECTURE.md")
    let parts = text.components(separatedBy: Self.opening)
    try #require(parts.count == 2)
    let end = try #require(parts[1].range(of: Self.closing))
    let picture = "graph TD\n" + arrows.joined(separator: "\n") + "\n"
    let whole = parts[0] + Self.opening + picture + parts[1][end.lowerBound...]
    let difference = try Golden.difference(of: whole, from: "ARCHITECTURE.md")
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// Modules that are not targets of the package.
  private static let outside: Set<String> = [
    "ArgumentParser", "Foundation", "FoundationEssentials", "Glibc", "Swift",
    "Synchronization", "Testing",
  ]

  /// The build does not hold this: it finds a module that was built before, even one of a target that is gone.
  @Test("a target imports no other target than those that it declares") func importsAreDeclared()
    throws
  {
    let targets = try Self.targets()
    #expect(targets.count > 40)
    var count = 0
    for target in targets where !target.isSystemLibrary {
      let root = ProjectFiles.path(target.folder)
      let allowed = Self.outside.union(target.uses)
      for file in try FileManager.default.subpathsOfDirectory(atPath: root)
      where file.hasSuffix(".swift") {
        let text = try ProjectFiles.text("\(target.folder)/\(file)")
        for line in text.matches(of: /(?m)^(?:@?\w+ )*import (?:\w+ )?(\w+)(?:\.\w+)?$/) {
          let used = String(line.1)
          #expect(allowed.contains(used), "\(target.folder)/\(file) imports \(used)")
          count += 1
        }
      }
    }
    #expect(count > 2000)
  }

  @Test("answers and messages know neither the session's file nor the argument parser")
  func presentationIsPure() throws {
    let room = try #require(try Self.rooms().first { $0.name == "Presentation" })
    #expect(room.uses.contains("FactCheck"))
    for other in ["SessionStore", "Workbench", "Launch"] { #expect(!room.uses.contains(other)) }
    let package = try ProjectFiles.text("Package.swift")
    let target = try #require(package.range(of: "name: \"Presentation\""))
    let end = try #require(package[target.upperBound...].range(of: "exclude:"))
    #expect(!package[target.upperBound..<end.lowerBound].contains("ArgumentParser"))
  }

  @Test("every room has a README, and a row in CONTRIBUTING's table") func everyRoomIsListed()
    throws
  {
    let contributing = try ProjectFiles.text("CONTRIBUTING.md")
    let rows = contributing.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "|").first }
    for room in try Self.rooms() {
      #expect(rows.contains { $0.contains("`\(room.name)`") }, "no row for \(room.name)")
      let readme = ProjectFiles.path("Sources/\(room.name)/README.md")
      #expect(FileManager.default.fileExists(atPath: readme), "no README in \(room.name)")
    }
  }

  @Test("the papers name files that there are") func filesAreThere() throws {
    for paper in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
      let text = try ProjectFiles.text(paper)
      for link in text.matches(of: /\]\(([A-Za-z][\w\/.+-]*)\)/) where !link.1.contains("://") {
        #expect(
          FileManager.default.fileExists(atPath: ProjectFiles.path(String(link.1))),
          "\(paper) links to \(link.1)")
      }
      for file in text.matches(of: /\b([A-Z]\w+\/[\w\/+.]+\.swift)/) {
        #expect(
          FileManager.default.fileExists(atPath: ProjectFiles.path("Sources/\(file.1)")),
          "\(paper) names \(file.1)")
      }
    }
  }

  @Test("the papers and the READMEs of rooms name folders that there are") func foldersAreThere()
    throws
  {
    var papers = ["ARCHITECTURE.md", "CONTRIBUTING.md"]
    papers += try Self.rooms().map { "Sources/\($0.name)/README.md" }
    var count = 0
    for paper in papers {
      let room = paper.split(separator: "/").dropLast().joined(separator: "/")
      let inside =
        room.isEmpty
        ? [] : try FileManager.default.subpathsOfDirectory(atPath: ProjectFiles.path(room))
      for folder in try ProjectFiles.text(paper).matches(of: /`([A-Z]\w+\/(?:\w+\/)*)[`*]/) {
        let places = ["", "Sources/", room + "/"].map { ProjectFiles.path($0 + folder.1) }
        // A README may leave out the folders above.
        let isInside = inside.contains { "/\($0)/".hasSuffix("/\(folder.1)") }
        #expect(
          isInside || places.contains { FileManager.default.fileExists(atPath: $0) },
          "\(paper) names \(folder.1)")
        count += 1
      }
    }
    #expect(count > 40)
  }

  @Test("tests stand beside the room that they test") func testsMirrorRooms() throws {
    let rooms = try Self.rooms().map { $0.name }
    let folders = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path("Tests"))
      .filter { $0.hasSuffix("Tests") }
    #expect(folders.count > 10)
    for folder in folders where folder != "ProgramTests" {
      #expect(rooms.contains(String(folder.dropLast(5))), "no room for Tests/\(folder)")
    }
  }

  @Test("a folder of a room holds more than one file") func foldersHoldFiles() throws {
    for room in try Self.rooms() {
      let root = ProjectFiles.path("Sources/\(room.name)")
      let files = try FileManager.default.subpathsOfDirectory(atPath: root)
        .filter { $0.hasSuffix(".swift") && $0.contains("/") }
      let folders = Dictionary(grouping: files) { $0.split(separator: "/").dropLast() }
      for (folder, files) in folders where files.count == 1 {
        // A folder may hold one file beside folders of its own.
        let hasFolders = folders.keys.contains {
          $0.count > folder.count && $0.starts(with: folder)
        }
        #expect(hasFolders, "\(room.name)/\(files[0]) is alone in its folder")
      }
    }
  }
}

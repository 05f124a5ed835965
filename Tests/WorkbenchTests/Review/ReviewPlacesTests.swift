import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite("Places of reviews") struct ReviewPlacesTests {
  private let folder: TestDesk.Folder
  private var path: String { "\(folder.path)/state/history.places" }
  private let key = ReviewPlaces.key(session: "x.factdesk", walk: "w")

  init() throws { folder = try TestDesk.Folder() }

  @Test func aPlaceIsKeptForThisUserAlone() throws {
    ReviewPlaces(path: path).leave(key, at: 7)
    #expect(ReviewPlaces(path: path)[key] == 7)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    ReviewPlaces(path: path).leave(key, at: nil)
    #expect(ReviewPlaces(path: path)[key] == nil)
  }

  @Test func withoutAFileItIsKeptInMemory() {
    let places = ReviewPlaces(path: nil)
    places.leave(key, at: 7)
    #expect(places[key] == 7)
    places.leave(key, at: nil)
    #expect(places[key] == nil)
  }

  @Test func nothingIsWrittenWhereThereIsNothingToKeep() {
    ReviewPlaces(path: path).leave(key, at: nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func whatCannotBeKeptTroublesNobody() throws {
    try folder.write([], to: "state")
    let places = ReviewPlaces(path: path)
    places.leave(key, at: 7)
    #expect(places[key] == 7)
  }

  @Test func rubbishIsPassedOver() throws {
    ReviewPlaces(path: path).leave(key, at: 7)
    let good = try String(contentsOfFile: path, encoding: .utf8)
    for rubbish in [
      "\u{0}\u{1B}[2J", "x 1", "\(key.hex) -4", "\(key.hex) 99999999999999", "\(key.hex)",
    ] {
      try Data("\(rubbish)\n\(good)\(rubbish)\n".utf8).write(to: URL(filePath: path))
      #expect(ReviewPlaces(path: path)[key] == 7)
    }
  }

  @Test func theFileDoesNotGrowForEver() throws {
    let lines = (0..<2_000).map { "\(Digest(of: "\($0)").hex) 3\n" }.joined()
    ReviewPlaces(path: path).leave(key, at: 1)
    try Data(lines.utf8).write(to: URL(filePath: path))
    ReviewPlaces(path: path).leave(key, at: 7)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1_000)
    #expect(ReviewPlaces(path: path)[key] == 7)
  }

  @Test func aSessionIsTheSameByAnyPath() throws {
    try folder.write([], to: "s.factdesk")
    #expect(
      ReviewPlaces.key(session: "\(folder.path)/s.factdesk", walk: "w")
        == ReviewPlaces.key(
          session: "\(folder.path)/../\(folder.path.split(separator: "/").last!)/./s.factdesk",
          walk: "w"))
  }
}

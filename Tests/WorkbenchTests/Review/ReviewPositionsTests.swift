import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite("Positions of reviews") struct ReviewPositionsTests {
  private let folder: TestDesk.Folder
  private var path: String { "\(folder.path)/state/history.places" }
  private let key = ReviewPositions.key(session: "x.factdesk", walk: "w")

  init() throws { folder = try TestDesk.Folder() }

  @Test func aPlaceIsKeptForThisUserAlone() throws {
    ReviewPositions(path: path).leave(key, at: 7)
    #expect(ReviewPositions(path: path)[key] == 7)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    ReviewPositions(path: path).leave(key, at: nil)
    #expect(ReviewPositions(path: path)[key] == nil)
  }

  @Test func withoutAFileItIsKeptInMemory() {
    let positions = ReviewPositions(path: nil)
    positions.leave(key, at: 7)
    #expect(positions[key] == 7)
    positions.leave(key, at: nil)
    #expect(positions[key] == nil)
  }

  @Test func nothingIsWrittenWhereThereIsNothingToKeep() {
    ReviewPositions(path: path).leave(key, at: nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func positionsThatCannotBeStoredCauseNoMessage() throws {
    try folder.write([], to: "state")
    let positions = ReviewPositions(path: path)
    positions.leave(key, at: 7)
    #expect(positions[key] == 7)
  }

  @Test func rubbishIsPassedOver() throws {
    ReviewPositions(path: path).leave(key, at: 7)
    let good = try String(contentsOfFile: path, encoding: .utf8)
    for rubbish in [
      "\u{0}\u{1B}[2J", "x 1", "\(key.hex) -4", "\(key.hex) 99999999999999", "\(key.hex)",
    ] {
      try Data("\(rubbish)\n\(good)\(rubbish)\n".utf8).write(to: URL(filePath: path))
      #expect(ReviewPositions(path: path)[key] == 7)
    }
  }

  @Test func theFileDoesNotGrowForEver() throws {
    let lines = (0..<2_000).map { "\(Digest(of: "\($0)").hex) 3\n" }.joined()
    ReviewPositions(path: path).leave(key, at: 1)
    try Data(lines.utf8).write(to: URL(filePath: path))
    ReviewPositions(path: path).leave(key, at: 7)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1_000)
    #expect(ReviewPositions(path: path)[key] == 7)
  }

  @Test func aSessionIsTheSameByAnyPath() throws {
    try folder.write([], to: "s.factdesk")
    #expect(
      ReviewPositions.key(session: "\(folder.path)/s.factdesk", walk: "w")
        == ReviewPositions.key(
          session: "\(folder.path)/../\(folder.path.split(separator: "/").last!)/./s.factdesk",
          walk: "w"))
  }
}

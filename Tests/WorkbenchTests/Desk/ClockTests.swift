import FactCheck
import Presentation
import TestSupport
import Testing

@testable import Workbench

/// A clock may be set to any year; what is acknowledged must be there the next time.
@Suite("The clock")
struct ClockTests {
  private final class Clock {
    var now = TestDesk.start
  }

  @Test(arguments: [
    253_402_300_800, 300_000_000_000, Int.max / 4, -62_135_596_801, -70_000_000_000,
  ])
  func aYearThatNoEntryCanHoldIsRefusedAndNothingIsLost(seconds: Int) throws {
    let folder = try TestDesk.Folder()
    try folder.write("The port closed. It cost 5 million.".utf8, to: "a.txt")
    let clock = Clock()
    let desk = try TestDesk(in: folder) { $0.clock = { clock.now } }
    clock.now = Timestamp(seconds: seconds)
    let first = desk("load \(folder.path)/a.txt")
    #expect(first.status == .noSession)
    #expect(first.diagnostics.contains("set the clock"))
    clock.now = TestDesk.start
    #expect(desk("load \(folder.path)/a.txt").status == .success)
    desk.run(["tag 1"])
    clock.now = Timestamp(seconds: seconds)
    for line in ["tag 2", "verdict c1 True --because X", "note c1 N", "publish --anyway", "undo"] {
      let outcome = desk(line)
      // Behind the last entry, a clock that is slow is not followed.
      #expect((outcome.status == .success) == (seconds < 0), "\(line): \(outcome.diagnostics)")
    }
    let count = desk.desk.state.sequence
    clock.now = TestDesk.start
    let reopened = try TestDesk(in: folder) { $0.clock = { clock.now } }
    #expect(reopened.desk.state.sequence == count)
    #expect(reopened("claims").status == .success)
  }
}

import Testing

@testable import Terminal

@Suite struct ProgressLineTests {
  /// A screen, and a clock that the test advances.
  private final class Bench {
    var time = Duration.seconds(100)
    var written = ""

    func progress(isEnabled: Bool = true, columns: Int = 20) -> ProgressLine {
      ProgressLine(
        isEnabled: isEnabled, columns: { columns }, now: { self.time },
        write: { self.written += String(decoding: $0, as: UTF8.self) })
    }

    func takeWritten() -> String {
      defer { written = "" }
      return written
    }
  }

  @Test func shortTasksShowNothing() {
    let bench = Bench()
    let progress = bench.progress()
    progress.update("1 of 10")
    bench.time += .milliseconds(499)
    progress.update("2 of 10")
    progress.finish()
    #expect(bench.written.isEmpty)
  }

  @Test func longTasksShowTheNewestTenTimesASecond() {
    let bench = Bench()
    let progress = bench.progress()
    bench.time += .milliseconds(500)
    progress.update("one")
    #expect(bench.takeWritten() == "\rone\u{1B}[K")
    bench.time += .milliseconds(99)
    progress.update("two")
    #expect(bench.takeWritten().isEmpty)
    bench.time += .milliseconds(1)
    progress.update("three")
    #expect(bench.takeWritten() == "\rthree\u{1B}[K")
    progress.finish()
    #expect(bench.takeWritten() == "\r\u{1B}[K")
    progress.finish()
    #expect(bench.takeWritten().isEmpty)
  }

  @Test func oneRowWithoutControls() {
    let bench = Bench()
    let progress = bench.progress(columns: 10)
    bench.time += .seconds(1)
    progress.update("a\nb\u{1B}[2J a long way to go")
    #expect(bench.takeWritten() == "\rab[2J a …\u{1B}[K")
  }

  @Test func disabledShowsNothing() {
    let bench = Bench()
    let progress = bench.progress(isEnabled: false)
    bench.time += .seconds(9)
    progress.update("one")
    progress.finish()
    #expect(bench.written.isEmpty)
  }

  @Test func theEndOfTheObjectErases() {
    let bench = Bench()
    do {
      let progress = bench.progress()
      bench.time += .seconds(1)
      progress.update("one")
    }
    #expect(bench.written.hasSuffix("\r\u{1B}[K"))
  }
}

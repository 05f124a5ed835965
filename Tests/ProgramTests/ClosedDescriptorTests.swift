import PtySupport
import Testing

/// The program where its parent has closed what every program expects to be open.
@Suite struct ClosedDescriptorTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  private func close(_ redirections: String) {
    place.prefix = ["/bin/sh", "-c", "exec \"$@\" \(redirections)", "sh"]
  }

  @Test func aClosedInputHoldsNothing() throws {
    close("<&-")
    #expect(try place.run("s", "--keep-going").status == 0)
    let load = try place.run("s", "-c", "load -", "--json")
    #expect(load.status == 1)
    #expect(try load.answer()["error"]?["code"]?.string == "empty")
    #expect(try place.run("s", "-c", "load \(article)", "-c", "tag 3").status == 0)
    place.prefix = []
    #expect(try place.soundEntries("s") == 2)
  }

  @Test func aClosedOutputIsAnErrorAndTheEditIsKept() throws {
    close(">&-")
    let outcome = try place.run("s", "-c", "load \(article)")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot write the answer"), "\(outcome)")
    place.prefix = []
    #expect(try place.soundEntries("s") == 1)
  }

  @Test func nothingIsWrittenIntoTheSessionInPlaceOfTheClosed() throws {
    close("<&- >&- 2>&-")
    _ = try place.run("s", "-c", "load \(article)", "-c", "tag 99", "-c", "nonsense")
    place.prefix = []
    #expect(try place.soundEntries("s") == 1)
  }
}

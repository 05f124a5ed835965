import PtySupport
import Testing

/// Two processes on one session.
@Suite struct TogetherTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  @Test func twoScriptsAppendToOneSessionAtOnce() throws {
    try place.prepare("s", "load \(article)")
    let names = ["Ira Checker", "C. Chief"]
    let scripts = names.map { name in
      (1...80).map { number in
        number.isMultiple(of: 2)
          ? "note a1 \(name) \(number)" : "tag \(2 + number % 8) --as \"\(name) \(number)\""
      }
    }
    let runs = try zip(names, scripts).map { name, script in
      try place.start(
        ["s", "--json", "--analyst", name], input: .text(script.map { $0 + "\n" }.joined()))
    }
    // Both are at work before either is read to its end.
    for run in runs { try run.wait(forLines: 1) }
    let outcomes = try runs.map { try $0.finish() }
    var acknowledged = 0
    for (outcome, script) in zip(outcomes, scripts) {
      #expect(outcome.status == 0, "\(outcome)")
      let answers = try outcome.answers()
      #expect(answers.count == script.count && answers.allSatisfy { $0.isOK })
      acknowledged += answers.filter(\.isOK).count
    }

    #expect(try place.soundEntries("s") == 1 + acknowledged)
    let entries = try #require(try place.ask("s", "history")["entries"]?.array)
    #expect(entries.compactMap { $0["entry"]?.int } == Array(1...1 + acknowledged))
    for (name, script) in zip(names, scripts) {
      let own = entries.dropFirst().filter { $0["analyst"]?.string == name }
      #expect(own.compactMap { $0["line"]?.string } == script)
    }
    // The two took turns, or nothing was tried here.
    let turns = zip(entries.dropFirst(), entries.dropFirst(2)).filter {
      $0["analyst"] != $1["analyst"]
    }.count
    // What each answered is what the session holds.
    let claims = try #require(try place.ask("s", "claims")["claims"]?.array)
    for outcome in outcomes {
      for answer in try outcome.answers() {
        guard let claim = answer.answer["claim"] else { continue }
        let held = claims.first { $0["id"] == claim["id"] }
        #expect(held?["text"] == claim["text"])
      }
    }
    print("two scripts at once: \(acknowledged) acknowledged, none lost, \(turns) turns taken")
    #expect(acknowledged == 160 && turns > 0)
  }

  @Test func oneSeesWhatTheOtherDidMeanwhile() throws {
    try place.prepare("s", "load \(article)")
    let slow = try place.start(["s", "--analyst", "C. Chief"], input: .pipe)
    slow.send("status\n")
    try slow.wait(forLines: 1)
    try place.prepare("s", "tag 3", "verdict c1 False")
    slow.send("show c1\nundo\n")
    slow.closeInput()
    let outcome = try slow.finish()
    #expect(outcome.output.contains("False"), "\(outcome)")
    #expect(
      outcome.errors.contains("meanwhile Ira Checker, entry 3: verdict c1 False"), "\(outcome)")
    // Nobody undoes what another analyst did.
    #expect(outcome.status == 1 && outcome.errors.contains("undo"), "\(outcome)")
    #expect(try place.soundEntries("s") == 3)
  }
}

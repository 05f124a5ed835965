import FactCheck
import Foundation
import JSON
import ReportModel
import SeededRandom
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// A report that is not what its session exports is found out, whatever was changed in it.
@Suite("Reports that were altered") struct VerifyForgeryTests {
  /// A session with nearly everything that a report can hold, corrections too.
  private static let lines =
    Sample.checked + [
      "load DIR/other.txt --author \"Eva Reporter\" --author \"Sam Writer\" --url https://bus.example/",
      "tag a2.1 --claimant \"The city\" --claimant-kind org --made 2026-01 --place \"Town hall\""
        + " --appearance https://video.example/1 --reason \"It is said often.\" +fares",
      "tag a2.2 --reported-by \"The Courier\"",
      "edit c4 --media-category edited --media-kind video --media-url https://video.example/2",
      "evidence c1 https://a.example/ --refutes --publisher A --author B --published 2025-12"
        + " --quote \"Three.\" --at \"table 1\" --interest None --note Seen"
        + " --archive https://web.archive.org/web/20260101000000/https://a.example/",
      "evidence c3 https://b.example/ --context --title B",
      "contact c2 --asked 2026-02-01 --replied 2026-02-02 --reply \"He stands by it.\"",
      "verdict c3 Half True", "skip c4 --because \"An opinion.\"", "note a1 Read twice.",
      "note c1 First.", "note c1 Second.", "note --private c1 Secret.",
      "report --title Fares --summary S --reviewer Desk --reviewer-url https://desk.example/"
        + " --method M --license https://l.example/ --url https://desk.example/1",
      "publish --anyway --on 2026-02-03", "verdict c1 False --because \"New list.\"",
      "edit c3 --as \"Fares rise.\"", "verdict c3 False", "publish --anyway",
      "verdict c1 Half True", "edit c1 +closed",
    ]

  /// What became of the session after the report was exported.
  private static let later = [
    "verdict c2 True", "remove e1", "edit a1 --title Later",
    "scale free",
    "note c1 Third.",
  ]

  private static let exports = [
    "", "--no-content", "--article a2", "--claims c1,c3", "--claims c3 --no-content",
  ]

  /// A changed value of a list that also lost one is a difference at its place, not a missing and another one.
  @Test func aChangedCorrectionIsOneDifference() throws {
    let desk = try Sample.desk(Self.lines + ["export json DIR/r.json"])
    let path = "\(desk.folder.path)/r.json"
    var report = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any])
    var corrections = try #require(report["corrections"] as? [[String: Any]])
    try #require(corrections.count > 2)
    corrections[0]["text"] = "x, y"
    corrections.removeLast()
    report["corrections"] = corrections
    try desk.folder.write(JSONSerialization.data(withJSONObject: report), to: "r.json")
    let checks = try JSONObject(
      desk(desk.line("verify DIR/r.json"), json: true).output)["answer"].objects("checks")
    let faults = checks.flatMap { $0.strings("faults") ?? [] }
    let first = faults.filter { $0.hasPrefix("corrections 1") }
    #expect(first.count == 1, "\(faults)")
    #expect(first.first?.contains("the report “x, y”") == true, "\(faults)")
    #expect(first.first?.contains("the session says “") == true, "\(faults)")
    #expect(faults.count == 2, "\(faults)")
  }

  @Test func everyExportOfEveryStatePasses() throws {
    let desk = try Sample.desk()
    var files: [String] = []
    for (index, line) in Self.lines.enumerated() {
      desk.prepare([line])
      for (number, options) in Self.exports.enumerated() where (index + number) % 4 == 0 {
        let file = "DIR/\(index)-\(number).json"
        let outcome = desk(desk.line("export json \(file) \(options)"))
        if outcome.status == .success { files.append(file) }
      }
    }
    #expect(files.count > 20)
    for file in files {
      let outcome = desk(desk.line("verify \(file)"))
      #expect(outcome.status == .success, "\(file): \(desk.shown(outcome.output))")
    }
  }

  @Test func theOrderOfKeysAndWhiteSpaceAreNoDifference() throws {
    let desk = try Sample.desk(Self.lines + ["export json DIR/r.json"])
    let value = try JSONText.value(of: Array(desk.read("r.json").utf8))
    try desk.folder.write(JSONText.canonical(value), to: "r.json")
    #expect(desk(desk.line("verify DIR/r.json")).status == .success)
  }

  @Test(arguments: exports.indices, [false, true])
  func anyOneMemberThatIsChangedIsNamed(_ index: Int, isEarlierState: Bool) throws {
    let options = Self.exports[index]
    let desk = try Sample.desk(Self.lines + ["export json DIR/r.json \(options)"])
    if isEarlierState { desk.prepare(Self.later) }
    let value = try JSONText.value(of: Array(desk.read("r.json").utf8))
    var random = SplitMix64(seed: UInt64(index) * 2 + (isEarlierState ? 1 : 0))
    for _ in 0..<150 {
      let forgery = Forgery(of: value, &random)
      try desk.folder.write(JSONText.pretty(forgery.value), to: "forged.json")
      let line = try desk.json("verify DIR/forged.json")
      let checks = line["answer"].objects("checks")
      let told =
        checks.flatMap { [$0.string("message") ?? ""] + ($0.strings("faults") ?? []) }
        + [line["error"].string("message") ?? ""]
      #expect(
        told.contains { forgery.isNamed(in: $0) },
        "\(forgery.what) (\(options)) is not named:\n\(told.joined(separator: "\n"))")
      // It passes where the report is what the session exports of a part, or leaving the texts out;
      // and where another version is said to have written it.
      guard line.flag("ok") == true else { continue }
      #expect(forgery.mayPass, "\(forgery.what) (\(options)) passes")
    }
  }

  /// No program ever wrote a report of the second version without the places of its headlines.
  @Test(arguments: ["factdesk-report/1", "factdesk-report/2", "factdesk-report/3"])
  func aRemovedHeadlineIsReported(version: String) throws {
    let desk = try Sample.desk(Self.lines + ["export json DIR/r.json"])
    let text = try desk.read("r.json").replacing("factdesk-report/3", with: version)
      .replacing(
        "\"reportingSource\"", with: version.hasSuffix("1") ? "\"carrier\"" : "\"reportingSource\"")
    var value = try JSONText.value(of: Array(text.utf8))
    #expect(Forgery.removing("headline", from: &value) != nil)
    try desk.folder.write(JSONText.pretty(value), to: "r.json")
    let session = try desk.json("verify DIR/r.json")["answer"].objects("checks")[4]
    guard version.hasSuffix("2") else {
      // Its articles and claims are those of the first version only where all have lost theirs.
      #expect(session.string("message")?.contains("a1 headline") != true)
      return
    }
    #expect(session.string("result") == "failed")
    #expect(session.strings("faults")?.contains { $0.hasPrefix("a1 headline: ") } == true)
  }

  @Test func whatWasRedactedSinceIsNamedAndAllElseIsCompared() throws {
    let desk = try Sample.desk(
      Self.lines + [
        "edit c2 --place \"Town hall\"", "export json DIR/r.json", "redact e1 --confirm e1",
        "redact n3 --confirm n3", "redact c2 --confirm c2",
      ])
    let entry = desk.desk.state.sequence - 3
    let text = try desk.read("r.json")
    #expect(text.contains("Branches") && text.contains("\"First.\"") && text.contains("Ben Osei"))
    func session(_ old: String = "", _ new: String = "") throws -> JSONObject {
      #expect(old.isEmpty || text.contains(old), "\(old)")
      let range = text.firstRange(of: old)
      let forged = range.map { text.replacingCharacters(in: $0, with: new) } ?? text
      try desk.folder.write(forged.utf8, to: "forged.json")
      return try desk.json("verify DIR/forged.json")["answer"].objects("checks")[4]
    }
    let whole = try session()
    #expect(whole.string("result") == "passed")
    #expect(
      whole.string("message")
        == "every field matches what the session exports at entry \(entry); not "
        + "compared, because they were redacted: the data of e1, the note n3, the claimant of c2, "
        + "the place of c2, the reply to c2")
    // What was not redacted is compared, in the same items too.
    let forgeries: [(old: String, new: String, fault: String)] = [
      (
        "\"stance\": \"supports\"", "\"stance\": \"context\"",
        "e1 stance: the session says supports"
      ),
      ("\"Second.\"", "\"Forged.\"", "c1 notes 2: the session says Second."),
      (
        "\"Ask the councillor.\"", "\"Forged.\"",
        "c2 notes 1: the session says Ask the councillor."
      ),
      ("\"Read twice.\"", "\"Forged.\"", "a1 notes 1: the session says Read twice."),
      (
        "\"asked\": \"2026-02-01\"", "\"asked\": \"2026-01-01\"",
        "c2 contact asked: the session says 2026-02-01"
      ),
      ("No count supports it.", "Forged.", "c2 verdict explanation: the session says"),
      (
        "\"First.\",\n", "",
        "c1 notes 1: the session says [protected source] at entry \(entry), the report has no value"
      ),
    ]
    for forgery in forgeries {
      let told = try session(forgery.old, forgery.new)
      #expect(told.string("result") == "failed", "\(forgery.old)")
      let faults = told.strings("faults") ?? []
      #expect(faults.contains { $0.hasPrefix(forgery.fault) }, "\(forgery.old): \(faults)")
    }
    // A note that was added is one difference, also next to a redacted one.
    #expect(
      try session("\"First.\"", "\"First.\", \"Third.\"").strings("faults") == [
        "c1 notes 2: the session has no value at entry \(entry), the report has Third."
      ])
    // A note replaced one for one cannot be told from what was there.
    #expect(try session("\"First.\"", "\"Forged.\"").string("result") == "passed")
    // What was exported afterwards is what the session says.
    desk.prepare(["export json DIR/after.json"])
    let after = try desk.json("verify DIR/after.json")["answer"].objects("checks")[4]
    #expect(after.string("result") == "passed")
    #expect(after.string("message")?.contains("redacted") == false)
  }

  /// The mark of a redaction is compared as any other words where nobody redacted anything.
  @Test func aTypedMarkHidesNothing() throws {
    let desk = try Sample.desk(
      Self.lines + [
        "note c1 [protected source] told us.",
        "verdict c3 False --because \"[protected source] says so.\"",
        "edit c3 --place \"[protected source]\"",
        "evidence c1 https://protected-source.invalid/ --context --title Typed",
        // Words of another field of the same entry are redacted.
        "evidence c1 https://z.example/ --context --title \"[protected source] saw it\" --author Zqx"
          + " --note \"[protected source], says Zqx.\"",
        "export json DIR/r.json", "redact e1 --confirm e1",
        "redact --words Zqx --confirm Zqx",
      ])
    let text = try desk.read("r.json")
    func verified(_ old: String, _ new: String) throws -> JSONObject {
      #expect(text.contains(old), "\(old)")
      try desk.folder.write(text.replacing(old, with: new).utf8, to: "f.json")
      return try desk.json("verify DIR/f.json")["answer"].objects("checks")[4]
    }
    #expect(try verified("Zqx", "Zqx").string("result") == "passed")
    for (old, new) in [
      ("[protected source] told us.", "The mayor confessed and told us."),
      ("[protected source] says so.", "The mayor says so."),
      ("\"place\": \"[protected source]\"", "\"place\": \"The mayor's office\""),
      ("https://protected-source.invalid/", "https://mayor.example/confession"),
      ("[protected source] saw it", "The mayor saw it"),
    ] {
      let session = try verified(old, new)
      #expect(session.string("result") == "failed", "\(old)")
      let faults = session.strings("faults") ?? []
      // It is shown as it is in the log.
      #expect(
        !faults.isEmpty && faults.allSatisfy { !$0.contains("[protected source ") }, "\(faults)")
    }
    // Nothing can show what was in place of a redacted author.
    #expect(
      try verified("\"author\": \"Zqx\"", "\"author\": \"Someone\"").string("result") == "passed")
  }

  @Test func anImportedReportIsWhatTheSessionExports() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomReport(seed: seed)
      let desk = try Sample.desk()
      try desk.folder.write(JSONText.pretty(random.json()), to: "in.json")
      guard desk(desk.line("import json DIR/in.json")).status == .success else { continue }
      desk.prepare(["export json DIR/out.json", "verify DIR/out.json"])
      desk.prepare(["report --title Ours", "verify DIR/out.json"])
      // Which version wrote it the log knows, as long as nothing was changed.
      var text = try desk.read("out.json")
      text.insert("9", at: try #require(text.firstRange(of: "\"version\": \"")).upperBound)
      try desk.folder.write(text.utf8, to: "out.json")
      #expect(desk(desk.line("verify DIR/out.json")).status == .failed)
      // The file that was taken in was made from another log.
      #expect(desk(desk.line("verify DIR/in.json")).status == .failed)
    }
  }
}

/// A report with one member changed.
private struct Forgery {
  private(set) var value: JSONValue
  /// What was done, for people.
  private(set) var what = ""
  /// Words one of which must be said of it.
  private(set) var names: [String] = []
  /// Whether the report may be what the session exports with other options.
  private(set) var mayPass = false

  /// Whether a text names what was done: by its item wherever it stands, by a member of the report
  /// itself at its beginning.
  func isNamed(in text: String) -> Bool {
    names.contains { $0.hasPrefix("^") ? text.hasPrefix($0.dropFirst()) : text.contains($0) }
  }

  /// Takes the first member of a name out of a report, wherever it is; returns what it was.
  static func removing(_ key: String, from value: inout JSONValue) -> JSONValue? {
    for (path, found) in places(in: value) {
      guard case .object(var members) = found,
        let index = members.firstIndex(where: { $0.key == key })
      else { continue }
      let removed = members.remove(at: index).value
      value = replacing(path[...], in: value, by: .object(members))
      return removed
    }
    return nil
  }

  private enum Step {
    case key(String)
    case index(Int)
  }

  init(of report: JSONValue, _ random: inout SplitMix64) {
    value = report
    repeat {
      let places = Self.places(in: report)
      let (path, found) = random.pick(places)!
      guard let forged = alter(found, at: path, &random) else { continue }
      value = Self.replacing(path[...], in: report, by: forged)
    } while JSONText.canonical(value) == JSONText.canonical(report)
  }

  /// Every object, list and value with the way to it.
  private static func places(
    in value: JSONValue, _ path: [Step] = []
  ) -> [([Step], JSONValue)] {
    var places = [(path, value)]
    switch value {
    case .object(let members):
      for member in members { places += Self.places(in: member.value, path + [.key(member.key)]) }
    case .array(let list):
      for (index, element) in list.enumerated() {
        places += Self.places(in: element, path + [.index(index)])
      }
    default: break
    }
    return places
  }

  /// Alters a value: it, or one of its members or elements.
  private mutating func alter(
    _ found: JSONValue, at path: [Step], _ random: inout SplitMix64
  ) -> JSONValue? {
    switch found {
    case .object(var members):
      if random.once(in: 2) {
        let key = random.pick(["note", "summary", "x", "$schema", "url", "notes"])!
        guard !members.contains(where: { $0.key == key }) else { return nil }
        members.append(.init(key, key == "notes" ? .array([.string("N")]) : .string("Added")))
        say("add", path + [.key(key)])
      } else {
        guard let index = members.indices.randomElement(using: &random) else { return nil }
        say("remove", path + [.key(members[index].key)])
        mayPass = members[index].key == "content"
        if mayPass { names = ["leaves out the articles' texts", "content"] }
        members.remove(at: index)
      }
      return .object(members)
    case .array(var list):
      guard let index = list.indices.randomElement(using: &random) else { return nil }
      switch random.below(3) {
      case 0:
        say("remove", path + [.index(index)])
        // Without a claim, or an article that has none, it is what --claims exports.
        if path.count == 1, case .key(let key) = path[0] {
          mayPass = ["articles", "claims"].contains(key)
        }
        list.remove(at: index)
      case 1:
        say("repeat", path + [.index(index)])
        list.append(list[index])
      default:
        guard list.count > 1 else { return nil }
        say("reorder", path)
        list.swapAt(index, (index + 1) % list.count)
      }
      return .array(list)
    case .string(let text):
      say("change", path)
      mayPass = what.hasSuffix("generator version")
      let isOther = random.once(in: 2)
      return .string(isOther ? "Other" : text + "x")
    case .integer(let number):
      say("change", path)
      return .integer(number + 1)
    default: return nil
    }
  }

  /// Says what was done where, and by which words it must be named: its item's id or its key.
  private mutating func say(_ verb: String, _ path: [Step]) {
    var item: String?
    var keys: [String] = []
    var place = value
    for step in path {
      switch (step, place) {
      case (.key(let key), .object(let members)):
        keys.append(key)
        place = members.first { $0.key == key }?.value ?? .null
      case (.index(let index), .array(let list)):
        place = list[index]
        if case .object(let members) = place,
          case .string(let id)? = members.first(where: { $0.key == "id" })?.value
        {
          item = id
          keys = []
        }
      default: break
      }
    }
    what = ([verb, item].compactMap { $0 } + keys).joined(separator: " ")
    mayPass = false
    // Another id makes another item of it.
    let isItem = keys.isEmpty || keys == ["id"]
    names =
      switch (item, keys.first) {
      case (let item?, _) where isItem: [item]
      case (let item?, let key?): ["\(item) \(key)"]
      case (nil, "format"): ["has the format", "not a factdesk report"]
      case (nil, "generator"): ["generator", "written by version"]
      case (nil, "provenance"): ["provenance"]
      case (nil, let key?): ["^\(key) ", "^\(key):"]
      default: ["?"]
      }
  }

  private static func replacing(
    _ path: ArraySlice<Step>, in value: JSONValue, by new: JSONValue
  ) -> JSONValue {
    guard let first = path.first else { return new }
    switch (first, value) {
    case (.key(let key), .object(var members)):
      let index = members.firstIndex { $0.key == key }!
      members[index].value = replacing(path.dropFirst(), in: members[index].value, by: new)
      return .object(members)
    case (.index(let index), .array(var list)):
      list[index] = replacing(path.dropFirst(), in: list[index], by: new)
      return .array(list)
    default: return value
    }
  }
}

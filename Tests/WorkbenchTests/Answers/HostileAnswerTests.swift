import FactCheck
import Foundation
import JSON
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Hostile texts in answers of JSON")
struct HostileAnswerTests {
  /// Lines that take a text, `TEXT` standing for it quoted, and where the answer gives it back.
  static let lines: [(line: String, place: [String])] = [
    ("edit a1 --title TEXT", ["article", "title"]),
    ("edit a1 --publisher TEXT", ["article", "publisher"]),
    ("edit a1 --author TEXT", ["article", "authors", "name"]),
    ("edit c1 --as TEXT", ["claim", "text"]),
    ("edit c1 --claimant TEXT", ["claim", "claimant", "name"]),
    ("edit c1 --claimant Somebody --claimant-role TEXT", ["claim", "claimant", "jobTitle"]),
    ("edit c1 --reported-by=TEXT", ["claim", "reportingSource", "name"]),
    ("edit c1 --place TEXT", ["claim", "place"]),
    ("edit c1 --reason TEXT", ["claim", "why"]),
    ("edit c1 --summary TEXT", ["claim", "summary"]),
    ("verdict c1 TEXT", ["claim", "verdict", "label"]),
    ("verdict c1 x --because TEXT", ["claim", "verdict", "explanation"]),
    ("skip c1 --because=TEXT", ["claim", "skipped"]),
    ("contact c1 --asked 2026 --reply TEXT", ["claim", "contact", "reply"]),
    ("edit e1 --title TEXT", ["evidence", "title"]),
    ("edit e1 --publisher TEXT", ["evidence", "publisher"]),
    ("edit e1 --author TEXT", ["evidence", "author"]),
    ("edit e1 --quote TEXT", ["evidence", "quote"]),
    ("edit e1 --at TEXT", ["evidence", "locator"]),
    ("edit e1 --interest TEXT", ["evidence", "interest"]),
    ("edit e1 --note TEXT", ["evidence", "note"]),
    ("note c1 TEXT", ["note", "text"]), ("note --private a1 TEXT", ["note", "text"]),
    ("edit n1 TEXT", ["note", "text"]),
    ("report --title TEXT", ["report", "title"]), ("report --summary TEXT", ["report", "summary"]),
    ("report --method TEXT", ["report", "methodology"]),
    ("report --reviewer TEXT", ["report", "reviewer", "name"]),
    ("set analyst TEXT", ["settings", "value"]), ("alias mine TEXT", ["aliases", "line"]),
  ]

  private static func value(_ answer: JSONObject, _ place: [String]) -> String? {
    var values: Any? = answer.values
    for key in place {
      if let list = values as? [Any] { values = list.first }
      values = (values as? [String: Any])?[key]
    }
    if let list = values as? [Any] { values = list.first }
    return values as? String
  }

  private static func desk() throws -> TestDesk {
    try Sample.desk([
      "load DIR/article.txt", "scale free", "tag 2", "evidence c1 https://x.example/ --context",
      "note c1 n",
    ])
  }

  private static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
  }

  @Test(arguments: lines.indices)
  func everyTextComesBackScalarByScalar(_ index: Int) throws {
    let (line, place) = Self.lines[index]
    let desk = try Self.desk()
    // Each line meets every fifth text; all texts meet some lines, the very long ones one.
    let texts =
      HostileStrings.short.enumerated().filter { $0.offset % 5 == index % 5 }.map(\.element)
      + HostileStrings.all.filter { $0.utf8.count > 1000 }.enumerated()
      .filter { $0.offset == index % 8 }.map(\.element)
    for text in texts {
      // A name without a letter or digit is no analyst's, and is refused, as a setting with control characters is.
      if line.hasPrefix("set analyst"), !AnalystName.isName(text) || Self.hasControls(text) {
        continue
      }
      // A circle is no alias.
      let typed = line.replacing("TEXT", with: Quoting.quoted(text))
      let outcome = desk(typed, json: true)
      try expectLine(outcome.output)
      let answer = try JSONObject(outcome.output)["answer"]
      let found = Self.value(answer, place)
      // White space at the ends of a name would make another person of it.
      let expected = place.last == "name" ? Agent.name(of: text) : text
      #expect(
        found.map(Spelled.init) == Spelled(expected), "\(line): \(outcome.output.prefix(300))")
    }
  }

  @Test func topicsComeBackToo() throws {
    let desk = try Self.desk()
    for text in HostileStrings.short where !text.contains(where: \.isWhitespace) && text.count <= 64
    {
      guard !text.unicodeScalars.contains(where: \.properties.isWhitespace) else { continue }
      let answer = try desk.json("tag 2 \(Quoting.quoted("+" + text))")["answer"]["claim"]
      #expect(answer.strings("topics")?.first.map(Spelled.init) == Spelled(text))
    }
  }

  @Test func errorsRepeatHostileTextsUnharmed() throws {
    let desk = try Self.desk()
    for text in HostileStrings.short {
      let quoted = Quoting.quoted(text)
      for line in [
        "tag 2 --made \(quoted)", "open \(quoted)", "show c1,\(quoted)", quoted,
        "tag 2 --\(quoted)", "edit a1 --url \(quoted)",
        "export \(quoted)", "set \(quoted)", "scale \(quoted)",
      ] {
        let outcome = desk(line, json: true)
        try expectLine(outcome.output)
        #expect(outcome.diagnostics == "")
      }
    }
  }

  /// One line, valid JSON, no space between tokens.
  private func expectLine(_ output: String) throws {
    #expect(output.hasSuffix("\n"))
    #expect(output.utf8.count { $0 == 0x0A } == 1)
    _ = try JSONObject(output)
    // Strings aside, nothing is white space; within them, control characters are escaped.
    let bytes = Array(output.utf8.dropLast())
    let isFaulty = bytes.withUnsafeBufferPointer { bytes in
      var isString = false
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if isString, byte == 0x5C { index += 1 }
        if byte == 0x22 { isString.toggle() }
        if byte < 0x20 || (byte == 0x20 && !isString) { return true }
        index += 1
      }
      return false
    }
    #expect(!isFaulty, "\(output.prefix(200))")
    // Nor does anything else in it act on a terminal: C1 controls, directions, separators.
    let acting = output.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: scalar.properties.isNoncharacterCodePoint
      }
    }
    #expect(acting == nil, "\(output.prefix(200))")
  }
}

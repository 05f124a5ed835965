import ArticleText
import FactCheck
import TestSupport
import Testing

@testable import Workbench

/// What a review shows. The golden files were looked at; the rest holds for any text and any size.
@Suite("Screens of a review") struct ReviewFrameTests {
  /// Keys, each with a name; the frame that the last one finds is kept.
  private static let cases = [
    ("first", "review", "q"), ("tagged", "review", "st4q"), ("a part", "review", "sssmfm\n"),
    ("a claimant", "review", "ssscB"),
    ("a source", "review", "sssaThe budget\n"), ("several claims", "review", "sq"),
    ("another claim in focus", "review", "s\tq"),
    ("a note begun", "review", "ssnAsk the councillor for his cou"),
    ("a verdict in words", "review", "svmos"), ("a reason", "review", "sse"),
    ("a reason after the verdict", "review", "ss2e"),
    ("refused", "review", "9q"), ("refused at length", "review", "uuuuuuuuuuu"),
    ("a number that is none", "review", "g99\n"), ("a label that is none", "review", "svqq\n"),
    ("help", "review", "?"), ("all seen", "review 8", "sq"),
    ("open claims", "review --open", "q"), ("most worth checking", "review --suggested", "q"),
    ("whom the text names", "review", "sssttcB"), ("said by", "review 3", "tfq"),
  ]

  private static func desk(usesColor: Bool) throws -> TestDesk {
    let desk = try Sample.desk(
      Sample.checked + ["tag 2 --as \"Two of five closed.\"", "tag 4 --claimant \"Ben Osei\""],
      console: MemoryConsole(usesColor: usesColor))
    return desk
  }

  @Test(arguments: [(80, 24, false), (40, 12, false), (80, 24, true), (40, 12, true)])
  func screensAreAsTheyWereLookedAt(columns: Int, rows: Int, usesColor: Bool) throws {
    var shown = ""
    for (name, line, keys) in Self.cases {
      let desk = try Self.desk(usesColor: usesColor)
      let pressed = PressedKeys(keys, columns: columns, rows: rows)
      desk.console.pressed = pressed
      _ = desk.says(line)
      let frame = try #require(pressed.frames.last)
      #expect(frame.rows.count == rows)
      shown += "=== \(name): \(line), \(keys)\(frame.cursor.map { ", cursor \($0)" } ?? "")\n"
      shown += frame.rows.map { $0.replacing("\u{1B}", with: "␛") + "\n" }.joined()
    }
    let file = "review-\(columns)\(usesColor ? "-colour" : "").txt"
    let difference = try Golden.difference(of: shown, from: "Tests/WorkbenchTests/Golden/\(file)")
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// Wide characters, controls, words without end: every row fits every screen and is harmless.
  @Test func everyRowFitsAndIsHarmless() throws {
    let nasty = HostileStrings.controls + HostileStrings.directions
    let text =
      "日本語の文がここにあります。 Ein \(String(repeating: "unendlich", count: 60)) Wort. "
      + "👩‍👩‍👧‍👦 families and e\u{301}. "
      + nasty.map { "Somebody said \($0.replacing("\0", with: "")) here.\n" }.joined()
    let desk = try TestDesk()
    try desk.folder.write(text.utf8, to: "text.txt")
    desk.prepare(["load DIR/text.txt --title \"\u{1B}]0;owned\u{7} 日本\"", "scale free"])
    let keys = String(repeating: "t", count: 3) + "bv\u{9B}31m\u{202E}日本\nbev" + "日本語"
    for (columns, rows) in [(80, 24), (40, 12), (20, 6), (21, 3), (200, 60), (80, 1)] {
      let pressed = PressedKeys(
        keys + "\n" + String(repeating: "s", count: 40), columns: columns, rows: rows)
      desk.console.pressed = pressed
      _ = desk.says("review")
      #expect(pressed.frames.count > 40)
      for frame in pressed.frames {
        #expect(frame.rows.count == rows)
        for row in frame.rows {
          #expect(DisplayWidth.columns(row) <= columns, "\(columns): \(row)")
          // Where a row breaks inside a turn of direction, the row's end closes it.
          let wild = row.unicodeScalars.filter { $0.properties.generalCategory == .control }
          #expect(wild.isEmpty, "\(row.debugDescription)")
        }
        if let cursor = frame.cursor { #expect(cursor < columns) }
      }
    }
  }

  /// The sentence that is looked at begins on the same row, the foot stays where it is.
  @Test func theEyeNeedNotSearch() throws {
    let desk = try Self.desk(usesColor: false)
    let pressed = PressedKeys("sssssss")
    desk.console.pressed = pressed
    _ = desk.says("review")
    let begins = pressed.frames.compactMap { $0.rows.firstIndex { $0.hasPrefix("┃") } }
    #expect(begins.count == 8 && Set(begins).count == 1)
    let feet = pressed.frames.map { $0.rows.firstIndex { $0.contains("Pants on Fire") } }
    #expect(Set(feet).count == 1)
  }
}

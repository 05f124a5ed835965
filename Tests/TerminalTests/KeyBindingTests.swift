import PtySupport
import Testing

@testable import Terminal

@Suite struct KeyNotationTests {
  @Test(
    arguments: [
      ("\u{1}", "Ctrl-A"), ("\t", "Tab"), ("\r", "Enter"), ("\u{7F}", "Backspace"),
      ("\0", "Ctrl-@"),
      ("\u{1B}", "Esc"), ("\u{1B}f", "Alt-F"), ("\u{1B}\u{7F}", "Alt-Backspace"), (" ", "Space"),
      ("\u{1B}[A", "Up"), ("\u{1B}OH", "Home"), ("\u{1B}[3~", "Delete"),
      ("\u{1B}[1;5C", "Ctrl-Right"),
      ("\u{1B}[99~", "Esc [ 9 9 ~"), ("\u{18}\u{5}", "Ctrl-X Ctrl-E"), ("w", "w"),
    ])
  func readable(keys: String, name: String) {
    #expect(KeyNotation.readable(Array(keys.unicodeScalars)) == name)
  }

  @Test func bindable() {
    #expect(KeyNotation.bindable(["\u{1B}", "[", "\\", "\u{81}"]) == "\\033\\133\\134\\201")
  }
}

@Suite struct BindingListTests {
  @Test func everyShapeOfRow() {
    let list = BindingList(
      """
      Standard key bindings
      "^A" to "^C"   ->  ed-insert
      "^G"           ->  is undefined
      " "            ->  ed-insert
      " "  to "\""    ->  ed-digit
      "^?"           ->  em-delete-prev-char
      Alternative key bindings
      "^"            ->  ed-move-to-beg
      Multi-character bindings
      "^[[3~"        ->  ed-delete-next-char
      "^Xa"          ->  "hello"
      Arrow key bindings
      down           ->  ed-next-history
      """)
    typealias Binding = BindingList.Binding
    #expect(
      list.bindings == [
        Binding(map: .main, keys: ["\u{1}"], function: "ed-insert"),
        Binding(map: .main, keys: ["\u{2}"], function: "ed-insert"),
        Binding(map: .main, keys: ["\u{3}"], function: "ed-insert"),
        Binding(map: .main, keys: [" "], function: "ed-insert"),
        Binding(map: .main, keys: [" "], function: "ed-digit"),
        Binding(map: .main, keys: ["!"], function: "ed-digit"),
        Binding(map: .main, keys: ["\""], function: "ed-digit"),
        Binding(map: .main, keys: ["\u{7F}"], function: "em-delete-prev-char"),
        Binding(map: .alternate, keys: ["^"], function: "ed-move-to-beg"),
        Binding(map: .sequence, keys: ["\u{1B}", "[", "3", "~"], function: "ed-delete-next-char"),
        Binding(map: .sequence, keys: ["\u{18}", "a"], function: "\"hello\""),
      ])
  }
}

extension LineEditorTests {
  @Suite struct BoundKeys {
    private func rows(editrc: String) throws -> [Substring] {
      let folder = try TemporaryFolder()
      try folder.write(".editrc", editrc)
      let probe = try Probe(folder: folder)
      try probe.type("keys\r")
      return try probe.pty.expect("probe> ").split(separator: "\n")
    }

    @Test func asTheyAre() throws {
      let rows = try rows(editrc: "")
      #expect(rows.contains("typing: Ctrl-C = drop the line"))
      #expect(rows.contains("typing: Tab = complete the word; behind a list, choose from it"))
      #expect(rows.contains("typing: Ctrl-R = search the history"))
      #expect(rows.contains("typing: Ctrl-X Ctrl-E = edit the line in your editor"))
      #expect(
        rows.contains(
          "typing: Ctrl-F, Right = one character to the right; at the end, accept the hint"))
      #expect(
        rows.contains(
          "typing: Ctrl-P, Up = up a row; from the first, previous line of the history"))
      #expect(rows.contains("typing: Ctrl-_ = undo the last change of the line"))
      // libedit's own descriptions of these are hard to understand.
      for words in [
        "verbatim", "Digit that", "matching the current", "cut buffer", "next history line",
      ] {
        #expect(!rows.contains { $0.lowercased().hasSuffix(words.lowercased()) }, "\(words)")
      }
      #expect(!rows.contains { $0.contains("\u{81}") || $0.contains("take-paste") })
      #expect(!rows.contains { $0.contains("viCommand") })
    }

    @Test func afterTheUsersSettings() throws {
      let rows = try rows(
        editrc: "bind \"^T\" ed-next-char\nbind -r \"^F\"\nbind -s \"^Xa\" \"status\"\n")
      #expect(
        rows.contains(
          "typing: Ctrl-T, Right = one character to the right; at the end, accept the hint"))
      #expect(rows.contains("typing: Ctrl-X a = type \"status\""))
    }

    @Test func withViKeys() throws {
      let rows = try rows(editrc: "bind -v\n")
      #expect(rows.contains("viCommand: v = edit the line in your editor"))
      #expect(rows.contains("viCommand: x = delete character under cursor"))
      #expect(rows.contains("viCommand: i = enter insert mode"))
      #expect(rows.contains("typing: Ctrl-X Ctrl-E = edit the line in your editor"))
      #expect(rows.contains { $0.hasPrefix("typing: ") && $0.contains("Backspace") })
      #expect(rows.contains { $0.hasPrefix("typing: Up = ") })
    }
  }
}

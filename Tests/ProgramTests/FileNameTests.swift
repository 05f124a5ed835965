import Glibc
import PtySupport
import Testing

/// Names of files and folders that are no UTF-8: Latin-1, as older systems and archives have them.
@Suite struct FileNameTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// Runs a script of the shell, in which `printf` makes the bytes, in a folder of its own.
  private func shell(_ script: String) throws -> Outcome {
    place.prefix = [
      "/bin/sh", "-c", "cd \(place.home) && E=$(printf 'caf\\351') && \(script)", "sh",
    ]
    defer { place.prefix = [] }
    return try place.run()
  }

  @Test func areReadAsBytes() throws {
    let article = try place.article()
    let outcome = try shell(
      """
      cp \(article) "$E.txt" && echo table > "$E.dat" && mkdir "$E" && \
      "$1" --sessions "$E" s -c "load '$E.txt'" -c 'tag 3' \
        -c "evidence c1 --title T --context --file '$E.dat'" -c "export json '$E.json'" && \
      test -f "$E/s.factdesk" -a -s "$E.json" && \
      "$1" check s --sessions "$E" && "$1" --sessions "$E" -c sessions && \
      printf 'load %s.txt\\nclaims\\n' "$E" > script && "$1" t --sessions "$E" < script && \
      printf '%s.txt\\n' "$E" > list && "$1" u --sessions "$E" -c 'load --list list' && \
      cp script "$E.script" && "$1" run "$E.script" --session v --sessions "$E"
      """)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("caf\\xE9"))
    #expect(!outcome.output.contains("\u{10F7E9}") && !outcome.output.contains("\u{10FFFE}"))
    let kept = try shell("\"$1\" --sessions \"$E\" s --json -c 'show a1' -c 'show e1' -c history")
    #expect(kept.status == 0 && kept.output.contains("caf\\\\xE9.dat"), "\(kept)")
    #expect(!kept.output.contains("\u{10F7E9}") && !kept.output.contains("\u{10FFFE}"))
  }

  /// Answers in JSON hold names as they are shown, in errors too.
  @Test func areShownInJSON() throws {
    let outcome = try shell(
      """
      printf 'One sentence.' > "$E.txt" && mkdir "$E" && \
      "$1" s --json -c "load '$E.txt'" -c "export json '$E.json'" -c "save './$E/t'" && \
      test -f "$E/t.factdesk" && \
      "$1" extract "$E.txt"; "$1" s --json --keep-going -c "load '$E.no'" -c "export csv '$E.json'" \
      -c "export csv '$E'" -c "open '$E'"
      """)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 8 && outcome.output.contains("bad-session-name"), "\(outcome)")
    // The answer to save tells the session, which has no such name.
    for line in lines where !line.contains("\"command\":\"save\"") {
      #expect(line.contains("caf\\\\xE9") && !line.contains("\u{10F7E9}"), "\(line)")
      _ = try JSON(parsing: line)
    }
  }

  /// An article may hold the characters that names are written with, and a file's name too.
  @Test func leaveTheCharactersOfArticlesAlone() throws {
    let outcome = try shell(
      """
      P=$(printf 'x\\364\\217\\237\\251y') && printf "The word $P stands here." > "$P.txt" && \
      "$1" s -c "load $P.txt" -c "tag 1:\"$P\" +$P" -c 'claims' -c read && \
      "$1" s --json -c "load $P.txt" -c claims && \
      cp "$P.txt" "$P.html" && "$1" extract "$P.html"
      """)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("+x\u{10F7E9}y"), "\(outcome)")
    #expect(outcome.output.contains("word x\u{10F7E9}y stands"), "\(outcome)")
    #expect(!outcome.output.contains("\\x") && !outcome.output.contains("\u{FFFD}"), "\(outcome)")
  }

  @Test func areCompletedByTab() throws {
    let made = try shell("printf 'One sentence. Another one.' > \"$E.txt\"")
    #expect(made.status != 127)
    place.currentFolder = place.home
    let pty = try place.prompt(["s"])
    try pty.see("s> ")
    try pty.send("load caf\t")
    try pty.see(".txt")
    try pty.send("\r")
    try pty.see("2 sentences")
    try pty.type("quit")
    #expect(try pty.end() == 0)
  }
}

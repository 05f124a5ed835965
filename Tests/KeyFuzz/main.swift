// Throws random keys, pastes and sizes at the line editor, and ends with 1 when the editor reports
// a fault of memory, dies or hangs.
//
//     key-fuzz PROBE [KEYS] [SEED]    PROBE is an editor-probe, built with AddressSanitizer

import Glibc
import PtySupport
import SeededRandom

/// What is typed: letters mostly, then everything that has a meaning, and some that has none.
func keys(_ random: inout SplitMix64) -> String {
  let wide = ["é", "日", "e\u{301}", "🇩🇪", "👨‍👩‍👧", "👍🏽", "\u{200D}", "\u{301}", "א", "\u{85}"]
  let special = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~",
    "\u{1B}[5~",
    "\u{1B}[1;5C", "\u{1B}[1;5D", "\u{1B}OC", "\u{1B}f", "\u{1B}b", "\u{1B}d", "\u{1B}3", "\u{1B}",
  ]
  switch Int.random(in: 0..<100, using: &random) {
  case 0..<40: return String(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &random)))
  case 40..<55: return wide.randomElement(using: &random)!
  case 55..<75: return special.randomElement(using: &random)!
  case 75..<80: return "\t"
  case 80..<82: return "number\t"
  // Into the menu, about in it, and out of it by any key.
  case 82..<84:
    return ["alpha\t\t", "\t\u{1B}[B", "\u{1B}[Z", "\u{1F}\u{1F}"].randomElement(using: &random)!
  case 84..<86: return "\u{12}"
  case 86: return "\u{12}e\u{1B}[B"
  case 87..<90:
    let text = (0..<Int.random(in: 0..<4, using: &random)).map { "row \($0)\r" }.joined()
    return "\u{1B}[200~\(text)\u{1B}[201~"
  case 90..<93: return "\r"
  default:
    // Every control but those that end or stop the program.
    let control = UInt8.random(in: 1..<0x20, using: &random)
    return [4, 26].contains(control) ? "\u{7F}" : String(Unicode.Scalar(control))
  }
}

/// A size: any, or one in which lines have more rows than the window, and hardly a column.
func size(_ random: inout SplitMix64) -> (columns: Int, rows: Int) {
  let isTiny = Int.random(in: 0..<3, using: &random) == 0
  return (
    Int.random(in: 1...(isTiny ? 12 : 120), using: &random),
    Int.random(in: 1...(isTiny ? 6 : 40), using: &random)
  )
}

/// Ends with a report.
func fail(_ what: String, _ pty: PtyProcess) -> Never {
  print("\(what), seed \(seed):\n\(pty.plainOutput.suffix(4_000))")
  exit(1)
}

/// Types a line until it comes back: a key that was begun before may eat its beginning.
func expectAnswer(to word: String, _ pty: PtyProcess) throws {
  for _ in 0..<5 {
    try pty.send("\u{3}\u{3}\u{15}\(word)\r")
    if (try? pty.expect("got: \(word)\n", within: .seconds(20))) != nil {
      pty.forgetOutput()
      return
    }
    if let code = try? pty.exitCode(within: .milliseconds(100)) { fail("ended with \(code)", pty) }
  }
  fail("no answer", pty)
}

let words = CommandLine.arguments
let probe = words[1]
let count = words.count > 2 ? Int(words[2]) ?? 6_000 : 6_000
let seed = words.count > 3 ? UInt64(words[3]) ?? 1 : 1

for settings in ["", "bind -v\n"] {
  var random = SplitMix64(seed: seed)
  let folder = try TemporaryFolder()
  try folder.write(".editrc", settings)
  try folder.write("history", (0..<500).map { "entry \($0) é日\n" }.joined())
  let pty = try PtyProcess(
    executable: probe, arguments: ["--history", "\(folder.path)/history"],
    environment: PtyProcess.environment(
      home: folder.path,
      adding: ["ASAN_OPTIONS": "detect_leaks=0:exitcode=99", "VISUAL": "/bin/true"]))
  try pty.expect("probe> ")
  for number in 0..<count {
    try pty.send(keys(&random))
    try pty.drain()
    if number % 100 == 99 {
      // A long line, of which all rows are drawn anew, and both ends are worked at.
      if Int.random(in: 0..<2, using: &random) == 0 {
        try pty.send(
          "\u{3}" + (0..<Int.random(in: 50..<400, using: &random)).map { "\($0 % 10)" }.joined())
        try pty.drain()
      }
      let size = size(&random)
      pty.resize(columns: size.columns, rows: size.rows)
      for _ in 0..<20 {
        try pty.send(
          ["\u{1}", "\u{5}", "xxx", "日", "\u{7F}", "\u{15}", "\u{19}", "\t"].randomElement(
            using: &random)!)
        try pty.drain()
      }
      // It must still be there and answer, whatever had the keys.
      try expectAnswer(to: "alive\(number)", pty)
    }
  }
  try pty.send("\u{3}\u{3}\u{15}quit\r")
  let code = try pty.exitCode(within: .seconds(60))
  if code != 0 { fail("ended with \(code)", pty) }
  print("\(count) keys, \(settings.isEmpty ? "emacs" : "vi"), seed \(seed): no report")
}

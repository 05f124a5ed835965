import Glibc

/// A line from the environment that names a program (`PAGER`, `VISUAL`), run as a shell runs it:
/// with arguments, quotes and variables.
///
/// A line of nothing but plain words is started without a shell, so that a program that is missing
/// is noticed before it was to have read or written anything.
struct ShellWords: Equatable {
  /// The program and its arguments, as they are started.
  let arguments: [String]
  /// Whether a shell reads the line.
  let usesShell: Bool
  /// The program's own name, without its folder: what the line begins with.
  let program: String

  /// Nil for a line of blanks.
  /// - Parameter more: further arguments, which no shell looks into.
  init?(_ line: String, adding more: [String] = []) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return nil }
    program = String(first.split(separator: "/").last ?? "")
    usesShell = line.unicodeScalars.contains { Self.special.contains($0) }
    if usesShell {
      arguments = ["/bin/sh", "-c", more.isEmpty ? line : line + " \"$@\"", program] + more
    } else {
      arguments = words + more
    }
  }

  /// What means something to a shell.
  private static let special = Set("|&;<>()$`\\\"'*?[]#~=%!{}\n".unicodeScalars)

  /// Whether an exit code is that of a shell that found no such program, or could not start it.
  func isMissing(_ code: Int32) -> Bool { usesShell && (code == 126 || code == 127) }
}

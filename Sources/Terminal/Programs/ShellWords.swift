import Glibc

/// The value of a variable that names a program (`PAGER`, `VISUAL`), with arguments, quotation marks and
/// variables as in a shell.
///
/// A value of plain words runs without a shell, so that a missing program is noticed before anything was read
/// or written.
struct ShellWords: Equatable {
  /// The program and its arguments, as they are started.
  let arguments: [String]
  /// Whether a shell runs the value.
  let usesShell: Bool
  /// The program's name, without its folder: the value's first word.
  let program: String

  /// Nil for a blank value.
  /// - Parameter more: further arguments, which no shell parses.
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

  /// Characters with a meaning in a shell.
  private static let special = Set("|&;<>()$`\\\"'*?[]#~=%!{}\n".unicodeScalars)

  /// Whether an exit code is that of a shell that did not find the program, or could not start it.
  func isMissing(_ code: Int32) -> Bool { usesShell && (code == 126 || code == 127) }
}

import SafeFiles

/// Quotes text so that the command line can read it back.
package enum Quoting {
  /// The text as one word of a line: unquoted if possible, else in double quotes; the name of a file whose bytes are
  /// not UTF-8 with escapes.
  package static func word(_ text: String) -> String {
    if FileName.holdsBytes(text) { return escaped(text) }
    let isSafe =
      !text.isEmpty && text.first != "\"" && text.first != "'" && text.first != "-"
      && !text.unicodeScalars.contains {
        $0.properties.isWhitespace || $0 == "\\" || $0 == "\"" || $0 == "'"
          || TypographicQuotes.opens($0)
      }
    return isSafe ? text : quoted(text)
  }

  /// The text in the shell's quotes for bytes that nobody can type: `$'caf\xE9.txt'`.
  package static func escaped(_ text: String) -> String {
    let literal = text.replacing(#"\"#, with: #"\\"#).replacing("'", with: #"\'"#)
    return "$'\(FileName.shown(literal))'"
  }

  /// The text as one word of a shell, in single quotes.
  package static func inShell(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }

  /// The text in double quotes.
  package static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result.append("\\") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}

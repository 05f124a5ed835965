extension Completer {
  /// The word that names the command of a line, in its UTF-8, and whether it names one; `nil` while it may become
  /// one, or where the line is a pasted text.
  public func commandWord(of line: String) -> (range: Range<Int>, isKnown: Bool)? {
    let start = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let word = line.utf8.dropFirst(start).prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }
    guard let text = String(Substring(word)) as String?, let first = text.first,
      !"#[\"'".contains(first)
    else { return nil }
    let range = start..<start + word.count
    if desk.settings.aliases[text] != nil || CommandList.named(text.lowercased()) != nil {
      return (range, true)
    }
    let begun = CommandList.beginning(with: text.lowercased())
    let aliases = desk.settings.aliases.keys.contains { $0.hasPrefix(text) }
    // A beginning that fits one command is enough at the prompt.
    if begun.count == 1, !aliases { return (range, true) }
    return begun.isEmpty && !aliases ? (range, false) : nil
  }
}

/// Reads the subset of YAML in front matter: keys with a word, a text or a list.
///
/// Anchors, tags and deep structures are ignored; of a list of objects, such as authors, the names are used.
enum YAMLFields {
  /// Whether the lines between two rules are fields, and not the text itself: there is no empty line first, and
  /// every line without an indent has a key of one word.
  static func areFields(_ lines: [Substring]) -> Bool {
    guard let first = lines.first, !first.isEmpty else { return false }
    return lines.allSatisfy { line in
      guard let start = line.first, !" \t#-".contains(start) else { return true }
      return pair(line).map { !$0.key.contains(" ") } ?? "]}".contains(start)
    }
  }

  /// - Parameter unread: gains what gives no value.
  static func fields(
    of lines: [Substring], _ unread: inout [String]
  ) -> FrontMatter.Fields {
    var fields: FrontMatter.Fields = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard let first = line.first, first != " ", first != "\t", first != "#", first != "-",
        let (key, value) = pair(line)
      else {
        let words = line.trimmed(of: " \t")
        if !words.isEmpty, !words.hasPrefix("#") { unread.append(words) }
        continue
      }
      // Indented lines below a key, or a list at its own depth, belong to it.
      var below: [Substring] = []
      while index < lines.count {
        let next = lines[index]
        guard next.isEmpty || next.first == " " || next.first == "\t" || next.hasPrefix("- ") else {
          break
        }
        below.append(next)
        index += 1
      }
      var inner: [String] = []
      let found = values(value, below, &inner)
      let raw = ([value] + below).map { $0.trimmed(of: " \t") }.filter { !$0.isEmpty }
      if found.isEmpty, inner.isEmpty, raw.first?.hasPrefix("#") == false {
        inner = [raw.joined(separator: " ")]
        unread += inner.map { "\(key): \($0)" }
      } else {
        unread += inner.map { "\(key).\($0)" }
      }
      fields.append((key.lowercased(), found))
    }
    return fields
  }

  /// A key and the text after its colon.
  private static func pair(_ line: Substring) -> (key: String, value: Substring)? {
    guard
      let colon = line.indices.first(where: { index in
        line[index] == ":"
          && (line.index(after: index) == line.endIndex || line[line.index(after: index)] == " ")
      })
    else { return nil }
    let key = line[..<colon].trimmed(of: " \t\"'")
    return key.isEmpty ? nil : (key, line[line.index(after: colon)...])
  }

  private static func values(
    _ value: Substring, _ below: [Substring], _ unread: inout [String]
  ) -> [String] {
    let start = value.trimmed(of: " \t")
    if start.hasPrefix("|") || start.hasPrefix(">") {
      let text = below.map { $0.trimmed(of: " \t") }.joined(separator: " ").trimmed(of: " ")
      return text.isEmpty ? [] : [text]
    }
    if start.hasPrefix("[") {
      let whole = ([start] + below.map { $0.trimmed(of: " \t") }).joined(separator: " ")
      return items(ofFlow: whole)
    }
    if start.hasPrefix("{") { return name(inFlow: start, &unread).map { [$0] } ?? [] }
    if !start.isEmpty, !start.hasPrefix("#") {
      let more = below.map { $0.trimmed(of: " \t") }.filter { !$0.isEmpty }
      return scalar(([start] + more).joined(separator: " ")).map { [$0] } ?? []
    }
    return items(below, &unread)
  }

  /// The items of a list; for objects their names. A single object gives its name.
  private static func items(_ lines: [Substring], _ unread: inout [String]) -> [String] {
    var items: [String] = []
    for line in lines {
      let text = line.trimmed(of: " \t")
      let isItem = text.hasPrefix("- ")
      let rest = isItem ? text.dropFirst(2).trimmed(of: " ")[...] : text[...]
      if rest.hasPrefix("{") {
        items += name(inFlow: String(rest), &unread).map { [$0] } ?? []
      } else if let (key, value) = pair(rest), !rest.hasPrefix("\""), !rest.hasPrefix("'") {
        if key.lowercased() == "name" {
          items += scalar(value.trimmed(of: " ")).map { [$0] } ?? []
        } else {
          unread.append("\(key): \(value.trimmed(of: " "))")
        }
      } else if isItem {
        items += scalar(String(rest)).map { [$0] } ?? []
      } else if !rest.isEmpty, !rest.hasPrefix("#") {
        unread.append(String(rest))
      }
    }
    return items
  }

  static func items(ofFlow text: String) -> [String] {
    var items: [String] = []
    var item = ""
    var quote: Character?
    for character in text.dropFirst() {
      if let open = quote {
        if character == open { quote = nil }
        item.append(character)
      } else if character == "\"" || character == "'", item.allSatisfy({ $0 == " " }) {
        quote = character
        item.append(character)
      } else if character == "," || character == "]" {
        items += scalar(item.trimmed(of: " ")).map { [$0] } ?? []
        item = ""
        if character == "]" { break }
      } else {
        item.append(character)
      }
    }
    return items
  }

  private static func name(inFlow text: String, _ unread: inout [String]) -> String? {
    let pairs = text.trimmed(of: "{} ").split(separator: ",").compactMap { pair($0[...]) }
    let name = pairs.firstIndex { $0.key.lowercased() == "name" }
    for (index, pair) in pairs.enumerated() where index != name {
      unread.append("\(pair.key): \(pair.value.trimmed(of: " "))")
    }
    return name.flatMap { scalar(pairs[$0].value.trimmed(of: " ")) }
  }

  /// A word or a text without its quotation marks, and without a comment after it.
  static func scalar(_ text: String) -> String? {
    var value = text
    if let quote = text.first, quote == "\"" || quote == "'" {
      var inside = ""
      var rest = text.dropFirst()
      while let character = rest.popFirst() {
        if character == quote {
          // Two single ones mean one.
          guard quote == "'", rest.first == "'" else { break }
          rest.removeFirst()
          inside.append("'")
        } else if character == "\\", quote == "\"", let next = rest.popFirst() {
          inside.append(next == "n" || next == "t" ? " " : next)
        } else {
          inside.append(character)
        }
      }
      value = inside
    } else if let remark = text.firstRange(of: " #") {
      value = text[..<remark.lowerBound].trimmed(of: " ")
    }
    guard !value.isEmpty, !["~", "null", "Null", "NULL"].contains(text) else { return nil }
    return value
  }
}

/// Reads the subset of TOML in front matter.
enum TOMLFields {
  /// - Parameter unread: gains what gives no value.
  static func fields(
    of lines: [Substring], _ unread: inout [String]
  ) -> FrontMatter.Fields {
    var fields: FrontMatter.Fields = []
    var table = ""
    var index = 0
    while index < lines.count {
      let line = lines[index].trimmed(of: " \t")
      index += 1
      if line.hasPrefix("[") {
        table = line.trimmed(of: "[] ").lowercased()
        continue
      }
      guard !line.hasPrefix("#"), let sign = line.firstIndex(of: "=") else {
        if !line.isEmpty, !line.hasPrefix("#") { unread.append(line) }
        continue
      }
      let key = line[..<sign].trimmed(of: " \"'").lowercased()
      var value = line[line.index(after: sign)...].trimmed(of: " ")
      for (open, close) in [("\"\"\"", "\"\"\""), ("'''", "'''"), ("[", "]")]
      where value.hasPrefix(open) {
        while index < lines.count, !value.dropFirst(open.count).contains(close) {
          value += " " + lines[index].trimmed(of: " \t")
          index += 1
        }
        if open.count == 3 { value = String(value.dropFirst(3).prefix { $0 != open.first }) }
        break
      }
      let values =
        value.hasPrefix("[")
        ? YAMLFields.items(ofFlow: value)
        : YAMLFields.scalar(value).map { [$0] } ?? []
      // `[[authors]]` with a name in each.
      if !table.isEmpty {
        if key == "name" {
          fields.append((table, values))
        } else {
          unread.append("\(table).\(key): \(values.joined(separator: ", "))")
        }
      } else {
        if values.isEmpty, !value.isEmpty { unread.append("\(key): \(value)") }
        fields.append((key, values))
      }
    }
    return fields
  }
}

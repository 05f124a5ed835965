import JSON

/// The front matter of a text, parsed from any of its formats.
struct FrontMatterBlock {
  /// The name of its format: `YAML`.
  let origin: String
  /// Keys in lower case, each with its values.
  let fields: FrontMatter.Fields
  /// What it contains besides their values, as `key: value`.
  private(set) var unread: [String] = []
  let rest: ArraySlice<UInt8>

  /// The maximum size; larger blocks are not front matter.
  private static let mostBytes = 64 * 1024

  init?(_ text: [UInt8]) {
    let head = Self.lines(of: text.prefix(Self.mostBytes))
    guard let first = head.first else { return nil }
    var end = 0
    switch Self.trimmed(first.text) {
    case "---":
      guard
        let close = head.dropFirst().firstIndex(where: {
          ["---", "..."].contains(Self.trimmed($0.text))
        })
      else { return nil }
      guard YAMLFields.areFields(head[1..<close].map(\.text)) else { return nil }
      origin = "YAML"
      fields = YAMLFields.fields(of: head[1..<close].map(\.text), &unread)
      end = head[close].end
    case "+++":
      guard let close = head.dropFirst().firstIndex(where: { Self.trimmed($0.text) == "+++" })
      else {
        return nil
      }
      origin = "TOML"
      fields = TOMLFields.fields(of: head[1..<close].map(\.text), &unread)
      end = head[close].end
    case let line where line.hasPrefix("{"):
      guard let close = Self.endOfObject(in: text.prefix(Self.mostBytes)) else { return nil }
      origin = "JSON"
      fields = Self.fields(ofJSON: Array(text[..<close]), &unread)
      guard fields.contains(where: { FrontMatter.known.contains($0.key) }) else { return nil }
      end = close
    case let line where line.hasPrefix("%"):
      origin = "title block"
      (fields, end) = Self.titleBlock(head)
    default:
      guard let found = Self.headerLines(head) else { return nil }
      origin = "header"
      (fields, end) = found
    }
    guard !fields.isEmpty else { return nil }
    rest = text[end...]
  }

  private typealias Line = (text: Substring, end: Int)

  private static func lines(of text: ArraySlice<UInt8>) -> [Line] {
    var lines: [Line] = []
    var start = text.startIndex
    while start < text.endIndex, lines.count < 2000 {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
      let line = String(decoding: text[start..<end], as: UTF8.self)[...]
      start = min(end + 1, text.endIndex)
      lines.append((line.hasSuffix("\r") ? line.dropLast() : line, start))
    }
    return lines
  }

  private static func trimmed(_ line: Substring) -> String { line.trimmed(of: " \t\r\u{FEFF}") }

  // MARK: JSON

  private static func endOfObject(in text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var (isString, isEscaped) = (false, false)
    for (index, byte) in zip(text.indices, text) {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
    }
    return nil
  }

  private static func fields(
    ofJSON text: [UInt8], _ unread: inout [String]
  ) -> FrontMatter.Fields {
    let json = JSONTree(lenient: text)
    guard let root = json.roots.first else { return [] }
    return json.members(of: root).map { key, value in
      let name = (json.text(of: key) ?? "").lowercased()
      let values = json.items(of: value).compactMap { item -> String? in
        guard json.nodes[item].kind == .object else { return json.text(of: item) }
        for (inner, value) in json.members(of: item) where json.text(of: inner) != "name" {
          let words = json.items(of: value).compactMap { json.text(of: $0) }
          unread.append(
            "\(name).\(json.text(of: inner) ?? ""): \(words.joined(separator: ", "))")
        }
        return json.text("name", of: item)
      }
      return (name, values.filter { !$0.isEmpty })
    }
  }

  // MARK: Lines

  /// `% title`, `% author; author`, `% date`, each of which can continue in indented lines.
  private static func titleBlock(_ lines: [Line]) -> (FrontMatter.Fields, Int) {
    var parts: [[String]] = []
    var end = 0
    for line in lines {
      if line.text.hasPrefix("%"), parts.count < 3 {
        parts.append([trimmed(line.text.dropFirst())])
      } else if line.text.first == " ", !parts.isEmpty, !trimmed(line.text).isEmpty {
        parts[parts.count - 1].append(trimmed(line.text))
      } else {
        break
      }
      end = line.end
    }
    let names = ["title", "author", "date"]
    let fields = zip(names, parts).map { name, lines -> (key: String, values: [String]) in
      let values =
        name == "author"
        ? lines.flatMap { $0.split(separator: ";").map { trimmed($0) } }
        : [lines.joined(separator: " ")]
      return (name, values.filter { !$0.isEmpty })
    }
    return (fields, end)
  }

  /// `Title: …` and similar lines, up to an empty line; anything else is the text itself.
  private static func headerLines(_ lines: [Line]) -> (FrontMatter.Fields, Int)? {
    var fields: FrontMatter.Fields = []
    for line in lines {
      if trimmed(line.text).isEmpty {
        return fields.count > 1 && fields[0].key == "title" ? (fields, line.end) : nil
      }
      guard let colon = line.text.firstIndex(of: ":") else { return nil }
      let key = trimmed(line.text[..<colon]).lowercased()
      guard FrontMatter.known.contains(key) else { return nil }
      let value = trimmed(line.text[line.text.index(after: colon)...])
      fields.append((key, value.isEmpty ? [] : [value]))
    }
    return nil
  }
}

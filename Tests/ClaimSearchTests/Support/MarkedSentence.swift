import Foundation

/// A report as somebody marked it, or as the rules found it: words, with their place in the sentence.
struct MarkedReport: Equatable {
  var source: [Range<Int>] = []
  var cue: [Range<Int>] = []
  var content: [Range<Int>] = []
  var name: String?
}

/// A sentence with its reports marked: `{1s:She|Petra Vann} {1k:added} {1c:that it rained}.`
struct MarkedSentence {
  let text: String
  /// UTF-8 offsets in the sentence.
  let reports: [MarkedReport]

  /// Reads a line of a fixture.
  init(_ line: String) {
    var text: [UInt8] = []
    var reports: [Character: MarkedReport] = [:]
    var open: [(ids: [Character], part: Character, start: Int)] = []
    var rest = Substring(line)
    while let next = rest.first {
      if let mark = rest.prefixMatch(of: /\{(\d+)([skc]):/) {
        open.append((Array(String(mark.1)), mark.2.first ?? "s", text.count))
        rest = rest[mark.range.upperBound...]
        continue
      }
      if next == "|" || next == "}", let part = open.popLast() {
        var name: String?
        if next == "|" {
          name = String(rest.dropFirst().prefix { $0 != "}" })
          rest = rest.drop { $0 != "}" }
        }
        for id in part.ids {
          let range = part.start..<text.count
          switch part.part {
          case "s":
            reports[id, default: MarkedReport()].source.append(range)
            if let name { reports[id]?.name = name }
          case "k": reports[id, default: MarkedReport()].cue.append(range)
          default: reports[id, default: MarkedReport()].content.append(range)
          }
        }
        rest = rest.dropFirst()
        continue
      }
      text += String(next).utf8
      rest = rest.dropFirst()
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.reports = reports.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The articles of a fixture, each with its sentences.
  static func articles(_ name: String) throws -> [[MarkedSentence]] {
    let folder = #filePath.dropLast("/Support/MarkedSentence.swift".count)
    let text = try String(contentsOfFile: "\(folder)/Fixtures/\(name).txt", encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("#") }
      .split { $0.isEmpty }
      .map { $0.map { MarkedSentence(String($0)) } }
  }
}

import ArticleText
import Glibc
import Helpers
import JSON

/// What a program from outside says of sentences or earlier checks: shown apart, with its name, and not kept.
package struct HelperPart: JSONWritable {
  /// What it says of one of them, with its words.
  package struct Row: JSONWritable {
    let suggestion: HelperTask.Suggestion
    let text: String

    package init(_ suggestion: HelperTask.Suggestion, text: String) {
      self.suggestion = suggestion
      self.text = text
    }

    package var json: JSONValue {
      [
        "number": suggestion.number, "score": WorthValue.rounded(suggestion.score),
        "reason": suggestion.reason, "rewording": suggestion.rewording,
      ]
    }
  }

  private let name: String
  private let version: String?
  private let bytes: Int
  private let rows: [Row]
  private let remarks: [String]
  /// The lines that would be handed over; `nil` if they were.
  private let lines: [String]?

  /// - Parameters:
  ///   - bytes: how much was handed over, or would be.
  ///   - unread: the numbers of its lines that could not be read.
  package init(name: String, version: String?, bytes: Int, rows: [Row], unread: [Int]) {
    self.name = name
    self.version = version
    self.bytes = bytes
    self.rows = rows
    lines = nil
    remarks =
      unread.isEmpty ? [] : ["\(Self.unreadWords(unread)) of \(name) could not be read"]
  }

  /// A helper that gave no reply.
  package init(name: String, bytes: Int, fault: HelperFault) {
    self.name = name
    self.bytes = bytes
    version = nil
    rows = []
    lines = nil
    remarks = [Self.words(of: fault)]
  }

  /// What would be handed over to a helper.
  package init(name: String, handing lines: [UInt8]) {
    self.name = name
    version = nil
    bytes = lines.count
    rows = []
    remarks = []
    self.lines = String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  package var json: JSONValue {
    [
      "name": name, "version": version, "bytes": bytes, "suggestions": rows, "remarks": remarks,
      "lines": lines,
    ]
  }

  /// `line 4`, or `12 lines (4, 5, 6, 7, 8, …)`.
  private static func unreadWords(_ unread: [Int]) -> String {
    guard unread.count > 1 else { return "line \(unread[0])" }
    let named = unread.prefix(5).map(String.init) + (unread.count > 5 ? ["…"] : [])
    return "\(Counted.text(unread.count, "line")) (\(named.joined(separator: ", ")))"
  }

  /// Why it gave no reply, in a sentence.
  private static func words(of fault: HelperFault) -> String {
    switch fault {
    case .missing(let program): "there is no program \(program); nothing was handed over"
    case .cannotStart(let program, let code):
      "\(program) could not be started: \(String(cString: strerror(code)))"
    case .failed(let name, _, let complaint): "\(name) failed: \(complaint)"
    case .tooSlow(let name, let seconds):
      "\(name) took more than \(Counted.text(seconds, "second")) and was ended"
    case .tooMuch(let name, let bytes):
      "\(name) wrote more than \(Counted.text(bytes, "byte")) and was ended"
    case .cancelled: "interrupted"
    }
  }

  /// A writer of an answer with what the helper says behind it; of nothing but the lines that it would get, if it was
  /// not started.
  func writer(
    behind list: @escaping (inout TextOutput) -> Bool
  ) -> (inout TextOutput) -> Bool {
    var isWritten = false
    return { page in
      guard !isWritten else { return false }
      if lines == nil, list(&page) { return true }
      isWritten = true
      if let lines {
        for line in lines { page.line(line) }
      } else {
        write(to: &page)
      }
      return true
    }
  }

  /// Writes what it says.
  private func write(to page: inout TextOutput) {
    let known = [name, version].compactMap { $0 }.joined(separator: " ")
    if !rows.isEmpty {
      page.line()
      page.wrapped([.init("\(known) says, unchecked and not kept:", .bold)])
    }
    let width = rows.map { String($0.suggestion.number).count }.max() ?? 0
    for row in rows {
      let number = String(row.suggestion.number)
      let first =
        String(repeating: " ", count: width - number.count) + "\(number)  "
        + "\(WorthValue.rounded(row.suggestion.score))  "
      let room = max(1, page.textWidth - DisplayWidth.columns(first))
      page.line(
        first
          + DisplayWidth.truncated(ScreenText.shown(row.text, singleLine: true), to: room))
      let indent = String(repeating: " ", count: width + 2)
      for text in [
        row.suggestion.reason, row.suggestion.rewording.map { "reworded: \($0)" },
      ].compactMap({ $0 }) {
        page.wrapped(
          [.init(text, .faint)], first: indent, indent: indent, within: page.textWidth)
      }
    }
    for remark in remarks { page.wrapped([.init(remark)]) }
  }
}

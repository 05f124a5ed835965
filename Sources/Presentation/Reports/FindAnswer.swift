import ArticleText
import FactCheck
import JSON

/// The results of a search.
package struct FindAnswer: AnswerInPieces {
  /// One hit.
  package struct Hit: JSONWritable {
    package var address: String
    package var before: String
    package var words: String
    package var after: String
    /// The item that has the words; `nil` for a sentence, which is none.
    package let item: ItemID?

    package var json: JSONValue {
      ["address": address, "before": before, "words": words, "after": after]
    }

    /// Makes a hit of the words at a range, with up to 200 bytes of context.
    package init(
      address: String, item: ItemID?, around range: Range<Int>, in text: [UInt8],
      within region: Range<Int>
    ) {
      self.address = address
      self.item = item
      let start = max(min(region.lowerBound, range.lowerBound), range.lowerBound - 200)
      let end = min(max(region.upperBound, range.upperBound), range.upperBound + 200)
      let whole = Graphemes.widened(start..<end, in: text)
      before = String(decoding: text[whole.lowerBound..<range.lowerBound], as: UTF8.self)
      words = String(decoding: text[range], as: UTF8.self)
      after = String(decoding: text[range.upperBound..<whole.upperBound], as: UTF8.self)
    }
  }

  package var hits: [Hit]
  /// What is to be said of the library; `nil` for a search of the session.
  private let remarks: [String]?

  package init(hits: [Hit], remarks: [String]? = nil) {
    self.hits = hits
    self.remarks = remarks
  }

  package var json: JSONValue { ["hits": hits, "remarks": remarks] }

  package func writer() -> (inout TextOutput) -> Bool {
    writer(of: hits, none: "not found", remarks: remarks ?? []) { hit, page in
      let address = hit.address + String(repeating: " ", count: max(0, 7 - hit.address.count))
      let room = max(4, page.width - DisplayWidth.columns(address) - 3)
      let words = DisplayWidth.truncated(ScreenText.shown(hit.words, singleLine: true), to: room)
      let after = ScreenText.shown(hit.after, singleLine: true)
      let left = room - DisplayWidth.columns(words)
      let before = Self.end(
        of: ScreenText.shown(hit.before, singleLine: true),
        columns: max(left / 2, left - DisplayWidth.columns(after)))
      page.line([
        .init("  \(address) ", .faint), .init(before), .init(words, .bold),
        .init(DisplayWidth.truncated(after, to: left - DisplayWidth.columns(before))),
      ])
    }
  }

  /// The longest end of a text that fits, with "…" before it if it was cut.
  private static func end(of text: String, columns: Int) -> String {
    guard DisplayWidth.columns(text) > columns else { return text }
    var used = 1
    let kept = text.reversed().prefix { character in
      used += DisplayWidth.columns(character)
      return used <= columns
    }
    return columns > 0 ? "…" + String(kept.reversed()) : ""
  }
}

/// Reports headers and footers, each line once with its number of pages.
struct RunningDrops {
  private var order: [String] = []
  private var counts: [String: (pages: Int, text: String)] = [:]

  mutating func add(_ text: String) {
    // Page numbers are reported once, including Roman ones.
    let key = PageNumbers.isNumber(text) ? "" : text.filter { !$0.isNumber }
    if counts[key] == nil { order.append(key) }
    counts[key, default: (0, text)].pages += 1
  }

  var blocks: [DroppedBlock] {
    order.compactMap { key in
      counts[key].map { DroppedBlock(reason: .running(pages: $0.pages), excerpt: $0.text) }
    }
  }
}

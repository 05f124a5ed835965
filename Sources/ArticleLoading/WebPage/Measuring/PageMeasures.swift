/// The amounts of text, linked text and prose in each part of a page.
///
/// A subtree is a range of nodes, so prefix sums give the amount of any part directly.
struct PageMeasures {
  /// The amounts in a part of a page; sizes as `TextMeasure` counts them.
  struct Amount {
    /// All visible text.
    var text = 0
    /// The text inside links.
    var linked = 0
    /// The text that reads like paragraphs: long enough, with few links.
    var prose = 0

    /// The share of the text that is linked, 0...1.
    var linkShare: Double { text == 0 ? 0 : Double(linked) / Double(text) }
  }

  /// The elements that the page declares as video or audio players.
  private(set) var players: Set<Int> = []
  /// The consent boxes, whatever their names.
  private(set) var consents: Set<Int> = []
  private var consentBoxes: ConsentBoxes?
  private var text: [Int32]
  private var linked: [Int32]
  private var prose: [Int32]

  init(_ tree: PageTree) {
    let count = tree.nodes.count
    text = [Int32](repeating: 0, count: count + 1)
    linked = text
    prose = text
    fill(tree)
    for node in tree.nodes.indices where tree.nodes[node].tag?.isBlock ?? false {
      let isPlayer = [PageAttribute.class, .id].contains { attribute in
        tree.value(attribute, of: node).map { Self.playerNames.first(in: $0) != nil } ?? false
      }
      if isPlayer { players.insert(node) }
    }
    guard let boxes = ConsentBoxes(tree) else { return }
    consentBoxes = boxes
    consents = boxes.found(by: self)
  }

  /// Whether an element with a notice asks for consent.
  func asksForConsent(_ node: Int) -> Bool {
    consentBoxes?.asks(node, size: amount(node..<node + 1).text) ?? false
  }

  private static let playerNames = NameTrie<Bool>([
    (
      true,
      "video-player audio-player player jwplayer brightcove video-embed video-container video-js vjs*"
    )
  ])

  /// The amounts in a node's subtree.
  func amount(_ range: Range<Int>) -> Amount {
    let (start, end) = (range.lowerBound, range.upperBound)
    return Amount(
      text: Int(text[end] - text[start]), linked: Int(linked[end] - linked[start]),
      prose: Int(prose[end] - prose[start]))
  }

  /// The size of the text in a range of nodes.
  func size(_ range: Range<Int>) -> Int { Int(text[range.upperBound] - text[range.lowerBound]) }

  private mutating func fill(_ tree: PageTree) {
    var line = Line()
    var linkEnd = 0
    var node = 0
    // Ends of blocks; the end of a block closes the line, as its start does.
    var ends: [Int] = []
    tree.bytes.withUnsafeBufferPointer { bytes in
      while node < tree.nodes.count {
        while let end = ends.last, end <= node {
          ends.removeLast()
          close(&line)
        }
        let element = tree.nodes[node]
        if let tag = element.tag {
          if tag.isSilent {
            node = Int(element.end)
            continue
          }
          if tree.isLink(node) { linkEnd = max(linkEnd, Int(element.end)) }
          if tag.isBlock || tag == .br {
            close(&line)
            if Int(element.end) > node + 1 { ends.append(Int(element.end)) }
          }
        } else {
          let run = UnsafeBufferPointer(
            rebasing: bytes[Int(element.contentStart)..<Int(element.contentEnd)])
          let size = Int32(truncatingIfNeeded: TextMeasure.size(of: run))
          text[node + 1] = size
          if node < linkEnd { linked[node + 1] = size }
          line.add(size, isLinked: node < linkEnd, at: node, run)
        }
        node += 1
      }
      close(&line)
    }
    for node in 0..<tree.nodes.count {
      text[node + 1] += text[node]
      linked[node + 1] += linked[node]
      prose[node + 1] += prose[node]
    }
  }

  /// Adds the line's prose to its first node.
  private mutating func close(_ line: inout Line) {
    if let first = line.first, line.isProse {
      prose[first + 1] = line.text - line.linked
    }
    line = Line()
  }

  /// The text between two block boundaries.
  private struct Line {
    var first: Int?
    var text: Int32 = 0
    var linked: Int32 = 0
    var marks = 0

    /// Three words are a label, and a headline has no full stop.
    var isProse: Bool {
      text - linked >= 40 && linked * 2 < text && (marks > 0 || text - linked >= 120)
    }

    mutating func add(
      _ size: Int32, isLinked: Bool, at node: Int, _ run: UnsafeBufferPointer<UInt8>
    ) {
      guard size > 0 else { return }
      if first == nil { first = node }
      text += size
      if isLinked {
        linked += size
      } else {
        marks += Self.marks(in: run)
      }
    }

    /// Full stops and commas, alphabetic and East Asian.
    private static func marks(in run: UnsafeBufferPointer<UInt8>) -> Int {
      var marks = 0
      var before: UInt8 = 0
      var second: UInt8 = 0
      for byte in run {
        switch byte {
        case 0x2E, 0x2C, 0x21, 0x3F: marks += 1
        case 0x81, 0x82: if before == 0x80, second == 0xE3 { marks += 1 }
        case 0x8C: if before == 0xD8 { marks += 1 }
        case 0xA4: if before == 0xA5, second == 0xE0 { marks += 1 }
        default: break
        }
        second = before
        before = byte
      }
      return marks
    }
  }
}

import FactCheck
import ReportWords

/// Writes a filled-in template: its own text, and the report's.
protocol TemplateOutput {
  /// The template's own text.
  mutating func literal(_ text: String)
  /// Writes text on one line, in a form that can be shown.
  mutating func text(_ text: [UInt8])
  /// Writes a part of a text beside other parts of it.
  mutating func piece(_ text: [UInt8])
  /// Writes text of one or more paragraphs, in a form that can be shown.
  mutating func block(_ paragraphs: [[UInt8]])
  /// Writes text with lists, emphasis, links and references.
  mutating func formatted(_ text: CitedText)
  mutating func address(_ address: WebAddress)
  /// The number of bytes so far.
  var count: Int { get }
}

extension TemplateOutput {
  mutating func piece(_ text: [UInt8]) { self.text(text) }
}

/// Fills in a template from its first line to its last.
struct TemplateRendering<Output: TemplateOutput> {
  /// The maximum size. No report comes close; a template with nested lists of everything does.
  static var mostBytes: Int { 1 << 30 }
  static var mostSteps: Int { 200_000_000 }

  private struct Frame {
    let value: TemplateValue
    var isFirst = true
    var isLast = true
  }

  private let words: Phrasebook
  private var frames: [Frame]
  private var steps = 0
  /// The step at which to check for cancellation next.
  private var nextAsked = 4096
  private let isCancelled: () -> Bool
  private(set) var output: Output

  init(_ page: ReportPage, into output: Output, isCancelled: @escaping () -> Bool = { false }) {
    self.isCancelled = isCancelled
    words = page.words
    frames = [Frame(value: ReportViews.report.value(page))]
    self.output = output
  }

  mutating func render(_ nodes: [BoundNode]) throws(TemplateFault) {
    for node in nodes {
      steps += 1
      if steps >= nextAsked {
        nextAsked = steps + 4096
        // The caller knows why it cancelled.
        if isCancelled() { throw TemplateFault(0, .tooMuch) }
      }
      switch node {
      case .text(let text): output.literal(text)
      case .value(let name, let line):
        if let value = value(of: name) { write(value) }
        guard output.count <= Self.mostBytes else { throw TemplateFault(line, .tooMuch) }
      case .section(let name, let isInverted, let inner, let line):
        let value = value(of: name)
        if case .list(let items) = value { steps += items.count }
        guard steps <= Self.mostSteps else { throw TemplateFault(line, .tooMuch) }
        try section(value, isInverted, inner)
      }
    }
  }

  private mutating func section(
    _ value: TemplateValue?, _ isInverted: Bool, _ inner: [BoundNode]
  ) throws(TemplateFault) {
    if isInverted {
      if Self.isNothing(value) { try render(inner) }
      return
    }
    switch value {
    case nil, .flag(false): break
    case .flag(true): try render(inner)
    case .list(let items):
      for (index, item) in items.enumerated() {
        frames.append(
          Frame(value: item, isFirst: index == 0, isLast: index == items.count - 1))
        try render(inner)
        frames.removeLast()
      }
    case .some(let value):
      frames.append(Frame(value: value))
      try render(inner)
      frames.removeLast()
    }
  }

  private static func isNothing(_ value: TemplateValue?) -> Bool {
    switch value {
    case nil, .flag(false): true
    case .list(let items): items.isEmpty
    default: false
    }
  }

  private func value(of name: BoundName) -> TemplateValue? {
    var value: TemplateValue?
    switch name.root {
    case .frame(let frame): value = frames[frame].value
    case .isFirst(let frame): return .flag(frames[frame].isFirst)
    case .isLast(let frame): return .flag(frames[frame].isLast)
    case .field(let frame, let index):
      guard case .object(let object) = frames[frame].value else { return nil }
      value = object.field(index)
    }
    for index in name.path {
      guard case .object(let object) = value else { return nil }
      value = object.field(index)
    }
    guard let member = name.member else { return value }
    return switch (member, value) {
    case (.value, .date(let date)): .words(date.description)
    case (.day, .date(let date)): .words(words.day(date))
    case (.placed, .date(let date)): .words(words.placed(date))
    case (.placedDay, .date(let date)): .words(words.placed(date.knownDay.map { .day($0) } ?? date))
    case (.paragraphs, .block(let paragraphs)): .list(paragraphs.map { .text($0) })
    default: nil
    }
  }

  private mutating func write(_ value: TemplateValue) {
    switch value {
    case .text(let text): output.text(text)
    case .piece(let text): output.piece(text)
    case .block(let paragraphs): output.block(paragraphs)
    case .formatted(let text): output.formatted(text)
    case .words(let words): write(words)
    case .date(let date): write(words.text(date))
    case .number(let number): output.literal(String(number))
    case .address(let address): output.address(address)
    case .flag, .list, .object: break
    }
  }

  /// Fixed words, spaces and ids without punctuation count as the template's own text.
  private mutating func write(_ words: String) {
    let isPlain = words.utf8.allSatisfy { byte in
      byte >= 0x80 || byte == UInt8(ascii: " ") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
    }
    if isPlain { output.literal(words) } else { output.text(Array(words.utf8)) }
  }
}

import ArticleText

/// A template whose names were looked up.
indirect enum BoundNode: Sendable {
  case text(String)
  case value(BoundName, line: Int)
  case section(BoundName, isInverted: Bool, [BoundNode], line: Int)
}

/// Where to find a name's value when the template is filled in.
struct BoundName: Sendable {
  /// The part of a date or of paragraphs that is read.
  enum Member: String, CaseIterable, Sendable {
    /// The date as in the report: `2026-02-03`.
    case value
    /// The day alone.
    case day
    /// `on 3 February 2026, 09:30 UTC`
    case placed
    /// `on 3 February 2026`
    case placedDay
    /// The paragraphs of a text.
    case paragraphs
  }

  /// The source of the value.
  enum Root: Sendable {
    /// A name of the thing at this depth of the stack.
    case field(frame: Int, Int)
    /// The thing itself.
    case frame(Int)
    /// Whether the thing is the first, or the last, of its list.
    case isFirst(frame: Int), isLast(frame: Int)
  }

  let text: String
  let root: Root
  /// Names within names: `verdict.label`.
  let path: [Int]
  let member: Member?
  let kind: TemplateKind
}

/// Looks up each name of a template in its place.
///
/// A name belongs to the innermost thing that has it, whether or not it has a value there: the address of a
/// report never replaces that of an article without one.
struct TemplateBinding {
  private struct Frame {
    let kind: TemplateKind
    let isItem: Bool
    /// The list's name, because a list cannot be nested in itself.
    let list: [String]
  }

  private let parts: [String: [MustacheNode]]
  private var frames: [Frame]
  /// The parts being bound: a part within itself would have no end.
  private var openParts: [String] = []

  /// - Parameter parts: the parts for `{{> name}}`.
  static func nodes(
    _ nodes: [MustacheNode], parts: [String: [MustacheNode]]
  ) throws(TemplateFault) -> [BoundNode] {
    var binding = TemplateBinding(
      parts: parts,
      frames: [Frame(kind: .object(ReportViews.report.shape), isItem: false, list: [])])
    return try binding.bind(nodes)
  }

  private mutating func bind(_ nodes: [MustacheNode]) throws(TemplateFault) -> [BoundNode] {
    var bound: [BoundNode] = []
    for node in nodes {
      switch node {
      case .text(let text): bound.append(.text(text))
      case .name(let name): bound.append(.value(try text(name), line: name.line))
      case .section(let name, let isInverted, let inner):
        bound.append(try section(name, isInverted, inner))
      case .part(let name):
        guard let part = parts[name.text], !openParts.contains(name.text) else {
          throw TemplateFault(name.line, .unknownPart(name.text, known: parts.keys.sorted()))
        }
        openParts.append(name.text)
        bound += try bind(part.map { $0.on(line: name.line) })
        openParts.removeLast()
      }
    }
    return bound
  }

  /// A name whose value is written.
  private func text(_ name: MustacheName) throws(TemplateFault) -> BoundName {
    let found = try find(name)
    switch found.kind {
    case .object(let shape):
      throw TemplateFault(name.line, .notText(name.text, names: shape.names.map(\.text)))
    case .list(.object(let shape)):
      throw TemplateFault(name.line, .notText(name.text, names: shape.names.map(\.text)))
    case .list: throw TemplateFault(name.line, .notText(name.text, names: ["."]))
    case .flag: throw TemplateFault(name.line, .notText(name.text, names: []))
    default: return found
    }
  }

  private mutating func section(
    _ name: MustacheName, _ isInverted: Bool, _ inner: [MustacheNode]
  ) throws(TemplateFault) -> BoundNode {
    let found = try find(name)
    let frame: Frame? =
      switch found.kind {
      case _ where isInverted: nil
      case .flag: nil
      case .list(let kind): Frame(kind: kind, isItem: true, list: [identity(of: found)])
      default: Frame(kind: found.kind, isItem: false, list: [])
      }
    if let list = frame?.list.first, frames.contains(where: { $0.list.contains(list) }) {
      throw TemplateFault(name.line, .withinItself(name.text))
    }
    if let frame { frames.append(frame) }
    let nodes = try bind(inner)
    if frame != nil { frames.removeLast() }
    return .section(found, isInverted: isInverted, nodes, line: name.line)
  }

  /// The identity of a name; two names of the same list have the same.
  private func identity(of name: BoundName) -> String {
    if case .field(let frame, let index) = name.root { return "\(frame).\(index).\(name.path)" }
    return name.text
  }

  private func find(_ name: MustacheName) throws(TemplateFault) -> BoundName {
    let last = frames.count - 1
    switch name.text {
    case ".":
      return BoundName(
        text: ".", root: .frame(last), path: [], member: nil, kind: frames[last].kind)
    case "-first", "-last":
      guard let frame = frames.lastIndex(where: \.isItem) else {
        throw TemplateFault(name.line, .unknownName(name.text, near: []))
      }
      return BoundName(
        text: name.text,
        root: name.text == "-first" ? .isFirst(frame: frame) : .isLast(frame: frame), path: [],
        member: nil, kind: .flag)
    default: break
    }
    var words = name.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var kind: TemplateKind
    let root: BoundName.Root
    if words[0].isEmpty {
      // `.name` belongs to the current thing.
      (root, kind) = (.frame(last), frames[last].kind)
      words.removeFirst()
    } else {
      guard let (frame, index, found) = innermost(words[0]) else {
        throw unknown(name, like: words[0], among: allNames)
      }
      (root, kind) = (.field(frame: frame, index), found)
      words.removeFirst()
    }
    var path: [Int] = []
    for (index, word) in words.enumerated() {
      if case .object(let shape) = kind {
        guard let index = shape.index(of: word) else {
          throw unknown(name, like: word, among: shape.names.map(\.text))
        }
        path.append(index)
        kind = shape.names[index].kind
      } else if index == words.count - 1, let (member, inner) = Self.member(word, of: kind) {
        return BoundName(text: name.text, root: root, path: path, member: member, kind: inner)
      } else {
        throw unknown(name, like: word, among: Self.members(of: kind))
      }
    }
    return BoundName(text: name.text, root: root, path: path, member: nil, kind: kind)
  }

  private func innermost(_ word: String) -> (frame: Int, index: Int, kind: TemplateKind)? {
    for frame in frames.indices.reversed() {
      guard case .object(let shape) = frames[frame].kind, let index = shape.index(of: word) else {
        continue
      }
      return (frame, index, shape.names[index].kind)
    }
    return nil
  }

  private static func member(
    _ word: String, of kind: TemplateKind
  ) -> (BoundName.Member, TemplateKind)? {
    switch (kind, BoundName.Member(rawValue: word)) {
    case (.date, .value): (.value, .words)
    case (.date, .day): (.day, .words)
    case (.date, .placed): (.placed, .words)
    case (.date, .placedDay): (.placedDay, .words)
    case (.block, .paragraphs): (.paragraphs, .list(.text))
    default: nil
    }
  }

  private static func members(of kind: TemplateKind) -> [String] {
    BoundName.Member.allCases.map(\.rawValue).filter { member($0, of: kind) != nil }
  }

  /// Every name that can be used here.
  private var allNames: [String] {
    frames.reversed().flatMap { frame in
      if case .object(let shape) = frame.kind { shape.names.map(\.text) } else { [] as [String] }
    }
  }

  private func unknown(
    _ name: MustacheName, like word: String, among names: [String]
  ) -> TemplateFault {
    TemplateFault(
      name.line, .unknownName(name.text, near: Spelling.nearest(to: word, in: names, limit: 3)))
  }
}

extension MustacheNode {
  /// The same node with its names on this line: mistakes in a part are reported where it is used.
  fileprivate func on(line: Int) -> MustacheNode {
    func moved(_ name: MustacheName) -> MustacheName { MustacheName(text: name.text, line: line) }
    return switch self {
    case .text: self
    case .name(let name): .name(moved(name))
    case .part(let name): .part(moved(name))
    case .section(let name, let isInverted, let inner):
      .section(moved(name), isInverted: isInverted, inner.map { $0.on(line: line) })
    }
  }
}

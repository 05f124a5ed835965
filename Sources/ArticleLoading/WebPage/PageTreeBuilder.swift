import CLibxml2
import Glibc

/// Builds the tree from the parser's events.
final class PageTreeBuilder {
  // A class, because the parser passes its address with every event; unchecked, because it passes one at a
  // time, and the checks of each access took as long as the work.
  @exclusivity(unchecked) private var tree = PageTree()
  @exclusivity(unchecked) private var open: [Int32] = []
  private let maxNodes: Int
  private let deadline: ContinuousClock.Instant
  private(set) var isOverLimit = false
  @exclusivity(unchecked) private var tags = NameCache(PageTreeBuilder.tags)
  @exclusivity(unchecked) private var attributes = NameCache(PageTreeBuilder.attributes)

  fileprivate static let tags = Dictionary(
    uniqueKeysWithValues: PageTag.allCases.map { ($0.rawValue, $0) }
      + ["m:", "mml:"].flatMap { prefix in
        // XHTML writes formulas with a prefix.
        PageTag.allCases.filter(\.isFormula).map { (prefix + $0.rawValue, $0) }
      })
  fileprivate static let attributes = Dictionary(
    uniqueKeysWithValues: PageAttribute.allCases.map { ($0.rawValue, $0) })

  init(maxNodes: Int, deadline: ContinuousClock.Instant, expecting bytes: Int) {
    self.maxNodes = maxNodes
    self.deadline = deadline
    tree.bytes.reserveCapacity(bytes / 2)
    tree.nodes.reserveCapacity(min(bytes / 40, maxNodes))
  }

  static func at(_ receiver: UnsafeMutableRawPointer?) -> PageTreeBuilder {
    Unmanaged<PageTreeBuilder>.fromOpaque(receiver!).takeUnretainedValue()
  }

  /// The number of bytes that the parser may read in the next step; 0 to stop.
  ///
  /// For an end tag the parser visits every open element, so steps are smaller in deep nesting.
  func nextStep() -> Int {
    if !isOverLimit, ContinuousClock.now > deadline { isOverLimit = true }
    if isOverLimit { return 0 }
    return open.count < 2000 ? 16 * 1024 : 256
  }

  func start(
    _ name: UnsafePointer<UInt8>, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    var tag = tags[name] ?? .other
    if tag.beginsBody { beginBody() }
    let first = Int32(tree.attributes.count)
    if let values { keepAttributes(values) }
    if tag == .template, holdsShadow(from: Int(first)) { tag = .other }
    if tag == .other { keepName(name) }
    append(tag, from: first, to: Int32(tree.attributes.count))
    open.append(Int32(tree.nodes.count) - 1)
  }

  /// Whether the last element's attributes make it the visible content of the element around it.
  private func holdsShadow(from first: Int) -> Bool {
    tree.attributes[first...].contains { $0.name == .shadowRootMode }
  }

  /// The name of a custom element counts like a class.
  private func keepName(_ name: UnsafePointer<UInt8>) {
    let length = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    let name = UnsafeBufferPointer(start: name, count: min(length, 100))
    guard name.contains(UInt8(ascii: "-")) else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: name)
    tree.attributes.append(.init(name: .class, start: start, end: Int32(tree.bytes.count)))
  }

  /// Ends an open head: the parser supports HTML 4 and puts elements of HTML 5 into the head.
  private func beginBody() {
    guard let head = open.last, tree.nodes[Int(head)].tag == .head else { return }
    end()
    let none = Int32(tree.attributes.count)
    append(.body, from: none, to: none)
    // The later end of the head ends the body.
    open.append(Int32(tree.nodes.count) - 1)
  }

  func end() {
    guard let node = open.popLast() else { return }
    tree.nodes[Int(node)].end = Int32(tree.nodes.count)
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !piece.isEmpty, !isOverLimit else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: piece)
    let end = Int32(tree.bytes.count)
    // The parser passes long runs in pieces.
    if let last = tree.nodes.last, last.tag == nil, last.contentEnd == start,
      last.parent == open.last ?? -1
    {
      tree.nodes[tree.nodes.count - 1].contentEnd = end
    } else {
      append(nil, from: start, to: end)
    }
  }

  /// The tree, with all open elements closed.
  func finish() -> PageTree {
    while !open.isEmpty { end() }
    return tree
  }

  private func append(_ tag: PageTag?, from start: Int32, to end: Int32) {
    guard tree.nodes.count < maxNodes else {
      isOverLimit = true
      return
    }
    let next = Int32(tree.nodes.count) + 1
    tree.nodes.append(
      .init(tag: tag, parent: open.last ?? -1, end: next, contentStart: start, contentEnd: end))
  }

  private func keepAttributes(_ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    var at = 0
    while let name = values[at] {
      defer { at += 2 }
      guard let known = attributes[name] else { continue }
      let start = Int32(tree.bytes.count)
      if let value = values[at + 1] {
        var end = value
        while end.pointee != 0 { end += 1 }
        tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: end - value))
      }
      tree.attributes.append(.init(name: known, start: start, end: Int32(tree.bytes.count)))
    }
  }
}

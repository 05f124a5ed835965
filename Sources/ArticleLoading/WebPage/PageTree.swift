/// A web page as a flat tree: all nodes in document order, so that every traversal is a loop, however deep the
/// nesting.
///
/// The nodes of a subtree are contiguous: those of the node `i` are `i..<nodes[i].end`.
struct PageTree {
  /// An element, or a run of text between two tags.
  struct Node {
    /// `nil` for text.
    let tag: PageTag?
    /// The parent element; -1 for the outermost.
    let parent: Int32
    /// The first node after its subtree.
    var end: Int32
    /// The offset of its text in `bytes` or, for an element, of its attributes in `attributes`.
    var contentStart: Int32
    var contentEnd: Int32
  }

  /// An attribute that extraction reads.
  struct Attribute {
    let name: PageAttribute
    /// The offset of its value in `bytes`; the value may be empty.
    let start: Int32
    let end: Int32
  }

  /// All nodes in document order.
  var nodes: [Node] = []
  /// The attributes of all elements, grouped by element.
  var attributes: [Attribute] = []
  /// All text and all values, in UTF-8.
  var bytes: [UInt8] = []
  /// The effect of style sheets on each node, as `StyleTraits`; empty if there is none.
  var traits: [UInt64] = []
  /// The effect of the `style` attribute on each node, likewise.
  var ownTraits: [UInt64] = []

  /// The nodes of a subtree, its root first.
  func subtree(of node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The element that contains a node.
  func parent(of node: Int) -> Int? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// The children of a node, in order.
  func children(of node: Int) -> some Sequence<Int> {
    let end = Int(nodes[node].end)
    return sequence(state: node + 1) { next -> Int? in
      guard next < end else { return nil }
      defer { next = Int(nodes[next].end) }
      return next
    }
  }

  /// The next sibling.
  func sibling(behind node: Int) -> Int? {
    guard let parent = parent(of: node), nodes[node].end < nodes[parent].end else { return nil }
    return Int(nodes[node].end)
  }

  /// The previous sibling; `nil` also if its last descendant is very deep.
  func sibling(before node: Int) -> Int? {
    let parent = nodes[node].parent
    var sibling = node - 1
    for _ in 0..<50 where sibling > parent && sibling >= 0 {
      if nodes[sibling].parent == parent { return sibling }
      sibling = Int(nodes[sibling].parent)
    }
    return nil
  }

  /// Whether an element is a link; without an address it is only an anchor.
  func isLink(_ node: Int) -> Bool { nodes[node].tag == .a && value(.href, of: node) != nil }

  /// The effect of style sheets on an element.
  func traits(of node: Int) -> StyleTraits {
    node < traits.count ? StyleTraits(rawValue: traits[node]) : []
  }

  /// The effect of the `style` attribute on an element.
  func ownTraits(of node: Int) -> StyleTraits {
    node < ownTraits.count ? StyleTraits(rawValue: ownTraits[node]) : []
  }

  /// The text of a text node; empty for an element.
  func text(of node: Int) -> ArraySlice<UInt8> {
    let node = nodes[node]
    guard node.tag == nil else { return [] }
    return bytes[Int(node.contentStart)..<Int(node.contentEnd)]
  }

  /// An attribute's value; `nil` if the element does not have it.
  func value(_ name: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
    range(ofValue: name, of: node).map { bytes[$0] }
  }

  /// The range of an attribute's value in `bytes`.
  func range(ofValue name: PageAttribute, of node: Int) -> Range<Int>? {
    let node = nodes[node]
    guard node.tag != nil else { return nil }
    for at in Int(node.contentStart)..<Int(node.contentEnd) where attributes[at].name == name {
      return Int(attributes[at].start)..<Int(attributes[at].end)
    }
    return nil
  }

  /// The attribute's value as a string.
  func string(_ name: PageAttribute, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All text below a node, run by run, unchanged.
  func allText(below node: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in subtree(of: node) where nodes[index].tag == nil { text += self.text(of: index) }
    return text
  }
}

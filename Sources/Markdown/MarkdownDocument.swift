import CCmark
import Glibc

/// A Markdown text as a tree, walked without recursion however deep it is nested.
package final class MarkdownDocument {
  /// The limits of a parse.
  package struct Limits {
    /// In bytes, in addition to those of the text.
    package var memory: Int
    /// Of processor time. A text of 20 MB takes less than a second, unless it is made to be slow.
    package var milliseconds: UInt32

    /// Makes limits, by default the usual ones.
    package init(memory: Int = 256 << 20, milliseconds: UInt32 = 10_000) {
      self.memory = memory
      self.milliseconds = milliseconds
    }
  }

  /// A step of the walk through the tree.
  package enum Step {
    case enter(MarkdownNode)
    case leave(MarkdownNode)
  }

  // A class, because it owns what cmark allocated.
  private let handle: UnsafeMutablePointer<bounded_markdown>

  /// Parses UTF-8; `nil` if it exceeds the limits.
  package init?(_ text: [UInt8], limits: Limits = Limits()) {
    // cmark counts in 32 bits, and ends the program on overflow.
    guard text.count < 500_000_000 else { return nil }
    let parsed = text.withUnsafeBytes { buffer in
      bounded_markdown_parse(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
        CMARK_OPT_VALIDATE_UTF8, limits.memory + 16 * buffer.count, limits.milliseconds)
    }
    guard let parsed else { return nil }
    handle = parsed
  }

  deinit { bounded_markdown_free(handle) }

  /// Visits every node, parents before and after their children.
  package func walk(_ visit: (Step) -> Void) {
    guard let root = bounded_markdown_root(handle) else { return }
    var node = root
    while true {
      visit(.enter(MarkdownNode(node)))
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while true {
        visit(.leave(MarkdownNode(node)))
        if node == root { return }
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
      }
    }
  }
}

/// A node of a Markdown tree; valid only while its document is.
package struct MarkdownNode {
  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) { self.node = node }

  /// Its kind.
  package var type: cmark_node_type { cmark_node_get_type(node) }

  /// The text of a leaf, as UTF-8.
  package var literal: UnsafeBufferPointer<UInt8> {
    guard let text = cmark_node_get_literal(node) else { return .init(start: nil, count: 0) }
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      UnsafeBufferPointer(start: $0, count: count)
    }
  }

  /// Whether this is a heading of the first level outside lists and quotations.
  package var isMainHeading: Bool {
    type == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) == 1
      && cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT
  }

  /// The number of a list's first item, and the character after each number; `nil` for a list of bullets.
  package var numbering: (start: Int, delimiter: String)? {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    let isParenthesis = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
    return (Int(cmark_node_get_list_start(node)), isParenthesis ? ")" : ".")
  }

  package var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }

  /// Whether the items of a list have no blank lines between them, so that their paragraphs are lines.
  package var isTight: Bool { cmark_node_get_list_tight(node) == 1 }

  /// The address of a link or an image, without escapes.
  package var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
}

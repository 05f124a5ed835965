import JSON

/// The removed items.
package struct RemovedAnswer: Answer {
  package var removed: [String]

  package init(removed: [String]) { self.removed = removed }

  package var json: JSONValue { ["removed": removed] }

  package func write(to page: inout TextOutput) {
    page.wrapped(
      [.init("removed \(removed.joined(separator: ", "))"), .init("  undo reverses it", .faint)])
  }
}

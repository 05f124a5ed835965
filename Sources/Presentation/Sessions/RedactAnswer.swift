import FactCheck
import JSON

/// The result of a redaction.
package struct RedactAnswer: Answer {
  package var item: ItemID
  /// The redacted entries.
  package var entries: [Int]
  /// The redacted entries of an earlier version of the program: their hashes, which stay, confirm a correct
  /// guess of all their words.
  package var guessable: [Int]
  /// Other entries that contain the name or address.
  package var alsoNamedIn: [Int]

  package init(item: ItemID, entries: [Int], guessable: [Int], alsoNamedIn: [Int]) {
    self.item = item
    self.entries = entries
    self.guessable = guessable
    self.alsoNamedIn = alsoNamedIn
  }

  package var json: JSONValue {
    ["item": item, "entries": entries, "guessable": guessable, "alsoNamedIn": alsoNamedIn]
  }

  package func write(to page: inout TextOutput) {
    page.line(
      "\(item): redacted in \(entries.count == 1 ? "entry" : "entries") "
        + entries.map(String.init).joined(separator: ", "))
    if !guessable.isEmpty {
      let numbers = guessable.map(String.init).joined(separator: ", ")
      page.wrapped(
        [
          .init(
            "\(guessable.count == 1 ? "entry \(numbers) was" : "entries \(numbers) were") written "
              + "by an earlier factdesk: its hash lets anyone who guesses the whole text "
              + "confirm the guess", .faint)
        ], first: "    ", indent: "    ")
    }
    guard !alsoNamedIn.isEmpty else { return }
    let numbers = alsoNamedIn.prefix(20).map(String.init).joined(separator: ", ")
    let rest = alsoNamedIn.count > 20 ? " and \(alsoNamedIn.count - 20) more" : ""
    page.wrapped(
      [
        .init(
          "the name or address also occurs in \(alsoNamedIn.count == 1 ? "entry" : "entries") "
            + "\(numbers)\(rest): see history, and redact those items, too", .faint)
      ], first: "    ", indent: "    ")
  }
}

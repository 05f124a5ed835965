/// Formats numbers with their nouns.
package enum Counted {
  /// `1 claim`, `3 claims`.
  package static func text(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(grouped(number)) \(plural ?? noun + "s")"
  }

  /// `40,000 of 100,000`.
  package static func text(_ done: Int, of all: Int) -> String {
    "\(grouped(done)) of \(grouped(all))"
  }

  /// `2,912`.
  package static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }
}

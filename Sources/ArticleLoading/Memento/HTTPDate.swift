import FactCheck

/// An instant as HTTP writes it: `Tue, 03 Feb 2026 09:30:00 GMT` (RFC 9110, 5.6.7).
enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The text of an instant.
  static func text(_ time: Timestamp) -> String {
    // The first day of 1970 was a Thursday.
    let weekday = days[((time.day.daysSince1970 % 7) + 7) % 7]
    let parts = time.day.description.split(separator: "-")
    return
      "\(weekday), \(parts[2]) \(months[Int(parts[1])! - 1]) \(parts[0]) \(time.clock) GMT"
  }

  /// Reads an instant; `nil` for any other form.
  static func time(_ text: String) -> Timestamp? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", words[0].hasSuffix(","),
      let number = Int(words[1]), let month = months.firstIndex(where: { $0 == words[2] }),
      words[3].utf8.count == 4, let year = Int(words[3]),
      let day = CalendarDay(year: year, month: month + 1, day: number)
    else { return nil }
    return Timestamp("\(day)T\(words[4])Z")
  }
}

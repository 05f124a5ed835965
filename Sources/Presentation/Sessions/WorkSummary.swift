import FactCheck
import JSON

/// How far the work in a session is, for those who come back to it.
package struct WorkSummary: JSONWritable {
  /// The last entry that an analyst made.
  package struct Change: JSONWritable {
    let entry: Int
    let at: Timestamp
    let analyst: String

    package init(_ entry: Entry) {
      self.entry = entry.sequence
      at = entry.step.at
      analyst = entry.step.analyst
    }

    package var json: JSONValue { ["entry": entry, "at": at, "by": analyst] }
  }

  private let articles: Int
  private let open: Int
  private let checked: Int
  private let last: Change?
  private let review: String?
  private let errors: Int?
  private let missing: Int

  /// - Parameters:
  ///   - last: the last change; `nil` if nobody has made one.
  ///   - review: the address at which a review was left.
  ///   - errors: the errors of `lint`; `nil` if they were not counted.
  ///   - missing: how many texts and files that the session kept its file has lost.
  package init(
    _ session: Session, last: Change?, review: String?, errors: Int?, missing: Int
  ) {
    let tally = session.tally
    articles = session.newestArticles.count
    open = tally.open
    checked = tally.checked
    self.last = last
    self.review = review
    self.errors = errors
    self.missing = missing
  }

  package var json: JSONValue {
    [
      "open": open, "checked": checked, "last": last, "review": review, "errors": errors,
      "missing": missing == 0 ? nil : missing,
    ]
  }

  /// One line for people, without a full stop.
  /// - Parameters:
  ///   - clock: the clock for times.
  ///   - now: the time, for `today`.
  package func line(by clock: WallClock, now: Timestamp) -> String {
    var parts = [
      open + checked == 0
        ? "\(Counted.text(articles, "article")), no claims yet"
        : "\(Counted.text(articles, "article")), \(Counted.text(open, "claim")) open, "
          + "\(Counted.grouped(checked)) checked"
    ]
    if let last {
      parts.append("last change by \(last.analyst), \(Self.words(last.at, by: clock, now: now))")
    }
    if let review { parts.append("review left at \(review)") }
    if let errors {
      parts.append("lint: \(errors == 0 ? "no errors" : Counted.text(errors, "error"))")
    }
    if missing > 0 {
      parts.append(
        "\(Counted.text(missing, "kept text or file", plural: "kept texts or files")) missing: factdesk check"
      )
    }
    return parts.joined(separator: "; ")
  }

  /// `today 10:36 CET`, `3 February 2026, 10:36 CET`.
  private static func words(_ instant: Timestamp, by clock: WallClock, now: Timestamp) -> String {
    guard clock.day(at: instant) == clock.day(at: now) else {
      return DateWords.text(instant, by: clock)
    }
    return "today \(clock.time(at: instant).prefix(5)) \(clock.zone(at: instant))"
  }
}

/// The time zones of the system, by their names in the IANA database.
package struct TimeZones: Sendable {
  /// Whether the system knows a zone of this name.
  package var isKnown: @Sendable (String) -> Bool
  /// Moves the clock on the wall to a known zone, or back to the machine's for `nil`.
  package var use: @Sendable (String?) -> Void
  /// The names of all zones.
  package var names: @Sendable () -> [String]

  /// Makes a set of zones.
  package init(
    isKnown: @escaping @Sendable (String) -> Bool, use: @escaping @Sendable (String?) -> Void,
    names: @escaping @Sendable () -> [String]
  ) {
    self.isKnown = isKnown
    self.use = use
    self.names = names
  }

  /// UTC alone, of a clock that always shows it.
  package static let utc = TimeZones(isKnown: { $0 == "UTC" }, use: { _ in }, names: { ["UTC"] })
}

/// Why a report cannot be written in a format: it lacks what the format cannot do without.
public enum FormatRefusal: Error, Hashable, Sendable {
  /// A setting of the report, as the command `report` takes it.
  public enum Setting: String, Sendable {
    /// Where the report is published.
    case url
    /// Who publishes it.
    case reviewer
  }

  /// The session's report has not these settings.
  case missingSettings([Setting], format: String)
  /// No claim of the report has a verdict, and the format shows nothing else.
  case noVerdicts(format: String)
}

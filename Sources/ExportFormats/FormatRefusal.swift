/// Why a report cannot be written in a format: it lacks what the format cannot do without.
public enum FormatRefusal: Error, Hashable, Sendable {
  /// The session's report has not these settings.
  case missingSettings([ReportSetting], format: String)
  /// No claim of the report has a verdict, and the format shows nothing else.
  case noVerdicts(format: String)
  /// No claim with a verdict says what was done to a picture, film or recording.
  case noMedia(format: String)
  /// An article's text is left out of the report, and the format is about places in it.
  case noText(article: String, format: String)
  /// One file holds one article, and these are several.
  case severalArticles([String], format: String)
  /// Two reports of one feed have scales of one name that give a label different values.
  case scalesDiffer(name: String, label: String)

}

/// A setting of the report, as the command `report` takes it.
public enum ReportSetting: String, Hashable, Sendable {
  /// Where the report is published.
  case url
  /// Who publishes it.
  case reviewer
}

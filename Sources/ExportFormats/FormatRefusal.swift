/// Why a report cannot be written in a format: it lacks something that the format requires.
public enum FormatRefusal: Error, Hashable, Sendable {
  /// The report lacks these settings.
  case missingSettings([ReportSetting], format: String)
  /// No claim of the report has a verdict, and the format contains nothing else. `claim` is the id of the first claim
  /// of the report, for the advice; `nil` if it has none.
  case noVerdicts(format: String, claim: String? = nil)
  /// No article of the report has a conclusion with a rating, and they were asked for.
  case noConclusions(format: String)
  /// No claim with a verdict says how an image, video or recording was altered.
  case noMedia(format: String)
  /// No evidence of the report has a copy, and the format contains nothing else.
  case noCopies(format: String)
  /// The report omits an article's text, and the format marks places in it.
  case noText(article: String, format: String)
  /// The format holds one article in a file, and the report has several.
  case severalArticles([String], format: String)
  /// Two reports of one feed have scales of the same name that give a label different values.
  case scalesDiffer(name: String, label: String)
}

/// A setting of the report, as an option of the command `report`.
public enum ReportSetting: String, Hashable, Sendable {
  /// Where the report is published.
  case url
  /// Who publishes it.
  case reviewer
}

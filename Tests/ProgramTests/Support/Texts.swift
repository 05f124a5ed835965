import PtySupport

/// Articles that the tests load.
enum Texts {
  /// Ten sentences, a line each, the headline first.
  static let ferries = """
    Harbour fees, one year on

    The council raised the fees by 18 percent last year.
    “Ferry traffic fell by half in 2025,” said Mayor Ana Lind.
    The port office counted 38,500 crossings in 2025.
    It had counted 41,000 crossings the year before.
    The café on the pier closed in November.
    Two other shops have cut their hours.
    The harbour master doesn't expect more ferries.
    The council will vote on the fees in March.
    Small boats would then pay nothing at all.
    """
}

extension Workplace {
  /// Writes the article to a file; its path.
  func article(_ text: String = Texts.ferries, as name: String = "ferries.txt") throws -> String {
    try folder.write(name, text)
  }
}

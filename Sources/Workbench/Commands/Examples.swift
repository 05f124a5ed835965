/// Lines that prepare the fresh sessions in which the examples of commands run.
enum Examples {
  /// The worked example's article.
  static let loaded = ["load sessions/harbour/article.txt --publisher \"The Gazette\""]
  /// Two claims in it.
  static let tagged =
    loaded + [
      "tag 2:\"ferry traffic fell by half in 2025\" +ferries --claimant \"Ana Lind\"",
      "tag 5 +ferries +number --claimant \"Port office\"",
    ]
  /// With evidence.
  static let evident =
    tagged + [
      "evidence c1 https://port.example/statistics --refutes --primary --title \"Crossings by year\""
    ]
  /// With verdicts.
  static let decided =
    evident + [
      "verdict c1 False --because \"Crossings fell by 6 %.\"",
      "verdict c2 True --because \"The port's table says so.\"",
    ]
  /// With reviews by others.
  static let reviewed = ["import sessions/harbour/reviews.jsonl"]
  /// With the corrected article.
  static let reloaded = decided + ["reload a1 sessions/harbour/corrected.txt"]
}

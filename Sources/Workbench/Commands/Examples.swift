/// Lines that prepare fresh sessions for the commands' examples.
enum Examples {
  /// An article of the worked example.
  static let loaded = ["load sessions/harbour/article.txt --publisher \"The Gazette\""]
  /// The article with two claims.
  static let tagged =
    loaded + [
      "tag 2:\"ferry traffic fell by half in 2025\" +ferries --claimant \"Ana Lind\"",
      "tag 5 +ferries +number --claimant \"Port office\"",
    ]
  /// The same with evidence.
  static let evident =
    tagged + [
      "evidence c1 https://port.example/statistics --refutes --primary --title \"Crossings by year\""
    ]
  /// The same with verdicts.
  static let decided =
    evident + [
      "verdict c1 False --because \"Crossings fell by 6 %.\"",
      "verdict c2 True --because \"The port's table says so.\"",
    ]
  /// A second analyst agrees with one of the verdicts.
  static let judgedByTwo =
    decided + ["set analyst \"C. Chief\"", "verdict c1 False", "verdict c2 False"]
  /// A second person reads both claims, and gives another label to one of them.
  static let readTwice =
    decided + [
      "set analyst \"C. Chief\"",
      "second c1 \"Mostly False\" --because \"6 % is a fall.\"", "second c2 True",
    ]
  /// The same with a conclusion.
  static let concluded =
    decided + ["conclude a1 mostly false --because The count says 6 %, not half."]
  /// A copy in which work went on.
  static let copied =
    loaded + [
      "save harbour", "save train", "open train",
      "tag 2:\"ferry traffic fell by half in 2025\" +ferries", "open harbour",
      "note a1 \"The council meets on Friday.\"",
    ]
  /// A copy that was merged, and of which a step conflicts.
  static let conflicting =
    tagged + [
      "save harbour", "save train", "open train",
      "edit c1 --as \"Ferry traffic halved in 2025.\"", "open harbour",
      "edit c1 --as \"Ferry crossings fell by half in 2025.\"", "merge-session train",
    ]
  /// Reviews by others.
  static let reviewed = ["import sessions/harbour/reviews.jsonl"]
  /// The same with the corrected article.
  static let reloaded = decided + ["reload a1 sessions/harbour/corrected.txt"]
}

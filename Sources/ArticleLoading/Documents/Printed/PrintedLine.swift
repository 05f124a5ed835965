/// A line of a printed page: its words and where they stand, in points from the page's top left corner.
struct PrintedLine: Equatable {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// How wide its first word is.
  var firstWord: Double

  /// As high as its letters.
  var height: Double { bottom - top }
}

/// A printed page: columns, boxes and the like, in the order in which they are read.
struct PrintedPage: Equatable {
  var height: Double
  /// Each has its lines in their order.
  var flows: [[PrintedLine]] = []

  /// All its lines.
  var lines: [PrintedLine] { flows.flatMap { $0 } }
}

/// A word of a printed page and its position, in points from the page's top left corner.
struct PrintedWord: Equatable {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var height: Double { bottom - top }
  var width: Double { right - left }

  init(_ text: String, left: Double, right: Double, top: Double, bottom: Double) {
    self.text = text
    (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
  }

  /// Reads a word's position; `nil` if it is outside of all pages. Only here are pdftotext's numbers checked;
  /// later computations rely on it.
  init?(box attributes: [String: String]) {
    var edges: [Double] = []
    for name in ["xMin", "xMax", "yMin", "yMax"] {
      guard let edge = Self.number(attributes[name]) else { return nil }
      edges.append(edge)
    }
    guard edges[0] <= edges[1], edges[2] <= edges[3] else { return nil }
    self.init("", left: edges[0], right: edges[1], top: edges[2], bottom: edges[3])
  }

  /// A number of points; `nil` if it is not a number or is outside of all pages. The largest page in PDF has
  /// sides of 14,400 units.
  static func number(_ text: String?) -> Double? {
    text.flatMap { Double($0) }.flatMap { $0.isFinite && abs($0) <= 1_000_000 ? $0 : nil }
  }
}

/// Lines in columns with nothing across the gutters between them.
struct Columns {
  /// From the left.
  private(set) var all: [[PrintedLine]] = []

  init(_ lines: [PrintedLine]) {
    var reach = -Double.infinity
    for line in lines.sorted(by: { $0.left < $1.left }) {
      let isApart = line.left - reach >= 0.6 * line.height
      if all.isEmpty || isApart
        || NarrowGutter.lies(before: line, behind: all[all.count - 1], reaching: reach, in: lines)
      {
        all.append([])
      }
      all[all.count - 1].append(line)
      reach = max(reach, line.right)
    }
    // Bullets and numbers belong to the text beside them.
    var index = 0
    while index < all.count - 1 {
      if all[index].allSatisfy({ Self.isMark($0.text) }) {
        let marks = all.remove(at: index)
        all[index] += marks
      } else {
        index += 1
      }
    }
  }

  var areReal: Bool { Self.areReal(all) }

  /// The left edges of text columns, except the first.
  var edges: [Double] {
    all.dropFirst().filter(TableRows.isProse).map { $0.map(\.left).min() ?? 0 }
  }

  /// Each column of prose on its own; other neighbours may be the columns of a table.
  var withTables: [[PrintedLine]] {
    guard all.contains(where: TableRows.isProse) else { return all }
    var groups: [[PrintedLine]] = []
    var isTable = false
    for column in all {
      let isProse = TableRows.isProse(column)
      if isTable, !isProse {
        groups[groups.count - 1] += column
      } else {
        groups.append(column)
      }
      isTable = !isProse
    }
    return groups
  }

  /// Whether each column is more than a few stray words, and they are side by side or contain prose: an address
  /// on the right above text on the left is not a column.
  static func areReal(_ columns: [[PrintedLine]]) -> Bool {
    func span(_ lines: [PrintedLine]) -> ClosedRange<Double> {
      let top = lines.map(\.top).min() ?? 0
      return top...max(top, lines.map(\.bottom).max() ?? 0)
    }
    return columns.allSatisfy { $0.count > 1 || isBesideProse($0, among: columns) }
      && zip(columns, columns.dropFirst()).allSatisfy { left, right in
        span(left).overlaps(span(right)) || (TableRows.isProse(left) && TableRows.isProse(right))
      }
  }

  /// Whether a column is a single line beside one of prose whose line there continues below: the last line of a
  /// text that does not fill its last column.
  private static func isBesideProse(_ column: [PrintedLine], among columns: [[PrintedLine]]) -> Bool
  {
    guard column.count == 1, let line = column.first, line.text.contains(where: \.isLetter) else {
      return false
    }
    return columns.contains { other in
      guard other.count > 3, TableRows.isProse(other) else { return false }
      let sorted = ReadingOrder.sorted(other)
      guard let index = sorted.firstIndex(where: { abs($0.top - line.top) < 0.3 * line.height }),
        index + 1 < sorted.count, sorted[index].isLike(line)
      else { return false }
      return ProseColumns.continues(from: sorted[index], to: sorted[index + 1], of: sorted)
    }
  }

  static func isMark(_ text: String) -> Bool {
    guard text.count <= 5, !text.contains(" ") else { return false }
    let bare = text.trimmed(of: "().[]")
    return bare.isEmpty || bare.allSatisfy { "•‣◦▪■●∙·–—-*o".contains($0) }
      || (bare.count < text.count && (bare.allSatisfy(\.isNumber) || bare.count == 1))
  }
}

/// The column edges of a document, from its full pages. The last page may have one or two lines per column: too
/// few to detect columns, and similar to table cells.
struct DocumentColumns {
  /// A column of a full page.
  private struct Place {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let height: Double
  }

  /// Columns with fewer lines are not evidence; a page with more lines in one needs no other pages.
  private static let least = 6
  private static let most = 4

  /// The columns of each page that has several, from the left.
  private let pages: [[Place]]

  init(_ pages: [[PrintedFlow]]) {
    self.pages = pages.map { flows in
      let columns = flows.compactMap(\.column).filter {
        $0.count >= Self.least && TableRows.isProse($0)
      }
      var places: [Place] = []
      for lines in columns {
        let place = Place(
          left: lines.map(\.left).sorted()[lines.count / 4], right: lines.map(\.right).max() ?? 0,
          top: lines.map(\.top).min() ?? 0, bottom: lines.map(\.bottom).max() ?? 0,
          height: lines[lines.count / 2].height)
        guard let last = places.last else {
          places = [place]
          continue
        }
        // Side by side, and continuing from column to column.
        if place.left > last.right, place.top < last.bottom, place.bottom > last.top {
          places.append(place)
        } else if abs(place.left - last.left) > place.height {
          places = []
        }
      }
      return places.count > 1 ? places : []
    }
  }

  /// The lines of a page with few lines per column, by columns; `nil` if they do not fit the columns of the
  /// pages before it.
  func flows(of lines: [PrintedLine], page: Int) -> [PrintedFlow]? {
    guard lines.count > 2, let places = pages[..<page].last(where: { !$0.isEmpty }),
      lines.count <= Self.most * places.count
    else { return nil }
    var columns = [[PrintedLine]](repeating: [], count: places.count)
    for line in lines {
      let slack = 0.25 * line.height
      guard
        let own = places.firstIndex(where: { place in
          line.left > place.left - slack && line.left < place.left + 3 * line.height
            && line.right < place.right + slack
            && abs(line.height - place.height) < 0.1 * place.height
        })
      else { return nil }
      columns[own].append(line)
    }
    // Columns fill from the left, and are side by side.
    let counts = columns.map(\.count)
    let tops = columns.filter { !$0.isEmpty }.map { $0.map(\.top).min() ?? 0 }
    guard counts[0] <= Self.most, counts[1] > 0,
      !zip(counts, counts.dropFirst()).contains(where: <),
      let top = tops.min(), let last = tops.max(), last - top < 0.3 * lines[0].height,
      columns.allSatisfy(Self.areClose)
    else { return nil }
    return columns.filter { !$0.isEmpty }.map { .column(ReadingOrder.sorted($0)) }
  }

  /// Whether lines are as close as those of a text, one per row.
  private static func areClose(_ lines: [PrintedLine]) -> Bool {
    let sorted = lines.sorted { $0.top < $1.top }
    return zip(sorted, sorted.dropFirst()).allSatisfy { above, line in
      let step = line.top - above.top
      return step > 0.6 * line.height && step < 2.2 * line.height
    }
  }
}

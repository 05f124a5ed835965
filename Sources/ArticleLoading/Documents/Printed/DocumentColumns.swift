/// The column edges of a document, from its full pages. The last page may have one or two lines per column: too
/// few to detect columns, and similar to table cells.
struct DocumentColumns {
  /// A column of a full page.
  private struct Box {
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
  private let pages: [[Box]]

  init(_ pages: [[PrintedFlow]]) {
    self.pages = pages.map { flows in
      let columns = flows.compactMap(\.column).filter {
        $0.count >= Self.least && TableRows.isProse($0)
      }
      var boxes: [Box] = []
      for lines in columns {
        let box = Box(
          left: lines.map(\.left).sorted()[lines.count / 4], right: lines.map(\.right).max() ?? 0,
          top: lines.map(\.top).min() ?? 0, bottom: lines.map(\.bottom).max() ?? 0,
          height: lines[lines.count / 2].height)
        guard let last = boxes.last else {
          boxes = [box]
          continue
        }
        // Side by side, and continuing from column to column.
        if box.left > last.right, box.top < last.bottom, box.bottom > last.top {
          boxes.append(box)
        } else if abs(box.left - last.left) > box.height {
          boxes = []
        }
      }
      return boxes.count > 1 ? boxes : []
    }
  }

  /// The lines of a page with few lines per column, by columns; `nil` if they do not fit the columns of the
  /// pages before it.
  func flows(of lines: [PrintedLine], page: Int) -> [PrintedFlow]? {
    guard lines.count > 2, let boxes = pages[..<page].last(where: { !$0.isEmpty }),
      lines.count <= Self.most * boxes.count
    else { return nil }
    var columns = [[PrintedLine]](repeating: [], count: boxes.count)
    for line in lines {
      let slack = 0.25 * line.height
      guard
        let own = boxes.firstIndex(where: { index in
          line.left > index.left - slack && line.left < index.left + 3 * line.height
            && line.right < index.right + slack
            && abs(line.height - index.height) < 0.1 * index.height
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

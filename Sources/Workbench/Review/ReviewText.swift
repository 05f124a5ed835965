import FactCheck
import Presentation

/// The article on the screen of a review: numbered sentences with their claims, the current ones with a bar
/// beside them.
struct ReviewText {
  let scene: ReviewScene
  let columns: Int
  /// The rows of the screen, which limit the layout of a sentence.
  let rows: Int
  let usesColor: Bool
  var colors = ScreenColors()

  /// The rows of these sentences.
  func rows(of sentences: ClosedRange<Int>, isLooked: Bool) -> [String] {
    sentences.prefix(rows + 1).flatMap { rows(of: $0, isLooked: isLooked) }
  }

  /// The last rows before these sentences, padded with empty ones at the article's beginning.
  /// - Parameter isSpaced: whether an empty row separates them in any case.
  func before(_ sentences: ClosedRange<Int>, _ count: Int, isSpaced: Bool) -> [String] {
    var text = isSpaced || startsParagraph(sentences.lowerBound) ? [""] : []
    var number = sentences.lowerBound
    while number > 1, text.count < count {
      number -= 1
      text = rows(of: number, isLooked: false) + text
      if startsParagraph(number), number > 1 { text.insert("", at: 0) }
    }
    return Array(repeating: "", count: max(0, count - text.count)) + text.suffix(max(0, count))
  }

  /// The first rows after these sentences, at most this many.
  func after(_ sentences: ClosedRange<Int>, _ count: Int, isSpaced: Bool) -> [String] {
    var text = isSpaced ? [""] : []
    var number = sentences.upperBound
    while number < scene.body.sentences.count, text.count < count {
      number += 1
      if startsParagraph(number), text != [""] { text.append("") }
      text += rows(of: number, isLooked: false)
    }
    return Array(text.prefix(max(0, count)))
  }

  private func startsParagraph(_ number: Int) -> Bool {
    guard scene.body.sentences.indices.contains(number - 1) else { return false }
    return scene.paragraphStarts.contains(scene.body.sentences[number - 1].lowerBound)
  }

  private func rows(of number: Int, isLooked: Bool) -> [String] {
    guard let whole = scene.body.range(ofSentences: number...number) else { return [] }
    let range = shown(whole)
    let claims = scene.claims.filter { $0.passage.range.overlaps(range) }
    let marked = BracketedText(body: scene.body, scale: scene.scale)
    let runs = marked.runs(of: range, claims: claims)
    let width = String(scene.body.sentences.count).count
    let digits = String(number)
    let gutter = isLooked ? "┃" : " "
    var page = TextOutput(width: columns, usesColor: usesColor, colors: colors)
    page.wrapped(
      runs.map { run in
        guard run.style == .plain else { return run }
        return TextOutput.Run(run.text, isLooked ? .bold : .faint, isWhole: run.isWhole)
      },
      first: gutter + String(repeating: " ", count: width - digits.count + 1) + digits
        + (scene.article.dismissed.contains(whole) ? "· " : "  ")
        + marked.emptyCells(before: range, in: columns),
      indent: gutter + String(repeating: " ", count: width + 3))
    return page.rows()
  }

  /// As much of a sentence as the screen could show.
  private func shown(_ range: Range<Int>) -> Range<Int> {
    let most = max(1, columns * rows * 4)
    guard range.count > most else { return range }
    var end = range.lowerBound + most
    while end < range.upperBound, scene.body.text[end] & 0xC0 == 0x80 { end += 1 }
    return range.lowerBound..<end
  }
}

import ArticleText
import FactCheck
import Presentation

extension ReviewFrame {
  /// The digits for verdicts, and the keys if there is room.
  func foot(isTall: Bool) -> [String] {
    let legend = scene.map(legend) ?? []
    guard isTall else { return legend }
    let keys = ReviewKeys.table.filter(\.isInFoot).map { [TextOutput.Run($0.brief, .faint)] }
    return [""] + legend + words(keys, most: 1)
  }

  private func legend(of scene: ReviewScene) -> [String] {
    if let (purpose, line) = review.typing {
      let typed = review.completion?.typed ?? line.text
      let known = Review.known(purpose, at: scene, beginning: typed)
      if !known.isEmpty {
        return words(
          known.map { [.init($0 + mark(of: $0, for: purpose, at: scene))] }, most: max(1, rows / 5))
      }
    }
    guard !scene.scale.isFree else {
      return words([[.init("v types the verdict, in any words")]], most: 1)
    }
    let rating = review.focused(at: scene)?.verdict?.rating
    var units: [[TextOutput.Run]] = scene.numbered.map { digit, level in
      let isGiven = level.label == rating
      return [
        .init("\(isGiven ? "[" : "")\(digit)", .bold), .init(" "),
        .init(level.label, VerdictLook.style(level.label, level.value, on: scene.scale)),
        .init(isGiven ? "]" : "", .bold),
      ]
    }
    let more = scene.scale.levels.count - units.count
    if more > 0 { units.append([.init("v types one of \(more) more", .faint)]) }
    return words(units, most: max(1, rows / 4))
  }

  /// What is said of a name that the text only probably means.
  private func mark(
    of name: String, for purpose: Review.Purpose, at scene: ReviewScene
  ) -> String {
    guard case .claimant(let claim) = purpose else { return "" }
    let offered = OfferedName.claimants(scene.speech[claim] ?? [])
    return offered.contains { $0.name == name && $0.isGuess } ? " (a guess)" : ""
  }

  private static let mostMessageRows = 3

  /// The message, and below it the text being typed with the cursor after it.
  func below(isTall: Bool) -> (rows: [String], cursor: Int?) {
    guard let (purpose, line) = review.typing else {
      guard let said = review.message else {
        return ([row([.init(quietWord(isTall: isTall), .faint)])], nil)
      }
      return (message(said, most: max(1, rows - 1)), nil)
    }
    // Without it, whoever typed something wrong could not know that nothing has happened.
    let said = review.message.map { message($0, most: max(0, rows - 2)) } ?? []
    let label = label(of: purpose)
    let room = columns - DisplayWidth.columns(label) - 1
    let text = Self.tail(of: ScreenText.shown(line.text, singleLine: true), room)
    let column = DisplayWidth.columns(label) + DisplayWidth.columns(text)
    return (said + [row([.init(label, .bold), .init(text)])], min(column, max(0, columns - 1)))
  }

  private func message(_ said: Review.Message, most: Int) -> [String] {
    var page = page()
    page.wrapped([.init(said.isRefusal ? "✗ " : "", .bad), .init(said.text)])
    return Array(page.rows().prefix(min(Self.mostMessageRows, most)))
  }

  /// The last row without a message.
  private func quietWord(isTall: Bool) -> String {
    if review.isHelp { return "any key goes back" }
    if let part = review.part {
      return part.hasFirst
        ? "choose the last word; Enter tags, Backspace goes back to the first word"
        : "choose the first word by arrow keys or its first letter; Enter, Escape cancels"
    }
    return isTall ? "" : "? keys, q quits"
  }

  /// The label of the text being typed, in at most half a row.
  func label(of purpose: Review.Purpose) -> String {
    let (label, short) =
      switch purpose {
      case .note(let claim): ("note on \(claim): ", "note: ")
      case .rating(let claim): ("verdict on \(claim): ", "verdict: ")
      case .claimant(let claim): ("who says \(claim): ", "claimant: ")
      case .topics(let claim): ("topics of \(claim): ", "topics: ")
      case .wording(let claim): ("\(claim) in your words: ", "wording: ")
      case .source(let claim): ("evidence on \(claim): ", "evidence: ")
      case .search: ("search: ", "/")
      case .number: ("go to number: ", "go to: ")
      case .rationale(let claim, let rating):
        ("why \(claim) is \(ScreenText.shown(rating, singleLine: true)): ", "why \(claim): ")
      }
    return DisplayWidth.columns(label) <= columns / 2
      ? label : DisplayWidth.truncated(short, to: columns / 2)
  }

  /// The end of a text, as much as fits, with an ellipsis if it was cut.
  private static func tail(of text: String, _ columns: Int) -> String {
    guard DisplayWidth.columns(text) > columns else { return text }
    var used = 1
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      used += DisplayWidth.columns(text[before])
      if used > columns { break }
      start = before
    }
    return "…" + text[start...]
  }
}

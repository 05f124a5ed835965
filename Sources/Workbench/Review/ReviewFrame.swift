import ArticleText
import FactCheck
import Presentation
import Templates

/// The screen of a review: the sentence with a bar beside it, its neighbours, its claims, the digits for
/// verdicts, the keys, and a row for a message or the text being typed.
///
/// The sentence always begins on the same row, and the foot does not move, so that the eye need not search.
struct ReviewFrame {
  let review: Review
  /// The current place; `nil` after the last one.
  let scene: ReviewScene?
  let columns: Int
  let rows: Int
  let usesColor: Bool
  var colors = ScreenColors()

  func frame() -> Frame {
    let isTall = rows >= 16
    let head = [head()] + (isTall ? [""] : [])
    let foot = review.isHelp ? [] : foot(isTall: isTall)
    let (last, cursor) = below(isTall: isTall)
    let room = max(0, rows - 1 - head.count - foot.count)
    let middle = review.isHelp ? help(room) : scene.map { self.middle(of: $0, room) } ?? end()
    let filled = Array((middle + Array(repeating: "", count: room)).prefix(room))
    // A message of several rows, or one above a typed text, covers the foot until the next key.
    var frame = Frame(
      rows: (head + filled + foot).prefix(max(0, rows - last.count)) + last, cursor: cursor)
    frame.spoken = spoken
    return frame
  }

  // MARK: Head

  private func head() -> String {
    let total = Counted.grouped(review.stops.count)
    let progress =
      review.stop == nil
      ? "all \(total) seen"
      : (scene?.claim == nil ? "" : "claim ") + "\(Counted.grouped(review.index + 1)) of \(total)"
    let article = scene.map { "\($0.article.id)  \($0.article.details.title)" } ?? "review"
    let room = columns - DisplayWidth.columns(progress) - 2
    let title = ScreenText.shown(
      DisplayWidth.truncated(ScreenText.shown(article, singleLine: true), to: room),
      singleLine: true)
    let gap = String(
      repeating: " ", count: max(2, columns - progress.count - DisplayWidth.columns(title)))
    return row([.init(title, .bold), .init(gap), .init(progress, .faint)])
  }

  // MARK: The middle

  private func middle(of scene: ReviewScene, _ room: Int) -> [String] {
    let text = ReviewText(
      scene: scene, columns: columns, rows: room, usesColor: usesColor, colors: colors)
    let isSpaced = room >= 12
    let claims =
      review.part.map { [marked($0, in: scene)] }
      ?? Array(self.claims(of: scene).prefix(max(1, room / 3)))
    var looked = text.rows(of: scene.sentences, isLooked: true)
    let why = why(of: scene)
    let most = max(1, room - claims.count - why.count)
    if looked.count > most { looked = looked.prefix(most - 1) + [row([.init("┃ …")])] }
    let current = looked + why + claims
    let rest = room - current.count
    let above = text.before(
      scene.sentences, max(0, min(rest, room / 3 - 1)), isSpaced: isSpaced)
    return above + current
      + text.after(scene.sentences, rest - above.count, isSpaced: isSpaced)
  }

  /// Why the sentence is worth checking, in a review in that order.
  private func why(of scene: ReviewScene) -> [String] {
    guard let why = scene.why else { return [] }
    var page = page()
    page.wrapped([.init(why, .faint)], first: "  ", indent: "  ")
    return Array(page.rows().prefix(max(1, rows / 6)))
  }

  /// The words of the part being marked; the one that the arrow keys move is bold.
  private func marked(_ part: MarkedPart, in scene: ReviewScene) -> String {
    let words = ScreenText.shown(scene.body.words(at: part.range), singleLine: true)
    let label = part.hasFirst ? "to " : "from "
    return row([
      .init("› ", .bold), .init(label, .faint),
      .init(DisplayWidth.truncated(words, to: columns - 3 - label.count), .bold),
    ])
  }

  /// The claims here, one per row; the selected one has a mark.
  private func claims(of scene: ReviewScene) -> [String] {
    let focused = review.focused(at: scene)?.id
    let rows = scene.here.map { claim -> [TextOutput.Run] in
      let look = VerdictLook(claim, on: scene.scale)
      return [
        .init(claim.id == focused ? "›" : " ", .bold), .init(claim.id.description, .bold),
        .init(look.word, look.style, sign: look.sign), .init(says(claim, in: scene)),
        .init(facts(of: claim, in: scene), .faint),
      ]
    }
    guard !rows.isEmpty else { return [] }
    var page = page()
    page.table(rows, shrinking: 3, indent: 1)
    return page.rows()
  }

  /// What the text above does not show about a claim: its wording, or its words if it is only a part, or else
  /// the reason of its verdict.
  func says(_ claim: Claim, in scene: ReviewScene) -> String {
    if let wording = claim.details.wording { return wording }
    guard claim.id == scene.whole?.id else { return claim.passage.words }
    return claim.verdict?.rationale ?? claim.progress.reason ?? ""
  }

  func facts(of claim: Claim, in scene: ReviewScene) -> String {
    let held = scene.holdings[claim.id] ?? (0, 0)
    return [
      held.evidence > 0 ? "\(held.evidence) ev" : nil,
      held.notes > 0 ? Counted.text(held.notes, "note") : nil,
      claim.details.earlierChecks.isEmpty
        ? nil : Counted.text(claim.details.earlierChecks.count, "earlier check"),
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// The screen after the last place.
  private func end() -> [String] {
    var page = page()
    page.line()
    page.line("  This is the end.", .bold)
    page.line()
    page.wrapped([.init("b goes back, u undoes, q quits.")], first: "  ", indent: "  ")
    return page.rows()
  }

  private func help(_ room: Int) -> [String] {
    var page = page()
    let width = 10
    for entry in ReviewKeys.table {
      let gap = String(repeating: " ", count: width - entry.keys.count)
      page.wrapped(
        [.init(entry.keys, .bold), .init(gap + entry.sentence)],
        first: " ", indent: String(repeating: " ", count: width + 1))
    }
    let whole = page.rows()
    guard whole.count > room else { return whole }
    return words(
      ReviewKeys.table.map { [.init($0.keys, .bold), .init(" \($0.name)")] }, most: room)
  }

  // MARK: Rows

  func page() -> TextOutput { TextOutput(width: columns, usesColor: usesColor, colors: colors) }

  func row(_ runs: [TextOutput.Run]) -> String {
    var page = page()
    page.line(runs)
    return page.rows()[0]
  }

  /// Units in rows, without splitting any; units that do not fit are left out.
  func words(_ units: [[TextOutput.Run]], most: Int) -> [String] {
    var page = page()
    // A row breaks only at ordinary spaces.
    let runs = units.flatMap { unit in
      unit.map { TextOutput.Run($0.text.replacing(" ", with: "\u{A0}"), $0.style) } + [
        TextOutput.Run("  ")
      ]
    }
    page.wrapped(runs)
    return page.rows().prefix(most).map { $0.replacing("\u{A0}", with: " ") }
  }
}

extension TextOutput {
  /// Removes and returns the text written so far, by rows.
  mutating func rows() -> [String] {
    drain().split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

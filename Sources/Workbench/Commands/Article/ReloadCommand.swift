import ArgumentParser
import ArticleLoading
import ArticleText
import FactCheck
import Presentation
import ReportModel

struct ReloadCommand: Command {
  static let card = CommandCard(
    name: "reload", group: .article,
    summary: "Load a newer version of an article, and compare its claims.",
    usage: "reload [aN] [SOURCE] [--archive URL]... [--max-size BYTES]",
    discussion: """
      Factdesk fetches the article again from its address; the server sends it only if it has \
      changed. You must type an address in a private network yourself (reload a1 http://…), \
      because anyone may have written the session. For an article from a file, SOURCE is the new \
      file, - or paste. If the text has changed, the session keeps the new version beside the old \
      one, and the answer compares them sentence by sentence. Claims whose exact words are in the \
      new text move there (same, moved); claims whose words changed stay until you have looked: \
      carry lists them and moves the ones you name. Reports have the article once, in its newest \
      version, with what changed since the others; a claim that stays names its version.
      """,
    examples: [.init(setUp: Examples.decided, line: "reload a1 sessions/harbour/corrected.txt")],
    takesSources: true)

  @Argument(help: ArgumentHelp("The article; the current one when left out.", valueName: "article"))
  var words: [AddressWord] = []

  @Option(
    name: .customLong("archive"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Where a copy of the new version is kept; may be repeated.", valueName: "url"))
  var archives: [OptionText] = []

  @OptionGroup var size: SizeOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let (address, source) = try parts()
    let named = try desk.article(address)
    let old = try desk.state.existing(desk.state.newestVersion(of: named.id))
    guard let loaded = try newVersion(of: old, from: source, at: desk) else {
      return ReloadAnswer(unchanged: old, in: desk.state)
    }
    var details = old.details.refreshed(by: loaded.details, found: old.content.found)
    details.archives = try Archives.adding(archives, to: [])
    guard loaded.content.text != old.content.text else {
      return try sameText(old, details, at: desk)
    }

    let oldText = try desk.target(old)
    let difference = VersionDifference(from: oldText.body, to: loaded.body)
    desk.console.progress { "looking for the claims of \(old.id)" }
    var carried: [CarriedClaim] = []
    let entry = try desk.change(blobs: loaded.blobs) { session in
      let dismissed = difference.unchanged(oldText.body, loaded.body) {
        (try? session.existing(old.id))?.dismissed.contains($0) == true
      }
      return try session.reload(
        old.id, with: loaded.content, details: details, dismissing: dismissed
      ) { id in
        let newText = AnchorTarget(loaded.body, called: id.description, article: id)
        carried = try session.claims(of: old.id).map {
          try CarriedClaim($0, of: oldText, difference, to: newText, id)
        }
        return carried.compactMap { claim in
          guard claim.outcome != .changed, let passage = claim.to else { return nil }
          return (claim.claim, passage)
        }
      }
    }
    let new = try desk.state.existing(entry.step.changes.made(Article.self)[0])
    desk.session.use(new.id)
    return ReloadAnswer(
      new, difference, claims: carried,
      addsHeadline: try addsHeadline(loaded, to: old, at: desk), in: desk.state)
  }

  /// Whether the texts differ only by a headline and a standfirst, which early versions of the program left
  /// out.
  private func addsHeadline(
    _ loaded: LoadedArticle, to old: Article, at desk: Desk
  ) throws -> Bool {
    guard old.content.front == nil, let front = loaded.content.front else { return false }
    let (before, after) = (try desk.text(of: old).body.text, loaded.body.text)
    let added = after.count - before.count
    let last = [front.headline, front.standfirst].compactMap { $0?.upperBound }.max() ?? 0
    // The blank line after them belongs to them.
    return added > 0 && added <= last + 2 && after.suffix(before.count).elementsEqual(before)
  }

  /// The text is unchanged; the page's metadata may have changed.
  private func sameText(
    _ article: Article, _ details: ArticleDetails, at desk: Desk
  ) throws -> ReloadAnswer {
    var details = details
    details.archives = article.details.archives + details.archives
    let fields = Edits(from: article.details, to: details).fields
    if !fields.isEmpty {
      try desk.change { session in try session.edit(article.id) { $0 = details } }
    }
    return ReloadAnswer(
      unchanged: try desk.state.existing(article.id), edited: fields, in: desk.state)
  }

  /// Both words are optional: `reload`, `reload a1`, `reload new.txt`, `reload a1 new.txt`.
  private func parts() throws -> (address: AddressWord?, source: String?) {
    guard words.count <= 2 else {
      throw DeskError.options("reload takes an article and a source: reload a1 FILE")
    }
    guard let first = words.first else { return (nil, nil) }
    if case .article = Address(first.word) { return (first, words.dropFirst().first?.text) }
    guard words.count == 1 else { throw AddressError.wrongKind(first.text, expected: "an article") }
    return (nil, first.text)
  }

  /// The article as in its source now; `nil` if the server reports no change.
  private func newVersion(
    of article: Article, from source: String?, at desk: Desk
  ) throws -> LoadedArticle? {
    let language = article.details.language == "und" ? nil : article.details.language
    let limits = try size.limits
    let fetch = article.content.fetch
    if let source {
      let source = try desk.source(source)
      if let fetch, source == .address(fetch.url) {
        return try desk.refetch(fetch, limits: limits, isTyped: true, language: language)
      }
      return try desk.read(source, limits: limits, language: language)
    }
    guard let fetch else { throw DeskError.nothingToReload(article.id) }
    return try desk.refetch(fetch, limits: limits, isTyped: false, language: language)
  }
}

extension VersionDifference {
  /// The sentences of the new text that are unchanged, and whose place in the old text fits.
  fileprivate func unchanged(
    _ old: ArticleBody, _ new: ArticleBody, where fits: (Range<Int>) -> Bool
  ) -> [Range<Int>] {
    changes.compactMap { change in
      guard case .same(let before, let now) = change, fits(old.sentences[before - 1]) else {
        return nil
      }
      return new.sentences[now - 1]
    }
  }
}

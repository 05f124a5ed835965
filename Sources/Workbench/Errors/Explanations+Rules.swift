import ArticleText
import FactCheck

extension Explanations {
  static func explanation(of error: RuleError) -> Explanation {
    switch error {
    case .unknown(let item, let newest): unknown(item, newest)
    case .empty(let field): Explanation("empty", "\(field): nothing was said")
    case .tooLong(let field, let bytes):
      Explanation(
        "too-long",
        "\(field) has \(Counted.text(bytes, "byte")); at most "
          + "\(Counted.grouped(Session.longestText)) are kept",
        hint: "keep a long text as a file: evidence … --file PATH")
    case .outsideArticle(let article, _):
      Explanation("outside-article", "there are no words of \(article) there")
    case .alreadyLoaded(let article):
      Explanation("already-loaded", "this very text is \(article) already")
    case .badMedia(let fault): explanation(of: fault)
    case .badTopic(let topic):
      Explanation(
        "bad-topic", "\"\(topic)\" is no topic",
        hint:
          "a topic is one word of at most \(Session.longestTopic) characters: +\(topicHint(topic))")
    case .badLanguage(let tag):
      Explanation(
        "bad-language", "\"\(tag)\" is no language tag", hint: "such as en, pt-BR or zh-Hant")
    case .onNewestVersion(let claim, let article):
      Explanation(
        "on-newest-version", "\(claim) stands on \(article), which nothing replaces",
        hint: "move \(claim) PLACE moves it by hand")
    case .nothingChanges(let item):
      Explanation(
        "nothing-changes", item.map { "\($0) is like that already" } ?? "it is like that already")
    case .articleHasClaims(let article, let claims):
      Explanation(
        "article-has-claims",
        "\(Counted.text(claims.count, "claim")) of \(article) \(claims.count == 1 ? "hangs" : "hang") on it",
        hint: "remove \(claims.map(\.description).joined(separator: ",")) first")
    case .notOnScale(let rating, let scale):
      Explanation(
        "not-on-scale", "\(scale.name) has no label \"\(rating)\"",
        hint: didYouMean(labelsMeant(rating, scale)),
        choices: [scale.labelsBestFirst.joined(separator: ", ")])
    case .sameMeaningWithoutWording(let claim):
      Explanation(
        "same-meaning-alone", "--same-meaning speaks of a new wording, and \(claim) keeps its own",
        hint: "edit \(claim) --as \"…\" --same-meaning \"…\"")
    case .publishedInFuture(let day):
      Explanation(
        "published-in-future", "\(DateWords.text(day)) is in the future",
        hint: "publish on the day on which the report comes out")
    case .publishedBeforePublication(let day, let last):
      Explanation(
        "published-before-last",
        "\(DateWords.text(day)) is before the last publication, of \(DateWords.text(last))",
        hint: "undo takes a publication back that has a wrong day; then publish --on DATE")
    case .publishedBeforeVerdict(let day, let claim, let decided):
      Explanation(
        "published-before-verdict",
        "\(DateWords.text(day)) is before the verdict on \(claim), decided \(DateWords.text(decided))",
        hint: "publish --on a day since \(decided.day)")
    case .nothingToApprove(let claim):
      Explanation("nothing-to-approve", "\(claim) has no verdict in force")
    case .approvalByAuthor(let claim, let author, let approver):
      Explanation(
        "approval-by-author",
        author == approver
          ? "\(author) decided \(claim), so somebody else must approve"
          : "\(author) decided \(claim), and \(approver) is the same person by name, so somebody else must approve",
        hint: "factdesk --analyst NAME, or set analyst NAME")
    case .alreadyApproved(let claim, let analyst):
      Explanation("already-approved", "\(claim) is approved by \(analyst) already")
    case .repliedUnasked(let claim):
      Explanation(
        "replied-unasked", "the claimant of \(claim) was not asked yet", hint: "--asked says when")
    case .repliedBeforeAsked(let asked, let replied):
      Explanation(
        "replied-before-asked", "a reply of \(replied) comes before the question of \(asked)")
    case .evidenceWithoutSource:
      Explanation(
        "no-source", "evidence needs an address, a file, a title or a quote",
        hint: "evidence c1 https://… --supports")
    case .articleAsEvidence(let claim, let article):
      Explanation(
        "own-article", "\(article) is under check, it cannot be evidence for its own \(claim)",
        hint: "name where the article has it from")
    case .scaleNeedsMapping(let labels, let scale):
      Explanation(
        "needs-mapping",
        "\(scale.name) has no label \(labels.map { "\"\($0)\"" }.joined(separator: ", "))",
        hint: labels.map { "--map \(Quoting.word("\($0)=…"))" }.joined(separator: " "),
        choices: [scale.labelsBestFirst.joined(separator: ", ")])
    case .mappingUnused(let label, let labels):
      Explanation(
        "mapping-unused", "no verdict is \"\(label)\"",
        hint: labels.isEmpty ? nil : "in use: \(labels.joined(separator: ", "))")
    case .needsTwo(let verb):
      Explanation(
        "needs-two",
        verb == "split" ? "to split a claim takes two places" : "to merge takes two claims")
    case .acrossArticles(let claims):
      Explanation(
        "across-articles",
        "\(claims.map(\.description).joined(separator: ", ")) stand in different articles")
    case .namedTwice(let item): Explanation("named-twice", "\(item) is named twice")
    case .noNotesOn(let item):
      Explanation(
        "no-notes-on", "notes hang on claims and articles, not on \(item)",
        hint: noteHint(item))
    case .notRedactable(let item):
      Explanation(
        "not-redactable", "\(item) names no source that could be struck out",
        hint: "redact takes evidence, notes and claims: redact e1")
    case .alreadyImported(let entry):
      Explanation(
        "already-imported",
        "all of it is in the session already" + (entry.map { ", since entry \($0)" } ?? ""))
    case .ownReport(let id):
      Explanation(
        "own-report", "\(id) is the report of this very session, as it was or went on elsewhere",
        hint: "new NAME, and import it there")
    case .importOffScale(let labels, let scale):
      Explanation(
        "import-off-scale",
        "verdicts of the report are \(labels.map { "\"\($0)\"" }.joined(separator: ", ")), and "
          + "\(scale.name) has no such label",
        hint: "new NAME, and import it there; or first scale free",
        choices: [scale.labelsBestFirst.joined(separator: ", ")])
    case .reviewIsOthers(let review):
      Explanation(
        "others-review", "\(review) is what others published, and stays as they said it",
        hint: "remove \(review) takes it away")
    case .unplaced(let claim):
      Explanation(
        "unplaced", "where the words of \(claim) stand in its article is not known",
        hint: "move \(claim) PLACE says where")
    case .nothingToUndo(let analyst, let others):
      Explanation(
        "nothing-to-undo", "\(analyst) has nothing to undo",
        hint: others.isEmpty
          ? nil
          : "the steps here are \(others.joined(separator: ", "))'s: each takes back their own")
    case .nothingToRedo(let analyst):
      Explanation("nothing-to-redo", "\(analyst) has undone nothing since the last change")
    case .builtUpon(let entry, let later):
      Explanation(
        "built-upon",
        "entry \(entry) stays: "
          + "\(later.count == 1 ? "entry" : "entries") \(later.map(String.init).joined(separator: ", ")) "
          + "by others \(later.count == 1 ? "rests" : "rest") on it",
        hint: "history shows them")
    }
  }

  /// Labels that begin as typed, else those that are spelled much alike.
  private static func labelsMeant(_ typed: String, _ scale: RatingScale) -> [String] {
    let beginning = RatingScale.labels(scale.labelsBestFirst, beginning: typed)
    return beginning.isEmpty
      ? Spelling.nearest(to: typed, in: scale.labelsBestFirst, limit: 3) : beginning
  }

  /// Where a remark on something goes that has no notes.
  private static func noteHint(_ item: ItemID) -> String {
    switch item {
    case .evidence: "edit \(item) --note \"…\" keeps a remark with evidence"
    case .note: "edit \(item) … changes the note itself"
    default: "note takes the number of a claim or an article: note c1 …"
    }
  }

  private static func topicHint(_ topic: String) -> String {
    topic.split(whereSeparator: \.isWhitespace).joined(separator: "-").prefix(64).description
  }

  private static func unknown(_ item: ItemID, _ newest: Int) -> Explanation {
    let letter = item.description.prefix(1)
    let kind =
      switch item {
      case .article: "articles"
      case .claim: "claims"
      case .evidence: "evidence"
      case .note: "notes"
      case .review: "reviews"
      case .verdict, .publication, .importing: "such things"
      }
    return Explanation(
      "unknown", "there is no \(item)",
      hint: newest == 0
        ? "there \(kind == "evidence" ? "is" : "are") no \(kind) yet"
        : "the newest is \(letter)\(newest)")
  }

  static func explanation(of error: ReplayError) -> Explanation {
    let what =
      switch error {
      case .gap(let expected, let found): "entry \(expected) is missing, \(found) follows"
      case .unknown(let item, let entry): "entry \(entry) speaks of \(item), which nothing made"
      case .misnumbered(let item, let entry): "entry \(entry) makes \(item) out of turn"
      case .misplacedUndo(let target, let entry):
        "entry \(entry) takes back entry \(target), which is not there to take back"
      case .empty(let entry): "entry \(entry) changes nothing"
      case .impossible(let item, let entry): "entry \(entry) says of \(item) what cannot be"
      }
    return Explanation(
      "damaged", "the log does not add up: \(what)",
      hint: "factdesk check SESSION says more, factdesk recover SESSION NEW saves the sound part",
      status: .noSession)
  }

  /// Why what is said of a picture, film or recording cannot stand.
  private static func explanation(of fault: Media.Fault) -> Explanation {
    switch fault {
    case .noCategory:
      Explanation(
        "bad-media", "nothing says what was done to the picture, film or recording",
        hint: "--media-category " + Media.Category.allCases.map(\.rawValue).joined(separator: "|"))
    case .noKind:
      Explanation(
        "bad-media", "nothing says what kind of medium is at the address",
        hint: "--media-kind image|video|audio")
    case .noContext:
      Explanation(
        "bad-media", "what is shown out of its context needs the context",
        hint: "--media-context \"What it showed, where and when\"")
    case .originalAndAltered(let category):
      Explanation(
        "bad-media", "a medium cannot be original and \(category.rawValue) at once",
        hint: "--media-category \(category.rawValue) alone says that it was altered")
    }
  }

  /// Why levels are no scale.
  static func text(_ fault: RatingScale.Fault) -> String {
    switch fault {
    case .name: "a scale's name has 1 to 64 characters and is not a built-in one"
    case .levels(let count): "a scale has 1 to 100 levels, this has \(count)"
    case .label(let label): "\"\(label)\" is no label: one line of 1 to 100 characters"
    case .repeatedLabel(let label): "the label \"\(label)\" stands twice"
    case .repeatedValue(let value): "the value \(value) stands twice"
    case .value(let value): "\(value) is no value: 1 to 1000"
    case .lonelyValue: "one value alone is no axis: give at least two levels one, or none"
    }
  }
}

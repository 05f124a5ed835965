import ArticleText
import FactCheck

extension Explanations {
  package static func explanation(of error: RuleError) -> Explanation {
    switch error {
    case .unknown(let item, let newest): unknown(item, newest)
    case .empty(let field): Explanation("empty", "the \(field) must not be empty")
    case .tooLong(let field, let bytes):
      Explanation(
        "too-long",
        "the \(field) has \(Counted.text(bytes, "byte")); the limit is "
          + "\(Counted.grouped(Session.longestText))",
        hint: "to keep a long text as a file: evidence … --file PATH")
    case .outsideArticle(let article, _):
      Explanation("outside-article", "there are no words of \(article) at this place")
    case .alreadyLoaded(let article):
      Explanation("already-loaded", "this text is already loaded as \(article)")
    case .badMedia(let fault): explanation(of: fault)
    case .badTopic(let topic):
      Explanation(
        "bad-topic",
        topic.isEmpty ? "a topic must not be empty" : "\"\(topic)\" is not a valid topic",
        hint: "a topic is one word of at most \(Session.longestTopic) characters: "
          + (topic.isEmpty ? "+budget" : "+\(topicHint(topic))"))
    case .notAName(let name):
      Explanation(
        "not-a-name",
        "\"\(DisplayWidth.truncated(ScreenText.shown(name, singleLine: true), to: 60))\" is not a name",
        hint: "a name has a letter or a digit, and at most "
          + "\(Counted.text(Assignment.longestName, "byte")) on one line")
    case .badLanguage(let tag):
      Explanation(
        "bad-language", "\"\(tag)\" is not a language tag",
        hint: "type a tag such as en, pt-BR or zh-Hant")
    case .onNewestVersion(let claim, let article):
      Explanation(
        "on-newest-version", "\(claim) is on \(article), which has no newer version",
        hint: "to move it by hand: move \(claim) PLACE")
    case .nothingChanges(let item):
      Explanation(
        "nothing-changes",
        item.map { "nothing to change: \($0) already has these values" }
          ?? "nothing to change: the report already has these values")
    case .articleHasClaims(let article, let claims):
      Explanation(
        "article-has-claims",
        "\(article) still has \(Counted.text(claims.count, "claim"))",
        hint: "remove \(claims.count == 1 ? "it" : "them") first: "
          + "remove \(claims.map(\.description).joined(separator: ","))")
    case .notOnScale(let rating, let scale):
      Explanation(
        "not-on-scale", "\(scale.name) has no label \"\(rating)\"",
        hint: didYouMean(labelsMeant(rating, scale)),
        choices: [scale.labelsBestFirst.joined(separator: ", ")])
    case .sameMeaningWithoutWording(let claim):
      Explanation(
        "same-meaning-alone", "--same-meaning needs a new wording, given by --as",
        hint: "edit \(claim) --as \"…\" --same-meaning \"…\"")
    case .publishedInFuture(let day):
      Explanation(
        "published-in-future", "\(DateWords.text(day)) is in the future",
        hint: "run publish on the day of publication")
    case .publishedBeforePublication(let day, let last, let own):
      Explanation(
        "published-before-last",
        "\(DateWords.text(day)) is before the last publication, of \(text(last, on: own))",
        hint: "if that day is wrong: undo, then publish --on DAY")
    case .publishedBeforeVerdict(let day, let claim, let decided, let own):
      Explanation(
        "published-before-verdict",
        "\(DateWords.text(day)) is before the verdict on \(claim), decided "
          + text(.instant(decided), on: own),
        hint: "choose that day or a later one: publish --on \(own)")
    case .noCurrentVerdict(let claim):
      Explanation(
        "no-current-verdict", "\(claim) has no current verdict",
        hint: "give a rating as well: verdict \(claim) RATING --because …")
    case .nothingToApprove(let claim):
      Explanation("nothing-to-approve", "\(claim) has no current verdict")
    case .approvalByAuthor(let claim, let author, let approver):
      Explanation(
        "approval-by-author",
        author == approver
          ? "\(author) decided \(claim), so someone else must approve it"
          : "\(author) decided \(claim), and \(approver) has the same name, so someone else must approve it",
        hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME")
    case .alreadyApproved(let claim, let analyst):
      Explanation("already-approved", "\(analyst) has already approved \(claim)")
    case .secondWithoutFirst(let claim):
      Explanation(
        "second-without-first", "\(claim) has no verdict, so there can be no second one",
        hint: "the first one: verdict \(claim) RATING --because …")
    case .secondByAuthor(let claim, let author, let analyst):
      Explanation(
        "second-by-author",
        author == analyst
          ? "\(author) decided \(claim), so someone else must give the second verdict"
          : "\(author) decided \(claim), and \(analyst) has the same name, so someone else must give the second verdict",
        hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME")
    case .secondIsThere(let claim, let analyst):
      Explanation(
        "second-is-there", "\(analyst) has already given the second verdict on \(claim)",
        hint: "differ \(claim) compares both verdicts")
    case .verdictBySecondReader(let claim, let reader, let analyst):
      Explanation(
        "verdict-by-second-reader",
        (reader == analyst
          ? "\(reader) gave the second verdict on \(claim)"
          : "\(reader) gave the second verdict on \(claim), and \(analyst) has the same name")
          + ", so the first one must be someone else's",
        hint: "a third person decides: settle \(claim) RATING --because …")
    case .nothingToSettle(let claim, let reading):
      nothingToSettle(claim, reading)
    case .settledByReader(let claim, let reader, let analyst):
      Explanation(
        "settled-by-reader",
        (reader == analyst
          ? "\(reader) gave one of the two verdicts on \(claim)"
          : "\(reader) gave one of the two verdicts on \(claim), and \(analyst) has the same name")
          + ", so a third person must settle them",
        hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME")
    case .repliedUnasked(let claim):
      Explanation(
        "replied-unasked", "the claimant of \(claim) has not been asked yet",
        hint: "add the day of the question: --asked DATE")
    case .repliedBeforeAsked(let asked, let replied):
      Explanation(
        "replied-before-asked",
        "the reply (\(DateWords.text(replied))) is before the question (\(DateWords.text(asked)))")
    case .dueBeforeAsked(let asked, let deadline):
      Explanation(
        "due-before-asked",
        "the deadline (\(DateWords.text(deadline))) is before the question (\(DateWords.text(asked)))"
      )
    case .noSuchContact(let claim, let attempt, let count):
      Explanation(
        "no-such-attempt",
        count == 0
          ? "nobody was asked about \(claim) yet"
          : "\(claim) has \(Counted.text(count, "attempt")) to reach the claimant, and no attempt \(attempt)",
        hint: count == 0
          ? "contact \(claim) --asked DATE records a question" : "show \(claim) lists them")
    case .noSuchEarlierCheck(let claim, let number, let count):
      Explanation(
        "no-such-earlier-check",
        count == 0
          ? "\(claim) has no earlier check"
          : number.map {
            "\(claim) has \(Counted.text(count, "earlier check")), and no earlier check \($0)"
          } ?? "\(claim) has \(Counted.text(count, "earlier check"))",
        hint: count == 0
          ? "match \(claim) looks for one, and same \(claim) HIT records it"
          : "show \(claim) lists them; choose one: same \(claim) --remove 1")
    case .personNotAsked(let claim, let person):
      Explanation(
        "person-not-asked", "\(person) was not asked about \(claim)",
        hint: "show \(claim) lists the attempts; to record one: --asked DATE")
    case .contactUnclear(let claim, let attempts):
      Explanation(
        "attempt-unclear",
        "\(claim) has several attempts that could be meant: \(Counted.list(attempts.map(String.init)))",
        hint: "show \(claim) lists them; choose one: --attempt \(attempts.first ?? 1)")
    case .unknownClaimant(let name, let known):
      Explanation(
        "unknown-claimant", "no claim has the claimant \"\(name)\"",
        hint: didYouMean(Spelling.nearest(to: name, in: known, limit: 3)) ?? "claimants lists them")
    case .claimantExists(let name):
      Explanation(
        "claimant-exists", "there is a claimant \"\(name)\" already",
        hint: "to make one of both: merge \(Quoting.quoted(name)),…")
    case .evidenceWithoutSource:
      Explanation(
        "no-source", "evidence needs an address, a file, a title or a quote",
        hint: "evidence c1 https://… --supports")
    case .altWithoutPicture(let file):
      Explanation(
        "no-picture",
        file.map { "\($0) is not a picture that reports show, so --alt does not apply" }
          ?? "the evidence keeps no picture, so --alt does not apply",
        hint: "keep a picture: --file FILE, with the ending png, jpg, gif or webp")
    case .articleAsEvidence(let claim, let article):
      Explanation(
        "own-article",
        "\(article) is the article under check, so it cannot be evidence for its own claim \(claim)",
        hint: "add the source that the article used")
    case .scaleNeedsMapping(let labels, let scale):
      Explanation(
        "needs-mapping",
        "\(scale.name) has no label \(labels.map { "\"\($0)\"" }.joined(separator: ", "))",
        hint: labels.map { "--map \(Quoting.word("\($0)=…"))" }.joined(separator: " "),
        choices: [scale.labelsBestFirst.joined(separator: ", ")])
    case .mappingUnused(let label, let labels):
      Explanation(
        "mapping-unused", "no verdict is \"\(label)\"",
        hint: labels.isEmpty ? nil : "the verdicts in use are \(labels.joined(separator: ", "))")
    case .needsTwo(let verb):
      Explanation(
        "needs-two",
        verb == "split"
          ? "split needs at least two places"
          : "merge needs at least two \(verb == "merge" ? "claims" : "claimants")")
    case .samePlaces:
      Explanation(
        "same-places", "two of the places are the same",
        hint: "each place becomes a claim: name different ones")
    case .sameScale(let scale):
      Explanation(
        "nothing-changes", "nothing to change: the session already uses the scale \(scale.name)",
        hint: "--map converts labels only on the way to another scale")
    case .acrossArticles(let claims):
      Explanation(
        "across-articles",
        "\(claims.map(\.description).joined(separator: ", ")) are in different articles")
    case .namedTwice(let item): Explanation("named-twice", "\(item) is named twice")
    case .noNotesOn(let item):
      Explanation(
        "no-notes-on", "only claims and articles have notes, not \(item)",
        hint: noteHint(item))
    case .answersOtherClaim(let question, let claim):
      Explanation(
        "other-claim", "\(question) is not a question about \(claim)",
        hint: "show \(claim) lists its questions; ask \(claim) … asks another")
    case .answerWithoutWords(let question):
      Explanation(
        "no-answer", "nothing answers \(question): there is neither an answer nor a quote",
        hint:
          "--answer TEXT or --quote TEXT answers it; --answer-type unanswerable says that the source does not"
      )
    case .notRedactable(let item):
      Explanation(
        "not-redactable", "\(item) has no source to redact",
        hint: "redact takes evidence, notes, questions and claims: redact e1")
    case .alreadyImported(let entry):
      Explanation(
        "already-imported",
        "the session already has all of it" + (entry.map { ", since entry \($0)" } ?? ""))
    case .ownReport(let id):
      Explanation(
        "own-report", "\(id) is a report of this session or of a copy of it",
        hint: "import it into a new session: new NAME")
    case .importOffScale(let labels, let scale):
      Explanation(
        "import-off-scale",
        "the report has the verdicts \(labels.map { "\"\($0)\"" }.joined(separator: ", ")), and "
          + "the scale \(scale.name) does not have them",
        hint: "import it into a new session: new NAME, or first run scale free",
        choices: [scale.labelsBestFirst.joined(separator: ", ")])
    case .reviewIsOthers(let review):
      Explanation(
        "others-review", "\(review) was published by others and cannot be changed",
        hint: "to remove it: remove \(review)")
    case .unplaced(let claim):
      Explanation(
        "unplaced", "the place of \(claim) in its article is not known",
        hint: "to set it: move \(claim) PLACE")
    case .nothingToUndo(let analyst, let others):
      Explanation(
        "nothing-to-undo", "\(analyst) has nothing to undo",
        hint: others.isEmpty
          ? nil
          : "the steps are by \(others.joined(separator: ", ")); each analyst undoes their own")
    case .nothingToRedo(let analyst):
      Explanation("nothing-to-redo", "\(analyst) has not undone anything since the last change")
    case .noSuchConflict(let number, let count):
      Explanation(
        "no-such-conflict",
        count == 0 ? "there are no conflicts" : "there is no conflict \(number), only \(count)",
        hint: count == 0 ? "merge-session NAME merges a copy" : "conflicts lists them")
    case .conflictDecided(let number, let choice):
      Explanation(
        "conflict-decided", "conflict \(number) is decided: \(choice.rawValue) was taken",
        hint: "undo opens it again; conflicts lists what is left")
    case .conflictNeeds(let number, let conflicts):
      Explanation(
        "conflict-needs",
        "conflict \(number) needs something of the copy that is not here",
        hint: conflicts.isEmpty
          ? "take ours \(number)"
          : "decide first: take theirs \(conflicts.map(String.init).joined(separator: ","))")
    case .conflictDoesNotFit(let number):
      Explanation(
        "conflict-does-not-fit",
        "the step of conflict \(number) cannot be repeated on the session as it is now",
        hint: "make the change yourself, then: take ours \(number)")
    case .notBoth(let number):
      Explanation(
        "not-both", "conflict \(number) has no two texts that could be kept side by side",
        hint: "take ours \(number), or take theirs \(number)")
    case .builtUpon(let entry, let later):
      Explanation(
        "built-upon",
        "entry \(entry) cannot be undone: "
          + "\(later.count == 1 ? "entry" : "entries") \(later.map(String.init).joined(separator: ", ")) "
          + "by others \(later.count == 1 ? "builds" : "build") on it",
        hint: "history shows them")
    }
  }

  /// A date; of an instant whose day in UTC is another than at the desk, both.
  private static func text(_ date: PartialDate, on own: CalendarDay?) -> String {
    guard let own, own != date.knownDay else { return DateWords.text(date) }
    return "\(DateWords.text(own)) in your time zone (\(DateWords.text(date)))"
  }

  /// Why fewer steps were undone or redone than requested.
  package static func stop(of error: RuleError) -> String {
    switch error {
    case .nothingToUndo(let analyst, _): "\(analyst) has nothing more to undo"
    case .nothingToRedo(let analyst): "\(analyst) has nothing more to redo"
    default: explanation(of: error).message
    }
  }

  /// Why there is nothing to settle.
  private static func nothingToSettle(_ claim: ClaimID, _ reading: SecondReading) -> Explanation {
    let (why, hint): (String, String) =
      switch reading {
      case .unread:
        ("\(claim) has no verdict", "the first one: verdict \(claim) RATING --because …")
      case .one:
        (
          "only one person has given a verdict on \(claim)",
          "a second person: second \(claim) RATING --because …"
        )
      case .agreed(let first, _), .differing(let first, _):
        (
          "both verdicts on \(claim) are \(first.rating)",
          "the verdict stands; another one: verdict \(claim) RATING --because …"
        )
      case .settled(_, _, let verdict):
        (
          "\(verdict.analyst) has already settled \(claim)",
          "another verdict: verdict \(claim) RATING --because …"
        )
      }
    return Explanation("nothing-to-settle", why, hint: hint)
  }

  /// Labels that begin as typed, or else similar ones.
  private static func labelsMeant(_ typed: String, _ scale: RatingScale) -> [String] {
    let beginning = RatingScale.labels(scale.labelsBestFirst, beginning: typed)
    return beginning.isEmpty
      ? Spelling.nearest(to: typed, in: scale.labelsBestFirst, limit: 3) : beginning
  }

  /// Where to write a remark on an item that cannot have notes.
  private static func noteHint(_ item: ItemID) -> String {
    switch item {
    case .evidence: "edit \(item) --note \"…\" adds a remark to evidence"
    case .note: "edit \(item) … changes the note itself"
    case .question: "edit \(item) … changes the question itself"
    default: "type the number of a claim or an article: note c1 …"
    }
  }

  private static func topicHint(_ topic: String) -> String {
    topic.split(whereSeparator: \.isWhitespace).joined(separator: "-").prefix(64).description
  }

  private static func unknown(_ item: ItemID, _ newest: Int) -> Explanation {
    // Numbers are never used twice: one that was given already names a removed item.
    if let number = Int(item.description.dropFirst()), (1...max(newest, 1)).contains(number),
      newest > 0
    {
      return Explanation(
        "unknown", "\(item) was removed", hint: "history \(item) lists its entries")
    }
    return Explanation("unknown", "there is no \(item)", hint: highestNumber(like: item, newest))
  }

  /// The highest number of the kind of an item.
  package static func highestNumber(like item: ItemID, _ newest: Int) -> String {
    let kind =
      switch item {
      case .article: "articles"
      case .claim: "claims"
      case .evidence: "evidence"
      case .note: "notes"
      case .question: "questions"
      case .review: "reviews"
      case .verdict, .conclusion, .publication, .importing: "entries of this kind"
      }
    return newest == 0
      ? "there \(kind == "evidence" ? "is" : "are") no \(kind) yet"
      : "the highest number so far is \(item.description.prefix(1))\(newest)"
  }

  package static func explanation(of error: ReplayError) -> Explanation {
    let what =
      switch error {
      case .gap(let expected, let found): "entry \(expected) is missing, \(found) follows"
      case .unknown(let item, let entry): "entry \(entry) refers to \(item), which no entry created"
      case .misnumbered(let item, let entry): "entry \(entry) creates \(item) out of order"
      case .misplacedUndo(let target, let entry):
        "entry \(entry) undoes entry \(target), which cannot be undone"
      case .empty(let entry): "entry \(entry) changes nothing"
      case .impossible(let item, let entry): "entry \(entry) makes an impossible change to \(item)"
      }
    return Explanation(
      "damaged", "the log is inconsistent: \(what)",
      hint:
        "factdesk check SESSION lists the damage; factdesk recover SESSION NEW saves what is intact",
      status: .noSession)
  }

  /// Why a record of a picture, film or recording is not valid.
  private static func explanation(of fault: Media.Fault) -> Explanation {
    switch fault {
    case .noCategory:
      Explanation(
        "bad-media", "the category of the image, video or recording is missing",
        hint: "--media-category " + Media.Category.allCases.map(\.rawValue).joined(separator: "|"))
    case .noKind:
      Explanation(
        "bad-media", "the kind of medium is missing",
        hint: "--media-kind image|video|audio")
    case .noContext:
      Explanation(
        "bad-media", "media shown out of context need the original context",
        hint: "--media-context \"What it showed, where and when\"")
    case .originalAndAltered(let category):
      Explanation(
        "bad-media", "a medium cannot be both original and \(category.rawValue)",
        hint: "use --media-category \(category.rawValue) alone")
    }
  }

  /// Why levels are not a scale.
  package static func text(_ fault: RatingScale.Fault) -> String {
    switch fault {
    case .name: "a scale's name must have 1 to 64 characters and not be built in"
    case .levels(let count): "a scale must have 1 to 100 levels, this one has \(count)"
    case .label(let label):
      "\"\(label)\" is not a label: a label is one line of 1 to 100 characters"
    case .repeatedLabel(let label): "the label \"\(label)\" occurs twice"
    case .repeatedValue(let value): "the value \(value) occurs twice"
    case .value(let value): "\(value) is not a value: values are 1 to 1000"
    case .lonelyValue: "at least two levels must have a value, or none"
    }
  }
}

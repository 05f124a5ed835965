import FactCheck

@testable import Launch
@testable import Presentation
@testable import Workbench

extension MessageRow {
  private static let loaded = ["load DIR/article.txt"]
  private static let tagged = loaded + ["tag 2 +closures", "tag 3 --claimant \"Ben Osei\""]
  private static let decided = tagged + ["verdict c1 True", "verdict c2 False"]
  private static let readTwice =
    decided + ["set analyst \"C. Chief\"", "second c1 False", "second c2 False"]

  /// A copy, and lines that conflict there and here, merged.
  private static func conflicting(there: [String], here: String) -> [String] {
    tagged + ["save train", "open train"] + there + ["open desk", here, "merge-session train"]
  }

  /// Every rule of the session that a line can break.
  static let rules: [MessageRow] = [
    .init(
      "RuleError.unknown", "show c9", "unknown", "there is no c9", hint: "there are no claims yet",
      session: nil),
    .init(
      "RuleError.unknown", after: tagged, "show c9", "unknown", "there is no c9",
      hint: "the highest number so far is c2"),
    .init(
      "RuleError.unknown", after: tagged + ["remove c2"], "verdict c2 True", "unknown",
      "c2 was removed", hint: "history c2 lists its entries"),
    .init(
      "RuleError.unknown", after: loaded, "use a3", "unknown", "there is no a3",
      hint: "the highest number so far is a1"),
    .init(
      "RuleError.unknown", after: loaded, "show e1", "unknown", "there is no e1",
      hint: "there is no evidence yet"),
    .init(
      "RuleError.unknown", after: loaded, "edit n1 x", "unknown", "there is no n1",
      hint: "there are no notes yet"),
    .init(
      "RuleError.noSuchConflict", after: loaded, "take ours 1", "no-such-conflict",
      "there are no conflicts", hint: "merge-session NAME merges a copy"),
    .init(
      "RuleError.conflictDecided",
      after: conflicting(there: ["edit c1 --as One"], here: "edit c1 --as Two") + ["take ours 1"],
      "take theirs 1", "conflict-decided", "conflict 1 is decided: ours was taken",
      hint: "undo opens it again; conflicts lists what is left"),
    .init(
      "RuleError.conflictNeeds",
      after: conflicting(
        there: ["evidence c1 https://x.example/ --context", "edit e1 --title T"],
        here: "verdict c1 True"),
      "take theirs 2", "conflict-needs", "conflict 2 needs something of the copy that is not here",
      hint: "decide first: take theirs 1"),
    .init(
      "RuleError.conflictDoesNotFit",
      after: conflicting(there: ["scale google"], here: "verdict c1 True"),
      "take theirs 1", "conflict-does-not-fit",
      "the step of conflict 1 cannot be repeated on the session as it is now",
      hint: "make the change yourself, then: take ours 1"),
    .init(
      "RuleError.notBoth",
      after: conflicting(there: ["edit c1 --place A"], here: "edit c1 --place B"),
      "take both 1", "not-both", "conflict 1 has no two texts that could be kept side by side",
      hint: "take ours 1, or take theirs 1"),
    .init(
      "RuleError.onNewestVersion", after: tagged, "carry c1", "on-newest-version",
      "c1 is on a1, which has no newer version", hint: "to move it by hand: move c1 PLACE"),
    .init(
      "RuleError.empty", after: tagged, "note c1 \"  \"", "empty", "the note must not be empty"),
    .init(
      "RuleError.empty", after: tagged, "edit a1 --title \"\"", "empty",
      "the title must not be empty"),
    .init("RuleError.empty", after: tagged, "find \" \"", "empty", "the text must not be empty"),
    .init(
      "RuleError.tooLong", after: tagged, "note c1 \(String(repeating: "x", count: 1_000_001))",
      "too-long", "the note has 1,000,001 bytes; the limit is 1,000,000",
      hint: "to keep a long text as a file: evidence … --file PATH"),
    .init(
      "RuleError.badTopic", after: loaded, "tag 2 \"+two words\"", "bad-topic",
      "\"two words\" is not a valid topic",
      hint: "a topic is one word of at most 64 characters: +two-words"),
    .init(
      "RuleError.notAName", after: tagged, "assign c1 …", "not-a-name", "\"…\" is not a name",
      hint: "a name has a letter or a digit, and at most 4,000 bytes on one line"),
    .init(
      "RuleError.nothingChanges", after: tagged + ["assign c1 Ben Osei"], "assign c1 ben osei",
      "nothing-changes", "nothing to change: c1 already has these values"),
    .init(
      "RuleError.badMedia", after: loaded, "tag 2 --media-kind video", "bad-media",
      "the category of the image, video or recording is missing",
      hint: "--media-category decontextualized|edited|original|satire|staged|transformed"),
    .init(
      "RuleError.badMedia", after: loaded,
      "tag 2 --media-category edited --media-url https://x.example/",
      "bad-media", "the kind of medium is missing",
      hint: "--media-kind image|video|audio"),
    .init(
      "RuleError.badMedia", after: loaded, "tag 2 --media-category decontextualized", "bad-media",
      "media shown out of context need the original context",
      hint: "--media-context \"What it showed, where and when\""),
    .init(
      "RuleError.badMedia", after: loaded,
      "tag 2 --media-category original --media-category staged", "bad-media",
      "a medium cannot be both original and staged",
      hint: "use --media-category staged alone"),
    .init(
      "RuleError.badLanguage", after: loaded, "edit a1 --language en_US", "bad-language",
      "\"en_US\" is not a language tag", hint: "type a tag such as en, pt-BR or zh-Hant"),
    .init(
      "RuleError.nothingChanges", after: tagged, "edit c1 +closures", "nothing-changes",
      "nothing to change: c1 already has these values"),
    .init(
      "RuleError.nothingChanges", after: loaded + ["report --title T"], "report --title T",
      "nothing-changes",
      "nothing to change: the report already has these values"),
    .init(
      "RuleError.articleHasClaims", after: tagged, "remove a1", "article-has-claims",
      "a1 still has 2 claims", hint: "remove them first: remove c1,c2"),
    .init(
      "RuleError.articleHasClaims", after: loaded + ["tag 2"], "remove a1", "article-has-claims",
      "a1 still has 1 claim", hint: "remove it first: remove c1"),
    .init(
      "RuleError.notOnScale", after: tagged, "verdict c1 mosty true", "not-on-scale",
      "politifact has no label \"mosty true\"", hint: "did you mean \"Mostly True\"?",
      choices: ["True, Mostly True, Half True, Mostly False, False, Pants on Fire"]),
    .init(
      "RuleError.notOnScale", after: tagged, "verdict c1 nonsense", "not-on-scale",
      "politifact has no label \"nonsense\"",
      choices: ["True, Mostly True, Half True, Mostly False, False, Pants on Fire"]),
    .init(
      "RuleError.sameMeaningWithoutWording", after: tagged,
      "edit c1 --place Here --same-meaning \"a typo\"", "same-meaning-alone",
      "--same-meaning needs a new wording, given by --as",
      hint: "edit c1 --as \"…\" --same-meaning \"…\""),
    .init(
      "RuleError.noCurrentVerdict", after: tagged, "verdict c1 --because The count says so.",
      "no-current-verdict", "c1 has no current verdict",
      hint: "give a rating as well: verdict c1 RATING --because …"),
    .init(
      "RuleError.nothingToApprove", after: tagged, "approve c1", "nothing-to-approve",
      "c1 has no current verdict"),
    .init(
      "DeskError.badValue", after: loaded, "publish --on 2026", "bad-value",
      "--on expects a day such as 2026-02-03, not \"2026\""),
    .init(
      "DeskError.badValue", after: loaded, "publish --on 2026-01", "bad-value",
      "--on expects a day such as 2026-02-03, not \"2026-01\""),
    .init(
      "DeskError.badValue", after: loaded, "publish --on \"\"", "bad-value",
      "--on expects a day such as 2026-02-03, not \"\""),
    .init(
      "DeskError.badValue", after: loaded, "publish --url \"\"", "bad-value",
      "--url expects a web address, not \"\""),
    .init(
      "RuleError.badLanguage", after: loaded, "load DIR/article.txt --language e", "bad-language",
      "\"e\" is not a language tag", hint: "type a tag such as en, pt-BR or zh-Hant"),
    .init(
      "RuleError.publishedInFuture", after: decided, "publish --on 2099-01-01 --anyway",
      "published-in-future", "1 January 2099 is in the future",
      hint: "run publish on the day of publication"),
    .init(
      "RuleError.publishedBeforePublication",
      after: loaded + ["publish --on 2026-01-20 --anyway", "tag 2"],
      "publish --on 2026-01-19 --anyway", "published-before-last",
      "19 January 2026 is before the last publication, of 20 January 2026",
      hint: "if that day is wrong: undo, then publish --on DAY"),
    .init(
      "RuleError.publishedBeforeVerdict", after: decided, "publish --on 2026-02-01 --anyway",
      "published-before-verdict",
      "1 February 2026 is before the verdict on c2, decided 3 February 2026, 09:35 UTC",
      hint: "choose that day or a later one: publish --on 2026-02-03"),
    .init(
      "RuleError.approvalByAuthor", after: decided, "approve c1", "approval-by-author",
      "A. Analyst decided c1, so someone else must approve it",
      hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME"),
    .init(
      "RuleError.approvalByAuthor", after: decided + ["set analyst \"a ANALYST\""], "approve c1",
      "approval-by-author",
      "A. Analyst decided c1, and a ANALYST has the same name, so someone else must approve it",
      hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME"),
    .init(
      "RuleError.alreadyApproved", after: decided + ["set analyst Chief", "approve c1"],
      "approve c1",
      "already-approved", "Chief has already approved c1"),
    .init(
      "RuleError.secondWithoutFirst", after: tagged, "second c1 True", "second-without-first",
      "c1 has no verdict, so there can be no second one",
      hint: "the first one: verdict c1 RATING --because …"),
    .init(
      "RuleError.secondByAuthor", after: decided, "second c1 True", "second-by-author",
      "A. Analyst decided c1, so someone else must give the second verdict",
      hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME"),
    .init(
      "RuleError.secondByAuthor", after: decided + ["set analyst \"a ANALYST\""],
      "second c1 True", "second-by-author",
      "A. Analyst decided c1, and a ANALYST has the same name, so someone else must give the second verdict",
      hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME"),
    .init(
      "RuleError.secondIsThere", after: readTwice, "second c1 True", "second-is-there",
      "C. Chief has already given the second verdict on c1",
      hint: "differ c1 compares both verdicts"),
    .init(
      "RuleError.verdictBySecondReader", after: readTwice, "verdict c1 True",
      "verdict-by-second-reader",
      "C. Chief gave the second verdict on c1, so the first one must be someone else's",
      hint: "a third person decides: settle c1 RATING --because …"),
    .init(
      "RuleError.verdictBySecondReader", after: readTwice + ["set analyst \"c CHIEF\""],
      "verdict c1 --because So.", "verdict-by-second-reader",
      "C. Chief gave the second verdict on c1, and c CHIEF has the same name, so the first one must be someone else's",
      hint: "a third person decides: settle c1 RATING --because …"),
    .init(
      "RuleError.nothingToSettle", after: tagged, "settle c1 True --because X",
      "nothing-to-settle", "c1 has no verdict",
      hint: "the first one: verdict c1 RATING --because …"),
    .init(
      "RuleError.nothingToSettle", after: decided, "settle c1 True --because X",
      "nothing-to-settle", "only one person has given a verdict on c1",
      hint: "a second person: second c1 RATING --because …"),
    .init(
      "RuleError.nothingToSettle", after: readTwice + ["set analyst Desk"],
      "settle c2 True --because X", "nothing-to-settle", "both verdicts on c2 are False",
      hint: "the verdict stands; another one: verdict c2 RATING --because …"),
    .init(
      "RuleError.nothingToSettle",
      after: readTwice + ["set analyst Desk", "settle c1 first --because X"],
      "settle c1 True --because X", "nothing-to-settle", "Desk has already settled c1",
      hint: "another verdict: verdict c1 RATING --because …"),
    .init(
      "RuleError.settledByReader", after: readTwice, "settle c1 second --because X",
      "settled-by-reader",
      "C. Chief gave one of the two verdicts on c1, so a third person must settle them",
      hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME"),
    .init(
      "RuleError.settledByReader", after: readTwice + ["set analyst \"a. analyst\""],
      "settle c1 second --because X", "settled-by-reader",
      "A. Analyst gave one of the two verdicts on c1, and a. analyst has the same name, so a third person must settle them",
      hint: "if you are someone else: factdesk --analyst NAME, or set analyst NAME"),
    .init(
      "RuleError.repliedUnasked", after: tagged, "contact c1 --reply Yes", "replied-unasked",
      "the claimant of c1 has not been asked yet", hint: "add the day of the question: --asked DATE"
    ),
    .init(
      "RuleError.repliedBeforeAsked", after: tagged,
      "contact c1 --asked 2026-02-03 --replied 2026-02-01", "replied-before-asked",
      "the reply (1 February 2026) is before the question (3 February 2026)"),
    .init(
      "RuleError.dueBeforeAsked", after: tagged,
      "contact c1 --asked 2026-02-03 --deadline 2026-02-01", "due-before-asked",
      "the deadline (1 February 2026) is before the question (3 February 2026)"),
    .init(
      "RuleError.noSuchContact", after: tagged, "contact c1 --attempt 1 --reply Yes",
      "no-such-attempt", "nobody was asked about c1 yet",
      hint: "contact c1 --asked DATE records a question"),
    .init(
      "RuleError.noSuchContact", after: tagged + ["contact c1 --asked 2026-01"],
      "contact c1 --attempt 2 --remove", "no-such-attempt",
      "c1 has 1 attempt to reach the claimant, and no attempt 2", hint: "show c1 lists them"),
    .init(
      "RuleError.noSuchEarlierCheck", after: tagged, "same c1 --remove", "no-such-earlier-check",
      "c1 has no earlier check", hint: "match c1 looks for one, and same c1 HIT records it"),
    .init(
      "RuleError.personNotAsked",
      after: tagged + ["contact c1 --asked 2026-01 --person \"Mara Vance\""],
      "contact c1 --person \"Ben Osei\" --reply Yes", "person-not-asked",
      "Ben Osei was not asked about c1",
      hint: "show c1 lists the attempts; to record one: --asked DATE"),
    .init(
      "RuleError.contactUnclear",
      after: tagged + [
        "contact c1 --asked 2026-01-10", "contact c1 --asked 2026-01-12 --person \"Mara Vance\"",
      ],
      "contact c1 --reply Yes", "attempt-unclear",
      "c1 has several attempts that could be meant: 1 and 2",
      hint: "show c1 lists them; choose one: --attempt 1"),
    .init(
      "RuleError.unknownClaimant", after: tagged, "edit \"Anna Lind\" --kind person",
      "unknown-claimant", "no claim has the claimant \"Anna Lind\"",
      hint: "claimants lists them"),
    .init(
      "RuleError.claimantExists",
      after: tagged + ["edit c1 --claimant One", "edit c2 --claimant Two"],
      "edit \"One\" --name Two", "claimant-exists", "there is a claimant \"Two\" already",
      hint: "to make one of both: merge \"Two\",…"),
    .init(
      "DeskError.options", after: tagged, "contact c1 --no-reply --reply Yes", "options",
      "--no-reply excludes --replied and --reply", status: .misuse),
    .init(
      "DeskError.options", after: tagged, "contact c1 --remove --reply Yes", "options",
      "--remove removes a whole attempt: only --attempt N goes with it", status: .misuse),
    .init(
      "DeskError.options", after: tagged, "contact c1", "options",
      "contact needs --asked, --reply or another option that records something", status: .misuse),
    .init(
      "DeskError.badValue", after: tagged, "contact c1 --attempt none --no-reply", "bad-value",
      "--attempt expects the number of an attempt, from 1, not \"none\""),
    .init(
      "DeskError.options", after: tagged, "edit \"Ana Lind\" --from 2026 --kind person", "options",
      "--from is the beginning of a role: add --role ROLE", status: .misuse),
    .init(
      "DeskError.options", after: tagged, "merge \"Ana Lind\",Ben", "options",
      "claimants to merge are names in quotes with commas between them: merge \"NAME\",\"NAME\"",
      status: .misuse),
    .init(
      "RuleError.evidenceWithoutSource", after: tagged, "evidence c1 --supports", "no-source",
      "evidence needs an address, a file, a title or a quote",
      hint: "evidence c1 https://… --supports"),
    .init(
      "RuleError.altWithoutPicture", after: tagged,
      "evidence c1 https://x.example/ --supports --alt Dot", "no-picture",
      "the evidence keeps no picture, so --alt does not apply",
      hint: "keep a picture: --file FILE, with the ending png, jpg, gif or webp"),
    .init(
      "RuleError.articleAsEvidence",
      after: ["load DIR/article.txt --url https://courier.example/a", "tag 2"],
      "evidence c1 https://courier.example/a#top --supports", "own-article",
      "a1 is the article under check, so it cannot be evidence for its own claim c1",
      hint: "add the source that the article used"),
    .init(
      "RuleError.articleAsEvidence", after: loaded + ["tag 2"],
      "evidence c1 --file DIR/article.txt --supports", "own-article",
      "a1 is the article under check, so it cannot be evidence for its own claim c1",
      hint: "add the source that the article used"),
    .init(
      "RuleError.scaleNeedsMapping",
      after: tagged + ["verdict c1 half true", "verdict c2 Pants on Fire"],
      "scale fever", "needs-mapping",
      "fever has no label \"Half True\", \"Pants on Fire\"",
      hint: "--map \"Half True=…\" --map \"Pants on Fire=…\"",
      choices: ["SUPPORTS, REFUTES, NOT ENOUGH INFO"]),
    .init(
      "RuleError.mappingUnused", after: decided, "scale fever --map Maybe=SUPPORTS",
      "mapping-unused",
      "no verdict is \"Maybe\"", hint: "the verdicts in use are True, False"),
    .init(
      "RuleError.mappingUnused", after: tagged, "scale fever --map Maybe=SUPPORTS",
      "mapping-unused",
      "no verdict is \"Maybe\""),
    .init(
      "RuleError.needsTwo", after: tagged, "split c1 2", "needs-two",
      "split needs at least two places"),
    .init(
      "RuleError.needsTwo", after: tagged, "merge c1", "needs-two",
      "merge needs at least two claims"),
    .init(
      "RuleError.acrossArticles", after: tagged + ["load DIR/other.txt", "tag 1"], "merge c1,c3",
      "across-articles", "c1, c3 are in different articles"),
    .init(
      "RuleError.namedTwice", after: tagged, "verdict c1,c1 True", "named-twice",
      "c1 is named twice"),
    .init(
      "RuleError.noNotesOn", after: tagged + ["evidence c1 https://x.example/ --context"],
      "note e1 Look.",
      "no-notes-on", "only claims and articles have notes, not e1",
      hint: "edit e1 --note \"…\" adds a remark to evidence"),
    .init(
      "RuleError.noNotesOn", after: tagged + ["note c1 One."], "note n1 Two.", "no-notes-on",
      "only claims and articles have notes, not n1", hint: "edit n1 … changes the note itself"),
    .init(
      "RuleError.noNotesOn", after: ["import sessions/harbour/reviews.jsonl"], "note r1 Look.",
      "no-notes-on", "only claims and articles have notes, not r1",
      hint: "type the number of a claim or an article: note c1 …"),
    .init(
      "RuleError.answersOtherClaim", after: tagged + ["ask c2 Who says so?"],
      "evidence c1 https://x.example/ --context --answers q1 --answer Nobody", "other-claim",
      "q1 is not a question about c1",
      hint: "show c1 lists its questions; ask c1 … asks another"),
    .init(
      "RuleError.answerWithoutWords", after: tagged + ["ask c1 Who says so?"],
      "evidence c1 https://x.example/ --context --answers q1", "no-answer",
      "nothing answers q1: there is neither an answer nor a quote",
      hint:
        "--answer TEXT or --quote TEXT answers it; --answer-type unanswerable says that the source does not"
    ),
    .init(
      "RuleError.notRedactable", after: tagged, "redact a1 --confirm a1", "not-redactable",
      "a1 has no source to redact",
      hint: "redact takes evidence, notes, questions and claims: redact e1"),
    .init(
      "RuleError.nothingToUndo", "undo", "nothing-to-undo", "A. Analyst has nothing to undo",
      session: nil),
    .init(
      "RuleError.nothingToUndo", after: tagged + ["set analyst Chief"], "undo", "nothing-to-undo",
      "Chief has nothing to undo",
      hint: "the steps are by A. Analyst; each analyst undoes their own"),
    .init(
      "RuleError.nothingToRedo", after: tagged, "redo", "nothing-to-redo",
      "A. Analyst has not undone anything since the last change"),
    .init(
      "RuleError.builtUpon",
      after: tagged + ["set analyst Chief", "verdict c2 True", "set analyst \"A. Analyst\""],
      "undo",
      "built-upon", "entry 3 cannot be undone: entry 4 by others builds on it",
      hint: "history shows them"),
    .init(
      "RuleError.builtUpon",
      after: tagged
        + ["set analyst Chief", "verdict c2 True", "note c2 Sure.", "set analyst \"A. Analyst\""],
      "undo",
      "built-upon", "entry 3 cannot be undone: entries 4, 5 by others build on it",
      hint: "history shows them"),
  ]

  /// Every way in which an address can fail.
  static let addresses: [MessageRow] = [
    .init(
      "AddressError.malformed", after: loaded, "show x", "bad-address", "\"x\" is not an address",
      hint:
        "valid addresses: 14, 3-5, 3:\"words\", \"words\", a1, c4, e2, n3, q1, r2; help addresses"),
    .init(
      "AddressError.unquotedName", after: tagged, "edit x --title T", "bad-address",
      "\"x\" is not an address",
      hint:
        "valid addresses here: a1, c4, e2, n3, q1; help addresses; the name of a claimant needs quotes: edit \"NAME\""
    ),
    .init(
      "AddressError.malformed", after: tagged, "note s3 x", "bad-address",
      "\"s3\" is not an address",
      hint: "valid addresses here: a1, c4; help addresses"),
    .init(
      "AddressError.malformed", after: tagged, "use x", "bad-address", "\"x\" is not an address",
      hint: "valid addresses here: a1; help addresses"),
    .init(
      "RuleError.samePlaces", after: tagged, "split c1 2 2", "same-places",
      "two of the places are the same",
      hint: "each place becomes a claim: name different ones"),
    .init(
      "RuleError.sameScale", after: tagged + ["verdict c1 True"],
      "scale politifact --map True=False", "nothing-changes",
      "nothing to change: the session already uses the scale politifact",
      hint: "--map converts labels only on the way to another scale"),
    .init(
      "RuleError.mappingUnused", after: tagged + ["verdict c1 True"],
      "scale politifact --map Foo=False", "mapping-unused", "no verdict is \"Foo\"",
      hint: "the verdicts in use are True"),
    .init(
      "RuleError.notOnScale", after: tagged + ["verdict c1 True"],
      "scale politifact --map True=X", "not-on-scale", "politifact has no label \"X\"",
      choices: [RatingScale.builtIn(named: "politifact")!.labelsBestFirst.joined(separator: ", ")]),
    .init(
      "RuleError.empty", after: tagged, "claims --verdict \"\"", "empty",
      "the rating must not be empty"),
    .init(
      "RuleError.badTopic", after: tagged, "tag 4 +", "bad-topic", "a topic must not be empty",
      hint: "a topic is one word of at most 64 characters: +budget"),
    .init(
      "RuleError.badLanguage", after: tagged, "resegment a1 --language e", "bad-language",
      "\"e\" is not a language tag", hint: "type a tag such as en, pt-BR or zh-Hant"),
    .init(
      "RuleError.badLanguage", after: tagged, "report --language en-x", "bad-language",
      "\"en-x\" is not a language tag", hint: "type a tag such as en, pt-BR or zh-Hant"),
    .init(
      "RuleError.badLanguage", after: tagged, "edit a1 --language e-f", "bad-language",
      "\"e-f\" is not a language tag", hint: "type a tag such as en, pt-BR or zh-Hant"),
    .init(
      "AddressError.noResults", after: tagged, "edit @ --place X", "no-results",
      "@ means the results of the last listing, and nothing has been listed yet",
      hint: "claims, find, articles and show print listings"),
    .init(
      "AddressError.several", after: tagged + ["claims"], "history @", "bad-address",
      "@ means several items, and this command needs one",
      hint: "run the command once for each: c1, c2"),
    .init(
      "RuleError.noNotesOn",
      after: tagged + ["evidence c1 https://x.example/ --context", "find --in evidence x"],
      "note @ Look.", "no-notes-on",
      "only claims and articles have notes, not e1",
      hint: "edit e1 --note \"…\" adds a remark to evidence"),
    .init(
      "AddressError.mixedList", after: tagged, "edit c1,e1 --place X", "mixed-results",
      "c1,e1 contains claims and evidence, but this command accepts only items of one kind",
      hint: "run the command once for each kind"),
    .init(
      "RuleError.namedTwice", after: tagged, "edit c1,c2,c1 --place X", "named-twice",
      "c1 is named twice"),
    .init(
      "RuleError.samePlaces", after: tagged, "tag 2,3,2", "same-places",
      "two of the places are the same",
      hint: "each place becomes a claim: name different ones"),
    .init(
      "AddressError.pastEnd", after: tagged, "tag 2,7-99", "past-end",
      "sentence 99 is past the end of a1, which has 8 sentences"),
    .init(
      "AddressError.several", after: tagged, "history c1,c2", "bad-address",
      "c1,c2 means several items, and this command needs one",
      hint: "run the command once for each: c1, c2"),
    .init(
      "RuleError.unknown", after: tagged, "edit c9,c2 --place X", "unknown", "there is no c9",
      hint: "the highest number so far is c2"),
    .init(
      "AddressError.several", after: tagged, "note 2,3 x", "bad-address",
      "2,3 means several items, and this command needs one",
      hint: "valid addresses here: a1, c4; help addresses"),
    .init(
      "AddressError.several", after: tagged, "move c1 2,3", "bad-address",
      "2,3 means several items, and this command needs one",
      hint: "run the command once for each: 2, 3"),
    .init(
      "AddressError.malformed", after: tagged, "tag 2,3,x", "bad-address",
      "\"2,3,x\" is not an address",
      hint: "valid addresses here: 14, 3-5, 3:\"words\", \"words\"; help addresses"),
    .init(
      "AddressError.wrongKind", after: tagged, "tag c1", "wrong-kind",
      "\"c1\" is not a sentence or words of an article"),
    .init(
      "AddressError.wrongKind", after: tagged, "use c1", "wrong-kind", "\"c1\" is not an article"),
    .init(
      "AddressError.wrongKind", after: tagged, "move a1 2", "wrong-kind", "\"a1\" is not a claim"),
    .init(
      "AddressError.wrongKind", after: tagged, "split a1 2 3", "wrong-kind", "\"a1\" is not a claim"
    ),
    .init(
      "AddressError.wrongKind", after: tagged, "read e1", "wrong-kind",
      "\"e1\" is not a sentence, a range, an article or a claim"),
    .init(
      "AddressError.wrongKind", after: tagged, "edit 3 --title T", "wrong-kind",
      "\"3\" is not an article, a claim, evidence, a note or a question: a1, c4, e2, n3, q1"),
    .init(
      "AddressError.wrongKind", after: tagged, "remove 3", "wrong-kind",
      "\"3\" is not an article, a claim, evidence, a note, a question or a review"),
    .init(
      "AddressError.wrongKind", after: tagged, "note 3 x", "wrong-kind",
      "\"3\" is not an article or a claim"),
    .init(
      "AddressError.wrongKind", after: tagged, "claims --article 1", "wrong-kind",
      "\"1\" is not an article"),
    .init(
      "AddressError.wrongKind", after: tagged, "claims --article c1", "wrong-kind",
      "\"c1\" is not an article"),
    .init(
      "AddressError.wrongKind", after: tagged, "export json --article c1", "wrong-kind",
      "\"c1\" is not an article"),
    .init(
      "AddressError.noArticle", "tag 3", "no-article", "there is no article yet",
      hint: "load FILE loads one", session: nil),
    .init(
      "AddressError.noArticle", "read", "no-article", "there is no article yet",
      hint: "load FILE loads one", session: nil),
    .init(
      "AddressError.noArticle", "edit --title X", "no-article", "there is no article yet",
      hint: "load FILE loads one", session: nil),
    .init(
      "AddressError.pastEnd", after: loaded, "tag 99", "past-end",
      "sentence 99 is past the end of a1, which has 8 sentences"),
    .init(
      "AddressError.pastEnd", after: loaded, "read 0", "past-end", "sentences are numbered from 1"),
    .init(
      "AddressError.notFound", after: loaded, "tag \"the moon\"", "not-found",
      "\"the moon\" is not in a1", hint: "find the moon searches everything and ignores case"),
    .init(
      "AddressError.notFound", after: loaded, "tag 2-3:\"nobody\"", "not-found",
      "\"nobody\" is not in sentences 2-3",
      hint: "find nobody searches everything and ignores case"),
    .init(
      "AddressError.ambiguous", after: loaded, "tag \"The budget fell by\"", "ambiguous",
      "\"The budget fell by\" occurs twice in a1; nothing was changed", hint: "which one?",
      choices: [
        "4:\"The budget fell by\"   [The budget fell by] 12 percent, he said.",
        "7:\"The budget fell by\"   [The budget fell by] 4 percent.",
      ]),
    .init(
      "AddressError.noSuchOccurrence", after: loaded, "tag \"budget\"#3", "no-occurrence",
      "\"budget\" occurs twice in a1, so there is no #3"),
    .init(
      "AddressError.noSuchOccurrence", after: loaded, "tag 4:\"budget\"#2", "no-occurrence",
      "\"budget\" occurs once in sentence 4, so there is no #2"),
    .init(
      "AddressError.noResults", after: tagged, "verdict @ True", "no-results",
      "@ means the results of the last listing, and nothing has been listed yet",
      hint: "claims, find, articles and show print listings"),
    .init(
      "AddressError.noResults", after: tagged, "remove @", "no-results",
      "@ means the results of the last listing, and nothing has been listed yet",
      hint: "claims, find, articles and show print listings"),
    .init(
      "AddressError.emptyResults", after: tagged + ["claims --skipped"], "verdict @ True",
      "no-results", "the last listing contained no items, so @ refers to nothing",
      hint: "claims, find, articles and show print listings"),
    .init(
      "AddressError.emptyResults", after: tagged + ["find nonsense"], "remove @", "no-results",
      "the last listing contained no items, so @ refers to nothing",
      hint: "claims, find, articles and show print listings"),
    .init(
      "AddressError.emptyResults", after: tagged + ["claims --skipped"], "edit @ --place X",
      "no-results", "the last listing contained no items, so @ refers to nothing",
      hint: "claims, find, articles and show print listings"),
    .init(
      "AddressError.emptyResults", after: tagged + ["find disputes"], "remove @", "no-results",
      "the last listing contained no items, so @ refers to nothing",
      hint: "claims, find, articles and show print listings"),
    .init(
      "AddressError.backwards", after: tagged, "skip 3-1", "backwards", "3-1 runs backwards",
      hint: "did you mean \"1-3\"?"),
    .init(
      "AddressError.backwards", after: tagged, "tag 3-1", "backwards", "3-1 runs backwards",
      hint: "did you mean \"1-3\"?"),
    .init(
      "AddressError.backwards", after: tagged, "tag a1.3-1", "backwards", "a1.3-1 runs backwards",
      hint: "did you mean \"a1.1-3\"?"),
    .init(
      "AddressError.backwards", after: tagged, "read 3-1", "backwards", "3-1 runs backwards",
      hint: "did you mean \"1-3\"?"),
    .init(
      "AddressError.backwards", after: tagged, "skip c2-1", "backwards", "c2-1 runs backwards",
      hint: "did you mean \"c1-c2\"?"),
    .init(
      "AddressError.mixedResults", after: tagged + ["note c1 Libraries.", "find libraries"],
      "verdict @ True",
      "mixed-results",
      "@ contains 1 claim and 1 note, but this command accepts only claims",
      hint: "list only claims first: find --in claims …"),
    .init(
      "AddressError.mixedResults", after: tagged + ["note c1 Libraries.", "find libraries"],
      "edit @ --accessed today",
      "mixed-results",
      "@ contains 1 claim and 1 note, but this command accepts only evidence",
      hint: "list only evidence first: find --in evidence …"),
    .init(
      "AddressError.mixedResults", after: tagged + ["note c1 Libraries.", "find libraries"],
      "edit @ --language en",
      "mixed-results",
      "@ contains 1 claim and 1 note, but this command accepts only articles",
      hint: "list only articles first: articles"),
    .init(
      "AddressError.mixedList", after: tagged, "edit c1-c2,a1 --language en", "mixed-results",
      "c1-c2,a1 contains articles and claims, but this command accepts only items of one kind",
      hint: "run the command once for each kind"),
    .init(
      "AddressError.unquotedName", after: tagged, "edit Courier --kind org", "bad-address",
      "\"Courier\" is not an address",
      hint:
        "valid addresses here: a1, c4, e2, n3, q1; help addresses; the name of a claimant needs quotes: edit \"NAME\""
    ),
    .init(
      "AddressError.backwards", after: tagged, "tag 7-5,2", "backwards", "7-5 runs backwards",
      hint: "did you mean \"5-7\"?"),
    .init(
      "AddressError.notSentences", after: tagged, "tag 4,5:\"Syrian\",6", "bad-list",
      "\"4,5:Syrian,6\" is not a list of sentences such as 2,3,7-9",
      hint: "a list contains only whole sentences; tag words in a sentence alone: 5:\"words\""),
    .init(
      "AddressError.notSentences", after: tagged, "tag 4,c1", "bad-list",
      "\"4,c1\" is not a list of sentences such as 2,3,7-9",
      hint: "a list contains only whole sentences; tag words in a sentence alone: 5:\"words\""),
    .init(
      "AddressError.nothingSuggested", after: tagged, "tag @1,3", "nothing-suggested",
      "@1,3 means a sentence of the last suggest, and nothing was suggested yet",
      hint: "suggest lists the sentences of the current article"),
    .init(
      "AddressError.notSuggested", after: tagged + ["suggest --top 2"], "skip @3",
      "nothing-suggested", "there is no @3: the last suggest listed 2 sentences",
      hint: "suggest lists all sentences of the current article"),
    .init(
      "AddressError.notSuggested", after: tagged + ["suggest --top 2"], "read @0",
      "nothing-suggested", "the sentences of suggest are numbered from @1",
      hint: "suggest lists all sentences of the current article"),
    .init(
      "AddressError.backwards", after: tagged + ["suggest"], "tag @3-1", "backwards",
      "@3-1 runs backwards", hint: "did you mean \"@1-3\"?"),
    .init(
      "AddressError.wrongKind", after: tagged, "suggest c1", "wrong-kind",
      "\"c1\" is not an article or a range of sentences"),
    .init(
      "AddressError.notAList", after: tagged, "verdict c1,x True", "bad-list",
      "\"c1,x\" is not a list such as c1,c3-c5", hint: "type c1, or c1,c3-c5, or @"),
    .init(
      "AddressError.rangePastEnd", after: tagged, "skip c1-c7", "range-past-end",
      "there is no c7", hint: "the highest number so far is c2"),
    .init(
      "AddressError.rangePastEnd", after: [], "skip c1-c7", "range-past-end",
      "there is no c7", hint: "there are no claims yet"),
  ]
}

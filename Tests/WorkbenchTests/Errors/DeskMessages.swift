import ExportFormats

@testable import Presentation
@testable import Workbench

extension MessageRow {
  private static let loaded = ["load DIR/article.txt"]
  private static let copied =
    tagged + ["evidence c1 https://x.example/ --context", "capture e1 --file DIR/other.txt"]
  private static let tagged = loaded + ["tag 2 +closures", "tag 3 --claimant \"Ben Osei\""]

  private static let evident = tagged + ["evidence c1 https://x.example/ --context"]

  /// Every way in which the desk itself refuses, and every line that is no command.
  static let desk: [MessageRow] = [
    .init(
      "DeskError.hiddenVerdict",
      after: tagged + ["verdict c1 True", "set analyst Chief", "set blind on"],
      "verdict c1 False", "hidden-verdict",
      "c1 has a verdict that you do not see while you read blind, so this would replace it or end it",
      hint: "your own: second c1 RATING --because …; to see the first: set blind off"),
    .init(
      "DeskError.hiddenFromReports",
      after: tagged + ["verdict c1 True", "set analyst Chief", "set blind on"],
      "export markdown", "hidden-from-reports",
      "this would show 1 verdict that you do not see while you read blind",
      hint: "to give yours: review --blind; to see the first ones: set blind off"),
    .init(
      "DeskError.unusableSetting",
      after: ["# write factdesk.conf set lint rules.json", "new other"] + tagged, "lint",
      "unusable-setting", "the setting lint cannot be used: there is no file DIR/rules.json",
      hint: "fix the file that it names, or choose another: set lint …"),
    .init(
      "DeskError.noHelper", after: loaded, "suggest --helper --dry-run", "no-helper",
      "no program is set to ask",
      hint: "set suggester COMMAND names one; docs/helpers.md shows two"),
    .init(
      "DeskError.unconfirmedHelper", after: loaded + ["set suggester /bin/cat -u"],
      "suggest --helper", "unconfirmed",
      "texts are handed to cat after a question, which needs a terminal",
      hint: "suggest --helper --yes hands them over; --dry-run prints them"),
    .init(
      "DeskError.badValue", "set suggester ./rater.py", "bad-value",
      "suggester expects a program of PATH or an absolute path, with its arguments, not \"./rater.py\""
    ),
    .init(
      "DeskError.options", after: loaded, "match --helper \"Half sail.\"", "options",
      "--helper is for claims of the session, not for a text", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "suggest --yes", "options",
      "--dry-run and --yes are for --helper", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "suggest --helper --explain 2", "options",
      "--explain lists the features of Factdesk's own rules, without --helper",
      status: .misuse),
    .init(
      "DeskError.neverSigned", after: loaded, "export json DIR/r.json --signed", "never-signed",
      "the report was not published with a signature",
      hint:
        "publish --sign KEY publishes and signs it; export json FILE --sign KEY signs without publishing"
    ),
    .init(
      "DeskError.unconfirmedCopies", after: evident, "archive e1", "unconfirmed",
      "copies are recorded after a question, which needs a terminal",
      hint: "archive --yes records them without asking"),
    .init(
      "DeskError.noPage", after: tagged + ["evidence c1 --title T --context"], "archive e1 --yes",
      "no-page", "e1 has no web address, so there is no page to archive",
      hint: "edit e1 --url URL adds one"),
    .init(
      "DeskError.unknownAnalyst", after: evident, "agree Nobody", "unknown-analyst",
      "the session has no analyst Nobody", hint: "it has A. Analyst"),
    .init(
      "DeskError.noArchivedCopy", after: evident, "capture e1 --from-archive", "no-archived-copy",
      "e1 has no archived copy with an address", hint: "archive e1 finds one and records it"),
    .init(
      "DeskError.privateFromArchive", after: evident + ["edit e1 --private"], "archive e1 --yes",
      "private-evidence", "e1 is private, and an archive would see the address",
      hint: "leave private evidence out; edit e1 --public makes it public"),
    .init(
      "DeskError.noSaveService", after: evident, "archive e1 --save --yes", "no-save-service",
      "no service to make copies is set",
      hint: "for example: set save-service https://web.archive.org/save/{url}"),
    .init(
      "DeskError.otherTimestamp", after: loaded + ["# write r.json.sig.tsr x"],
      "export json DIR/r.json --sign DIR/article.txt", "other-timestamp",
      "DIR/r.json.sig.tsr is the timestamp of an earlier signature",
      hint: "add --timestamp URL, remove that file, or choose another name for the report"),
    .init(
      "DeskError.mergesItself", after: loaded, "merge-session desk", "merges-itself",
      "desk is the session that is open",
      hint: "name a copy of it: sessions lists the sessions", status: .misuse),
    .init(
      "DeskError.badValue", after: loaded, "take mine 1", "bad-value",
      "take expects ours, theirs or both, not \"mine\""),
    .init(
      "DeskError.otherLog", after: loaded + ["new other"] + loaded, "merge-session desk",
      "other-log", "desk is no copy of this session: the two have no entry in common",
      hint: "to take over its claims: export JSON there, and import it here"),
    .init(
      "DeskError.wordsRedactedApart",
      after: tagged + [
        "note c1 Rosa", "save train", "open train", "redact --words Rosa --confirm Rosa",
        "open desk",
      ], "merge-session train", "words-redacted-apart",
      "entry 5 of train redacted words that this session can still contain",
      hint: "redact the same words here first: redact --words WORDS"),
    .init(
      "DeskError.damagedCopy", after: loaded + ["save train", "# damage train.factdesk"],
      "merge-session train", "damaged-copy", "train is damaged, so nothing of it was merged",
      hint: "to see what is wrong, in a shell: factdesk check train", status: .noSession),
    .init(
      "DeskError.noSuchSession", "open nowhere", "no-session", "there is no session \"nowhere\"",
      hint: "sessions lists them; new nowhere creates it", status: .noSession),
    .init(
      "DeskError.noSuchSession", after: loaded, "open dsek", "no-session",
      "there is no session \"dsek\"",
      hint: "did you mean \"desk\"?", status: .noSession),
    .init(
      "DeskError.notYetSaved", "status", "no-session", "there is no session \"desk\"",
      hint: "sessions lists them; load FILE creates desk", status: .noSession),
    .init(
      "DeskError.notYetSaved", "publish", "no-session", "there is no session \"desk\"",
      hint: "sessions lists them; load FILE creates desk", status: .noSession),
    .init(
      "DeskError.nothingToReport", after: loaded + ["remove a1"], "publish", "nothing-to-report",
      "a report needs an article", hint: "load FILE loads one"),
    .init(
      "DeskError.nothingPasted", "load paste", "nothing-pasted", "nothing has been pasted yet",
      hint: "paste the text at the prompt first; for a file of that name, type ./paste"),
    .init(
      "DeskError.nothingToReload", after: loaded, "reload", "nothing-to-reload",
      "a1 was not loaded from a web address, so it cannot be fetched again",
      hint: "reload a1 FILE reads the new version from a file"),
    .init(
      "DeskError.nothingToCapture", after: tagged + ["evidence c1 --title Book --context"],
      "capture e1", "nothing-to-capture", "e1 has neither a web address nor a kept file",
      hint:
        "capture eN --file FILE reads the source from a file; edit eN --url URL gives it an address"
    ),
    .init(
      "DeskError.nothingToCapture", after: tagged, "capture c1", "nothing-to-capture",
      "c1 has neither a web address nor a kept file",
      hint:
        "capture eN --file FILE reads the source from a file; edit eN --url URL gives it an address"
    ),
    .init(
      "DeskError.nothingToRecapture", after: copied, "recapture e1", "nothing-to-recapture",
      "e1 has no copy that was fetched from the web",
      hint: "capture eN fetches the page of evidence"),
    .init(
      "DeskError.options", after: copied, "recapture", "options",
      "recapture needs evidence, or --all: recapture e1", status: .misuse),
    .init(
      "DeskError.otherSource", after: tagged + ["evidence c1 https://x.example/ --context"],
      "capture e1 https://y.example/", "other-source",
      "the address of e1 is https://x.example/", hint: "edit e1 --url URL changes it"),
    .init(
      "DeskError.nothingCaptured", after: tagged + ["evidence c1 https://x.example/ --context"],
      "quote e1 1", "nothing-captured", "e1 has no copy of its source",
      hint: "capture e1 makes one"),
    .init(
      "DeskError.noPictureOfPage", after: copied, "export copy k1 DIR/x --print",
      "no-picture-of-page", "k1 has no PDF of its page",
      hint: "capture eN --screenshot keeps a copy with both"),
    .init(
      "DeskError.pastCopyEnd", after: copied, "quote e1 9", "past-copy-end",
      "k1 has no sentence 9: it has 2 sentences",
      hint: "show k1 prints them with their numbers"),
    .init(
      "DeskError.notInCopy", after: copied, "quote e1 \"nowhere\"", "not-in-copy",
      "k1 does not have the words \"nowhere\"", hint: "show k1 prints its text"),
    .init(
      "DeskError.noSuchCapture", after: copied, "quote e1 1 --copy k9", "no-capture",
      "there is no copy k9", hint: "show eN lists the copies of a source"),
    .init(
      "DeskError.noSuchCapture", after: tagged, "show k1", "no-capture", "there is no copy k1",
      hint: "show eN lists the copies of a source"),
    .init(
      "DeskError.redactedCapture",
      after: tagged + [
        "evidence c1 https://x.example/ --context", "capture e1 --file DIR/other.txt",
        "redact --words \"Bus fares\" --confirm \"Bus fares\"",
      ], "show k1", "redacted-capture",
      "k1, a copy of e1, contained redacted words and was removed",
      hint: "to keep a new copy: capture e1"),
    .init(
      "DeskError.options", after: tagged + ["evidence c1 https://x.example/ --context"],
      "capture e1 https://x.example/ --file DIR/other.txt", "options",
      "capture takes an address or --file, not both", status: .misuse),
    .init(
      "DeskError.options", after: tagged + ["evidence c1 --title T --context"],
      "edit e1 --public-metadata", "options",
      "no data of a picture are known: --file PICTURE, or --metadata to read those of a kept one",
      status: .misuse),
    .init(
      "DeskError.options", after: tagged + ["evidence c1 --title T --context"],
      "edit e1 --metadata", "options",
      "--metadata needs a picture, and e1 keeps none: --file PICTURE", status: .misuse),
    .init(
      "DeskError.options", after: tagged,
      "evidence c1 --file DIR/other.txt --context --metadata", "options",
      "--metadata needs a picture: png, jpg, gif or webp", status: .misuse),
    .init(
      "DeskError.options", after: tagged, "evidence c1 --title T --context --metadata", "options",
      "--metadata needs a picture: --file PICTURE", status: .misuse),
    .init(
      "DeskError.options", after: tagged, "evidence c1 --title T --context --capture", "options",
      "--capture needs an address or --file", status: .misuse),
    .init(
      "DeskError.wordsAreGone", after: tagged + ["reload DIR/other.txt"], "carry c1",
      "words-are-gone", "no words like those of c1 are in a2",
      hint: "move c1 a2.2 chooses another place; the claim can also stay on the old version"),
    .init(
      "DeskError.neverPublished", after: tagged, "export markdown --since publish",
      "never-published", "the report has not been published",
      hint: "publish records a publication; after that, a notice lists what has changed"),
    .init(
      "DeskError.neverPublished", after: tagged, "export markdown --since 1", "never-published",
      "the report has not been published",
      hint: "publish records a publication; after that, a notice lists what has changed"),
    .init(
      "DeskError.notReady", after: tagged, "publish", "not-ready",
      "2 claims are open, and lint finds 2 errors; nothing was published",
      hint: "lint lists the problems; publish --anyway publishes regardless"),
    .init(
      "DeskError.badValue", after: tagged, "export markdown --since lately", "bad-value",
      "--since expects an entry of the log (1 to 3), a day, a time, or publish, not \"lately\""),
    .init(
      "DeskError.badValue", after: tagged, "export markdown --since 2026-02-04", "bad-value",
      "--since expects a day or a time that is not in the future, not \"2026-02-04\""),
    .init(
      "DeskError.ambiguousDate", after: tagged, "export markdown --since 03/04/2025",
      "ambiguous-date", "--since \"03/04/2025\" can be 3 April 2025 or 4 March 2025",
      hint: "type 2025-04-03 or 2025-03-04"),
    .init(
      "DeskError.badValue", after: tagged, "export markdown --since 4", "bad-value",
      "--since expects an entry of the log (1 to 3), a day, a time, or publish, not \"4\""),
    .init(
      "DeskError.options", after: tagged, "export json --since 1", "options",
      "--since works with markdown, html, pdf, docx, odt and your own templates",
      status: .misuse),
    .init(
      "DeskError.unconfirmed", after: tagged, "redact c2", "unconfirmed",
      "a redaction cannot be undone, and confirmation needs a terminal",
      hint: "to confirm: redact c2 --confirm c2"),
    .init(
      "DeskError.otherConfirmed", after: tagged, "redact c2 --confirm c1", "unconfirmed",
      "--confirm says \"c1\", but the item to redact is c2",
      hint: "to confirm: redact c2 --confirm c2"),
    .init(
      "DeskError.nothingToRedact", after: tagged, "redact c1 --confirm c1", "nothing-to-redact",
      "the log does not mention the source of c1",
      hint: "history c1 shows what the log contains"),
    .init(
      "DeskError.nothingToRedact", after: tagged + ["redact c2 --confirm c2"],
      "redact c2 --confirm c2", "nothing-to-redact", "the source of c2 has already been redacted",
      hint: "history c2 shows what the log contains"),
    .init(
      "DeskError.noSuchSession", after: tagged + ["verdict c1 True"],
      "export feed --session nowhere", "no-session", "there is no session \"nowhere\"",
      hint: "sessions lists them", status: .noSession),
    .init(
      "DeskError.alreadyEmpty", after: loaded, "report --title \"\"", "nothing-changes",
      "nothing to change: the title is already empty"),
    .init(
      "DeskError.alreadyEmpty", after: loaded, "report --title \"\" --summary \"\"",
      "nothing-changes", "nothing to change: the title and summary are already empty"),
    .init(
      "DeskError.sessionExists", after: loaded + ["save copy"], "new copy", "session-exists",
      "DIR/copy.factdesk already exists",
      hint: "to continue it: open copy; a session is never overwritten", status: .noSession),
    .init(
      "DeskError.sessionExists", after: loaded + ["save copy"], "save copy", "session-exists",
      "DIR/copy.factdesk already exists",
      hint: "to continue it: open copy; a session is never overwritten", status: .noSession),
    .init(
      "DeskError.sessionExists", after: loaded + ["save copy"], "rename copy", "session-exists",
      "DIR/copy.factdesk already exists",
      hint: "to continue it: open copy; a session is never overwritten", status: .noSession),
    .init(
      "DeskError.notUTF8", after: tagged, "note c1 b\u{10F7FF}\u{10FFFE}d", "bad-text",
      #""b\xFFd" contains bytes that are not UTF-8"#,
      hint: "convert the line or script to UTF-8; only names of files can contain such bytes",
      status: .misuse),
    .init(
      "DeskError.noWordsToRedact", after: tagged, "redact --words Nobody --confirm Nobody",
      "nothing-to-redact", "no text of the log that can do without these words contains them",
      hint: "redact does not change the texts of articles and the passages quoted from them"),
    .init(
      "DeskError.otherWordsConfirmed", after: tagged, "redact --words Nobody", "unconfirmed",
      "a redaction cannot be undone, and confirmation needs a terminal",
      hint: "to confirm, repeat the words: redact --words WORDS --confirm WORDS"),
    .init(
      "DeskError.otherWordsConfirmed", after: tagged, "redact --words Nobody --confirm nobody",
      "unconfirmed", "--confirm says \"nobody\", which are not the words to redact",
      hint: "to confirm, repeat the words: redact --words WORDS --confirm WORDS"),
    .init(
      "DeskError.badSessionName", "new \"two words\"", "bad-session-name",
      "\"two words\" is not a valid session name",
      hint: "use 1 to 64 letters, digits and . _ - and begin with a letter, a digit or _",
      status: .misuse),
    .init(
      "DeskError.badSessionName", "open .factdesk", "bad-session-name",
      "\".factdesk\" is not a valid session name",
      hint: "use 1 to 64 letters, digits and . _ - and begin with a letter, a digit or _",
      status: .misuse),
    .init(
      "DeskError.badSessionName", "save DIR/-x", "bad-session-name",
      "\"DIR/-x\" is not a valid session name",
      hint: "use 1 to 64 letters, digits and . _ - and begin with a letter, a digit or _",
      status: .misuse),
    .init(
      "DeskError.passwordInAddress", "open postgres://ann:secret@db.example/news#harbour",
      "password-in-address",
      "the address postgres://… contains a password, which lists of processes and files of typed lines would show",
      hint:
        "leave it out: it is read from ~/.pgpass, from a service file or from $PGPASSWORD; change it "
        + "if others can have seen it", status: .misuse),
    .init(
      "DeskError.passwordInAddress", "save \"service=desk password=secret#harbour\"",
      "password-in-address",
      "the address service=… contains a password, which lists of processes and files of typed lines would show",
      hint:
        "leave it out: it is read from ~/.pgpass, from a service file or from $PGPASSWORD; change it "
        + "if others can have seen it", status: .misuse),
    .init(
      "DeskError.noSessionInAddress", "open postgres://db.example/news", "bad-session-name",
      "postgres://db.example/news is the address of a server, not of a session",
      hint:
        "add the session's name: postgres://db.example/news#NAME; factdesk --sessions ADDRESS works "
        + "with all", status: .misuse),
    .init(
      "DeskError.badSessionName", "open \"service=desk#two words\"", "bad-session-name",
      "\"two words\" is not a valid session name",
      hint: "use 1 to 64 letters, digits and . _ - and begin with a letter, a digit or _",
      status: .misuse),
    .init(
      "DeskError.reservedSessionName", "new check", "taken-session-name",
      "\"check\" is a command of factdesk and cannot be a session's name",
      hint: "choose another name", status: .misuse),
    .init(
      "DeskError.badDate", after: loaded, "tag 2 --made lately", "bad-value",
      "--made expects a date such as 2026-01-30, 30 Jan 2026, 2026-01, 2026 or yesterday, not \"lately\"",
      hint: "help dates lists the forms"),
    .init(
      "DeskError.ambiguousDate", after: loaded, "tag 2 --made 03/04/2025", "ambiguous-date",
      "--made \"03/04/2025\" can be 3 April 2025 or 4 March 2025",
      hint: "type 2025-04-03 or 2025-03-04"),
    .init(
      "DeskError.futureDate", after: loaded, "tag 2 --made 2999", "future-date",
      "--made: 2999 is in the future",
      hint: "if that is right, add --allow-future"),
    .init(
      "DeskError.badDate", after: tagged,
      "evidence c1 https://x.example/ --context --accessed soon",
      "bad-value",
      "--accessed expects a date such as 2026-01-30, 30 Jan 2026, 2026-01, 2026 or yesterday, not \"soon\"",
      hint: "help dates lists the forms"),
    .init(
      "DeskError.badValue", after: tagged,
      "evidence c1 https://x.example/ --context --accessed 2026",
      "bad-value",
      "--accessed expects a day or a time, such as 2026-01-30 or 2026-01-30T09:00:00Z, not \"2026\""
    ),
    .init(
      "DeskError.badValue", after: loaded, "tag 2 --claimant X --claimant-kind ghost", "bad-value",
      "--claimant-kind expects person or org, not \"ghost\""),
    .init(
      "DeskError.topicWithoutPlus", after: loaded, "tag 2 military", "bad-value",
      "\"military\" is not a topic: a topic begins with +", hint: "did you mean \"+military\"?"),
    .init(
      "DeskError.topicWithoutPlus", after: tagged, "claims | head", "bad-value",
      "| has no meaning here: there are no pipes, and no redirection",
      hint: "in a shell: factdesk NAME -c claims | head"),
    .init(
      "DeskError.badValue", after: tagged, "edit c1 --drop nothing", "bad-value",
      "--drop expects one of the topics of c1: closures, not \"nothing\""),
    .init(
      "DeskError.badValue", after: tagged, "edit c2 --drop nothing", "bad-value",
      "--drop expects a topic of c2, which has none, not \"nothing\""),
    .init(
      "DeskError.badValue", after: tagged, "find --in cellar x", "bad-value",
      "--in expects articles, claims, evidence, notes, questions or reviews, not \"cellar\""),
    .init(
      "DeskError.badValue", after: tagged, "scale marvellous", "bad-value",
      "scale expects politifact, snopes, google, africacheck, afp, averitec, fever, free or a file, not \"marvellous\""
    ),
    .init(
      "DeskError.badValue", after: tagged, "scale fever --map x", "bad-value",
      "--map expects OLD=NEW, not \"x\""),
    .init(
      "DeskError.badValue", "load x --max-size many", "bad-value",
      "--max-size expects a number of bytes up to 2G, such as 50000000 or 50M, not \"many\""),
    .init(
      "DeskError.badValue", after: tagged, "undo 0", "bad-value",
      "undo expects a number of steps from 1, not \"0\""),
    .init(
      "DeskError.badValue", after: tagged, "undo many", "bad-value",
      "undo expects a number of steps from 1, not \"many\""),
    .init(
      "DeskError.badValue", after: tagged, "redo -1", "bad-value",
      "redo expects a number of steps from 1, not \"-1\""),
    .init(
      "DeskError.badValue", after: loaded, "lint --profile mine", "bad-value",
      "--profile expects house, ifcn, google or a file, not \"mine\""),
    .init(
      "DeskError.badValue", "set color red", "bad-value",
      "color expects auto, always or never, not \"red\""),
    .init(
      "DeskError.badValue", "set analyst .", "bad-value",
      "analyst expects a name with a letter or digit, not \".\""),
    .init(
      "DeskError.badValue", "set width 3", "bad-value",
      "width expects a number of columns from 20 to 1000, or auto, not \"3\""),
    .init(
      "DeskError.badValue", "set pager maybe", "bad-value",
      "pager expects on, off, or a number of screens (1 to 100), not \"maybe\""
    ),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url ftp://x.example/", "bad-url",
      "--url \"ftp://x.example/\": an address must begin with http:// or https://"),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url https://", "bad-url",
      "--url \"https://\": the host name is not valid"),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url https://me:secret@x.example/",
      "bad-url",
      "--url \"https://me:secret@x.example/\": an address must not contain a user name or password"),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url \"https://x.example/a b\"", "bad-url",
      "--url \"https://x.example/a b\": an address must not contain spaces or control characters"),
    .init(
      "DeskError.badAddress", after: tagged, "evidence c1 e.example --context", "bad-url",
      "URL \"e.example\": an address must begin with http:// or https://"),
    .init(
      "DeskError.options", after: tagged, "evidence c1 https://x.example/", "options",
      "evidence needs --supports, --refutes or --context", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "tag 2 --because Why", "options",
      "--because needs a verdict: add --verdict RATING", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "tag 2 --claimant-role mayor", "options",
      "--claimant-kind, --claimant-role and --claimant-url need a claimant: add --claimant NAME",
      status: .misuse),
    .init(
      "DeskError.options", "load DIR/article.txt DIR/other.txt --title T", "options",
      "--title and --url describe a single article, but there are 2 sources; "
        + "a title of several words needs quotes", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "report --reviewer-url https://x.example/", "options",
      "--reviewer-url needs a reviewer: add --reviewer NAME", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "scale --map a=b", "options",
      "--map needs the new scale: scale NAME --map …", status: .misuse),
    .init(
      "DeskError.nothingToBrowse", after: loaded, "browse a1", "no-address",
      "a1 has no web address", hint: "to see what it has: show a1"),
    .init(
      "DeskError.nowhereForPage", after: loaded, "browse report", "no-page-folder",
      "there is no home folder for the report's page",
      hint: "export html FILE, and open the file in a browser"),
    .init(
      "DeskError.noSuchSetting", "set colour red", "no-setting", "there is no setting \"colour\"",
      hint:
        "the settings are analyst, color, theme, width, pager, fetch-evidence, timegate, save-service, "
        + "suggester, matcher, similar, blind, timezone, scale, reviewer, reviewer-url, method, license, language, lint, template, worth, paper"
    ),
    .init(
      "DeskError.settingOfPerson", "set --desk analyst Ann", "setting-of-person",
      "analyst is a setting of a person, not of a desk",
      hint: "set analyst VALUE keeps it for you alone"),
    .init(
      "DeskError.noTemplate", after: tagged, "export template", "no-template", "no template is set",
      hint: "set template FILE sets one; export --template FILE uses another"),
    .init(
      "DeskError.badValue", "set timezone Europe/Nowhere", "bad-value",
      "timezone expects a time zone such as Europe/Berlin, or local, not \"Europe/Nowhere\""),
    .init(
      "DeskError.badValue", after: tagged, "claims --sort age", "bad-value",
      "--sort expects made, verdict, claimant, evidence or due, not \"age\""),
    .init(
      "DeskError.badValue", after: tagged, "claims --columns id,age", "bad-value",
      "--columns expects id, verdict, text, quote, claimant, evidence, made, topics, place, by, decided, "
        + "notes, checks, assigned, due or stage, separated by commas, not \"age\""),
    .init(
      "DeskError.badValue", "set theme white", "bad-value",
      "theme expects auto, dark or light, not \"white\""),
    .init(
      "DeskError.badValue", "set method \"a\u{1B}b\"", "bad-value",
      "method expects at most 4,000 bytes on one line, without control characters, not \"a␛b\""),
    .init(
      "DeskError.badValue", "set --desk scale ../mine.json", "bad-value",
      "scale expects the name of a file beside factdesk.conf, not \"../mine.json\""),
    .init(
      "DeskError.options", "set --desk reviewer", "options", "--desk needs a NAME and a VALUE",
      status: .misuse),
    .init(
      "DeskError.badAlias", "alias tag claims", "bad-alias",
      "alias tag: it is a command, and an alias cannot replace one"),
    .init(
      "DeskError.badAlias", "alias untag claims", "bad-alias",
      "alias untag: it is a command, and an alias cannot replace one"),
    .init(
      "DeskError.badAlias", "alias \"two words\" claims", "bad-alias",
      "alias two words: an alias is one word without quotes or symbols"),
    .init("DeskError.badAlias", "alias mine", "bad-alias", "alias mine: there is no such alias"),
    .init(
      "DeskError.badAlias", "alias mine \"\"", "bad-alias", "alias mine: there is no such alias"),
    .init(
      "DeskError.badAlias", after: ["alias one two"], "alias two one", "bad-alias",
      "alias two: it refers to itself"),
    .init(
      "DeskError.badAlias", "alias bad verdict c1 \"False", "bad-alias",
      "alias bad: the quote \" opened at column 12 is never closed"),
    .init(
      "DeskError.badAlias", "alias \"\" claims", "bad-alias",
      "an alias is one word without quotes or symbols"),
    .init(
      "DeskError.nothingToReport", "export markdown", "nothing-to-report",
      "a report needs an article",
      hint: "load FILE loads one", session: nil),
    .init(
      "DeskError.noSuchFormat", after: loaded, "export papyrus", "no-format",
      "there is no format \"papyrus\"",
      hint: "the formats are "
        + (ReportFormats.all.map(\.name) + ["pdf", "docx", "odt", "wacz"])
        .joined(separator: ", "),
      status: .misuse),
    .init(
      "DeskError.options", after: loaded, "export pdf", "options",
      "pdf needs a FILE", status: .misuse),
    .init(
      "DeskError.fileExists", after: loaded, "export json DIR/article.txt", "file-exists",
      "DIR/article.txt already exists", hint: "use --force to overwrite it"),
    .init(
      "DeskError.wouldReplaceSession", after: loaded + ["save copy"],
      "export markdown DIR/copy.factdesk --force", "is-session",
      "DIR/copy.factdesk is a session, and a report never overwrites one",
      hint: "choose another name for the report"),
    .init(
      "DeskError.cannotWrite", after: loaded, "export json DIR", "cannot-write",
      "cannot write DIR: it is a folder"),
    .init(
      "DeskError.cannotWrite", after: loaded, "export json DIR/no/where.json", "cannot-write",
      "cannot write DIR/no/where.json: No such file or directory"),
    .init(
      "DeskError.noSuchHelp", "help tga", "no-help", "there is no help for \"tga\"",
      hint: "did you mean \"tag\"?", status: .misuse),
    .init(
      "DeskError.noSuchHelp", "help rN", "no-help", "there is no help for \"rN\"",
      hint: "did you mean \"run\"?", status: .misuse),
    .init(
      "DeskError.noSuchHelp", "help adresses", "no-help", "there is no help for \"adresses\"",
      hint: "did you mean \"addresses\"?", status: .misuse),
    .init(
      "DeskError.noSuchHelp", "help nonsense", "no-help", "there is no help for \"nonsense\"",
      hint: "help lists everything", status: .misuse),
    .init(
      "DeskError.needsTerminal", after: loaded, "review", "needs-terminal",
      "review needs a terminal; it does not run in scripts",
      hint: "use read, tag and verdict instead"),
    .init(
      "DeskError.sameSessionName", after: loaded, "rename desk", "same-session-name",
      "the session is already named desk"),
    .init(
      "DeskError.notSupported", after: loaded, "rename /elsewhere/desk.factdesk", "not-supported",
      "a session keeps its folder when it is renamed",
      hint: "give a name without folders, or copy it: save /elsewhere/desk.factdesk"),
    .init(
      "CommandFault.unknown", "tga 3", "unknown-command", "there is no command \"tga\"",
      hint: "did you mean \"tag\"?", status: .misuse),
    .init(
      "CommandFault.unknown", "Tga 3", "unknown-command", "there is no command \"Tga\"",
      hint: "did you mean \"tag\"?", status: .misuse),
    .init(
      "CommandFault.unknown", "zzzzzz", "unknown-command", "there is no command \"zzzzzz\"",
      hint: "help lists the commands", status: .misuse),
    .init(
      "DeskError.noSuchHelp", "help @", "no-help", "there is no help for \"@\"",
      hint: "help lists everything", status: .misuse),
    .init(
      "CommandFault.unknown", "claimz", "unknown-command", "there is no command \"claimz\"",
      hint: "did you mean \"claims\"?", status: .misuse),
    .init(
      "CommandFault.unknown", "nonsense", "unknown-command", "there is no command \"nonsense\"",
      hint: "help lists the commands", status: .misuse),
    .init(
      "CommandFault.unknown", "verd c1 True", "unknown-command", "there is no command \"verd\"",
      hint: "did you mean \"read\"?", status: .misuse),
    .init(
      "CommandFault.usage", "tag", "usage", "tag needs a place",
      hint: "usage: \(TagCommand.card.usage); for details: help tag", status: .misuse),
    .init(
      "CommandFault.usage", "tag 3 --clamant X", "usage",
      "unknown option \"--clamant\"; did you mean \"--claimant\"?",
      hint: "usage: \(TagCommand.card.usage); for details: help tag", status: .misuse),
    .init(
      "CommandFault.usage", "status now", "usage", "unexpected argument \"now\"",
      hint: "usage: status; for details: help status", status: .misuse),
    .init(
      "CommandFault.usage", "note", "usage", "note needs an address",
      hint: "usage: \(NoteCommand.card.usage); for details: help note", status: .misuse),
    .init(
      "CommandFault.usage", after: tagged, "verdict c1", "usage",
      "verdict needs a rating, or --because and a rationale",
      hint: "usage: \(VerdictCommand.card.usage); for details: help verdict", status: .misuse),
    .init(
      "CommandFault.usage", "find", "usage", "find needs a text",
      hint: "usage: \(FindCommand.card.usage); for details: help find", status: .misuse),
    .init(
      "CommandFault.usage", "load", "usage", "load needs a source",
      hint: "usage: \(LoadCommand.card.usage); for details: help load", status: .misuse),
    .init(
      "CommandFault.usage", "status now and then", "usage",
      "unexpected arguments \"now\", \"and\", \"then\"",
      hint: "usage: status; for details: help status", status: .misuse),
    .init(
      "CommandFault.usage", after: tagged, "status --json=yes", "usage", "--json takes no value",
      hint: "usage: status; for details: help status", status: .misuse),
    .init(
      "CommandFault.usage", after: tagged, "edit c1 --title x", "usage",
      "--title does not apply to c1, which is a claim",
      hint: "usage: \(EditCommand.card.usage); for details: help edit", status: .misuse),
    .init(
      "CommandFault.usage", after: tagged, "edit --claimant x", "usage",
      "--claimant does not apply to the current article",
      hint: "usage: \(EditCommand.card.usage); for details: help edit", status: .misuse),
    .init(
      "DeskError.topicWithoutPlus", after: tagged, "edit c1 ,c2", "bad-value",
      "\",c2\" is not a topic, and a list contains no spaces", hint: "type it in one: c1,c3-c5"),
    .init(
      "DeskError.badValue", after: tagged, "set lint nosuch", "bad-value",
      "lint expects house, ifcn, google or a file, not \"nosuch\""),
    .init(
      "DeskError.options", after: tagged + ["contact c2 --asked 2020-01-02"],
      "contact c2 --asked \"\"", "options",
      "an attempt always has a date: --asked DATE changes it, --remove removes the attempt",
      status: .misuse),
    .init(
      "DeskError.notSupported", after: tagged, "export json -", "not-supported",
      "- is not the name of a file; nothing was written",
      hint:
        "without FILE, a report of text is printed; or type /dev/stdout, or ./- for a file of that name"
    ),
    .init(
      "DeskError.notSupported", after: tagged, "export markdown - --force", "not-supported",
      "- is not the name of a file; nothing was written",
      hint:
        "without FILE, a report of text is printed; or type /dev/stdout, or ./- for a file of that name"
    ),
    .init(
      "DeskError.notSupported", after: tagged, "export --show-template markdown -", "not-supported",
      "- is not the name of a file; nothing was written",
      hint:
        "without FILE, a report of text is printed; or type /dev/stdout, or ./- for a file of that name"
    ),
    .init(
      "DeskError.notSupported", after: tagged, "export json - --sign KEY", "not-supported",
      "- is not the name of a file; nothing was written",
      hint:
        "without FILE, a report of text is printed; or type /dev/stdout, or ./- for a file of that name"
    ),
    .init(
      "FormatRefusal.noVerdicts",
      after: tagged + ["verdict c1 True", "report --url https://x.example/ --reviewer X"],
      "export claimreview --claims c2", "no-verdicts",
      "claimreview needs a verdict, and no claim of the report has one",
      hint: "to decide a claim: verdict c2 RATING --because \"…\""),
    .init(
      "CommandFault.usage", after: tagged, "edit c1", "usage",
      "edit c1 needs an option that changes something; show c1 prints the values",
      hint: "usage: \(EditCommand.card.usage); for details: help edit", status: .misuse),
    .init(
      "CommandFault.usage", after: tagged + ["evidence c1 https://x.example/ --context"],
      "edit e1", "usage",
      "edit e1 needs an option that changes something; show e1 prints the values",
      hint: "usage: \(EditCommand.card.usage); for details: help edit", status: .misuse),
    .init(
      "CommandFault.exclusive", after: tagged, "claims --open --checked", "usage",
      "--open and --checked cannot be combined",
      hint: "usage: \(ClaimsCommand.card.usage); for details: help claims", status: .misuse),
    .init(
      "CommandFault.exclusive", after: tagged,
      "evidence c1 https://x.example/ --refutes --supports", "usage",
      "--refutes and --supports cannot be combined",
      hint: "usage: \(EvidenceCommand.card.usage); for details: help evidence", status: .misuse),
    .init(
      "CommandFault.usage", "tag 3 --made", "usage", "--made needs a date",
      hint: "usage: \(TagCommand.card.usage); for details: help tag", status: .misuse),
    .init(
      "CommandLine.Fault.openQuote", "tag \"the convoy", "open-quote",
      "the quote \" opened at column 5 is never closed",
      hint: "close it, or type \\ before a quote that belongs to the text",
      status: .misuse),
    .init(
      "CommandLine.Fault.danglingBackslash", "tag 3 \\", "dangling-backslash",
      "a backslash ends the line",
      hint: "a backslash makes the next character literal; type two for one backslash",
      status: .misuse),
  ]
}

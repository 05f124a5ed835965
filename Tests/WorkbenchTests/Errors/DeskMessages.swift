import Reports

@testable import Workbench

extension MessageRow {
  private static let loaded = ["load DIR/article.txt"]
  private static let tagged = loaded + ["tag 2 +closures", "tag 3 --claimant \"Ben Osei\""]

  /// Every way in which the desk itself refuses, and every line that is no command.
  static let desk: [MessageRow] = [
    .init(
      "DeskError.noSuchSession", "open nowhere", "no-session", "there is no session \"nowhere\"",
      hint: "it comes into being with its first change: load FILE", status: .noSession),
    .init(
      "DeskError.noSuchSession", after: loaded, "open dsek", "no-session",
      "there is no session \"dsek\"",
      hint: "did you mean \"desk\"?", status: .noSession),
    .init(
      "DeskError.noSuchSession", "status", "no-session", "there is no session \"desk\"",
      hint: "it comes into being with its first change: load FILE", status: .noSession),
    .init(
      "DeskError.noSuchSession", "publish", "no-session", "there is no session \"desk\"",
      hint: "it comes into being with its first change: load FILE", status: .noSession),
    .init(
      "DeskError.nothingToReport", after: loaded + ["remove a1"], "publish", "nothing-to-report",
      "a report needs an article", hint: "load FILE takes one in"),
    .init(
      "DeskError.nothingPasted", "load paste", "nothing-pasted", "nothing was pasted yet",
      hint: "paste the text at the prompt first; ./paste is a file of that name"),
    .init(
      "DeskError.nothingToReload", after: loaded, "reload", "nothing-to-reload",
      "a1 was not fetched, so it cannot be asked for again",
      hint: "reload a1 FILE takes the new version from a file"),
    .init(
      "DeskError.wordsAreGone", after: tagged + ["reload DIR/other.txt"], "carry c1",
      "words-are-gone", "nothing like the words of c1 stands in a2",
      hint: "move c1 a2.2 puts it elsewhere; it may stay on the old version"),
    .init(
      "DeskError.neverPublished", after: tagged, "export markdown --since publish",
      "never-published", "the report was never published",
      hint: "publish marks it as published; a notice tells what has changed since"),
    .init(
      "DeskError.neverPublished", after: tagged, "export markdown --since 1", "never-published",
      "the report was never published",
      hint: "publish marks it as published; a notice tells what has changed since"),
    .init(
      "DeskError.notReady", after: tagged, "publish", "not-ready",
      "2 claims are open, and lint finds 2 errors; nothing was published",
      hint: "lint shows what is missing; publish --anyway publishes all the same"),
    .init(
      "DeskError.badValue", after: tagged, "export markdown --since yesterday", "bad-value",
      "--since \"yesterday\": wanted is an entry of the log (1 to 3), a day, a time, or publish"),
    .init(
      "DeskError.badValue", after: tagged, "export markdown --since 4", "bad-value",
      "--since \"4\": wanted is an entry of the log (1 to 3), a day, a time, or publish"),
    .init(
      "DeskError.options", after: tagged, "export json --since 1", "options",
      "--since writes a notice for readers: markdown, html, pdf, or a template of your own",
      status: .misuse),
    .init(
      "DeskError.unconfirmed", after: tagged, "redact c2", "unconfirmed",
      "a redaction cannot be undone, and nobody can be asked here",
      hint: "redact c2 --confirm c2 strikes it out"),
    .init(
      "DeskError.otherConfirmed", after: tagged, "redact c2 --confirm c1", "unconfirmed",
      "c2 was to be redacted, and \"c1\" was confirmed",
      hint: "redact c2 --confirm c2 strikes it out"),
    .init(
      "DeskError.nothingToRedact", after: tagged, "redact c1 --confirm c1", "nothing-to-redact",
      "the log tells nothing of c1's source, or no longer",
      hint: "history c1 shows what it tells"),
    .init(
      "DeskError.badSessionName", "new \"two words\"", "bad-session-name",
      "\"two words\" cannot name a session",
      hint: "letters, digits, . _ - and at most 64 of them, no dot or dash first", status: .misuse),
    .init(
      "DeskError.badSessionName", "open .factdesk", "bad-session-name",
      "\".factdesk\" cannot name a session",
      hint: "letters, digits, . _ - and at most 64 of them, no dot or dash first", status: .misuse),
    .init(
      "DeskError.badSessionName", "save DIR/-x", "bad-session-name",
      "\"DIR/-x\" cannot name a session",
      hint: "letters, digits, . _ - and at most 64 of them, no dot or dash first", status: .misuse),
    .init(
      "DeskError.takenSessionName", "new check", "taken-session-name",
      "\"check\" is a word of the launch line", hint: "take another name", status: .misuse),
    .init(
      "DeskError.badValue", after: loaded, "tag 2 --made yesterday", "bad-value",
      "--made \"yesterday\": wanted is a date of the calendar: 2026, 2026-01, 2026-01-30 or 2026-01-30T09:00:00Z"
    ),
    .init(
      "DeskError.badValue", after: tagged,
      "evidence c1 https://x.example/ --context --accessed soon",
      "bad-value", "--accessed \"soon\": wanted is a time: 2026-01-30T09:00:00Z or 2026-01-30"),
    .init(
      "DeskError.badValue", after: loaded, "tag 2 --claimant X --claimant-kind ghost", "bad-value",
      "--claimant-kind \"ghost\": wanted is person or org"),
    .init(
      "DeskError.badValue", after: loaded, "tag 2 military", "bad-value",
      "topic \"military\": wanted is a plus sign before it: +military"),
    .init(
      "DeskError.badValue", after: tagged, "edit c1 --drop nothing", "bad-value",
      "--drop \"nothing\": wanted is one of the topics of c1: closures"),
    .init(
      "DeskError.badValue", after: tagged, "edit c2 --drop nothing", "bad-value",
      "--drop \"nothing\": wanted is nothing, as c2 has no topics"),
    .init(
      "DeskError.badValue", after: tagged, "find --in cellar x", "bad-value",
      "--in \"cellar\": wanted is articles, claims, evidence, notes, reviews"),
    .init(
      "DeskError.badValue", after: tagged, "scale marvellous", "bad-value",
      "scale \"marvellous\": wanted is politifact, snopes, google, africacheck, afp, averitec, fever, free, or a file"
    ),
    .init(
      "DeskError.badValue", after: tagged, "scale fever --map x", "bad-value",
      "--map \"x\": wanted is OLD=NEW"),
    .init(
      "DeskError.badValue", "load x --max-size many", "bad-value",
      "--max-size \"many\": wanted is a number of bytes up to 2G, as 50000000 or 50M"),
    .init(
      "DeskError.badValue", after: tagged, "undo 0", "bad-value", "N \"0\": wanted is 1 or more"),
    .init(
      "DeskError.badValue", "set color red", "bad-value",
      "color \"red\": wanted is auto, always or never"),
    .init(
      "DeskError.badValue", "set width 3", "bad-value",
      "width \"3\": wanted is columns from 20 to 1000, or auto"),
    .init(
      "DeskError.badValue", "set pager maybe", "bad-value",
      "pager \"maybe\": wanted is on, off, or from how many screens on answers are paged (1 to 100)"
    ),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url ftp://x.example/", "bad-url",
      "--url \"ftp://x.example/\": an address begins with http:// or https://"),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url https://", "bad-url",
      "--url \"https://\": its host cannot be one"),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url https://me:secret@x.example/",
      "bad-url",
      "--url \"https://me:secret@x.example/\": an address with a user name or password is not kept"),
    .init(
      "DeskError.badAddress", after: loaded, "edit a1 --url \"https://x.example/a b\"", "bad-url",
      "--url \"https://x.example/a b\": an address has no spaces or control characters"),
    .init(
      "DeskError.badAddress", after: tagged, "evidence c1 e.example --context", "bad-url",
      "URL \"e.example\": an address begins with http:// or https://"),
    .init(
      "DeskError.options", after: tagged, "evidence c1 https://x.example/", "options",
      "say how the evidence bears: --supports, --refutes or --context", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "tag 2 --because Why", "options",
      "--because speaks of a verdict: name one by --verdict", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "tag 2 --claimant-role mayor", "options",
      "--claimant-kind, -role and -url describe a claimant: name one first", status: .misuse),
    .init(
      "DeskError.options", "load DIR/article.txt DIR/other.txt --title T", "options",
      "--title and --url are one article's: load it alone", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "report --reviewer-url https://x.example/", "options",
      "--reviewer-url is a page of the reviewer: name one first", status: .misuse),
    .init(
      "DeskError.options", after: loaded, "scale --map a=b", "options",
      "--map says how ratings move to another scale: name it", status: .misuse),
    .init(
      "DeskError.noSuchSetting", "set colour red", "no-setting", "there is no setting \"colour\"",
      hint: "settings are analyst, color, width, pager"),
    .init(
      "DeskError.badAlias", "alias tag claims", "bad-alias",
      "alias tag: it is a command, and no alias hides one"),
    .init(
      "DeskError.badAlias", "alias untag claims", "bad-alias",
      "alias untag: it is a command, and no alias hides one"),
    .init(
      "DeskError.badAlias", "alias \"two words\" claims", "bad-alias",
      "alias two words: an alias is one word without quotes or signs"),
    .init("DeskError.badAlias", "alias mine", "bad-alias", "alias mine: there is no such alias"),
    .init(
      "DeskError.badAlias", "alias mine \"\"", "bad-alias", "alias mine: there is no such alias"),
    .init(
      "DeskError.badAlias", after: ["alias one two", "alias two one"], "one", "bad-alias",
      "alias one: it leads back to itself"),
    .init(
      "DeskError.nothingToReport", "export markdown", "nothing-to-report",
      "a report needs an article",
      hint: "load FILE takes one in", session: nil),
    .init(
      "DeskError.noSuchFormat", after: loaded, "export papyrus", "no-format",
      "there is no format \"papyrus\"",
      hint: "formats are " + (ReportFormats.all.map(\.name) + ["pdf"]).joined(separator: ", "),
      status: .misuse),
    .init(
      "DeskError.options", after: loaded, "export pdf", "options",
      "pdf is written to a FILE: name one", status: .misuse),
    .init(
      "DeskError.fileExists", after: loaded, "export json DIR/article.txt", "file-exists",
      "DIR/article.txt is there already", hint: "--force writes over it"),
    .init(
      "DeskError.wouldReplaceSession", after: loaded + ["save copy"],
      "export markdown DIR/copy.factdesk --force", "is-session",
      "DIR/copy.factdesk is a session of factdesk, and no report is written over one",
      hint: "give the report a name of its own"),
    .init(
      "DeskError.cannotWrite", after: loaded, "export json DIR", "cannot-write",
      "DIR was not written: it is a folder"),
    .init(
      "DeskError.cannotWrite", after: loaded, "export json DIR/no/where.json", "cannot-write",
      "DIR/no/where.json was not written: No such file or directory"),
    .init(
      "DeskError.noSuchHelp", "help tga", "no-help", "there is no help on \"tga\"",
      hint: "did you mean \"tag\"?", status: .misuse),
    .init(
      "DeskError.noSuchHelp", "help adresses", "no-help", "there is no help on \"adresses\"",
      hint: "did you mean \"addresses\"?", status: .misuse),
    .init(
      "DeskError.noSuchHelp", "help nonsense", "no-help", "there is no help on \"nonsense\"",
      hint: "help lists everything", status: .misuse),
    .init(
      "DeskError.needsTerminal", after: loaded, "review", "needs-terminal",
      "review takes single keys on a screen of its own: not in scripts, on dumb terminals or with --accessible",
      hint: "read shows sentences, tag 3 tags one, verdict c1 RATING decides"),
    .init(
      "DeskError.notSupported", after: loaded, "rename /elsewhere/desk.factdesk", "not-supported",
      "a session keeps its folder when it is renamed",
      hint: "give a name without folders, or copy it: save /elsewhere/desk.factdesk"),
    .init(
      "CommandFault.unknown", "tga 3", "unknown-command", "there is no command \"tga\"",
      hint: "did you mean \"tag\"?", status: .misuse),
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
      "CommandFault.usage", "tag", "usage", "missing expected argument '<place>'",
      hint: "usage: \(TagCommand.card.usage); help tag says more", status: .misuse),
    .init(
      "CommandFault.usage", "tag 3 --clamant X", "usage",
      "unknown option '--clamant'. Did you mean '--claimant'?",
      hint: "usage: \(TagCommand.card.usage); help tag says more", status: .misuse),
    .init(
      "CommandFault.usage", "status now", "usage", "unexpected argument 'now'",
      hint: "usage: status; help status says more", status: .misuse),
    .init(
      "CommandFault.usage", "undo many", "usage", "the value 'many' is invalid for '<n>'",
      hint: "usage: undo [N]; help undo says more", status: .misuse),
    .init(
      "CommandFault.usage", "tag 3 --made", "usage", "missing value for '--made <date>'",
      hint: "usage: \(TagCommand.card.usage); help tag says more", status: .misuse),
    .init(
      "CommandLine.Fault.openQuote", "tag \"the convoy", "open-quote",
      "the quote \" opened at column 5 is never closed",
      hint: "close it, or put a backslash before a quote that is meant as it stands",
      status: .misuse),
    .init(
      "CommandLine.Fault.danglingBackslash", "tag 3 \\", "dangling-backslash",
      "a backslash ends the line",
      hint: "it makes the next character mean itself: write two for a backslash", status: .misuse),
  ]
}

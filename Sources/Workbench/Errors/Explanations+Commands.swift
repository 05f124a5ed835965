import FactCheck
import Glibc
import Presentation
import ReportModel

extension Explanations {
  static func explanation(of fault: CommandLine.Fault) -> Explanation {
    switch fault {
    case .openQuote(let quote, let column):
      Explanation(
        "open-quote", "the quote \(quote) opened at column \(column) is never closed",
        hint: "close it, or type \\ before a quote that belongs to the text",
        status: .misuse)
    case .danglingBackslash:
      Explanation(
        "dangling-backslash", "a backslash ends the line",
        hint: "a backslash makes the next character literal; type two for one backslash",
        status: .misuse)
    }
  }

  static func explanation(of fault: CommandFault) -> Explanation {
    switch fault {
    case .unknown(let word, let suggestions):
      Explanation(
        "unknown-command",
        "there is no command \"\(word.count > 60 ? word.prefix(60) + "…" : word)\"",
        hint: didYouMean(suggestions) ?? "help lists the commands", status: .misuse)
    case .paste(let tag):
      Explanation(
        "paste-alone",
        "\(tag) is a text of several lines, and pasted lines are not run as commands",
        hint: "load paste loads it as an article; note c1, --quote and other texts accept it too",
        status: .misuse)
    case .unclear(let word, let commands):
      Explanation(
        "unclear-command", "\"\(word)\" is ambiguous: \(commands.joined(separator: ", "))",
        hint: "type one more letter", status: .misuse)
    case .usage(let command, let message, let usage):
      Explanation(
        "usage", lowercasedFirst(message), hint: "usage: \(usage); for details: help \(command)",
        status: .misuse)
    case .exclusive(let command, let flags, let usage):
      Explanation(
        "usage", "\(flags.joined(separator: " and ")) cannot be combined",
        hint: "usage: \(usage); for details: help \(command)", status: .misuse)
    case .help(let command):
      Explanation("help", "help \(command)")
    }
  }

  static func explanation(of error: AddressError) -> Explanation {
    switch error {
    case .several(let word, let meant, let wanted):
      Explanation(
        "bad-address",
        word == "@" && meant.count == 1
          ? "@ is a list, and this command needs one address"
          : "\(word) means several items, and this command needs one",
        hint: meant.isEmpty ? samples(wanted) : oneByOne(meant))
    case .malformed(let word, let wanted):
      Explanation(
        "bad-address", "\"\(word)\" is not an address",
        hint: AddressSpelling.meant(word, wanted: wanted).flatMap { didYouMean([$0]) }
          ?? samples(wanted))
    case .wrongKind(let word, let wanted):
      Explanation("wrong-kind", "\"\(word)\" is not \(wanted)")
    case .noArticle:
      Explanation(
        "no-article", "there is no article yet", hint: "load FILE loads one")
    case .pastEnd(let sentence, let article, let count):
      Explanation(
        "past-end",
        sentence < 1
          ? "sentences are numbered from 1"
          : "sentence \(sentence) is past the end of \(article), which has "
            + Counted.text(count, "sentence"))
    case .notFound(let words, let place):
      Explanation(
        "not-found", "\"\(words)\" is not in \(place)",
        hint: "find \(words) searches everything and ignores case")
    case .ambiguous(let words, let place, let candidates, let more):
      Explanation(
        "ambiguous",
        "\"\(words)\" occurs \(times(candidates.count + more)) in \(place); nothing was changed",
        hint: "which one?",
        choices: candidates.map { "\($0.address)   \($0.before)[\($0.words)]\($0.after)" }
          + (more > 0 ? ["… and \(Counted.grouped(more)) more"] : []))
    case .noSuchOccurrence(let words, let place, let asked, let count):
      Explanation(
        "no-occurrence", "\"\(words)\" occurs \(times(count)) in \(place), so there is no #\(asked)"
      )
    case .noResults:
      Explanation(
        "no-results", "@ means the results of the last listing, and nothing has been listed yet",
        hint: "claims, find, articles and show print listings")
    case .emptyResults:
      Explanation(
        "no-results", "the last listing was empty, so @ refers to nothing",
        hint: "claims, find, articles and show print listings")
    case .mixedResults(let wanted, let counts):
      Explanation(
        "mixed-results",
        "@ means \(counts.joined(separator: ", ")), and this command takes one kind only",
        hint: "list \(wanted)-numbers alone, for example with: find --in claims …")
    case .notAList(let text, let letter):
      Explanation(
        "bad-list", "\"\(text)\" is not a list such as \(letter)1,\(letter)3-\(letter)5",
        hint: AddressSpelling.meant(
          text, wanted: AddressKind.allCases.filter { $0.letter == letter }
        )
        .flatMap { didYouMean([$0]) }
          ?? "type \(letter)1, or \(letter)1,\(letter)3-\(letter)5, or @")
    case .backwards(let range, let meant):
      Explanation("backwards", "\(range) runs backwards", hint: didYouMean([meant]))
    case .rangePastEnd(let last, let newest):
      Explanation("range-past-end", "there is no \(last); the newest is \(newest)")
    }
  }

  /// Examples of addresses of these kinds.
  private static func samples(_ wanted: [AddressKind]) -> String {
    let which = wanted.count == AddressKind.allCases.count ? "addresses" : "addresses here"
    return "valid \(which): \(wanted.map(\.sample).joined(separator: ", ")); help addresses"
  }

  /// The first few items of a list.
  private static func oneByOne(_ meant: [String]) -> String {
    guard meant.count > 1 else { return "type \(meant[0])" }
    return "run the command once for each: \(meant.prefix(3).joined(separator: ", "))"
      + (meant.count > 3 ? ", …" : "")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(Counted.grouped(count)) times"
    }
  }

  static func explanation(of error: DeskError) -> Explanation {
    switch error {
    case .noSuchSession(let name, let nearest):
      Explanation(
        "no-session", "there is no session \"\(name)\"",
        hint: didYouMean(nearest)
          ?? "sessions lists the sessions; new \(Quoting.word(name)) creates this one",
        status: .noSession)
    case .notYetSaved(let name, let nearest):
      Explanation(
        "no-session", "there is no session \"\(name)\"",
        hint: didYouMean(nearest) ?? "sessions lists the sessions; load FILE creates this one",
        status: .noSession)
    case .badSessionName(let name):
      Explanation(
        "bad-session-name", "\"\(name)\" is not a valid session name",
        hint: "use 1 to 64 letters, digits and . _ - and begin with a letter, a digit or _",
        status: .misuse
      )
    case .takenSessionName(let name):
      Explanation(
        "taken-session-name", "\"\(name)\" is a command of factdesk and cannot be a session's name",
        hint: "choose another name", status: .misuse)
    case .sameSessionName(let name):
      Explanation("same-session-name", "the session is already named \(name)")
    case .declined: Explanation("declined", "nothing was changed")
    case .neverPublished:
      Explanation(
        "never-published", "the report has not been published",
        hint: "publish records a publication; after that, a notice lists what has changed")
    case .notReady(let open, let errors):
      Explanation(
        "not-ready",
        "\(PublishAnswer.faults(open: open, errors: errors)); nothing was published",
        hint: "lint lists the problems; publish --anyway publishes regardless")
    case .unconfirmed(let item):
      Explanation(
        "unconfirmed",
        "a redaction cannot be undone, and there is no terminal to ask for confirmation",
        hint: "to confirm: redact \(item) --confirm \(item)")
    case .nothingToRedact(let item):
      Explanation(
        "nothing-to-redact", "the log does not mention \(item)'s source, or it was redacted before",
        hint: "history \(item) shows what the log holds")
    case .otherConfirmed(let item, let other):
      Explanation(
        "unconfirmed", "--confirm says \"\(other)\", but the item to redact is \(item)",
        hint: "to confirm: redact \(item) --confirm \(item)")
    case .noHome(let home):
      Explanation(
        "no-home",
        home.isEmpty
          ? "HOME is not set, so there is no folder for sessions"
          : "HOME is \(home), which is \(home.hasPrefix("/") ? "not a folder" : "not a full path")",
        hint: "name the folder with --sessions DIR or FACTDESK_SESSIONS", status: .noSession)
    case .badValue(let option, let value, let wanted):
      Explanation("bad-value", "\(option) expects \(wanted), not \"\(value)\"")
    case .badDate(let option, let value):
      Explanation(
        "bad-value",
        "\(option) expects a date such as 2026-01-30, 30 Jan 2026, 2026-01, 2026 or yesterday, not \"\(value)\"",
        hint: "help dates lists the forms")
    case .ambiguousDate(let option, let value, let first, let second):
      Explanation(
        "ambiguous-date",
        "\(option) \"\(value)\" can be \(DateWords.text(first)) or \(DateWords.text(second))",
        hint: "type \(first) or \(second)")
    case .futureDate(let option, let date):
      Explanation(
        "future-date", "\(option): \(DateWords.text(date)) is in the future",
        hint: "if that is right, add --allow-future")
    case .badAddress(let option, let value, let fault):
      Explanation("bad-url", "\(option) \"\(value)\": \(text(fault))")
    case .options(let message): Explanation("options", message, status: .misuse)
    case .inputIsScript:
      Explanation(
        "input-is-script", "standard input is the script, so no text can be read from it",
        hint: "factdesk NAME -c 'load -' < FILE, or factdesk run SCRIPT < FILE")
    case .noAddress(let item):
      Explanation("no-address", "\(item) has no web address to fetch")
    case .nothingPasted:
      Explanation(
        "nothing-pasted", "nothing has been pasted yet",
        hint: "paste the text at the prompt first; for a file of that name, type ./paste")
    case .nothingWritten(let isAsBefore):
      Explanation(
        "nothing-written",
        isAsBefore
          ? "the text is the same; nothing was changed"
          : "the text is empty; nothing was changed")
    case .nothingRead:
      Explanation("nothing-read", "standard input is empty; nothing was changed")
    case .noSuchSetting(let name):
      Explanation(
        "no-setting", "there is no setting \"\(name)\"",
        hint: "the settings are \(Settings.names.joined(separator: ", "))")
    case .badAlias(let name, let reason): Explanation("bad-alias", "alias \(name): \(reason)")
    case .badScale(let path, let reason): Explanation("bad-scale", "\(path): \(reason)")
    case .badReport(let path, let error): explanation(of: error, in: path)
    case .badProfile(let path, let reason):
      Explanation("bad-profile", "\(path): \(reason)", hint: "lint --rules lists the rules")
    case .nothingToReport: explanation(of: ReportError.noArticles)
    case .nothingToReload(let article):
      Explanation(
        "nothing-to-reload",
        "\(article) was not loaded from a web address, so it cannot be fetched again",
        hint: "reload \(article) FILE reads the new version from a file")
    case .wordsAreGone(let claim, let article):
      Explanation(
        "words-are-gone", "no words like those of \(claim) are in \(article)",
        hint:
          "move \(claim) \(article).2 chooses another place; the claim can also stay on the old version"
      )
    case .noSuchFormat(let name, let known):
      Explanation(
        "no-format", "there is no format \"\(name)\"",
        hint: "the formats are \(known.joined(separator: ", "))", status: .misuse)
    case .badTemplate(let path, let fault): explanation(of: fault, in: path)
    case .inSession(let name, let refusal):
      explanation(of: refusal, in: name)
    case .fileExists(let path):
      Explanation(
        "file-exists", "\(path) exists already", hint: "--force overwrites it")
    case .wouldReplaceSession(let path):
      Explanation(
        "is-session", "\(path) is a session, and a report never overwrites one",
        hint: "choose another name for the report")
    case .cannotWrite(let path, let reason):
      Explanation("cannot-write", "cannot write \(path): \(reason)")
    case .outOfRoom(let path):
      Explanation(
        "disk-full",
        "the disk is full; \(path) was not written, and any earlier file is unchanged",
        hint: "free some space and run the command again")
    case .mayNotLast(let path, let reason):
      Explanation(
        "not-confirmed",
        "\(path) is written, but the system did not confirm that it would survive a power cut: "
          + reason,
        hint: "check the disk, or write to another one")
    case .noSuchHelp(let word, let suggestions):
      Explanation(
        "no-help", "there is no help for \"\(word)\"",
        hint: didYouMean(suggestions) ?? "help lists everything", status: .misuse)
    case .outputLost(let code):
      Explanation(
        "output", "cannot write the answer: \(String(cString: strerror(code)))",
        hint: "any change made by the command is saved")
    case .needsTerminal:
      Explanation(
        "needs-terminal",
        "review needs a terminal that it can draw on: it does not run in scripts, on dumb terminals or with --accessible",
        hint: "use read, tag and verdict instead")
    case .notSupported(let message, let hint): Explanation("not-supported", message, hint: hint)
    }
  }
}

import FactCheck
import Glibc

extension Explanations {
  static func explanation(of fault: CommandLine.Fault) -> Explanation {
    switch fault {
    case .openQuote(let quote, let column):
      Explanation(
        "open-quote", "the quote \(quote) opened at column \(column) is never closed",
        hint: "close it, or put a backslash before a quote that is meant as it stands",
        status: .misuse)
    case .danglingBackslash:
      Explanation(
        "dangling-backslash", "a backslash ends the line",
        hint: "it makes the next character mean itself: write two for a backslash",
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
        "paste-alone", "\(tag) is a text, and what is pasted in several lines is not performed",
        hint: "load paste takes it as an article; note c1, --quote and the like take it as a text",
        status: .misuse)
    case .unclear(let word, let commands):
      Explanation(
        "unclear-command", "\"\(word)\" could be \(commands.joined(separator: ", "))",
        hint: "type one more letter", status: .misuse)
    case .usage(let command, let message, let usage):
      Explanation(
        "usage", lowercasedFirst(message), hint: "usage: \(usage); help \(command) says more",
        status: .misuse)
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
          ? "@ is a list, and one address is wanted here"
          : "\(word) stands for several, and one is wanted here",
        hint: meant.isEmpty ? samples(wanted) : oneByOne(meant))
    case .malformed(let word, let wanted):
      Explanation(
        "bad-address", "\"\(word)\" is no address",
        hint: AddressSpelling.meant(word, wanted: wanted).flatMap { didYouMean([$0]) }
          ?? samples(wanted))
    case .wrongKind(let word, let wanted):
      Explanation("wrong-kind", "\"\(word)\" is not \(wanted)")
    case .noArticle:
      Explanation(
        "no-article", "there is no article yet", hint: "load FILE takes one in")
    case .pastEnd(let sentence, let article, let count):
      Explanation(
        "past-end",
        sentence < 1
          ? "sentences are numbered from 1"
          : "sentence \(sentence) is past the end of \(article), which has "
            + Counted.text(count, "sentence"))
    case .notFound(let words, let place):
      Explanation(
        "not-found", "\"\(words)\" does not stand in \(place)",
        hint: "find \(words) looks everywhere, capitals or not")
    case .ambiguous(let words, let place, let candidates, let more):
      Explanation(
        "ambiguous",
        "\"\(words)\" stands \(times(candidates.count + more)) in \(place); nothing was done",
        hint: "which one?",
        choices: candidates.map { "\($0.address)   \($0.before)[\($0.words)]\($0.after)" }
          + (more > 0 ? ["… and \(Counted.grouped(more)) more"] : []))
    case .noSuchOccurrence(let words, let place, let asked, let count):
      Explanation(
        "no-occurrence", "\"\(words)\" stands \(times(count)) in \(place), there is no #\(asked)")
    case .noResults:
      Explanation(
        "no-results", "@ names the results of the last listing, and there is none",
        hint: "claims, find, articles and show list things")
    case .mixedResults(let wanted, let counts):
      Explanation(
        "mixed-results", "@ is \(counts.joined(separator: ", ")); only one kind is taken here",
        hint: "list the \(wanted)-numbers alone: find --in claims …")
    case .notAList(let text, let letter):
      Explanation(
        "bad-list", "\"\(text)\" is no list of \(letter)-numbers",
        hint: AddressSpelling.meant(
          text, wanted: AddressKind.allCases.filter { $0.letter == letter }
        )
        .flatMap { didYouMean([$0]) }
          ?? "lists are \(letter)1 or \(letter)1,\(letter)3-\(letter)5, or @")
    case .rangePastEnd(let last, let newest):
      Explanation("range-past-end", "\(last) is past the newest, \(newest)")
    }
  }

  /// How addresses of some kinds are written.
  private static func samples(_ wanted: [AddressKind]) -> String {
    let which = wanted.count == AddressKind.allCases.count ? "addresses" : "addresses here"
    return "\(which) are \(wanted.map(\.sample).joined(separator: ", ")); help addresses"
  }

  /// The first few of what a list names.
  private static func oneByOne(_ meant: [String]) -> String {
    guard meant.count > 1 else { return "name it: \(meant[0])" }
    return "name one, and type a line for each: \(meant.prefix(3).joined(separator: ", "))"
      + (meant.count > 3 ? ", …" : "")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(Counted.grouped(count)) times"
    }
  }

  /// The argument parser begins its sentences with capitals, ours stand after a colon.
  static func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isLowercase == true else { return text }
    return first.lowercased() + text.dropFirst()
  }

  static func explanation(of error: DeskError) -> Explanation {
    switch error {
    case .noSuchSession(let name, let nearest):
      Explanation(
        "no-session", "there is no session \"\(name)\"",
        hint: didYouMean(nearest) ?? "it comes into being with its first change: load FILE",
        status: .noSession)
    case .badSessionName(let name):
      Explanation(
        "bad-session-name", "\"\(name)\" cannot name a session",
        hint: "letters, digits, . _ - and at most 64 of them, no dot or dash first", status: .misuse
      )
    case .takenSessionName(let name):
      Explanation(
        "taken-session-name", "\"\(name)\" is a word of the launch line",
        hint: "take another name", status: .misuse)
    case .declined: Explanation("declined", "nothing was changed")
    case .neverPublished:
      Explanation(
        "never-published", "the report was never published",
        hint: "publish marks it as published; a notice tells what has changed since")
    case .notReady(let open, let errors):
      Explanation(
        "not-ready",
        "\(PublishAnswer.faults(open: open, errors: errors)); nothing was published",
        hint: "lint shows what is missing; publish --anyway publishes all the same")
    case .unconfirmed(let item):
      Explanation(
        "unconfirmed", "a redaction cannot be undone, and nobody can be asked here",
        hint: "redact \(item) --confirm \(item) strikes it out")
    case .nothingToRedact(let item):
      Explanation(
        "nothing-to-redact", "the log tells nothing of \(item)'s source, or no longer",
        hint: "history \(item) shows what it tells")
    case .otherConfirmed(let item, let other):
      Explanation(
        "unconfirmed", "\(item) was to be redacted, and \"\(other)\" was confirmed",
        hint: "redact \(item) --confirm \(item) strikes it out")
    case .noHome(let home):
      Explanation(
        "no-home",
        home.isEmpty
          ? "HOME is not set, so there is no place for sessions"
          : "HOME is \(home), and that is \(home.hasPrefix("/") ? "no folder" : "no full path")",
        hint: "--sessions DIR, or FACTDESK_SESSIONS, says where sessions lie", status: .noSession)
    case .badValue(let option, let value, let wanted):
      Explanation("bad-value", "\(option) \"\(value)\": wanted is \(wanted)")
    case .badAddress(let option, let value, let fault):
      Explanation("bad-url", "\(option) \"\(value)\": \(text(fault))")
    case .options(let message): Explanation("options", message, status: .misuse)
    case .inputIsScript:
      Explanation(
        "input-is-script", "standard input is the script, so nothing else can be read from it",
        hint: "factdesk NAME -c 'load -' < FILE, or factdesk run SCRIPT < FILE")
    case .noAddress(let item):
      Explanation("no-address", "\(item) has no address that could be fetched")
    case .nothingPasted:
      Explanation(
        "nothing-pasted", "nothing was pasted yet",
        hint: "paste the text at the prompt first; ./paste is a file of that name")
    case .nothingWritten(let isAsBefore):
      Explanation(
        "nothing-written",
        isAsBefore
          ? "the text was left as it was; nothing was changed"
          : "the editor was left without a text; nothing was changed")
    case .nothingRead:
      Explanation("nothing-read", "standard input holds no text; nothing was changed")
    case .noSuchSetting(let name):
      Explanation(
        "no-setting", "there is no setting \"\(name)\"",
        hint: "settings are \(Settings.names.joined(separator: ", "))")
    case .badAlias(let name, let reason): Explanation("bad-alias", "alias \(name): \(reason)")
    case .badScale(let path, let reason): Explanation("bad-scale", "\(path): \(reason)")
    case .badReport(let path, let error): explanation(of: error, in: path)
    case .badProfile(let path, let reason):
      Explanation("bad-profile", "\(path): \(reason)", hint: "lint --rules lists the rules")
    case .nothingToReport:
      Explanation(
        "nothing-to-report", "a report needs an article", hint: "load FILE takes one in")
    case .nothingToReload(let article):
      Explanation(
        "nothing-to-reload", "\(article) was not fetched, so it cannot be asked for again",
        hint: "reload \(article) FILE takes the new version from a file")
    case .wordsAreGone(let claim, let article):
      Explanation(
        "words-are-gone", "nothing like the words of \(claim) stands in \(article)",
        hint: "move \(claim) \(article).2 puts it elsewhere; it may stay on the old version")
    case .noSuchFormat(let name, let known):
      Explanation(
        "no-format", "there is no format \"\(name)\"",
        hint: "formats are \(known.joined(separator: ", "))", status: .misuse)
    case .badTemplate(let path, let fault): explanation(of: fault, in: path)
    case .inSession(let name, let refusal):
      explanation(of: refusal, in: name)
    case .fileExists(let path):
      Explanation(
        "file-exists", "\(path) is there already", hint: "--force writes over it")
    case .wouldReplaceSession(let path):
      Explanation(
        "is-session", "\(path) is a session of factdesk, and no report is written over one",
        hint: "give the report a name of its own")
    case .cannotWrite(let path, let reason):
      Explanation("cannot-write", "\(path) was not written: \(reason)")
    case .outOfRoom(let path):
      Explanation(
        "disk-full",
        "the disk is full; \(path) was not written, and what stood there before is as it was",
        hint: "make room and give the command again")
    case .mayNotLast(let path, let reason):
      Explanation(
        "not-confirmed",
        "\(path) is written, but the system did not confirm that it will outlast a power cut: "
          + reason,
        hint: "look after the disk, or write it to another one")
    case .noSuchHelp(let word, let suggestions):
      Explanation(
        "no-help", "there is no help on \"\(word)\"",
        hint: didYouMean(suggestions) ?? "help lists everything", status: .misuse)
    case .outputLost(let code):
      Explanation(
        "output", "the answer could not be written: \(String(cString: strerror(code)))",
        hint: "what the command changed is saved")
    case .needsTerminal:
      Explanation(
        "needs-terminal",
        "review takes single keys on a screen of its own: not in scripts, on dumb terminals or with --accessible",
        hint: "read shows sentences, tag 3 tags one, verdict c1 RATING decides")
    case .notSupported(let message, let hint): Explanation("not-supported", message, hint: hint)
    }
  }

  /// Why a text is no web address.
  static func text(_ fault: WebAddress.Fault) -> String {
    switch fault {
    case .scheme: "an address begins with http:// or https://"
    case .host: "its host cannot be one"
    case .credentials: "an address with a user name or password is not kept"
    case .whiteSpace: "an address has no spaces or control characters"
    case .tooLong: "an address has at most \(Counted.grouped(WebAddress.longest)) bytes"
    }
  }
}

import FactCheck
import Glibc
import Presentation
import ReportModel

extension Explanations {
  static func explanation(of error: DeskError) -> Explanation {
    switch error {
    case .noSuchSession(let name, let nearest, let mayBeNew):
      Explanation(
        "no-session", "there is no session \"\(name)\"",
        hint: didYouMean(nearest)
          ?? (mayBeNew
            ? "sessions lists them; new \(Quoting.word(name)) creates it"
            : "sessions lists them"),
        status: .noSession)
    case .notYetSaved(let name, let nearest):
      Explanation(
        "no-session", "there is no session \"\(name)\"",
        hint: didYouMean(nearest)
          ?? "sessions lists them; load FILE creates \(Quoting.word(name))",
        status: .noSession)
    case .badSessionName(let name):
      Explanation(
        "bad-session-name", "\"\(name)\" is not a valid session name",
        hint: "use 1 to 64 letters, digits and . _ - and begin with a letter, a digit or _",
        status: .misuse
      )
    case .reservedSessionName(let name):
      Explanation(
        "taken-session-name", "\"\(name)\" is a command of factdesk and cannot be a session's name",
        hint: "choose another name", status: .misuse)
    case .sessionExists(let typed, let path):
      Explanation(
        "session-exists", "\(path) already exists",
        hint: "to continue it: open \(Quoting.word(typed)); a session is never overwritten",
        status: .noSession)
    case .mergesItself, .damagedCopy, .otherLog, .wordsRedactedApart:
      mergeExplanation(of: error)
    case .leavesLostSession(let path):
      Explanation(
        "moved",
        "\(path) was moved, removed or replaced since it was opened; leaving the session now would "
          + "lose what was read from it",
        hint: "save NAME copies it; to leave without it, run the command again",
        status: .noSession)
    case .passwordInAddress(let beginning):
      Explanation(
        "password-in-address",
        "the address \(beginning)… contains a password, which lists of processes and files of typed "
          + "lines would show",
        hint: "leave it out: it is read from ~/.pgpass, from a service file or from $PGPASSWORD; "
          + "change it if others can have seen it",
        status: .misuse)
    case .noSessionInAddress(let address):
      Explanation(
        "bad-session-name", "\(address) is the address of a server, not of a session",
        hint: "add the session's name: \(address)#NAME; factdesk --sessions ADDRESS works with all",
        status: .misuse)
    case .sessionInAddress(let address, let session):
      Explanation(
        "bad-server", "\(address)#\(session) is a session, and --sessions names the server",
        hint: "factdesk \(session) --sessions \(address) opens it", status: .misuse)
    case .otherAnalyst(let name, let enrolled, let location):
      Explanation(
        "other-analyst",
        "you are enrolled at \(location) as \(enrolled), so nothing there can be signed as \(name)",
        hint: "without --analyst, the server's name is used; an administrator can enrol you under "
          + "another", status: .misuse)
    case .alreadyRecorded(let entry):
      Explanation(
        "already-recorded",
        "entry \(entry) recorded this line when its outcome was unknown, so it was not run again",
        hint: "history shows it; to do the same once more, run the line again")
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
    case .hiddenVerdict(let claim):
      Explanation(
        "hidden-verdict",
        "\(claim) has a verdict that you do not see while you read blind, so this would replace it or end it",
        hint: "your own: second \(claim) RATING --because …; to see the first: set blind off")
    case .hiddenFromReports(let count):
      Explanation(
        "hidden-from-reports",
        "this would show \(Counted.text(count, "verdict")) that you do not see while you read blind",
        hint: "to give yours: review --blind; to see the first ones: set blind off")
    case .unconfirmed(let item):
      Explanation(
        "unconfirmed",
        "a redaction cannot be undone, and confirmation needs a terminal",
        hint: "to confirm: redact \(item) --confirm \(item)")
    case .nothingToRedact(let item, let wasRedacted):
      Explanation(
        "nothing-to-redact",
        wasRedacted
          ? "the source of \(item) has already been redacted"
          : "the log does not mention the source of \(item)",
        hint: "history \(item) shows what the log contains")
    case .otherConfirmed(let item, let other):
      Explanation(
        "unconfirmed", "--confirm says \"\(other)\", but the item to redact is \(item)",
        hint: "to confirm: redact \(item) --confirm \(item)")
    case .unconfirmedCopies:
      Explanation(
        "unconfirmed", "copies are recorded after a question, which needs a terminal",
        hint: "archive --yes records them without asking")
    case .noPage(let evidence):
      Explanation(
        "no-page", "\(evidence) has no web address, so there is no page to archive",
        hint: "edit \(evidence) --url URL adds one")
    case .noArchivedCopy(let id):
      Explanation(
        "no-archived-copy", "\(id) has no archived copy with an address",
        hint: "archive \(id) finds one and records it")
    case .privateFromArchive(let ids):
      Explanation(
        "private-evidence",
        "\(Counted.list(ids.map(\.description))) \(ids.count == 1 ? "is" : "are") private, and an archive would see the address",
        hint: "leave private evidence out; edit \(ids[0]) --public makes it public")
    case .noSaveService:
      Explanation(
        "no-save-service", "no service to make copies is set",
        hint: "for example: set save-service https://web.archive.org/save/{url}")
    case .noWordsToRedact(let unsearched) where !unsearched.isEmpty:
      Explanation(
        "nothing-to-redact",
        "no text of the log that could be searched contains these words; not searched, because "
          + "their bytes are missing or damaged: \(unsearched.joined(separator: ", "))",
        hint: "factdesk check SESSION says what is damaged")
    case .noWordsToRedact:
      Explanation(
        "nothing-to-redact", "no text of the log that can do without these words contains them",
        hint: "redact does not change the texts of articles and the passages quoted from them")
    case .otherWordsConfirmed(nil):
      Explanation(
        "unconfirmed", "a redaction cannot be undone, and confirmation needs a terminal",
        hint: "to confirm, repeat the words: redact --words WORDS --confirm WORDS")
    case .otherWordsConfirmed(let other?):
      Explanation(
        "unconfirmed", "--confirm says \"\(other)\", which are not the words to redact",
        hint: "to confirm, repeat the words: redact --words WORDS --confirm WORDS")
    case .noHome(let home):
      Explanation(
        "no-home",
        home.isEmpty
          ? "HOME is not set, so there is no folder for sessions"
          : "HOME is \(home), which is \(home.hasPrefix("/") ? "not a folder" : "not a full path")",
        hint: "name the folder with --sessions DIR or FACTDESK_SESSIONS", status: .noSession)
    case .badValue(let option, let value, let expected):
      Explanation("bad-value", "\(option) expects \(expected), not \"\(value)\"")
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
    case .topicWithoutPlus(let word): topicExplanation(word)
    case .notUTF8(let word):
      Explanation(
        "bad-text",
        "\"\(word.count > 60 ? word.prefix(60) + "…" : word)\" contains bytes that are not UTF-8",
        hint: "convert the line or script to UTF-8; only names of files can contain such bytes",
        status: .misuse)
    case .sourceNotRead(let error): explanation(ofSource: error)
    case .archiveNotRead(let error): explanation(ofArchive: error)
    case .unknownAnalyst(let name, let known):
      Explanation(
        "unknown-analyst", "the session has no analyst \(name)",
        hint: known.isEmpty ? nil : "it has \(Counted.list(known))")
    case .sourceNotCopied(let error, let id, let command):
      explanation(ofCopy: error, of: id, by: command)
    case .badAddress(let option, let value, let fault):
      Explanation("bad-url", "\(option) \"\(value)\": \(text(fault))")
    case .options(let message): Explanation("options", message, status: .misuse)
    case .inputIsScript(let line):
      Explanation(
        "input-is-script", "standard input is the script, so no text can be read from it",
        hint: "factdesk NAME -c \(Quoting.inShell(line)) < FILE, or factdesk run SCRIPT < FILE")
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
    case .noSuchMatch(let word, let count):
      Explanation(
        "no-such-match",
        count == 0
          ? "\(word) means a result of match, and there is none"
          : "there is no \(word): the last match has \(Counted.text(count, "result"))",
        hint: count == 0 ? "match c1 looks for earlier checks" : nil)
    case .matchOfOther(let word, let claim, let expected):
      Explanation(
        "match-of-other", "\(word) is a result of match for \(claim), not for \(expected)",
        hint: "match \(expected) lists its own; an address of the library is for any claim")
    case .notInLibrary(let address):
      Explanation(
        "not-in-library", "the library has nothing at \(address)",
        hint: "match and find --everywhere list addresses")
    case .noCheck(let address):
      Explanation(
        "no-check",
        "\(address) is no earlier check of it: it has no verdict, or is the claim itself")
    case .noSuchSetting(let name):
      Explanation(
        "no-setting", "there is no setting \"\(name)\"",
        hint: "the settings are \(Setting.names.joined(separator: ", "))")
    case .noTemplate:
      Explanation(
        "no-template", "no template is set",
        hint: "set template FILE sets one; export --template FILE uses another")
    case .settingOfPerson(let name):
      Explanation(
        "setting-of-person", "\(name) is a setting of a person, not of a desk",
        hint: "set \(name) VALUE keeps it for you alone")
    case .notDeskLine:
      Explanation("bad-setting", "\(DeskFile.name) can contain only lines of set NAME VALUE")
    case .badAlias(let name, let reason):
      Explanation("bad-alias", name.isEmpty ? reason : "alias \(name): \(reason)")
    case .badScale(let path, let reason): Explanation("bad-scale", "\(path): \(reason)")
    case .badReport(let path, let error): explanation(of: error, in: path)
    case .unusableSetting(let name, let reason):
      Explanation(
        "unusable-setting", "the setting \(name) cannot be used: \(reason)",
        hint: "fix the file that it names, or choose another: set \(name) …")
    case .noHelper(let setting):
      Explanation(
        "no-helper", "no program is set to ask",
        hint: "set \(setting) COMMAND names one; docs/helpers.md shows two")
    case .unconfirmedHelper(let name, let command):
      Explanation(
        "unconfirmed", "texts are handed to \(name) after a question, which needs a terminal",
        hint: "\(command) --helper --yes hands them over; --dry-run prints them")
    case .badWeights(let path, let line, let reason):
      Explanation(
        "bad-weights", "\(path), line \(line): \(reason)",
        hint: "docs/suggestions.md lists the features; set worth none restores the usual weights")
    case .badProfile(let path, let reason):
      Explanation("bad-profile", "\(path): \(reason)", hint: "lint --rules lists the rules")
    case .alreadyEmpty(let fields):
      Explanation(
        "nothing-changes",
        "nothing to change: the \(Counted.list(fields)) \(fields.count == 1 ? "is" : "are") already empty"
      )
    case .nothingToReport: explanation(of: ReportError.noArticles)
    case .nothingToCapture(let item):
      Explanation(
        "nothing-to-capture", "\(item) has neither a web address nor a kept file",
        hint:
          "capture eN --file FILE reads the source from a file; edit eN --url URL gives it an address"
      )
    case .nothingToRecapture(let item):
      Explanation(
        "nothing-to-recapture", "\(item) has no copy that was fetched from the web",
        hint: "capture eN fetches the page of evidence")
    case .otherSource(let evidence, let url):
      Explanation(
        "other-source", "the address of \(evidence) is \(url)",
        hint: "edit \(evidence) --url URL changes it")
    case .nothingCaptured(let evidence):
      Explanation(
        "nothing-captured", "\(evidence) has no copy of its source",
        hint: "capture \(evidence) makes one")
    case .noPictureOfPage(let name, let isPrint):
      Explanation(
        "no-picture-of-page", "\(name) has no \(isPrint ? "PDF" : "picture") of its page",
        hint: "capture eN --screenshot keeps a copy with both")
    case .pastCopyEnd(let name, let sentence, let count):
      Explanation(
        "past-copy-end",
        "\(name) has no sentence \(sentence): it has \(Counted.text(count, "sentence"))",
        hint: "show \(name) prints them with their numbers")
    case .notInCopy(let name, let words):
      Explanation(
        "not-in-copy", "\(name) does not have the words \(Quoting.quoted(words))",
        hint: "show \(name) prints its text")
    case .noSuchCapture(let name):
      Explanation(
        "no-capture", "there is no copy \(name)", hint: "show eN lists the copies of a source")
    case .redactedCapture(let name, let evidence):
      Explanation(
        "redacted-capture",
        "\(name), a copy of \(evidence.map(\.description).joined(separator: ", ")), contained "
          + "redacted words and was removed",
        hint: "to keep a new copy: capture \(evidence[0])")
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
    case .nothingToBrowse(let item):
      Explanation(
        "no-address", "\(item) has no web address",
        hint: "to see what it has: show \(item)")
    case .nowhereForPage:
      Explanation(
        "no-page-folder", "there is no home folder for the report's page",
        hint: "export html FILE, and open the file in a browser")
    case .badTemplate(let path, let fault): explanation(of: fault, in: path)
    case .badPicture(let file, let kind, let fault): explanation(of: fault, in: file, as: kind)
    case .inSession(let name, let refusal):
      explanation(of: refusal, in: name)
    case .fileExists(let path):
      Explanation(
        "file-exists", "\(path) already exists", hint: "use --force to overwrite it")
    case .neverSigned:
      Explanation(
        "never-signed", "the report was not published with a signature",
        hint:
          "publish --sign KEY publishes and signs it; export json FILE --sign KEY signs without publishing"
      )
    case .signedReportDiffers(let date):
      Explanation(
        "signed-report-differs",
        "the session no longer makes the report that was signed and published \(date.placed): words were redacted since, or another version of the program signed it",
        hint: "publish --sign KEY signs the report as it is made now")
    case .badSignature(let date, let fault):
      Explanation(
        "bad-signature",
        "the signature in the session of the report that was published \(date.placed) "
          + "\(text(fault)); nothing was written",
        hint: "publish --sign KEY signs the report as it is made now")
    case .uncheckedSignature(let date, let error):
      Explanation(
        "unchecked-signature",
        "the signature of the report that was published \(date.placed) could not be checked, so it was "
          + "not written: \(explanation(of: error).message)",
        hint: explanation(of: error).hint)
    case .signedReportShowsPrivate(let ids, let date):
      Explanation(
        "signed-report-differs",
        "the report that was signed and published \(date.placed) contains \(Counted.list(ids.map(\.description))), private now",
        hint: "publish --sign KEY signs the report as it is made now")
    case .otherTimestamp(let path):
      Explanation(
        "other-timestamp", "\(path) is the timestamp of an earlier signature",
        hint: "add --timestamp URL, remove that file, or choose another name for the report")
    case .wouldReplaceSession(let path):
      Explanation(
        "is-session", "\(path) is a session, and a report never overwrites one",
        hint: "choose another name for the report")
    case .cannotWrite(let path, let reason):
      Explanation(
        "cannot-write",
        path.isEmpty ? "the file name is empty" : "cannot write \(path): \(reason)")
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
        "review needs a terminal; it does not run in scripts",
        hint: "use read, tag and verdict instead")
    case .notSupported(let message, let hint): Explanation("not-supported", message, hint: hint)
    }
  }

  /// A word without a plus sign in place of a topic: often a topic, sometimes what a shell would understand.
  private static func topicExplanation(_ word: String) -> Explanation {
    let isShell = ["|", ">", ">>", "<", "&", "&&", ";"].contains { word == $0 }
    guard !isShell else {
      return Explanation(
        "bad-value", "\(word) has no meaning here: there are no pipes, and no redirection",
        hint: "in a shell: factdesk NAME -c claims | head")
    }
    if word.hasPrefix(",") {
      return Explanation(
        "bad-value", "\"\(word)\" is not a topic, and a list contains no spaces",
        hint: "type it in one: c1,c3-c5")
    }
    return Explanation(
      "bad-value", "\"\(word)\" is not a topic: a topic begins with +",
      hint: didYouMean(["+\(word)"]))
  }
}

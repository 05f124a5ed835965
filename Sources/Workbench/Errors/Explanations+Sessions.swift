import FactCheck
import Presentation
import SafeFiles
import SessionStore

extension Explanations {
  static func explanation(of error: StoreError) -> Explanation {
    if case .interrupted = error { return .interrupted }
    var explanation = serverExplanation(of: error) ?? storeExplanation(of: error)
    explanation.status = .noSession
    return explanation
  }

  private static func storeExplanation(of error: StoreError) -> Explanation {
    switch error {
    case .missing(let path):
      Explanation("no-session", "there is no \(path)", hint: "sessions lists them")
    case .missingFolder(let path):
      Explanation(
        "no-folder", "there is no folder \(path)",
        hint: "in a shell: mkdir -p \(Quoting.inShell(path)) creates it")
    case .isFolder(let path): Explanation("is-folder", "\(path) is a folder, not a session")
    case .notAFolder(let path):
      Explanation(
        "not-a-folder", "\(path) is a file, and sessions are kept in a folder",
        hint: "--sessions names the folder; to open a single session, type the path of its file")
    case .noPermission(let path):
      Explanation(
        "no-permission", "you have no permission to read \(path)",
        hint: "ask its owner; ls -l shows who that is")
    case .exists(let path):
      Explanation(
        "session-exists", "\(path) already exists",
        hint: "choose another name; a session is never overwritten")
    case .notASession(let path): Explanation("not-a-session", "\(path) is not a factdesk session")
    case .damaged(let path, let detail):
      Explanation(
        "damaged", "\(path) is damaged: \(detail)",
        hint: "factdesk check SESSION lists the damage; factdesk recover SESSION NEW saves what is "
          + "intact"
      )
    case .nothingToRecover(let path):
      Explanation(
        "damaged",
        "\(path) is damaged, and nothing in it can be saved: its first entry is not intact",
        hint: "restore it from a backup or a saved copy; factdesk check SESSION lists the damage")
    case .tooNew(let path, let part, let version, let supported):
      Explanation(
        "too-new",
        "\(path) has \(part.rawValue) of version \(version); this program reads \(supported == 1 ? "version 1" : "versions up to \(supported)")",
        hint: "use a newer factdesk; nothing was changed")
    case .conflict(let head):
      Explanation(
        "conflict", "someone else has added entries up to \(head.sequence)", hint: "try again")
    case .busy(let path):
      Explanation(
        "busy", "another program is using \(path); nothing was changed",
        hint: "try again in a moment")
    case .readOnly(let path):
      Explanation(
        "read-only", "you have no permission to write \(path) or its folder; nothing was changed",
        hint: "save NAME copies the session to the sessions' folder")
    case .needsRecovery(let path):
      Explanation(
        "needs-recovery",
        "a crash left an unfinished edit, and you have no permission to write \(path) to repair it",
        hint: "copy it, together with its -journal file, to a folder that you can write")
    case .full(let path):
      Explanation(
        "disk-full", "the disk that holds \(path) is full; nothing was changed",
        hint: "free some space and run the command again")
    case .io(let path, let detail, let code):
      Explanation(
        "io", "cannot read or write \(path): \(detail) (\(code)); nothing was changed",
        hint: "check the disk, then run the command again")
    case .moved(let path):
      Explanation(
        "moved", "\(path) was moved, removed or replaced since it was opened; nothing was changed",
        hint: "restore it, or open it by its new name; save NAME copies what was read from it")
    case .overwritten(let path):
      Explanation(
        "overwritten",
        "another program overwrote \(path) after it was opened; nothing was changed",
        hint: "open it again to work with the new file, or restore the old one")
    case .severalNames(let path, let others):
      Explanation(
        "several-names",
        "\(path) has another name"
          + (others.isEmpty ? ", in another folder" : ": \(others.joined(separator: ", "))")
          + "; a crash could lose edits, so it was not opened",
        hint: severalNamesHint(path, others))
    case .unconfirmed(let path, let entry?, let detail):
      Explanation(
        "not-confirmed",
        "entry \(entry) is stored in \(path), but the system did not confirm that it would survive a "
          + "power cut: \(detail)",
        hint: "do not repeat the command; check the disk, and save a copy on another one")
    case .unconfirmed(let path, nil, let detail):
      Explanation(
        "not-confirmed",
        "\(path) is written, but the system did not confirm that it would survive a power cut: "
          + detail,
        hint: "do not repeat the command; check the disk, and save a copy on another one")
    case .outcomeUnknown(let path, let detail):
      Explanation(
        "outcome-unknown",
        "the change may or may not be in \(path): \(detail)",
        hint:
          "check the disk, then look at history; repeat the command only if the change is missing")
    case .notReadAfterwards(let path, let entry, let detail):
      Explanation(
        "not-read-afterwards",
        (entry.map { "entry \($0) is stored in \(path)" } ?? "the change to \(path) was made")
          + ", but the session could not be read afterwards: \(detail)",
        hint: "do not repeat the command; status tries to read the session again")
    case .interrupted: Explanation.interrupted
    case .unknownBlob(let digest):
      Explanation(
        "damaged", "the session lacks the data \(digest.hex.prefix(12))…",
        hint: "factdesk check SESSION lists the damage")
    case .tooManyOpenFiles(let path):
      Explanation("too-many-files", "\(path): too many files are open", hint: "ulimit -n raises it")
    case .tooLarge(let path):
      Explanation("too-large", "the change is too large to be stored in \(path) as one entry")
    case .nothingToRedact(let item):
      Explanation("internal", "nothing to redact in \(item)")
    case .noWordsToRedact: Explanation("internal", "no words to redact")
    case .emptyStep: Explanation("internal", "a step without changes")
    case .timeOutOfRange(let time):
      Explanation(
        "clock",
        "the clock shows the year \(time.day.year), and a session stores the years 1 to 9999; nothing "
          + "was changed",
        hint: "set the clock (date shows it), then run the command again")
    case .closed(let path): Explanation("internal", "\(path) was closed before")
    case .serverAway(let location, let detail):
      Explanation(
        "server-away", "\(location) cannot be reached: \(detail)",
        hint: "nothing was changed; run the command again when the server is back")
    case .entriesLost(let location, let lost):
      Explanation(
        "entries-lost",
        "the server of \(location) lost \(lost.count == 1 ? "entry" : "entries") "
          + (lost.count == 1 ? "\(lost.lowerBound)" : "\(lost.lowerBound) to \(lost.upperBound)")
          + ", which it had confirmed",
        hint:
          "save PATH copies what was read to a file; tell the server's administrator, then open "
          + "the session again")
    case .notEnrolled(let location, let role):
      Explanation(
        "not-enrolled", "nobody has enrolled you, the role \(role), at \(location)",
        hint: "ask an administrator of the desk; factdesk team enrol does it")
    case .otherAnalyst(let location, let enrolled):
      Explanation(
        "other-analyst",
        "you are enrolled at \(location) as \(enrolled), and the entry has another name",
        hint: "open the session again; nothing was changed")
    case .badAddress(let location, let detail):
      Explanation(
        "bad-server", "\(location) is not a valid address of a server: \(detail)",
        hint: "the form is postgres://HOST/DATABASE, or service=NAME of a service file")
    case .untrustedServer(let location, let detail):
      Explanation(
        "untrusted-server", "\(location) cannot prove that it is the server you named: \(detail)",
        hint:
          "the name of the host must be in its certificate, and the certificate of the authority in "
          + "~/.postgresql/root.crt, or in the file that ?sslrootcert=FILE names")
    case .openPassword(let location, let file):
      Explanation(
        "open-password",
        "\(file) has a password for \(location), and others can read the file; nothing was sent",
        hint: "chmod 600 \(Quoting.inShell(file))")
    case .libraryMissing(let location):
      Explanation(
        "library-missing",
        "\(location) is on a server, and the library \(StoreError.library.name) is not installed",
        hint: "install the package \(StoreError.library.package)")
    case .invalidName(let name):
      Explanation("bad-session-name", "\"\(name)\" is not a valid session name")
    }
  }

  /// What is said before an answer from a session whose file has gone.
  static func lostFile(_ path: String) -> Explanation {
    Explanation(
      "moved",
      "\(path) was moved, removed or replaced since it was opened: this is what was read from it, "
        + "and nothing can be added",
      hint: "restore it, or open it by its new name; save NAME copies what was read from it")
  }

  /// What to do with a session file of several names. A name with a journal beside it must be kept: opening the
  /// session under it rolls back what a crash left.
  private static func severalNamesHint(_ path: String, _ others: [String]) -> String {
    guard let other = others.first else {
      return "find its other name with find -samefile, then remove one of them with rm"
    }
    if fileExists(other + "-journal") {
      return "removing one name keeps the session: rm \(Quoting.quoted(path)), because a "
        + "crash left a journal beside \(other)"
    }
    return "removing one name keeps the session: rm \(Quoting.quoted(other))"
  }
}

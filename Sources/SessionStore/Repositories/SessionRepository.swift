import FactCheck

/// A repository of sessions: a folder with a file for each (`SessionFolder`), or a server that many analysts share.
///
/// The rest of the program works with a session by its name in a repository, and with its log as an `EntryStore`; only what
/// a file alone can do, as being recovered, asks whether the repository is a folder.
///
/// A repository belongs to one thread. Methods without `waiting` wait at most 5 seconds for a server. Each method says which errors it throws beside these, which each can throw: for a
/// server `serverAway` when it cannot be reached within the time that the method says, `notEnrolled`, `noPermission`,
/// `untrustedServer`, `libraryMissing`, `badAddress`, `notASession` if the database has none of this program's tables, `tooNew`; for a folder
/// `noPermission`, `io`. A failed method has changed nothing, except where `StoreError.mayHaveBeenDone` says otherwise. The
/// first value of an error is `location`, or `location(of:)` if the error is about one session.
public protocol SessionRepository {
  /// How messages, answers and `--sessions` name the repository: the folder's path as given, or the server's address as
  /// given. It never contains a password, and is known without connecting.
  var location: String { get }

  /// How messages and answers name a session, whether or not it exists: the path of its file, or the server's address with
  /// `#NAME`. `open` accepts it, and two sessions are one if it is the same.
  func location(of name: String) -> String

  /// A text that two values for one repository share: for a folder its path without links.
  var identity: String { get }

  /// The path of a file of this name beside the sessions, for what belongs to them: the settings of the desk, the library of
  /// claims. `nil` if sessions are not files.
  func path(ofFile name: String) -> String?

  /// Why the repository cannot be used at all: the path of the folder is a file; the address cannot be read, the server does
  /// not answer, nobody enrolled this user there. A folder that does not exist is created with the first
  /// session, so this is no reason.
  var reasonNotToUse: StoreError? { get }

  /// The name that signs this user's entries here; `nil` if the program may sign as its settings say. On a server it is the
  /// name enrolled for the database role, and a step with another analyst is refused with `otherAnalyst`.
  ///
  /// A server is asked at most once; a later call answers from memory.
  func enrolledName() throws(StoreError) -> String?

  /// The names that can sign entries here, in any order; empty if anybody may sign.
  func enrolledNames() throws(StoreError) -> [String]

  /// Who has a session open now, by session and name: those whose programs are connected, which is not recorded anywhere.
  /// `nil` if the repository cannot know it: files do not tell who has opened them. Sessions that this user may not read are
  /// omitted.
  func presences() throws(StoreError) -> [Presence]?

  /// The sessions by name (in the order of their UTF-8 bytes), without replaying their logs. Those that are still being
  /// made or copied, and those of circles to which this user does not belong, are omitted; damaged ones are listed.
  /// - Throws: `missing` if the folder does not exist.
  func list() throws(StoreError) -> [SessionListing]

  /// The sessions by name with marks of their state, without opening them: cheaper than `list`.
  /// - Throws: as `list`.
  func marks() throws(StoreError) -> [SessionMark]

  /// Whether the name is in use: by a session, also one that this user may not read or that is still being copied, or in a
  /// folder by any other file.
  func isTaken(_ name: String) throws(StoreError) -> Bool

  /// Opens a session. Never creates one.
  ///
  /// It waits for other programs a few seconds, for a server that is away up to 60 seconds, and calls `waiting` meanwhile.
  /// The store keeps `waiting` for what it waits for later.
  /// - Throws: `missing`; `readOnly` if `access` is to write and the user may only read, so that the caller can open it
  ///   again to read; `invalidName`, `interrupted`, `damaged`; for a file also what `SQLiteStore.open` throws.
  func open(
    _ name: String, access: StoreAccess, waiting: StoreWaiting
  ) throws(StoreError) -> any EntryStore

  /// Creates a session with its first entry, completely or not at all: nobody finds the name before the entry is durable.
  ///
  /// Creating again with a step of the same id and under the same name after `outcomeUnknown` opens the session that the
  /// first attempt made, if it made one. The parent folders must exist.
  /// - Parameters:
  ///   - step: the first step; it must have changes.
  ///   - blobs: the bytes that it names.
  ///   - summary: makes what `list` says of the session then; not called if the repository does not store it.
  /// - Throws: `exists`; `invalidName`; `readOnly`; what `EntryStore.append` throws; `unconfirmed` if the session exists,
  ///   but may not survive a power cut; `outcomeUnknown`.
  func create(
    _ name: String, first step: Step, blobs: [Blob], summary: () -> SessionSummary,
    waiting: StoreWaiting
  ) throws(StoreError) -> (store: any EntryStore, entry: Entry)

  /// Adds a copy of a log under a new name: the same entries byte for byte, so the same chain of hashes, and all blobs.
  /// Nobody finds the name before everything is durable; an attempt that fails or is killed leaves nothing that has a name.
  ///
  /// The log can be that of another repository, and others may append to it meanwhile: the copy ends at one of its entries.
  /// Each entry is checked against the chain on its way. On a server the entries keep the names that signed them; the server
  /// also records the role that brought them.
  /// - Parameters:
  ///   - summary: what `list` says of the copy, if the repository stores that.
  ///   - progress: called from time to time with the number of entries copied.
  /// - Throws: `exists`; `invalidName`; `readOnly`; `damaged` with the source's location if its chain is broken;
  ///   `interrupted`; the errors of reading it; `unconfirmed` and `outcomeUnknown` as `create`.
  func addCopy(
    of log: any EntryStore, as name: String, summary: SessionSummary, waiting: StoreWaiting,
    progress: (Int) -> Void
  ) throws(StoreError)

  /// Renames a session. Never replaces another one, and never leaves the session without a name.
  ///
  /// In a folder, stores of this process that have the session open must be closed first; on a server they may go on.
  /// - Throws: `missing`, `exists`, `invalidName`, `readOnly`; `busy` while another process writes; what opening throws;
  ///   `unconfirmed`, with the new location, if the session has its new name, but may lose it in a power cut.
  func rename(_ name: String, to newName: String, waiting: StoreWaiting) throws(StoreError)

  /// Checks every byte of a session, also of one that is too damaged to open.
  /// - Parameters:
  ///   - copies: a folder for temporary files, which are deleted at once.
  ///   - outcomes: how a copy has the words of a quote, which this room does not compare.
  ///   - progress: called from time to time with the number of entries checked.
  /// - Throws: `missing`, `notASession`, `tooNew`, `interrupted`, and what else prevents reading it; damage is in the report.
  func check(
    _ name: String, copiesIn copies: String, waiting: StoreWaiting,
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport
}

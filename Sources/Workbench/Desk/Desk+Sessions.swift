import ArticleText
import FactCheck
import Presentation
import SafeFiles
import SessionStore

extension Desk {
  /// The session of this name or path: opened if it exists, else a new one that its first change creates.
  func openOrBegin(_ name: String) throws -> OpenSession {
    let target = try target(name)
    do {
      return try open(target)
    } catch StoreError.missing {
      try target.refuseSpecialFile()
      return try OpenSession(toBe: target.name, in: target.repository, isNamed: true)
    }
  }

  /// The existing session of this name or path.
  /// - Parameter mayBeNew: whether the name may as well be meant for a new session.
  func openExisting(_ name: String, mayBeNew: Bool = false) throws -> OpenSession {
    let target = try target(name)
    do {
      return try open(target)
    } catch StoreError.missing {
      if target.file != nil, name.contains("/"), HomePath.isFolder(name) {
        throw StoreError.isFolder(name)
      }
      throw DeskError.noSuchSession(name, nearest: nearest(to: name), mayBeNew: mayBeNew)
    }
  }

  private func open(_ target: SessionTarget) throws -> OpenSession {
    let store: any EntryStore
    let repository = target.repository
    do throws(StoreError) {
      store = try repository.open(target.name, access: .readWrite, waiting: setup.waiting)
    } catch .readOnly, .noPermission {
      // A session that cannot be written may still be readable: on a backup, or on a colleague's disk.
      store = try repository.open(target.name, access: .readOnly, waiting: setup.waiting)
    }
    let all = try store.head().sequence
    return try OpenSession(
      name: target.name, in: repository, isNamed: !target.name.hasPrefix("untitled-"), store: store
    ) { read in
      console.progress { "opening \(target.name): entry \(Counted.text(read, of: all))" }
    }
  }

  /// A new session named after the day.
  func untitled() throws -> OpenSession {
    let base = "untitled-\(setup.clock().day)"
    var name = base
    var number = 2
    while (try? setup.sessions.isTaken(name)) == true {
      name = "\(base)-\(number)"
      number += 1
    }
    return try OpenSession(toBe: name, in: setup.sessions, isNamed: false)
  }

  /// The name and file of a session as typed.
  func target(_ typed: String) throws -> SessionTarget {
    try setup.repositories.target(typed)
  }

  /// Creates a session under a typed name.
  /// - Throws: `DeskError.sessionExists` if a session has the name.
  func creating<Value>(_ typed: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch StoreError.exists(let path) {
      throw DeskError.sessionExists(typed: typed, path: path)
    }
  }

  /// Names of sessions similar to this one.
  func nearest(to name: String) -> [String] {
    let names = ((try? setup.sessions.list()) ?? []).map(\.name)
    let near = Spelling.nearest(to: name, in: names)
    return near.isEmpty ? names.filter { $0.hasPrefix(name) || name.hasPrefix($0) } : near
  }

  /// Names a session that does not exist yet; in another folder it can be another desk's.
  func name(as target: SessionTarget) throws {
    guard try !target.repository.isTaken(target.name) else {
      throw StoreError.exists(target.location)
    }
    try checkAnalyst(in: target.repository)
    try session.name(as: target)
    readDeskSettings()
  }

  /// Renames the session in its folder.
  func rename(to target: SessionTarget) throws {
    let old = session.name
    guard target.isBeside(session) else {
      throw DeskError.notSupported(
        "a session keeps its folder when it is renamed",
        hint: "give a name without folders, or copy it: save \(target.location)")
    }
    // Without its file, the session would be closed and could not be opened again.
    try session.checkFile()
    // Under its old name, a redaction would not find it.
    deleteBrowsedPage()
    session.store?.close()
    do throws(StoreError) {
      try session.repository.rename(old, to: target.name, waiting: setup.waiting)
    } catch {
      try session.reopen(
        as: error.mayHaveBeenDone ? target.name : old, waiting: setup.waiting)
      throw error
    }
    do {
      try session.reopen(as: target.name, waiting: setup.waiting)
    } catch let error as StoreError {
      throw StoreError.notReadAfterwards(session.location, entry: nil, detail: error.detail)
    }
  }

  /// Refuses a server that enrolled this user under another name than the launch line gives.
  /// - Throws: `DeskError.otherAnalyst`; what asking the server throws.
  func checkAnalyst(in repository: any SessionRepository) throws {
    guard let said = setup.analyst, let enrolled = try repository.enrolledName(), said != enrolled
    else { return }
    throw DeskError.otherAnalyst(said, enrolled: enrolled, at: repository.location)
  }

  /// Refuses once to leave a session whose file has gone: what was read from it would be lost.
  /// - Throws: `DeskError.leavesLostSession`.
  func checkLeaving() throws {
    guard session.hasLostItsFile, refusedToLeave !== session else { return }
    refusedToLeave = session
    throw DeskError.leavesLostSession(session.location)
  }

  /// Puts another session on the desk.
  /// - Throws: `DeskError.leavesLostSession`, once, if the current session's file has gone; `DeskError.otherAnalyst`.
  func use(_ next: OpenSession) throws {
    do {
      try checkLeaving()
      try checkAnalyst(in: next.repository)
    } catch {
      next.close()
      throw error
    }
    session.close()
    session = next
    readDeskSettings()
    results = nil
    suggested = nil
    matches = []
    _ = drainNews()
  }

  /// Puts another session on the desk if `body` succeeds with it there; otherwise the current one stays.
  /// - Throws: `DeskError.leavesLostSession`, once, if the current session's file has gone; what `body` throws.
  func use<Value>(_ next: OpenSession, if body: () throws -> Value) throws -> Value {
    let (old, listed) = (session, results)
    do { try checkAnalyst(in: next.repository) } catch {
      next.close()
      throw error
    }
    session = next
    do {
      let value = try body()
      session = old
      try use(next)
      return value
    } catch {
      session = old
      results = listed
      next.close()
      throw error
    }
  }
}

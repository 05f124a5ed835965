import ArticleText
import FactCheck
import Presentation
import SessionStore

extension Desk {
  /// The session of this name or path: opened if it exists, else a new one that its first change creates.
  func openOrBegin(_ name: String) throws -> OpenSession {
    let target = try target(name)
    do {
      return try open(target)
    } catch StoreError.missing {
      try target.refuseSpecialFile()
      return OpenSession(toBe: target.name, path: target.path, isNamed: true)
    }
  }

  /// The existing session of this name or path.
  /// - Parameter mayBeNew: whether the name may as well be meant for a new session.
  func openExisting(_ name: String, mayBeNew: Bool = false) throws -> OpenSession {
    let target = try target(name)
    do {
      return try open(target)
    } catch StoreError.missing {
      if name.contains("/"), HomePath.isFolder(name) { throw StoreError.isFolder(name) }
      throw DeskError.noSuchSession(name, nearest: nearest(to: name), mayBeNew: mayBeNew)
    }
  }

  private func open(_ target: SessionTarget) throws -> OpenSession {
    let store: SQLiteStore
    do throws(StoreError) {
      store = try SQLiteStore.open(
        target.path, access: .readWrite, isInterrupted: setup.isInterrupted)
    } catch .readOnly, .noPermission {
      // A session that cannot be written may still be readable: on a backup, or on a colleague's disk.
      store = try SQLiteStore.open(
        target.path, access: .readOnly, isInterrupted: setup.isInterrupted)
    }
    let all = try store.head().sequence
    return try OpenSession(
      name: target.name, path: target.path, isNamed: !target.name.hasPrefix("untitled-"),
      store: store
    ) { read in
      console.progress { "opening \(target.name): entry \(Counted.text(read, of: all))" }
    }
  }

  /// A new session named after the day.
  func untitled() -> OpenSession {
    let base = "untitled-\(setup.clock().day)"
    let taken = Set((try? setup.folder.list())?.map(\.name) ?? [])
    var name = base
    var number = 2
    while taken.contains(name) {
      name = "\(base)-\(number)"
      number += 1
    }
    return OpenSession(toBe: name, path: setup.folder.path(of: name), isNamed: false)
  }

  /// The name and file of a session as typed.
  func target(_ typed: String) throws -> SessionTarget {
    try SessionTarget(typed, in: setup.folder)
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
    let names = ((try? setup.folder.list()) ?? []).map(\.name)
    let near = Spelling.nearest(to: name, in: names)
    return near.isEmpty ? names.filter { $0.hasPrefix(name) || name.hasPrefix($0) } : near
  }

  /// Names a session that does not exist yet; in another folder it can be another desk's.
  func name(as target: SessionTarget) throws {
    guard !OutputFile.exists(target.path) else { throw StoreError.exists(target.path) }
    session.name(target.name, path: target.path)
    readDeskSettings()
  }

  /// Renames the session in its folder.
  func rename(to target: SessionTarget) throws {
    let old = session.name
    let folder = SessionFolder(path: Self.folder(of: session.path))
    guard Self.folder(of: target.path) == folder.path else {
      throw DeskError.notSupported(
        "a session keeps its folder when it is renamed",
        hint: "give a name without folders, or copy it: save \(target.path)")
    }
    // Without its file, the session would be closed and could not be opened again.
    try session.checkFile()
    // Under its old name, a redaction would not find it.
    deleteBrowsedPage()
    session.store?.close()
    do throws(StoreError) {
      try folder.rename(old, to: target.name, isInterrupted: setup.isInterrupted)
    } catch {
      if error.mayHaveBeenDone {
        try session.reopen(as: target.name, path: target.path)
      } else {
        try session.reopen(as: old, path: session.path)
      }
      throw error
    }
    try session.reopen(as: target.name, path: target.path)
  }

  /// The folder of a path, as it is written.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Refuses once to leave a session whose file has gone: what was read from it would be lost.
  /// - Throws: `DeskError.leavesLostSession`.
  func checkLeaving() throws {
    guard session.hasLostItsFile, refusedToLeave !== session else { return }
    refusedToLeave = session
    throw DeskError.leavesLostSession(session.path)
  }

  /// Puts another session on the desk.
  /// - Throws: `DeskError.leavesLostSession`, once, if the current session's file has gone.
  func use(_ next: OpenSession) throws {
    do { try checkLeaving() } catch {
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

import ArticleText
import FactCheck
import SessionStore

extension Desk {
  /// The session of this name or path: opened when it is there, else one that comes into being with
  /// its first change.
  func openOrBegin(_ name: String) throws -> OpenSession {
    let target = try target(name)
    do {
      return try open(target)
    } catch StoreError.missing {
      return OpenSession(toBe: target.name, path: target.path, isNamed: true)
    }
  }

  /// The session of this name or path, which must be there.
  func openExisting(_ name: String) throws -> OpenSession {
    let target = try target(name)
    do {
      return try open(target)
    } catch StoreError.missing {
      throw DeskError.noSuchSession(name, nearest: nearest(to: name))
    }
  }

  private func open(_ target: (name: String, path: String)) throws -> OpenSession {
    let store: SQLiteStore
    do throws(StoreError) {
      store = try SQLiteStore.open(target.path, access: .readWrite)
    } catch .readOnly, .noPermission {
      // What cannot be written may still be read: a backup, a colleague's disc.
      store = try SQLiteStore.open(target.path, access: .readOnly)
    }
    return try OpenSession(
      name: target.name, path: target.path, isNamed: !target.name.hasPrefix("untitled-"),
      store: store)
  }

  /// A session named after the day, which is not there yet.
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

  /// Name and file of a session as typed.
  func target(_ typed: String) throws -> (name: String, path: String) {
    let ending = ".factdesk"
    if typed.contains("/") || typed.hasSuffix(ending) {
      let path = typed.hasSuffix(ending) ? typed : typed + ending
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let name = String(file.dropLast(ending.count))
      guard !name.isEmpty else { throw DeskError.badSessionName(typed) }
      return (name, path)
    }
    guard SessionFolder.isValidName(typed) else { throw DeskError.badSessionName(typed) }
    guard !Launch.programNames.contains(typed) else { throw DeskError.takenSessionName(typed) }
    return (typed, setup.folder.path(of: typed))
  }

  /// Session names that look like this one.
  func nearest(to name: String) -> [String] {
    let names = ((try? setup.folder.list()) ?? []).map(\.name)
    let near = Spelling.nearest(to: name, in: names)
    return near.isEmpty ? names.filter { $0.hasPrefix(name) || name.hasPrefix($0) } : near
  }

  /// Gives the session another name in its folder.
  func rename(to target: (name: String, path: String)) throws {
    let old = (name: session.name, path: session.path)
    let folder = SessionFolder(path: Self.folder(of: old.path))
    guard Self.folder(of: target.path) == folder.path else {
      throw DeskError.notSupported(
        "a session keeps its folder when it is renamed",
        hint: "give a name without folders, or copy it: save \(target.path)")
    }
    session.store?.close()
    var kept = old
    defer { try? session.reopen(as: kept.name, path: kept.path) }
    try folder.rename(old.name, to: target.name)
    kept = target
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Puts another session on the desk.
  func take(_ next: OpenSession) {
    session.close()
    session = next
    results = []
    _ = takeNews()
  }
}

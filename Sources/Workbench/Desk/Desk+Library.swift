import ClaimLibrary
import Database
import FactCheck
import Glibc
import Presentation
import SafeFiles
import SessionStore

extension Desk {
  /// The library of a repository, by default the usual one, opened; the caller closes it.
  func openLibrary(
    of repository: (any SessionRepository)? = nil, replacing damaged: ClaimLibrary? = nil
  ) throws -> ClaimLibrary {
    let repository = repository ?? setup.sessions
    if let path = ClaimLibrary.path(of: repository, cache: setup.cacheFolder) {
      OutputFile.makeFolders(above: path)
    }
    return try ClaimLibrary(
      of: repository, cache: setup.cacheFolder, replacing: damaged,
      isInterrupted: setup.isInterrupted)
  }

  /// Runs `body` with the library, after bringing it up to date with the logs. If the file turns out to be damaged, it is
  /// made again, and if another program did that meanwhile, it is opened again; then `body` runs again.
  /// - Returns: the result of `body`, and what is to be said of the library.
  func withLibrary<Value>(
    of repository: (any SessionRepository)? = nil, _ body: (ClaimLibrary) throws -> Value
  ) throws -> (value: Value, remarks: [String]) {
    var library = try openLibrary(of: repository)
    // Two programs can find the same damage one after the other.
    for _ in 0..<2 {
      do {
        return try with(library, of: repository, body)
      } catch let error as DatabaseError where error.failure.kind == .damaged {
        library = try openLibrary(of: repository, replacing: library)
      } catch let error as DatabaseError where error.failure.kind == .moved {
        library = try openLibrary(of: repository)
      }
    }
    return try with(library, of: repository, body)
  }

  private func with<Value>(
    _ library: ClaimLibrary, of repository: (any SessionRepository)?,
    _ body: (ClaimLibrary) throws -> Value
  ) throws -> (value: Value, remarks: [String]) {
    defer { library.close() }
    let update = try library.update(from: repository ?? setup.sessions, now: setup.clock()) {
      done, all in
      tell { "library: session \(Counted.text(done + 1, of: all))" }
    }
    return (try body(library), library.remarks(on: update))
  }

  /// The record of an archive at an address of the library; `nil` if there is none.
  func archiveRecord(at address: String) throws -> LibraryClaim? {
    guard hasLibrary() else { return nil }
    let library = try openLibrary()
    defer { library.close() }
    if let claim = try library.claim(at: address) {
      guard case .archive = claim.origin else { return nil }
      return claim
    }
    let name = address.lastIndex(of: ":").map { String(address[..<$0]) } ?? address
    guard try library.archives().contains(where: { $0.name == name }),
      try !setup.sessions.isTaken(name)
    else { return nil }
    throw LibraryError.unknownRecord(address, archive: name)
  }

  /// The names of the archives in the library; none if it cannot be read.
  var archiveNames: [String] {
    guard hasLibrary(), let library = try? openLibrary() else { return [] }
    defer { library.close() }
    return ((try? library.archives()) ?? []).map(\.name)
  }

  /// Whether the library of a repository, by default the usual one, was made.
  func hasLibrary(of repository: (any SessionRepository)? = nil) -> Bool {
    ClaimLibrary.path(of: repository ?? setup.sessions, cache: setup.cacheFolder)
      .map { access($0, F_OK) == 0 } ?? false
  }

  /// Removes from the libraries that may have read the session what a redaction removed from it: that of the current
  /// repository, and that of the session's own.
  /// - Parameter words: what was removed; archives and other sessions that contain it keep it.
  func updateLibraries(afterRedactionOf words: [String]) -> RedactedLibraries {
    var found = RedactedLibraries()
    for repository in librariesWithSession {
      let (removed, left) = ClaimLibrary.removeLeftovers(of: repository, cache: setup.cacheFolder)
      found.removed += removed.map(\.path)
      found.remarks += removed.compactMap { library in
        guard let archives = library.archives, !archives.isEmpty else { return nil }
        return "\(library.path) had these archives; add them again: \(Counted.list(archives))"
      }
      found.stays += left.map { "\($0) cannot be deleted" }
      guard hasLibrary(of: repository) else { continue }
      do {
        let (origins, remarks) = try withLibrary(of: repository) {
          try $0.origins(containing: words)
        }
        for origin in origins {
          switch origin {
          case .archive(let name): found.archives.append(name)
          case .session(let name) where Self.isSame(repository.location(of: name), session.location):
            break
          case .session(let name): found.sessions.append(name)
          }
        }
        found.remarks += remarks
      } catch LibraryError.notALibrary {
        continue
      } catch {
        found.stays.append(Explanations.explanation(of: error).message)
      }
      // It may have been damaged, and was then set aside just now.
      _ = ClaimLibrary.removeLeftovers(of: repository, cache: setup.cacheFolder)
    }
    return found
  }

  private static func isSame(_ path: String, _ other: String) -> Bool {
    (resolvedPath(path) ?? path) == (resolvedPath(other) ?? other)
  }

  /// The repositories whose library can have the open session.
  private var librariesWithSession: [any SessionRepository] {
    var found = [setup.sessions, session.repository]
    // The session's file can be a link into another folder.
    if session.repository is SessionFolder, let real = resolvedPath(session.location) {
      found.append(SessionFolder.containing(real).folder)
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.identity).inserted }
  }
}

/// What a redaction did with the libraries.
struct RedactedLibraries {
  /// The libraries that cannot be written, so that they were deleted; they are made again when they are needed.
  var removed: [String] = []
  /// Why libraries still have what was redacted.
  var stays: [String] = []
  /// The archives in them that contain it.
  var archives: [String] = []
  /// The other sessions in them of which a claim, a review or an earlier check contains it.
  var sessions: [String] = []
  /// What else is to be said of them.
  var remarks: [String] = []
}

extension ClaimLibrary {
  /// What is to be said of it: that it was made again, and which sessions could not be read.
  fileprivate func remarks(on update: LibraryUpdate) -> [String] {
    var remarks: [String] = []
    if let replaced {
      let why =
        switch replaced.reason {
        case .damaged: "the library was damaged and has been made again"
        case .earlierVersion: "the library was of an earlier version and has been made again"
        }
      switch replaced.archives {
      case nil:
        remarks.append("\(why); it cannot be read which archives it had: add them again")
      case []?: remarks.append(why)
      case let archives?:
        remarks.append("\(why); add its archives again: \(Counted.list(archives))")
      }
    }
    if let library = update.unreadLibrary {
      remarks.append("the archives of \(library) could not be read, so they were not searched")
    }
    for session in update.unread {
      remarks.append(
        "\(session.name) could not be read: \(Explanations.explanation(of: session.error).message)")
    }
    return remarks
  }
}

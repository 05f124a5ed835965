import ClaimLibrary
import Database
import FactCheck
import Glibc
import Presentation
import SafeFiles
import SessionStore

extension Desk {
  /// The library of a folder, by default the usual one, opened; the caller closes it.
  func openLibrary(
    of folder: SessionFolder? = nil, replacing damaged: ClaimLibrary? = nil
  ) throws -> ClaimLibrary {
    let folder = folder ?? setup.folder
    OutputFile.makeFolders(above: ClaimLibrary.path(of: folder, cache: setup.cacheFolder))
    return try ClaimLibrary(
      of: folder, cache: setup.cacheFolder, replacing: damaged, isInterrupted: setup.isInterrupted)
  }

  /// Runs `body` with the library, after bringing it up to date with the logs. If the file turns out to be damaged, it is
  /// made again, and `body` runs again.
  /// - Returns: the result of `body`, and what is to be said of the library.
  func withLibrary<Value>(
    of folder: SessionFolder? = nil, _ body: (ClaimLibrary) throws -> Value
  ) throws -> (value: Value, remarks: [String]) {
    let library = try openLibrary(of: folder)
    do {
      return try with(library, of: folder, body)
    } catch let error as DatabaseError where error.failure.kind == .damaged {
      return try with(try openLibrary(of: folder, replacing: library), of: folder, body)
    }
  }

  private func with<Value>(
    _ library: ClaimLibrary, of folder: SessionFolder?, _ body: (ClaimLibrary) throws -> Value
  ) throws -> (value: Value, remarks: [String]) {
    defer { library.close() }
    let update = try library.update(from: folder ?? setup.folder, now: setup.clock()) {
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
      access(setup.folder.path(of: name), F_OK) != 0
    else { return nil }
    throw LibraryError.unknownRecord(address, archive: name)
  }

  /// The names of the archives in the library; none if it cannot be read.
  var archiveNames: [String] {
    guard hasLibrary(), let library = try? openLibrary() else { return [] }
    defer { library.close() }
    return ((try? library.archives()) ?? []).map(\.name)
  }

  /// Whether the library of a folder, by default the usual one, was made.
  func hasLibrary(of folder: SessionFolder? = nil) -> Bool {
    access(ClaimLibrary.path(of: folder ?? setup.folder, cache: setup.cacheFolder), F_OK) == 0
  }

  /// Removes from the libraries that may have read the session what a redaction removed from it: that of the folder, and
  /// that beside the session's file.
  /// - Parameter words: what was removed; archives and other sessions that contain it keep it.
  func updateLibraries(afterRedactionOf words: [String]) -> RedactedLibraries {
    var found = RedactedLibraries()
    for folder in librariesWithSession {
      let (removed, left) = ClaimLibrary.removeLeftovers(of: folder, cache: setup.cacheFolder)
      found.removed += removed
      found.stays += left.map { "\($0) cannot be deleted" }
      guard hasLibrary(of: folder) else { continue }
      do {
        let (origins, remarks) = try withLibrary(of: folder) {
          try $0.origins(containing: words)
        }
        for origin in origins {
          switch origin {
          case .archive(let name): found.archives.append(name)
          case .session(let name) where Self.isSame(folder.path(of: name), session.path): break
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
      _ = ClaimLibrary.removeLeftovers(of: folder, cache: setup.cacheFolder)
    }
    return found
  }

  private static func isSame(_ path: String, _ other: String) -> Bool {
    (resolvedPath(path) ?? path) == (resolvedPath(other) ?? other)
  }

  /// The folders whose library can have the open session.
  private var librariesWithSession: [SessionFolder] {
    var real: [String] = []
    var folders: [SessionFolder] = []
    let beside = [session.path, resolvedPath(session.path)].compactMap { $0 }.map(Self.folder)
    for path in [setup.folder.path] + beside {
      guard let resolved = resolvedPath(path), !real.contains(resolved) else { continue }
      real.append(resolved)
      folders.append(SessionFolder(path: path))
    }
    return folders
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
    for session in update.unread {
      remarks.append(
        "\(session.name) could not be read: \(Explanations.explanation(of: session.error).message)")
    }
    return remarks
  }
}

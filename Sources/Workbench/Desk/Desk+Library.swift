import ClaimLibrary
import Database
import FactCheck
import Glibc
import Presentation
import SafeFiles
import SessionStore

extension Desk {
  /// The library of the folder, opened; the caller closes it.
  func openLibrary(replacing damaged: ClaimLibrary? = nil) throws -> ClaimLibrary {
    OutputFile.makeFolders(
      above: ClaimLibrary.path(of: setup.folder, cache: setup.cacheFolder))
    return try ClaimLibrary(
      of: setup.folder, cache: setup.cacheFolder, replacing: damaged,
      isInterrupted: setup.isInterrupted)
  }

  /// Runs `body` with the library, after bringing it up to date with the logs. If the file turns out to be damaged, it is
  /// made again, and `body` runs again.
  /// - Returns: the result of `body`, and what is to be said of the library.
  func withLibrary<Value>(
    _ body: (ClaimLibrary) throws -> Value
  ) throws -> (value: Value, remarks: [String]) {
    let library = try openLibrary()
    do {
      return try withLibrary(library, body)
    } catch let error as DatabaseError where error.failure.kind == .damaged {
      return try withLibrary(try openLibrary(replacing: library), body)
    }
  }

  private func withLibrary<Value>(
    _ library: ClaimLibrary, _ body: (ClaimLibrary) throws -> Value
  ) throws -> (value: Value, remarks: [String]) {
    defer { library.close() }
    let update = try update(library)
    return (try body(library), library.remarks(on: update))
  }

  /// Brings a library up to date.
  @discardableResult
  func update(_ library: ClaimLibrary) throws -> LibraryUpdate {
    try library.update(from: setup.folder, now: setup.clock()) { done, all in
      tell { "library: session \(Counted.text(done + 1, of: all))" }
    }
  }

  /// The record of an archive at an address of the library; `nil` if there is none.
  func archiveRecord(at address: String) throws -> LibraryClaim? {
    guard hasLibrary else { return nil }
    let library = try openLibrary()
    defer { library.close() }
    guard let claim = try library.claim(at: address), case .archive = claim.origin else {
      return nil
    }
    return claim
  }

  /// The names of the archives in the library; none if it cannot be read.
  var archiveNames: [String] {
    guard hasLibrary, let library = try? openLibrary() else { return [] }
    defer { library.close() }
    return ((try? library.archives()) ?? []).map(\.name)
  }

  /// Whether a library was made.
  var hasLibrary: Bool {
    access(ClaimLibrary.path(of: setup.folder, cache: setup.cacheFolder), F_OK) == 0
  }

  /// Removes from an existing library what a redaction removed from the session.
  /// - Returns: why that failed; `nil` if it did not.
  func updateLibraryAfterRedaction() -> String? {
    ClaimLibrary.removeLeftovers(of: setup.folder, cache: setup.cacheFolder)
    guard hasLibrary else { return nil }
    do {
      _ = try withLibrary { _ in }
      return nil
    } catch {
      return Explanations.explanation(of: error).message
    }
  }
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
      let archives = Counted.list(replaced.archives)
      remarks.append(
        replaced.archives.isEmpty ? why : "\(why); add its archives again: \(archives)")
    }
    for session in update.unread {
      remarks.append(
        "\(session.name) could not be read: \(Explanations.explanation(of: session.error).message)")
    }
    return remarks
  }
}

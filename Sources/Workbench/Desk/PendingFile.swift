import Glibc

/// A file while it is written, under a name of its own beside the one that it will have. What is not
/// committed leaves nothing.
final class PendingFile {
  /// The name that it will have.
  let path: String
  private let replaces: Bool
  private let temporary: String
  private var descriptor: CInt
  private var isCommitted = false

  /// Begins a file.
  /// - Parameters:
  ///   - replacing: whether a file that is there may be written over.
  ///   - mode: who may read it, as far as the user's mask lets them.
  /// - Throws: `DeskError` when it may not, and when nothing can be written there.
  init(_ path: String, replacing: Bool, mode: mode_t) throws {
    self.path = path
    replaces = replacing
    temporary = path + ".\(getpid()).new"
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw DeskError.cannotWrite(path, reason: "it is a folder")
      }
      guard replacing else { throw DeskError.fileExists(path) }
    }
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.fault(path) }
  }

  deinit {
    closeDescriptor()
    if !isCommitted { unlink(temporary) }
  }

  /// Writes the next bytes.
  func append(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.fault(path)
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Makes what was written durable; nothing can be appended from then on.
  func finish() throws {
    guard fsync(descriptor) == 0 else { throw Self.fault(path) }
    closeDescriptor()
  }

  /// Gives the finished file its name.
  func commit() throws {
    if replaces {
      guard rename(temporary, path) == 0 else { throw Self.fault(path) }
    } else {
      // link refuses what rename would write over: the check at the beginning is a moment old.
      guard link(temporary, path) == 0 else {
        throw errno == EEXIST ? DeskError.fileExists(path) : Self.fault(path)
      }
      unlink(temporary)
    }
    isCommitted = true
  }

  /// Takes the file away again that a commit made; one that was written over stays as it is.
  func takeBack() {
    if isCommitted, !replaces { unlink(path) }
  }

  private func closeDescriptor() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private static func fault(_ path: String) -> DeskError {
    .cannotWrite(path, reason: String(cString: strerror(errno)))
  }
}

extension [PendingFile] {
  /// Gives all of them their names, or none: when one fails, those before it go again.
  func commit() throws {
    for (place, file) in enumerated() {
      do {
        try file.commit()
      } catch {
        for done in self[..<place] { done.takeBack() }
        throw error
      }
    }
  }
}

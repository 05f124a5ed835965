import Glibc

/// A file that is being written. Without a commit nothing is left of it, and an existing file stays as it was
/// until then.
///
/// - A new file gets the mode, owner and group of the one that it replaces; a link is followed and stays.
/// - A file with another owner, or with several names, is overwritten in place after all bytes were received.
/// - Devices and pipes get their bytes at the commit.
package final class WholeFile {
  /// The path as given.
  package let path: String
  /// Whether the bytes go to standard output, so that nothing else may be written there.
  package var isStandardOutput: Bool { target.isStandardOutput }
  private let target: WriteTarget
  private let part: PartFile?
  /// The bytes for a device or a pipe.
  private var kept: [UInt8] = []
  private var isCommitted = false

  /// Begins a file.
  /// - Parameters:
  ///   - replacing: whether an existing file can be overwritten; a device or a pipe has nothing to lose.
  ///   - mode: the permissions of a new file, subject to the user's mask.
  /// - Throws: `exists` if it cannot, and any other reason against writing there.
  package init(_ path: String, replacing: Bool, mode: mode_t) throws(FileFault) {
    self.path = path
    let target = try WriteTarget(path)
    self.target = target
    let part: PartFile?
    do throws(FileFault) {
      switch target {
      case .send, .descriptor: part = nil
      case .new(let destination):
        part = try PartFile(in: FolderSync.containing(destination), mode: mode)
      case .replace(let destination, let status):
        guard replacing else { throw FileFault(path, .exists) }
        part = try PartFile(in: FolderSync.containing(destination))
        if let part { try Self.pass(status, to: part) }
      case .overwrite(let destination):
        guard replacing else { throw FileFault(path, .exists) }
        part = try PartFile(in: FolderSync.containing(destination))
      }
    } catch {
      throw FileFault(path, error.reason)
    }
    self.part = part
  }

  /// Copies the owner, the group and the mode of another file; the mode last, because a new owner clears parts
  /// of it.
  private static func pass(_ status: stat, to part: PartFile) throws(FileFault) {
    var own = stat()
    fstat(part.descriptor, &own)
    if own.st_uid != status.st_uid || own.st_gid != status.st_gid {
      guard fchown(part.descriptor, status.st_uid, status.st_gid) == 0 else {
        throw .last(part.path)
      }
    }
    guard fchmod(part.descriptor, status.st_mode & 0o7777) == 0 else { throw .last(part.path) }
  }

  package func append(_ bytes: [UInt8]) throws(FileFault) {
    guard let part else {
      kept += bytes
      return
    }
    do throws(FileFault) { try part.append(bytes) } catch { throw FileFault(path, error.reason) }
  }

  /// Syncs what was written, still under the temporary name.
  package func finish() throws(FileFault) {
    do throws(FileFault) { try part?.sync() } catch { throw FileFault(path, error.reason) }
  }

  /// Gives the finished file its name: file and folder are on the disk when this returns.
  /// - Throws: `exists` if the name was taken meanwhile; `unconfirmed` if the file exists, but may not survive
  ///   a power cut.
  package func commit() throws(FileFault) {
    do throws(FileFault) {
      switch target {
      case .send(let path): try Self.send(kept, to: path)
      case .descriptor(let number):
        let code = writeAll(kept, to: number)
        guard code == 0 else { throw FileFault(path, .system(code)) }
      case .new(let destination): try part?.name(destination)
      case .replace(let destination, _): try part?.replace(destination)
      case .overwrite(let destination): if let part { try Self.overwrite(destination, with: part) }
      }
    } catch {
      if case .unconfirmed = error.reason { isCommitted = true }
      throw FileFault(path, error.reason)
    }
    isCommitted = true
  }

  /// Deletes the file that a commit made; an overwritten file stays as it is.
  package func discard() {
    if isCommitted, case .new(let destination) = target { unlink(destination) }
  }

  private static func send(_ bytes: [UInt8], to path: String) throws(FileFault) {
    // Nonblocking, or a pipe without a reader would hang the program.
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw errno == ENXIO ? FileFault(path, .noReader) : .last(path)
    }
    defer { close(descriptor) }
    let flags = fcntl(descriptor, F_GETFL)
    if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
    let code = writeAll(bytes, to: descriptor)
    guard code == 0 else { throw FileFault(path, .system(code)) }
  }

  private static func overwrite(_ destination: String, with part: PartFile) throws(FileFault) {
    let descriptor = open(destination, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(destination) }
    defer { close(descriptor) }
    let length = lseek(part.descriptor, 0, SEEK_END)
    guard length >= 0, lseek(part.descriptor, 0, SEEK_SET) == 0 else { throw .last(destination) }
    // Reserve room first: a full disk must be noticed before anything is overwritten.
    let code = length == 0 ? 0 : posix_fallocate(descriptor, 0, length)
    guard ![ENOSPC, EDQUOT, EFBIG].contains(code) else {
      throw FileFault(destination, .system(code))
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(part.descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw .last(destination) }
      if count == 0 { break }
      let code = writeAll(Array(buffer[..<count]), to: descriptor)
      guard code == 0 else { throw FileFault(destination, .system(code)) }
    }
    guard ftruncate(descriptor, length) == 0, fsync(descriptor) == 0 else {
      throw .last(destination)
    }
  }
}

extension [WholeFile] {
  /// Commits all of them or none: if one fails, those before it are deleted, unless they overwrote others.
  /// - Throws: `unconfirmed` for the first that may not survive a power cut, if all exist.
  package func commit() throws(FileFault) {
    var unconfirmed: FileFault?
    for (index, file) in enumerated() {
      do throws(FileFault) {
        try file.commit()
      } catch {
        if case .unconfirmed = error.reason {
          unconfirmed = unconfirmed ?? error
          continue
        }
        for done in self[..<index] { done.discard() }
        throw error
      }
    }
    if let unconfirmed { throw unconfirmed }
  }
}

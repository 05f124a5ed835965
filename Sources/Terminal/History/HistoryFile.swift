import Glibc

/// The lines typed so far, stored in a file across runs: append-only, one entry on each line, mode 0600.
///
/// Two processes can append at the same time; each entry is one write under a lock. Other content of the file
/// is read as far as possible.
public final class HistoryFile {
  /// The file's path.
  public let path: String
  /// The newest line, in the file or passed to `append`; a repetition of it is not stored.
  private var newest: String?
  /// Longer lines, in bytes, are not stored.
  static let longestEntry = 65_536

  /// Makes a history of a file, which the first `append` creates.
  public init(path: String) {
    self.path = path
  }

  /// `$FACTDESK_HISTORY`, else `factdesk/history` in `$XDG_STATE_HOME` or `~/.local/state`; nil if
  /// `$FACTDESK_HISTORY` is empty (history off) or the home folder does not exist: it is never created.
  public static func defaultPath(
    environment: [String: String], isFolder: (String) -> Bool = HistoryFile.isFolder
  ) -> String? {
    if let path = environment["FACTDESK_HISTORY"] { return path.isEmpty ? nil : path }
    // The XDG rules: a relative path is ignored.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return "\(state)/factdesk/history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/"), isFolder(home) else { return nil }
    return "\(home)/.local/state/factdesk/history"
  }

  /// A link to a folder counts as one.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The newest `limit` entries, oldest first; empty if the file is missing or belongs to another user.
  ///
  /// It reads from the file's end, so a file of any size is quick.
  public func load(limit: Int = 10_000) -> [String] {
    guard limit > 0, let file = try? HistoryFile.open(path, flags: O_RDONLY) else { return [] }
    defer { close(file) }
    let bytes = HistoryFile.tail(of: file, lines: limit)
    var entries: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.count <= HistoryFile.longestEntry, !line.contains(0) else { continue }
      entries.append(HistoryEntry.decode(line))
    }
    newest = entries.last
    return entries.count > limit ? Array(entries.suffix(limit)) : entries
  }

  /// Appends a line, unless it is blank or the same as the newest one.
  ///
  /// - Throws: `HistoryError` if the file cannot be opened or written, or belongs to another user.
  public func append(_ line: String) throws {
    guard line != newest, !line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
    newest = line
    var bytes = HistoryEntry.encode(line)
    guard bytes.count <= HistoryFile.longestEntry else { return }
    bytes.append(UInt8(ascii: "\n"))
    HistoryFile.makeFolders(for: path)
    let file = try HistoryFile.open(path, flags: O_RDWR | O_APPEND | O_CREAT)
    defer { close(file) }
    try HistoryFile.lock(file, path: path)
    defer { flock(file, LOCK_UN) }
    // A writer that died, or a full disk, may have left an incomplete entry.
    if HistoryFile.endsInsideLine(file) { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    let code = writeAll(bytes, to: file)
    guard code == 0 else { throw HistoryError(path: path, code: code) }
  }
}

/// Why a line was not stored.
public struct HistoryError: Error, Equatable {
  /// The history file.
  public let path: String
  /// The `errno`; `EPERM` for a file or a link of another user, `EINVAL` for anything but a plain file.
  public let code: Int32

  /// The reason in words.
  public var reason: String {
    switch code {
    case EPERM: "it is another user's file or link"
    case EINVAL: "it is no plain file"
    default: String(cString: strerror(code))
    }
  }
}

extension HistoryFile {
  /// Opens the file if it is a plain one of this user, and makes it readable to its owner only.
  ///
  /// A link is followed if it belongs to the user, as people do who keep their settings in one place; another
  /// user's link could lead to a file that is not a history. A pipe is refused, without waiting for its other
  /// end.
  private static func open(_ path: String, flags: Int32) throws -> Int32 {
    var link = stat()
    if lstat(path, &link) == 0, link.st_mode & S_IFMT == S_IFLNK, link.st_uid != geteuid() {
      throw HistoryError(path: path, code: EPERM)
    }
    let file = Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { throw HistoryError(path: path, code: errno) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      defer { close(file) }
      throw HistoryError(path: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      close(file)
      let isFile = status.st_mode & S_IFMT == S_IFREG
      throw HistoryError(path: path, code: isFile ? EPERM : EINVAL)
    }
    if status.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
    return file
  }

  /// Waits for a second at most: the prompt must not wait for a stopped process.
  private static func lock(_ file: Int32, path: String) throws {
    for _ in 0..<200 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(5_000)
    }
    throw HistoryError(path: path, code: errno)
  }

  private static func endsInsideLine(_ file: Int32) -> Bool {
    let size = lseek(file, 0, SEEK_END)
    var last: UInt8 = 0
    guard size > 0, pread(file, &last, 1, size - 1) == 1 else { return false }
    return last != UInt8(ascii: "\n")
  }

  /// Creates the missing folders above the file, for their owner only; opening the file reports failures.
  private static func makeFolders(for path: String) {
    var missing: [String] = []
    var folder = Substring(path)
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      if access(String(folder), F_OK) == 0 { break }
      missing.append(String(folder))
    }
    for folder in missing.reversed() { mkdir(folder, 0o700) }
  }

  /// The bytes of at least the last `lines` lines, at most a few MB more.
  private static func tail(of file: Int32, lines: Int) -> [UInt8] {
    let chunkSize: off_t = 65_536
    let most: off_t = 64_000_000
    let size = lseek(file, 0, SEEK_END)
    var start = size
    var newlines = 0
    var chunks: [[UInt8]] = []
    while start > 0, newlines <= lines, size - start < most {
      let next = max(0, start - chunkSize)
      let length = Int(start - next)
      let chunk = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        count = max(0, pread(file, buffer.baseAddress!, length, next))
      }
      for byte in chunk where byte == UInt8(ascii: "\n") { newlines += 1 }
      chunks.append(chunk)
      start = next
    }
    var bytes: [UInt8] = []
    for chunk in chunks.reversed() { bytes += chunk }
    guard start > 0 else { return bytes }
    // The first line is incomplete.
    let firstEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
    return Array(bytes[(firstEnd + 1)...])
  }
}

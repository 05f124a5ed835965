import FoundationEssentials
import Glibc

/// A folder for one test, removed with all it holds when the test is over.
public final class TemporaryFolder {
  /// Where the folder is.
  public let path: String

  /// Makes the folder.
  public init() throws {
    guard let template = strdup("/tmp/terminal-test-XXXXXX") else {
      throw PtyError(what: "strdup", code: ENOMEM)
    }
    defer { free(template) }
    guard mkdtemp(template) != nil else { throw PtyError(what: "mkdtemp", code: errno) }
    path = String(cString: template)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file into the folder; its path.
  @discardableResult
  public func write(_ name: String, _ text: String, mode: mode_t = 0o600) throws -> String {
    try write(name, bytes: Array(text.utf8), mode: mode)
  }

  /// Writes a file into the folder; its path.
  @discardableResult
  public func write(_ name: String, bytes: [UInt8], mode: mode_t = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try store(bytes, at: file, mode: mode)
    // Whatever the mask of new files is.
    chmod(file, mode)
    if mode & 0o100 != 0 { waitUntilNobodyWrites(to: file) }
    return file
  }

  private func store(_ bytes: [UInt8], at file: String, mode: mode_t) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw PtyError(what: file, code: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress!, $0.count) }
      guard count > 0 else { throw PtyError(what: file, code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// The bytes of a file in the folder, nil when there is none.
  public func read(_ name: String) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}

/// Waits until a file that was written can be run.
///
/// A program that another test starts just now has all our descriptors for a moment, and a file
/// that somebody can write to cannot be run ("Text file busy"). A lease is given only where nobody can.
public func waitUntilNobodyWrites(to file: String) {
  let descriptor = open(file, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  let setLease: Int32 = 1024
  for _ in 0..<1_000 {
    if fcntl(descriptor, setLease, F_RDLCK) == 0 {
      _ = fcntl(descriptor, setLease, F_UNLCK)
      return
    }
    guard errno == EAGAIN else { return }
    _ = poll(nil, 0, 1)
  }
}

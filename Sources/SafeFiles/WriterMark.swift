import Glibc

/// Who writes a file with a temporary name, as part of that name: so a later run knows at once that the writer
/// was killed, and need not wait until the file is old.
///
/// A mark is `PROCESS-PLACE`: the number of the process, and a number for this start of the machine and its
/// space of process numbers. Another machine, or another container, on the same folder cannot tell who lives.
enum WriterMark {
  /// The mark of this process; `nil` if the system does not say whose numbers its processes have.
  static var own: String? { place.map { "\(getpid())-\($0)" } }

  /// Whether the process of a mark has ended; false if that cannot be known here, or another has its number now.
  static func hasEnded(_ mark: Substring) -> Bool {
    let parts = mark.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let place, parts[1] == place, let process = pid_t(parts[0]), process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  private static let place: String? = {
    guard let start = firstLine("/proc/sys/kernel/random/boot_id") else { return nil }
    var buffer = [CChar](repeating: 0, count: 64)
    let count = readlink("/proc/self/ns/pid", &buffer, buffer.count)
    guard count > 0 else { return nil }
    // FNV-1a: it only has to differ from place to place.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in start + buffer[..<count].map({ UInt8(bitPattern: $0) }) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }()

  private static func firstLine(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }) : nil
  }
}

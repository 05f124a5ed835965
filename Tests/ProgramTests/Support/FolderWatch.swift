import Glibc

/// Notices files that appear in a folder, as the kernel reports them.
final class FolderWatch {
  private let descriptor: Int32

  private typealias Start = @convention(c) (Int32) -> Int32
  private typealias Add = @convention(c) (Int32, UnsafePointer<CChar>, UInt32) -> Int32
  // Swift does not see them.
  private static let start = unsafeBitCast(dlsym(nil, "inotify_init1"), to: Start.self)
  private static let add = unsafeBitCast(dlsym(nil, "inotify_add_watch"), to: Add.self)
  private static let created: UInt32 = 0x100
  /// The bytes of a report before its file's name, and where in them is the length of the name.
  private static let (reportSize, lengthOffset) = (16, 12)

  /// Begins to watch.
  init(_ folder: String) throws {
    descriptor = Self.start(O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0, Self.add(descriptor, folder, Self.created) >= 0 else {
      throw Trouble("inotify on \(folder)", errno)
    }
  }

  deinit { close(descriptor) }

  /// Waits until a file of this name appeared so often since it began.
  func wait(for name: String, times count: Int) throws {
    let end = ContinuousClock.now + Factdesk.patience
    var seen = 0
    while seen < count {
      let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, Int32(max(0, left))) > 0 else {
        throw Trouble("waited in vain for \(name), \(count) times; saw it \(seen) times")
      }
      seen += reports(of: name)
    }
  }

  /// The number of reports of a name that wait.
  private func reports(of name: String) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { bytes in
      let size = read(descriptor, bytes.baseAddress, bytes.count)
      var (offset, count) = (0, 0)
      while offset + Self.reportSize <= size {
        let length = bytes.loadUnaligned(
          fromByteOffset: offset + Self.lengthOffset, as: UInt32.self)
        let written = bytes[(offset + Self.reportSize)...].prefix(Int(length)).prefix { $0 != 0 }
        if written.elementsEqual(name.utf8) { count += 1 }
        offset += Self.reportSize + Int(length)
      }
      return count
    }
  }
}

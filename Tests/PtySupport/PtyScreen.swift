import Glibc

/// A pseudo-terminal to write to from within the test, without a program on it.
public final class PtyScreen {
  /// The side on which a program writes.
  public let terminal: Int32
  private let controller: Int32

  /// Opens one.
  public init(columns: Int, rows: Int) throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else {
      throw PtyError(what: "openpty", code: errno)
    }
    for descriptor in [controller, terminal] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    self.controller = controller
    self.terminal = terminal
  }

  deinit {
    close(controller)
    close(terminal)
  }

  /// What was written since the last time, without escape sequences; at most what the kernel
  /// holds for a reader (some 4 KB) can be written in between.
  public func takeWritten() -> String {
    // A bell of our own marks the end, as the kernel takes its time to hand over.
    write(terminal, "\u{7}", 1)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var entry = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    while bytes.last != 0x07, poll(&entry, 1, 60_000) > 0 {
      let count = read(controller, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return PlainText.withoutEscapes(bytes)
  }
}

import Glibc

/// Writes all bytes; returns 0, or the `errno` that stopped it.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// The result of waiting for a descriptor.
enum WaitResult: Equatable {
  case readable
  case signalled
}

/// Waits until `descriptor` can be read (or has ended or failed), or a signal comes.
func waitToRead(_ descriptor: Int32) -> WaitResult {
  var entries = [
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    pollfd(fd: TerminalSignals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
  ]
  guard poll(&entries, 2, -1) >= 0 else { return errno == EINTR ? .signalled : .readable }
  if entries[1].revents != 0 {
    TerminalSignals.drainWakeDescriptor()
    return .signalled
  }
  return .readable
}

import Glibc
import Synchronization

/// A way to a server that breaks once, after so many bytes in one direction.
final class CuttingProxy: Sendable {
  /// Where bytes go.
  enum Direction: Sendable {
    case toServer, toClient
  }

  private let listener = LoopbackListener()
  private let socketPath: String
  /// Where the way breaks next, and after how many bytes more.
  private let cut = Mutex<(direction: Direction, left: Int)?>(nil)

  var port: Int { listener.port }

  /// - Parameter socketPath: the server's socket.
  init(to socketPath: String) {
    self.socketPath = socketPath
    listener.serve { [self] client in
      guard let server = Loopback.connect(to: self.socketPath) else {
        Glibc.close(client)
        return
      }
      _ = Work { [self] in forward(server, client, .toClient) }
      forward(client, server, .toServer)
    }
  }

  /// Takes no more clients.
  func close() { listener.close() }

  /// Breaks the next connection after so many bytes.
  func arm(_ direction: Direction, after bytes: Int) {
    cut.withLock { $0 = (direction, bytes) }
  }

  /// Whether it has not broken since it was armed.
  var isArmed: Bool { cut.withLock { $0 != nil } }

  private func forward(_ source: Int32, _ target: Int32, _ direction: Direction) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(source, &bytes, bytes.count, 0)
      guard count > 0 else { break }
      let allowed = cut.withLock { cut -> Int? in
        guard let now = cut, now.direction == direction else { return nil }
        if count < now.left {
          cut = (direction, now.left - count)
          return nil
        }
        cut = nil
        return now.left
      }
      let wanted = allowed ?? count
      let sent = wanted == 0 ? 0 : send(target, bytes, wanted, Int32(MSG_NOSIGNAL))
      guard allowed == nil, sent == wanted else { break }
    }
    // Each of the two threads ends the other one's; the descriptors are closed with the test.
    shutdown(source, Int32(SHUT_RDWR))
    shutdown(target, Int32(SHUT_RDWR))
  }
}

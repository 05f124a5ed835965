import Glibc
import Synchronization

/// A way to a server that breaks once, after so many bytes in one direction.
final class CuttingProxy: Sendable {
  /// Where bytes go.
  enum Direction: Sendable {
    case toServer, toClient
  }

  let port: Int
  private let listener: Int32
  private let socketPath: String
  /// Where the way breaks next, and after how many bytes more.
  private let cut = Mutex<(direction: Direction, left: Int)?>(nil)

  /// - Parameter socketPath: the server's socket.
  init(to socketPath: String) {
    self.socketPath = socketPath
    (listener, port) = Loopback.listen()
    let listener = listener
    _ = Work { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        guard let server = Loopback.connect(to: self.socketPath) else {
          Glibc.close(client)
          continue
        }
        _ = Work { [self] in forward(client, server, .toServer) }
        _ = Work { [self] in forward(server, client, .toClient) }
      }
    }
  }

  /// Takes no more clients.
  func close() {
    shutdown(listener, Int32(SHUT_RDWR))
    Glibc.close(listener)
  }

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

/// Sockets of tests.
enum Loopback {
  /// A socket that listens at this machine's own address, and its port.
  static func listen() -> (listener: Int32, port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) + Glibc.listen(listener, 16) + getsockname(listener, $0, &size)
      }
    }
    precondition(code == 0)
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// Connects to a socket in a folder.
  static func connect(to path: String) -> Int32? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < room else { return nil }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, size) }
    }
    guard code == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}

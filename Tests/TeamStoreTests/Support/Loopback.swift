import Glibc

/// Takes clients at this machine's own address, each on a thread of its own.
final class LoopbackListener: Sendable {
  let port: Int
  private let listener: Int32

  init() { (listener, port) = Loopback.listen() }

  /// Calls `body` with the descriptor of each client, which it must close.
  func serve(_ body: @escaping @Sendable (Int32) -> Void) {
    let listener = listener
    _ = Work {
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        _ = Work { body(client) }
      }
    }
  }

  /// Takes no more clients.
  func close() {
    shutdown(listener, Int32(SHUT_RDWR))
    Glibc.close(listener)
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

  /// A port at which nobody listens now.
  static func freePort() -> Int {
    let (listener, port) = listen()
    close(listener)
    return port
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

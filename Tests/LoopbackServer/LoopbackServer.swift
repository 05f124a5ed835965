import Foundation
import Glibc
import Synchronization

/// A web server on this machine's own address that says what a test tells it to say, byte for byte.
///
///     let server = try LoopbackServer { _ in .page("Hello.", type: "text/plain") }
///     load("http://127.0.0.1:\(server.port)/")
public final class LoopbackServer: Sendable {
  /// What a client asked for.
  public struct Request: Sendable {
    /// Path and query.
    public let path: String
    /// `GET`, `HEAD` or `POST`.
    public let method: String
    /// All header lines.
    public let headers: [String]
    /// What the client sent after them.
    public let body: [UInt8]

    /// The value of a header.
    public subscript(name: String) -> String? {
      headers.first { $0.lowercased().hasPrefix(name + ": ") }
        .map { String($0.dropFirst(name.count + 2)) }
    }
  }

  /// What the server does, in order; then it hangs up.
  public enum Step: Sendable {
    /// Sends bytes.
    case send([UInt8])
    /// Sends the same bytes until the client has gone.
    case endless([UInt8])
    /// Says nothing more until the client has gone.
    case stall
  }

  /// The port at 127.0.0.1.
  public let port: Int
  private let listener: Int32
  private let answer: @Sendable (Request) -> [Step]
  private let seen = Mutex<[Request]>([])
  private let connections = Mutex<[Int32]>([])

  /// Starts a server.
  /// - Parameter answer: what it does for each request.
  public init(_ answer: @escaping @Sendable (Request) -> [Step]) throws {
    self.answer = answer
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) + listen(listener, 16) + getsockname(listener, $0, &size)
      }
    }
    guard code == 0 else { throw CocoaError(.fileReadUnknown) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0, let server = self else { return }
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        server.connections.withLock { $0.append(connection) }
        Thread.detachNewThread { server.serve(connection) }
      }
    }
  }

  /// Hangs up on everybody.
  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    connections.withLock { for connection in $0 { shutdown(connection, Int32(SHUT_RDWR)) } }
  }

  deinit {
    stop()
    close(listener)
  }

  /// What was asked so far.
  public var requests: [Request] { seen.withLock { $0 } }

  /// The address of a path here.
  public func url(_ path: String = "/", host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }

  private func serve(_ connection: Int32) {
    defer {
      connections.withLock { $0.removeAll { $0 == connection } }
      close(connection)
    }
    guard let request = Self.request(from: connection) else { return }
    seen.withLock { $0.append(request) }
    for step in answer(request) {
      switch step {
      case .send(let bytes):
        guard Self.send(bytes, to: connection) else { return }
      case .endless(let bytes): while Self.send(bytes, to: connection) {}
      case .stall:
        var byte: UInt8 = 0
        while recv(connection, &byte, 1, 0) > 0 {}
      }
    }
    // Until the client has read all: closing at once could take the end of it away.
    shutdown(connection, Int32(SHUT_WR))
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) > 0 {}
  }

  private static func request(from connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    func read(until isDone: () -> Bool) -> Bool {
      while !isDone() {
        let count = recv(connection, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        bytes += chunk[..<count]
      }
      return true
    }
    var head: Range<Int>?
    let end = Array("\r\n\r\n".utf8)
    guard
      read(until: {
        head = bytes.firstRange(of: end)
        return head != nil
      }), let head
    else { return nil }
    let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count == 3 else { return nil }
    let headers = Array(lines.dropFirst())
    let length =
      headers.first { $0.lowercased().hasPrefix("content-length: ") }
      .flatMap { Int($0.dropFirst(16)) } ?? 0
    guard read(until: { bytes.count >= head.upperBound + length }) else { return nil }
    return Request(
      path: String(words[1]), method: String(words[0]), headers: headers,
      body: Array(bytes[head.upperBound...]))
  }

  private static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

extension [LoopbackServer.Step] {
  /// Status and headers, and a body; the length is told unless `headers` do.
  public static func answer(
    _ status: String, _ headers: [String] = [], body: [UInt8] = []
  ) -> [LoopbackServer.Step] {
    let tellsLength = headers.contains { $0.lowercased().hasPrefix("content-length") }
    let all = headers + (tellsLength ? [] : ["Content-Length: \(body.count)"])
    let head = "HTTP/1.1 \(status)\r\n" + all.map { "\($0)\r\n" }.joined() + "\r\n"
    return [.send([UInt8](head.utf8) + body)]
  }

  /// A page.
  public static func page(
    _ text: String, type: String = "text/plain; charset=utf-8", _ headers: [String] = []
  ) -> [LoopbackServer.Step] {
    answer("200 OK", ["Content-Type: \(type)"] + headers, body: [UInt8](text.utf8))
  }

  /// A redirect.
  public static func redirect(
    to location: String, _ status: String = "302 Found"
  ) -> [LoopbackServer.Step] {
    answer(status, ["Location: \(location)"])
  }
}

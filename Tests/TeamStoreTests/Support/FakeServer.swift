import Glibc
import Synchronization

/// A server on this machine's own address that speaks PostgreSQL's protocol as far as a test says.
final class FakeServer: Sendable {
  /// What it does after a statement, in order.
  enum Step: Sendable {
    /// Sends bytes.
    case send([UInt8])
    /// Sends bytes again and again, until the client has gone.
    case endless([UInt8])
    /// Says nothing more until the client has gone.
    case stall
    /// Closes the connection.
    case hangUp
  }

  private let listener = LoopbackListener()
  private let answer: @Sendable (String) -> [Step]
  private let seen = Mutex<[[UInt8]]>([])

  /// Everything that clients sent after connecting, a message each.
  var messages: [[UInt8]] { seen.withLock { $0 } }

  /// - Parameter answer: what it does after a statement, besides what the program asks of every new connection.
  init(_ answer: @escaping @Sendable (String) -> [Step]) throws {
    self.answer = answer
    listener.serve { [self] client in serve(client) }
  }

  /// Takes no more clients.
  func close() { listener.close() }

  var port: Int { listener.port }

  var address: String { "postgres://ann@127.0.0.1:\(port)/news?sslmode=disable&gssencmode=disable" }

  private func serve(_ client: Int32) {
    defer { Glibc.close(client) }
    // The first message has no kind.
    guard let size = read(4, client), read(Int(Self.number(size)) - 4, client) != nil else {
      return
    }
    let greeting =
      Message.of("R", [0, 0, 0, 0])
      + [
        ("server_version", "15.0"), ("client_encoding", "UTF8"), ("in_hot_standby", "off"),
        ("default_transaction_read_only", "off"), ("server_encoding", "UTF8"),
      ].flatMap { Message.of("S", Array("\($0.0)\0\($0.1)\0".utf8)) }
      + Message.of("K", [0, 0, 0, 1, 0, 0, 0, 1]) + Message.ready
    guard write(greeting, client) else { return }
    var statement = ""
    while let head = read(5, client), let body = read(Int(Self.number(head[1...])) - 4, client) {
      seen.withLock { $0.append(head + body) }
      switch Unicode.Scalar(head[0]) {
      case "P":
        let parts = body.split(separator: 0, omittingEmptySubsequences: false)
        statement = String(decoding: parts[1], as: UTF8.self)
      case "S":
        let steps: [Step] =
          if statement.contains("FROM factdesk.me()") {
            [.send(Message.member + Message.ready)]
          } else if ["LISTEN", "SET ", "pg_notify"].contains(where: { statement.contains($0) }) {
            [.send(Message.done("SET") + Message.ready)]
          } else {
            answer(statement)
          }
        guard perform(steps, client) else { return }
      case "X": return
      default: break
      }
    }
  }

  /// Returns whether the connection goes on.
  private func perform(_ steps: [Step], _ client: Int32) -> Bool {
    for step in steps {
      switch step {
      case .send(let bytes): guard write(bytes, client) else { return false }
      case .endless(let bytes): while write(bytes, client) {}
      case .stall:
        while read(1, client) != nil {}
        return false
      case .hangUp: return false
      }
    }
    return true
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func read(_ count: Int, _ client: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    var done = 0
    while done < count {
      let now = bytes.withUnsafeMutableBytes {
        recv(client, $0.baseAddress! + done, count - done, 0)
      }
      guard now > 0 else { return nil }
      done += now
    }
    return bytes
  }

  private func write(_ bytes: [UInt8], _ client: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let now = bytes.withUnsafeBytes {
        send(client, $0.baseAddress! + done, bytes.count - done, Int32(MSG_NOSIGNAL))
      }
      guard now > 0 else { return false }
      done += now
    }
    return true
  }
}

/// Messages of PostgreSQL's protocol.
enum Message {
  static func of(_ kind: Unicode.Scalar, _ body: [UInt8]) -> [UInt8] {
    [UInt8(ascii: kind)] + word(body.count + 4) + body
  }

  static func word(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  static func long(_ number: Int) -> [UInt8] { word(number >> 32) + word(number) }

  static let ready = of("Z", [UInt8(ascii: "I")])

  /// The server accepted the statement.
  static let accepted = of("1", []) + of("2", [])

  static func complete(_ tag: String) -> [UInt8] { of("C", Array("\(tag)\0".utf8)) }

  /// A statement without rows.
  static func done(_ tag: String) -> [UInt8] { accepted + of("n", []) + complete(tag) }

  /// A warning, from a function of the server's.
  static func notice(_ text: String, from function: String) -> [UInt8] {
    of("N", Array("SWARNING\0C01000\0M\(text)\0R\(function)\0\0".utf8))
  }

  /// What the columns of the rows are: the numbers of their types.
  static func columns(_ types: [Int]) -> [UInt8] {
    var body: [UInt8] = [0, UInt8(types.count)]
    for type in types {
      body += Array("c\0".utf8) + word(0) + [0, 0] + word(type)
      body += [0xFF, 0xFF] + word(-1) + [0, 1]
    }
    return of("T", body)
  }

  static func row(_ values: [[UInt8]?]) -> [UInt8] {
    var body: [UInt8] = [0, UInt8(values.count)]
    for value in values { body += word(value?.count ?? -1) + (value ?? []) }
    return of("D", body)
  }

  static let bytea = 17, bigint = 20, integer = 23, text = 25

  /// The answer to who works here.
  static let member: [UInt8] = {
    let values: [[UInt8]] = [
      Array("UTF8".utf8), word(1), word(1), Array("ann".utf8), Array("Ira Checker".utf8), word(2),
      [],
    ]
    return accepted + columns([text, integer, integer, text, text, integer, text]) + row(values)
      + complete("SELECT 1")
  }()
}

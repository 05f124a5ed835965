import Glibc
import PostgresShim
import SessionStore

/// Where an address leads: the hosts that libpq found in it, in a service file and in the environment, and what this program
/// asks of the connection where nobody says otherwise.
struct ServerTarget {
  /// One server of perhaps several, as parameters of libpq.
  typealias Host = [(name: String, value: String)]

  let functions: PostgresFunctions
  private let address: String
  private let hosts: [Host]
  private let defaults: [(name: String, value: String)]

  /// The version of libpq's parameters that every connection gets, before the address, which may say otherwise.
  private static let always = [
    ("fallback_application_name", "factdesk"), ("tcp_user_timeout", "5000"),
    ("keepalives_idle", "5"), ("keepalives_interval", "2"), ("keepalives_count", "2"),
  ]

  /// Reads an address without asking a server.
  /// - Throws: `ServerError` of the kind `notInstalled`, `openPassword`, or `badAddress` with libpq's words.
  init(_ address: String) throws(ServerError) {
    guard let loaded = postgres_shim_functions() else { throw ServerError(.notInstalled) }
    let functions = loaded.pointee
    self.functions = functions
    self.address = address
    // libpq only shows what it makes of an address when it begins to connect; nothing was sent when this is dropped.
    guard let connection = ServerConnection.start(functions, [("dbname", address)]) else {
      throw ServerError(.lost, "out of memory")
    }
    defer { functions.finish(connection) }
    let effective = Self.options(functions.conninfo(connection), functions)
    guard effective["host"] != nil || effective["hostaddr"] != nil || effective["dbname"] != nil
    else {
      let words = functions.errorMessage(connection).map { String(cString: $0) } ?? ""
      throw ServerError(.badAddress, words)
    }
    let typed = Self.options(functions.conninfoParse(address, nil), functions)
    // libpq does not say from where a password is. Whoever sets the variable does not mean the file.
    if typed["service"] != nil || getenv("PGSERVICE") != nil, effective["password"] != nil,
      getenv("PGPASSWORD") == nil, let file = ServiceFile.withOpenPassword()
    {
      throw ServerError(.openPassword(file: file))
    }
    let hosts = Self.hosts(effective)
    self.hosts = hosts
    // The least that libpq does anyway is what nobody asked for.
    func isUnsaid(_ option: String, _ least: String, _ variable: String) -> Bool {
      effective[option] ?? least == least && typed[option] == nil && getenv(variable) == nil
    }
    var defaults: [(String, String)] = []
    if isUnsaid("target_session_attrs", "any", "PGTARGETSESSIONATTRS") {
      defaults.append(("target_session_attrs", "primary"))
    }
    if !hosts.allSatisfy(Self.isLocal), isUnsaid("sslmode", "prefer", "PGSSLMODE") {
      defaults.append(("sslmode", "verify-full"))
    }
    self.defaults = defaults
  }

  /// Connects to the first of the hosts that answers and has the wanted role.
  ///
  /// libpq itself would wait for ever for a host that hangs.
  /// - Parameters:
  ///   - time: how long each host may take.
  ///   - answerTime: how long the server may take for an answer.
  ///   - waiting: who may interrupt, and hears of late answers.
  /// - Throws: `ServerError`: what a host refused for good, or why the last one could not be reached.
  func connect(
    within time: Duration, answerTime: Duration, waiting: StoreWaiting
  ) throws(ServerError) -> ServerConnection {
    var last = ServerError(.lost)
    for host in hosts {
      do throws(ServerError) {
        return try ServerConnection(
          functions,
          Self.always + [("dbname", address)] + defaults + [("client_encoding", "UTF8")] + host,
          within: time, answerTime: answerTime, waiting: waiting)
      } catch {
        guard error.isTemporary else { throw error }
        last = error
      }
    }
    throw last
  }

  /// Whether a host is this machine.
  private static func isLocal(_ host: Host) -> Bool {
    host.allSatisfy { name, value in
      name == "port" || value.isEmpty || value.hasPrefix("/") || value.hasPrefix("@")
        || value == "localhost" || value == "::1" || value.hasPrefix("127.")
    }
  }

  /// The hosts that libpq would try one after the other.
  private static func hosts(_ options: [String: String]) -> [Host] {
    let names = ["host", "hostaddr", "port"]
    let lists = names.map {
      (options[$0] ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return (0..<max(lists[0].count, lists[1].count)).map { index in
      zip(names, lists).compactMap { name, list in
        // One port serves all hosts.
        let value = list.count == 1 && name == "port" ? list[0] : list.dropFirst(index).first ?? ""
        return value.isEmpty ? nil : (name, value)
      }
    }
  }

  /// The values that are set, and releases libpq's list of them.
  private static func options(
    _ list: UnsafeMutablePointer<PQconninfoOption>?, _ functions: PostgresFunctions
  ) -> [String: String] {
    guard let list else { return [:] }
    defer { functions.conninfoFree(list) }
    var options: [String: String] = [:]
    var next = list
    while let keyword = next.pointee.keyword {
      if let value = next.pointee.val { options[String(cString: keyword)] = String(cString: value) }
      next += 1
    }
    return options
  }
}

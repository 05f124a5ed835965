import Foundation
import Synchronization

/// A PostgreSQL in a private folder, started by `Scripts/team/server.sh` and destroyed when the tests have ended.
public final class TeamServer: Sendable {
  /// Whether PostgreSQL is on this machine.
  public static let isInstalled: Bool = {
    let versions = "/usr/lib/postgresql"
    return ((try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []).contains {
      FileManager.default.isExecutableFile(atPath: "\(versions)/\($0)/bin/initdb")
    }
  }()

  /// The server that all tests of a run share, with the tables of a team in `news`, which the role `desk` administers.
  public static func shared() throws -> TeamServer { try started.get() }

  private static let started = Result { try TeamServer(withTables: true) }

  /// The server's folder.
  public let folder: String
  private let roles = Atomic(0)

  /// A step that failed.
  struct Trouble: Error { let said: String }

  /// Starts a server.
  /// - Parameters:
  ///   - withTables: whether it has a team's tables; else the database `news` of the role `desk` is empty.
  ///   - port: a port at 127.0.0.1; 0 for a socket in the folder.
  public init(withTables: Bool, port: Int = 0) throws {
    folder = "/dev/shm/fd-team-\(UInt32.random(in: 0 ... .max))"
    // No test makes the machine crash, so nothing need reach a disk.
    try run("start", "\(port)", "fsync=off", "full_page_writes=off")
    try run("role", "desk")
    try run("database", "news", "desk")
    guard withTables else { return }
    let tables = try String(
      contentsOfFile: Self.root + "/Sources/TeamStore/Tables/tables-1.sql", encoding: .utf8)
    try sql("SET SESSION AUTHORIZATION desk; BEGIN; \(tables); COMMIT")
  }

  /// Stops it, and removes its folder.
  public func destroy() { _ = try? run("destroy") }

  /// Stops it at once, as a crash does: without a checkpoint.
  public func crash() throws { try run("crash") }

  /// Starts it again.
  public func restart(port: Int = 0) throws {
    try run("start", "\(port)", "fsync=off", "full_page_writes=off")
  }

  /// Makes it take TLS connections as a host of some name.
  /// - Returns: the path of the certificate of the authority that vouches for it.
  public func makeCertificate(for name: String) throws -> String {
    try run("certificate", name)
    return folder + "/authority.crt"
  }

  /// The address with which a role logs in; it names the file of the passwords.
  public func address(of role: String, database: String = "news") throws -> String {
    try run("url", role, database)
  }

  /// Runs SQL as the superuser.
  /// - Returns: its rows, with `|` between the columns.
  @discardableResult
  public func sql(_ text: String, database: String = "news") throws -> String {
    try run("sql", database, text)
  }

  /// Makes a role.
  /// - Returns: its name.
  public func makeRole() throws -> String {
    let role = "r\(roles.add(1, ordering: .relaxed).newValue)"
    try run("role", role)
    return role
  }

  /// Makes a role and enrols it.
  /// - Parameter rank: 1 reads, 2 works, 3 edits, 4 administers.
  /// - Returns: the role's name.
  public func makeMember(_ name: String, rank: Int, circles: String = "") throws -> String {
    let role = try makeRole()
    try enrol(role, as: name, rank: rank, circles: circles)
    return role
  }

  /// Enrols a role, or changes its name, rank or circles.
  public func enrol(_ role: String, as name: String, rank: Int, circles: String = "") throws {
    let quoted = name.replacing("'", with: "''")
    try sql(
      "SET SESSION AUTHORIZATION desk; SELECT factdesk.enrol('\(role)', '\(quoted)', \(rank), '\(circles)')"
    )
  }

  /// The server's processes that serve those who have a session open.
  public func connections(to session: String) throws -> [Int32] {
    try sql(
      """
      SELECT a.pid FROM pg_stat_activity a JOIN factdesk.session s
      ON right(a.application_name, 36) = s.id::text WHERE s.name = '\(session)'
      """
    ).split(separator: "\n").compactMap { Int32($0) }
  }

  private typealias Open = @convention(c) (Int32, UInt32) -> Int32
  /// Opens a descriptor that can be read when a process has ended. Swift does not see it.
  private static let open = unsafeBitCast(dlsym(nil, "pidfd_open"), to: Open.self)

  /// Waits until processes of the server have ended, ten seconds at most for each.
  public func waitForEnd(of processes: [Int32]) throws {
    for process in processes {
      let descriptor = Self.open(process, 0)
      // It has ended.
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 10_000) > 0 else {
        throw Trouble(said: "process \(process) of the server goes on")
      }
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The script that starts and stops servers.
  public static let script = root + "/Scripts/team/server.sh"

  @discardableResult
  private func run(_ action: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [Self.script, action, folder] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["WATCH"] = "\(getpid())"
    process.environment = environment
    let (output, trouble) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = trouble
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let wrong = try trouble.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Trouble(said: "\(action): \(String(decoding: wrong, as: UTF8.self))")
    }
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}

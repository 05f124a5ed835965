import SessionStore
import TeamSupport
import Testing

@testable import TeamStore

/// A server must prove that it is the one of the address before it is told anything.
@Suite(.enabled(if: TeamServer.isInstalled, Comment(rawValue: Team.reason)))
struct CertificateTests {
  private let server: TeamServer
  private let port: Int
  private let role: String
  private let authority: String

  init() throws {
    port = Loopback.freePort()
    server = try TeamServer(withTables: true, port: port)
    role = try server.makeMember("Ann", rank: TeamRank.works.rawValue)
    authority = try server.makeCertificate(for: "db.example")
  }

  /// Why a server cannot be used whose address is this machine's own under some name.
  private func reason(_ host: String, _ query: String) throws -> StoreError? {
    let passwords = try #require(try server.address(of: role).split(separator: "?").last)
    return TeamRepository(
      "postgres://\(role)@\(host):\(port)/news?hostaddr=127.0.0.1&\(passwords)&\(query)",
      limits: ServerLink.Limits()
    ).reasonNotToUse
  }

  /// The words of an error of this kind.
  private func words(_ reason: StoreError?) -> String? {
    guard case .untrustedServer(_, let detail) = reason else {
      Issue.record("\(String(describing: reason))")
      return nil
    }
    return detail
  }

  @Test func onlyTheNamedServerIsUsed() throws {
    defer { server.destroy() }
    let trusted = "sslrootcert=\(authority)"
    #expect(try reason("db.example", trusted) == nil)
    // Nobody has to ask for the check, and it is over at once.
    let start = ContinuousClock.now
    let otherName = try words(reason("other.example", trusted))
    #expect(otherName?.contains("does not match host name \"other.example\"") ?? false)
    let stranger = try TeamServer(withTables: false)
    defer { stranger.destroy() }
    let other = try stranger.makeCertificate(for: "db.example")
    let otherAuthority = try words(reason("db.example", "sslrootcert=\(other)"))
    #expect(otherAuthority?.contains("certificate verify failed") ?? false)
    let noAuthority = try words(reason("db.example", "sslrootcert=/nowhere/root.crt"))
    #expect(noAuthority?.contains("/nowhere/root.crt") ?? false)
    #expect(start.duration(to: .now) < .seconds(30), "it was tried again and again")
    // Who insists gets what libpq offers.
    #expect(try reason("other.example", "sslmode=require") == nil)
  }

  /// A server without a certificate is refused, wherever it says that it is.
  @Test func aServerWithoutACertificate() throws {
    defer { server.destroy() }
    try server.sql("ALTER SYSTEM SET ssl = off; ")
    try server.sql("SELECT pg_reload_conf()")
    while try server.sql("SHOW ssl") != "off" {}
    let said = try words(reason("db.example", "sslrootcert=\(authority)"))
    #expect(said?.contains("does not support SSL") ?? false)
  }
}

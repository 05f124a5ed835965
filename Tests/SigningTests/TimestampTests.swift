import ArticleLoading
import FactCheck
import Foundation
import Glibc
import LoopbackServer
import SigningSupport
import Testing

@testable import Signing

@Suite(
  "Timestamps of signatures",
  .enabled(
    if: TestAuthority.canBeMade && FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct TimestampTests {
  private let signature = Array("a signature".utf8)

  private func token(
    at url: String, limits: LoadLimits = LoadLimits(maxBytes: 100_000, seconds: 60),
    programs: OutsidePrograms = OutsidePrograms()
  ) throws -> TimestampToken {
    let fetcher = CurlFetcher(programs: OutsidePrograms(), version: "0")
    return try TimestampAuthority(
      at: WebAddress(url), programs: programs, fetcher: fetcher, limits: limits
    ).token(for: signature) { _, _ in }
  }

  private func check(
    _ token: [UInt8], of bytes: [UInt8]? = nil, trusting file: String
  ) throws -> Result<Timestamp, TimestampFault> {
    let trusted = Array(try Data(contentsOf: URL(filePath: file)))
    return try TimestampCheck(OutsidePrograms())
      .time(in: token, of: bytes ?? signature, trusting: trusted)
  }

  @Test func anAuthorityDatesASignature() throws {
    let authority = try TestAuthority()
    let before = Int(time(nil))
    let token = try token(at: authority.url)
    #expect((before...Int(time(nil))).contains(token.time.seconds))
    #expect(try check(token.bytes, trusting: authority.certificate) == .success(token.time))
    let request = try #require(authority.requests.first)
    #expect(request.method == "POST")
    #expect(request["content-type"] == "application/timestamp-query")
    #expect(request["accept"] == "application/timestamp-reply")
    // The hash is sent, and nothing else of the signature.
    #expect(request.body.firstRange(of: Digest(of: signature).bytes) != nil)
    #expect(request.body.firstRange(of: signature) == nil)
  }

  @Test func aTokenIsOfTheseBytesAndOfATrustedAuthority() throws {
    let authority = try TestAuthority()
    let token = try token(at: authority.url).bytes
    let trusted = authority.certificate
    #expect(
      try check(token, of: Array("another".utf8), trusting: trusted) == .failure(.otherBytes))
    guard case .failure(.untrusted) = try check(token, trusting: authority.otherCertificate) else {
      Issue.record("another authority's certificate")
      return
    }
    #expect(try check(token, trusting: "/etc/hostname") == .failure(.noCertificates))
    #expect(try check([], trusting: trusted) == .failure(.damaged))
    #expect(try check(Array("rubbish".utf8), trusting: trusted) == .failure(.damaged))
    #expect(try check(token.dropLast(20), trusting: trusted) == .failure(.damaged))
    #expect(
      try check([UInt8](repeating: 0x30, count: 5000), trusting: trusted) == .failure(.damaged))
  }

  @Test func aChangedTokenIsNeverAccepted() throws {
    let authority = try TestAuthority()
    let token = try token(at: authority.url)
    let length = token.bytes.count
    for index in stride(from: 3, to: length, by: max(1, length / 25)) {
      var changed = token.bytes
      changed[index] ^= 4
      let found = try check(changed, trusting: authority.certificate)
      // Bytes that say nothing of the time or the signature may differ, and then all else holds.
      if case .success(let time) = found { #expect(time == token.time) }
    }
    var changed = token.bytes
    changed[length - 5] ^= 1
    #expect(try check(changed, trusting: authority.certificate) == .failure(.changed))
  }

  @Test func anAuthorityThatAnswersRubbish() throws {
    let replies: [(body: [UInt8], fault: TimestampFault)] = [
      (Array("<html>Sign in</html>".utf8), .damaged), ([0x30, 0x03, 0x02, 0x01], .damaged),
      // Status 2 and the text "no".
      (
        [0x30, 0x0B, 0x30, 0x09, 0x02, 0x01, 0x02, 0x30, 0x04, 0x0C, 0x02, 0x6E, 0x6F],
        .refused("no")
      ),
    ]
    for (body, fault) in replies {
      let server = try LoopbackServer { _ in .answer("200 OK", body: body) }
      #expect(throws: SigningError.badTimestamp(url: server.url("/"), fault)) {
        try token(at: server.url("/"))
      }
    }
    let another = try TestAuthority()
    let other = try another.replyToAnotherQuery()
    let server = try LoopbackServer { _ in .answer("200 OK", body: other) }
    #expect(throws: SigningError.badTimestamp(url: server.url("/"), .otherBytes)) {
      try token(at: server.url("/"))
    }
    let changing = try TestAuthority { reply in
      var reply = reply
      reply[reply.count - 5] ^= 1
      return reply
    }
    #expect(throws: SigningError.badTimestamp(url: changing.url, .changed)) {
      try token(at: changing.url)
    }
  }

  @Test func anAuthorityThatIsSlowHugeOrElsewhere() throws {
    func failure(
      _ steps: [LoopbackServer.Step], seconds: Int = 60
    ) throws -> (LoadError, String)? {
      let server = try LoopbackServer { _ in steps }
      do {
        _ = try token(
          at: server.url("/"), limits: LoadLimits(maxBytes: 10_000, seconds: seconds))
        return nil
      } catch SigningError.noAnswer(let error) {
        return (error, server.url("/"))
      }
    }
    let slow = try #require(try failure([.stall], seconds: 1))
    #expect(slow.0 == .tooSlow(path: slow.1, seconds: 1))
    let huge = try #require(
      try failure([
        .send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)), .endless([UInt8](repeating: 0, count: 4096)),
      ]))
    #expect(huge.0 == .tooLarge(path: huge.1, bytes: nil, limit: 10_000))
    let gone = try #require(try failure(.answer("404 Not Found")))
    #expect(gone.0 == .notFetched(url: gone.1, .status(404, retryAfter: nil)))
    // The query is sent nowhere else.
    let moved = try #require(try failure(.redirect(to: "http://127.0.0.1:1/")))
    #expect(moved.0 == .notFetched(url: moved.1, .status(302, retryAfter: nil)))
  }

  @Test func theProgramMayBeMissing() {
    #expect(throws: SigningError.noProgram("--timestamp", .openssl)) {
      try token(
        at: "http://127.0.0.1:1/",
        programs: OutsidePrograms(environment: ["PATH": "/nowhere"]))
    }
  }

  @Test(arguments: [
    ("Nov 29 22:00:48 2026 GMT", "2026-11-29T22:00:48Z"),
    ("Feb  3 09:30:00.250 2026 GMT", "2026-02-03T09:30:00Z"),
    ("Feb 30 09:30:00 2026 GMT", nil), ("Feb 3 2026", nil), ("Foo 3 09:30:00 2026 GMT", nil),
  ])
  func timesAreRead(_ text: String, _ time: String?) {
    #expect(TimestampReply.time(text)?.description == time)
  }
}

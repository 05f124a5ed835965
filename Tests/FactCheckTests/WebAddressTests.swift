import FactCheck
import Foundation
import JSON
import SeededRandom
import TestSupport
import Testing

@Suite("Web addresses") struct WebAddressTests {
  @Test(arguments: [
    ("https://a.example", "https://a.example"),
    ("HTTPS://Port.EXAMPLE/Stats", "https://port.example/Stats"),
    ("http://a.example/", "http://a.example/"),
    ("http://a.example?x=1", "http://a.example?x=1"),
    ("http://a.example#top", "http://a.example#top"),
    ("http://a.example:8080/x", "http://a.example:8080/x"),
    ("http://a.example:/x", "http://a.example:/x"),
    ("http://a.example./x", "http://a.example./x"),
    ("http://127.0.0.1/x", "http://127.0.0.1/x"),
    ("http://under_score.example/", "http://under_score.example/"),
    // Characters that RFC 3986 does not allow.
    ("https://a.example/café", "https://a.example/caf%C3%A9"),
    ("https://a.example/cafe\u{301}", "https://a.example/cafe%CC%81"),
    ("https://a.example/Ünï?q=ö#ß", "https://a.example/%C3%9Cn%C3%AF?q=%C3%B6#%C3%9F"),
    (
      "https://a.example/a|b{c}[d]\"<>^`\\",
      "https://a.example/a%7Cb%7Bc%7D%5Bd%5D%22%3C%3E%5E%60%5C"
    ),
    ("https://a.example/%41%zz%4", "https://a.example/%41%25zz%254"),
    ("https://a.example/100%", "https://a.example/100%25"),
    ("https://a.example/?u=http://b.example/?x", "https://a.example/?u=http://b.example/?x"),
    ("https://a.example/#a#b", "https://a.example/#a%23b"),
    ("https://a.example/-._~!$&'()*+,;=:@", "https://a.example/-._~!$&'()*+,;=:@"),
    ("https://a.example/\u{202E}gpj", "https://a.example/%E2%80%AEgpj"),
    ("https://a.example/😀", "https://a.example/%F0%9F%98%80"),
    // Hosts of other scripts.
    ("https://müller.example/", "https://xn--mller-kva.example/"),
    ("https://MÜLLER.example/", "https://xn--mller-kva.example/"),
    ("https://bücher.example:81/ü", "https://xn--bcher-kva.example:81/%C3%BC"),
    ("https://пример.испытание/", "https://xn--e1afmkfd.xn--80akhbyknj4f/"),
    ("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/"),
    ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
    // Addresses of IPv6.
    ("http://[::1]/", "http://[::1]/"), ("http://[::]", "http://[::]"),
    ("http://[2001:DB8::7]:8080/x", "http://[2001:db8::7]:8080/x"),
    ("http://[1:2:3:4:5:6:7:8]/", "http://[1:2:3:4:5:6:7:8]/"),
    ("http://[::ffff:192.0.2.1]/", "http://[::ffff:192.0.2.1]/"),
    ("http://[1:2:3:4:5:6:192.0.2.1]/", "http://[1:2:3:4:5:6:192.0.2.1]/"),
  ])
  func areStoredInCharactersAllowedInLinks(typed: String, stored: String) throws {
    let address = try WebAddress(typed)
    #expect(address.text == stored)
    #expect(address.description == stored)
    #expect(try WebAddress(stored) == address, "what is stored is read as itself")
  }

  @Test(arguments: [
    ("", WebAddress.Fault.scheme), ("a.example", .scheme), ("//a.example", .scheme),
    ("ftp://a.example", .scheme), ("file:///etc/passwd", .scheme), ("http:a.example", .scheme),
    ("javascript:alert(1)", .scheme), ("javascript://a.example/%0aalert(1)", .scheme),
    ("data:text/html,<p>", .scheme), ("mailto:a@a.example", .scheme), ("ｈttp://a.example", .scheme),
    ("xhttp://a.example", .scheme),
    ("https://", .host), ("https:///path", .host), ("https://?x", .host), ("https://:80/", .host),
    ("https://./", .host), ("https://a..b/", .host), ("https://.a.example/", .host),
    ("https://a.example\\@b.example/", .credentials), ("https://a.example\\b/", .host),
    ("https://a,b/", .host), ("https://a%2eexample/", .host), ("https://a.example:http/", .host),
    ("https://a.example:65536/", .host), ("https://a.example:-1/", .host),
    ("https://a.example:80:80/", .host), ("https://a.example:99999999999999999999/", .host),
    ("https://\(String(repeating: "a", count: 64)).example/", .host),
    ("https://\(String(repeating: "abcdefg.", count: 32))example/", .host),
    ("https://[]/", .host), ("https://[::1/", .host), ("https://[::1]x/", .host),
    ("https://[1:2:3]/", .host), ("https://[1:2:3:4:5:6:7:8:9]/", .host),
    ("https://[1::2::3]/", .host), ("https://[:::]/", .host), ("https://[12345::]/", .host),
    ("https://[::g]/", .host), ("https://[fe80::1%25eth0]/", .host), ("https://[....]/", .host),
    ("https://[::256.1.1.1]/", .host), ("https://[::1.2.3]/", .host),
    ("https://[1.2.3.4::]/", .host), ("https://[v1.x]/", .host),
    ("https://user@a.example/", .credentials), ("https://user:pw@a.example/", .credentials),
    ("https://@a.example/", .credentials), ("https://a.example@evil.example/", .credentials),
    ("https://a b.example/", .whiteSpace), ("https://a.example/a b", .whiteSpace),
    (" https://a.example/", .whiteSpace), ("https://a.example/\n", .whiteSpace),
    ("https://a.example/\u{0}", .whiteSpace), ("https://a.example/\u{1B}[31m", .whiteSpace),
    ("https://a.example/\u{A0}", .whiteSpace), ("https://a.example/\u{85}", .whiteSpace),
    ("https://a.example/\u{2028}", .whiteSpace), ("https://a.example/\u{9B}m", .whiteSpace),
    ("https://a.example/" + String(repeating: "x", count: 8192), .tooLong),
    ("https://a.example/" + String(repeating: "é", count: 3000), .tooLong),
  ])
  func areRefused(typed: String, fault: WebAddress.Fault) {
    #expect(throws: fault) { try WebAddress(typed) }
  }

  @Test func acceptAtMostEightThousandBytes() throws {
    let start = "https://a.example/"
    let longest = start + String(repeating: "x", count: WebAddress.longest - start.utf8.count)
    #expect(try WebAddress(longest).text.utf8.count == 8192)
    #expect(throws: WebAddress.Fault.tooLong) { try WebAddress(longest + "x") }
  }

  @Test func containOnlyCharactersOfRFC3986WhateverIsTyped() throws {
    let allowed = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    var taken = 0
    for hostile in HostileStrings.all {
      for typed in ["https://a.example/\(hostile)", "https://\(hostile)/", hostile] {
        guard let address = try? WebAddress(typed) else { continue }
        taken += 1
        let isClean = address.text.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || allowed.contains(byte)
        }
        #expect(isClean, "\(address.text)")
        #expect(address.text.hasPrefix("http"))
        let again = try? WebAddress(address.text)
        #expect(again == address)
        #expect(URL(string: address.text)?.host() != nil)
      }
    }
    #expect(taken > 50)
  }

  @Test(arguments: [
    ("https://a.example/x", "https://a.example/x", true),
    ("https://a.example/x", "http://a.example/x", true),
    ("https://a.example/x", "https://www.a.example/x", true),
    ("https://a.example/x", "https://A.EXAMPLE/x", true),
    ("https://a.example/x", "https://a.example/x/", true),
    ("https://a.example", "https://a.example/", true),
    ("https://a.example/x", "https://a.example/x#part", true),
    ("https://a.example", "https://a.example#part", true),
    ("https://a.example/x", "https://a.example:443/x", true),
    ("https://a.example/x", "http://a.example:80/x", true),
    ("https://a.example/x", "https://a.example:/x", true),
    ("https://a.example/x", "https://a.example./x", true),
    ("https://a.example/x?q=1", "http://www.a.example/x/?q=1#p", true),
    ("https://a.example/x", "https://web.archive.org/web/20260202101500/https://a.example/x", true),
    (
      "https://a.example/x", "http://web.archive.org/web/20260202101500id_/http://www.a.example/x/",
      true
    ),
    (
      "https://a.example/x",
      "https://web.archive.org/web/20260202101500/https://web.archive.org/web/20250101000000/https://a.example/x",
      true
    ),
    ("https://a.example/x", "https://a.example/X", false),
    ("https://a.example/x", "https://a.example/x?q=1", false),
    ("https://a.example/x?q=1", "https://a.example/x?q=2", false),
    ("https://a.example/x", "https://b.example/x", false),
    ("https://a.example/x", "https://sub.a.example/x", false),
    ("https://a.example/x", "https://a.example:80/x", false),
    ("https://a.example/x", "https://a.example:8443/x", false),
    ("https://a.example/x", "https://a.example/x/y", false),
    // Copies, with or without a time in their address.
    ("https://a.example/x", "https://web.archive.org/web/20260230101500/https://a.example/x", true),
    ("https://a.example/x", "https://web.archive.org/web/2026/https://a.example/x", true),
    ("https://a.example/x", "https://web.archive.org/web/2026*/https://a.example/x", true),
    ("https://a.example/x", "https://web.archive.org/web/*/a.example/x", true),
    ("https://a.example/x", "https://web.archive.org/web/https://a.example/x", true),
    ("https://a.example/x", "https://web.archive.org/web/20260202if_/https:/a.example/x", true),
    ("https://a.example/x", "https://archive.org/web/20260202101500/a.example/x", true),
    ("https://a.example/x", "https://archive.ph/2026.02.02-101500/https://a.example/x", true),
    ("https://a.example/x", "https://archive.today/newest/http://www.a.example/x/", true),
    ("https://a.example/x", "https://archive.is/o/AbCd1/https://a.example/x", true),
    ("https://a.example/x", "https://arquivo.pt/wayback/20200101/https://a.example/x", true),
    (
      "https://a.example/x",
      "https://archive.ph/newest/https://web.archive.org/web/2026/https://a.example/x", true
    ),
    ("https://a.example/x", "https://www.google.com/amp/s/a.example/x", true),
    ("https://a.example/x", "https://a-example.cdn.ampproject.org/c/s/a.example/x", true),
    ("https://a.example/x", "https://web.archive.org/web/2026/https://a.example/y", false),
    ("https://a.example/x", "https://evil.example/web/2026/https://a.example/x", false),
    ("https://archive.ph/AbCd1", "https://archive.ph/AbCd2", false),
    // What only counts visitors, or asks for the page as phones show it.
    ("https://a.example/x", "https://a.example/x?utm_source=n&UTM_Medium=m&fbclid=1", true),
    ("https://a.example/x?id=1", "https://a.example/x?gclid=2&id=1", true),
    ("https://a.example/x", "https://a.example/x?", true),
    ("https://a.example/x", "https://a.example/x?amp", true),
    ("https://a.example/x", "https://a.example/x?outputType=amp", true),
    ("https://a.example/x", "https://m.a.example/x", true),
    ("https://a.example/x", "https://amp.a.example/x", true),
    ("https://en.wikipedia.org/wiki/X", "https://en.m.wikipedia.org/wiki/X", true),
    ("https://a.example/new-port-opens", "https://a.example/new-port-opens/amp/", true),
    ("https://a.example/products", "https://a.example/products/amp", false),
    ("https://a.example/x", "https://a.example/x?amp=30", false),
    ("https://a.example/x", "https://a.example/x?ref=7", false),
    ("https://a.example/x?ocid=1", "https://a.example/x?ocid=2", false),
    ("https://m.example/x", "https://example/x", false),
    // The order of the query.
    ("https://a.example/x?a=1&b=2", "https://a.example/x?b=2&a=1", true),
    ("https://a.example/x?a=1&a=2", "https://a.example/x?a=2&a=1", false),
    ("https://a.example/x?a=&b=2", "https://a.example/x?b=2&a", true),
    ("https://a.example/x?a=1&b=2", "https://a.example/x?a=2&b=1", false),
    // Escapes.
    ("https://a.example/~b", "https://a.example/%7Eb", true),
    ("https://a.example/x", "https://a.example/%78", true),
    ("https://a.example/%c3%a9", "https://a.example/é", true),
    ("https://a.example/x?q=a+b", "https://a.example/x?q=a%20b", true),
    ("https://a.example/x?q=a%2Bb", "https://a.example/x?q=a+b", false),
    ("https://a.example/x?q=a%26b=1", "https://a.example/x?q=a&b=1", false),
    ("https://a.example/a%2Fb", "https://a.example/a/b", false),
    ("https://a.example/a%3Fb", "https://a.example/a?b", false),
    // Paths.
    ("https://a.example/", "https://a.example/index.html", true),
    ("https://a.example/x/", "https://a.example/x/index.php", true),
    ("https://a.example/a/../x", "https://a.example/./x", true),
    ("https://a.example//x", "https://a.example/x", true),
    ("https://a.example/x;jsessionid=1A", "https://a.example/x", true),
    ("https://a.example/x;v=2", "https://a.example/x", false),
    ("https://a.example/x.html", "https://a.example/x", false),
    // Fragments that choose what is shown.
    ("https://a.example/#/x", "https://a.example/#/y", false),
    ("https://a.example/#!x", "https://a.example/", false),
    ("https://a.example/x#:~:text=two", "https://a.example/x", true),
    // Sites with two names.
    ("https://youtu.be/AbC?t=3", "https://www.youtube.com/watch?feature=share&v=AbC", true),
    ("https://youtu.be/AbC", "https://www.youtube.com/watch?v=AbD", false),
    ("https://twitter.com/a/status/1?s=20", "https://x.com/a/status/1", true),
    // Names of papers.
    ("https://dx.doi.org/10.1000/ABC.1", "https://doi.org/10.1000/abc.1", true),
    ("http://www.doi.org/10.1000%2Fabc.1", "https://DOI.org/10.1000/Abc.1", true),
    ("https://doi.org/10.1000/abc.1", "https://doi.org/10.1000/abc.2", false),
    ("https://a.example/10.1000/ABC", "https://a.example/10.1000/abc", false),
    // Copies that escape the address.
    (
      "https://web.archive.org/web/2026/https%3A%2F%2Fwww.a.example%2Fx%3Fid%3D1%26b%3D2",
      "https://a.example/x?id=1&b=2", true
    ),
    (
      "https://web.archive.org/web/20260202101500/http%3a%2f%2fa.example%2fx",
      "https://a.example/x", true
    ),
    ("https://web.archive.org/web/https%3A//a.example/x", "https://a.example/x", true),
    ("https://archive.ph/https%3A%2F%2Fa.example%2Fx", "https://a.example/x", true),
    ("https://ghostarchive.org/archive/https://a.example/x", "https://a.example/x", true),
    ("https://ghostarchive.org/archive/https%3A%2F%2Fa.example%2Fx", "https://a.example/x", true),
    ("https://ghostarchive.org/archive/AbCdE", "https://ghostarchive.org/archive/AbCdF", false),
    (
      "https://web.archive.org/web/2026/https%3A%2F%2Fa.example%2Fx%20y",
      "https://a.example/x%20y", true
    ),
    (
      "https://web.archive.org/web/2026/https%3A%2F%2Fa.example%2Fx", "https://a.example/y", false
    ),
  ])
  func nameTheSamePageOrNot(one: String, other: String, isSame: Bool) throws {
    let (one, other) = (try WebAddress(one), try WebAddress(other))
    #expect(one.namesSamePage(as: other) == isSame)
    #expect(other.namesSamePage(as: one) == isSame)
  }

  @Test(arguments: [
    (
      "https://web.archive.org/web/20260202101500/https://a.example/x?q=1#p",
      "2026-02-02T10:15:00Z", "https://a.example/x?q=1#p"
    ),
    (
      "https://web.archive.org/web/20240229235959id_/http://a.example/", "2024-02-29T23:59:59Z",
      "http://a.example/"
    ),
    (
      "https://web.archive.org/web/20260202101500/https://a.example/caf%C3%A9",
      "2026-02-02T10:15:00Z", "https://a.example/caf%C3%A9"
    ),
  ])
  func giveTheTimeOfAnArchivesCopy(address: String, time: String, original: String) throws {
    let address = try WebAddress(address)
    #expect(Archive(url: address).captured == Timestamp(time))
    #expect(address.original?.text == original)
  }

  @Test(arguments: [
    "https://web.archive.org/web/2026020210150/https://a.example/",
    "https://web.archive.org/web/202602021015000/https://a.example/",
    "https://web.archive.org/web/20260230101500/https://a.example/",
    "https://web.archive.org/web/20260202241500/https://a.example/",
    "https://web.archive.org/web/20260202106000/https://a.example/",
    "https://web.archive.org/web/20260202101560/https://a.example/",
    "https://web.archive.org/web/00000202101500/https://a.example/",
  ])
  func copiesWithoutSecondsGiveNoTime(address: String) throws {
    let address = try WebAddress(address)
    #expect(Archive(url: address).captured == nil)
    #expect(address.original?.text == "https://a.example/")
  }

  @Test(arguments: [
    "https://web.archive.org/web/20260202101500", "https://web.archive.org/",
    "https://archive.is/x", "https://archive.ph/", "https://a.example/x",
    "https://web.archive.org/web/2026/nohost/x", "https://web.archive.org/web/2026/",
    "https://www.google.com/amp/", "https://www.google.com/search?q=https://a.example/",
    "https://evil.example/web/20260202101500/https://a.example/",
    "https://web.archive.org/save/20260202101500/https://a.example/",
  ])
  func otherAddressesAreNoCopies(address: String) throws {
    let address = try WebAddress(address)
    #expect(Archive(url: address).captured == nil)
    #expect(address.original == nil)
  }

  /// Additions without effect on an address keep the page the same; whatever is changed
  /// in its path or query, it does not.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func anySpellingOfAnAddressNamesOnePage(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let path = (0...random.below(3)).map { "p\($0)~\(random.below(9))" }.joined(separator: "/")
      let query = (0..<random.below(4)).map { "k\($0)=v\(random.below(9))" }
      func spelling() throws -> WebAddress {
        let parameters =
          (query + (random.once(in: 2) ? ["utm_campaign=\(random.below(99))"] : [])
          + (random.once(in: 3) ? ["gclid=x"] : [])).shuffled(using: &random)
        let text =
          random.pick(["http://", "https://", "https://www.", "http://m."])! + "a.example/"
          + (random.once(in: 2) ? path : path.replacing("~", with: "%7E"))
          + random.pick(["", "/"])!
          + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
          + random.pick(["", "#part"])!
        let copy = random.pick([
          "", "", "https://web.archive.org/web/2026id_/", "https://archive.ph/20260202101500/",
        ])!
        return try WebAddress(copy + text)
      }
      let (one, other) = (try spelling(), try spelling())
      #expect(one.namesSamePage(as: other), "\(one) \(other)")
      #expect(one.domain == "a.example")
      let changed = try WebAddress(
        "https://a.example/\(path)x" + (query.isEmpty ? "" : "?" + query.joined(separator: "&")))
      #expect(!one.namesSamePage(as: changed))
      let asked = try WebAddress(
        "https://a.example/\(path)?" + (query + ["id=1"]).joined(separator: "&"))
      #expect(!one.namesSamePage(as: asked))
    }
  }

  @Test func areCodedAsTextAndNotJudgedAgain() throws {
    let address = try WebAddress("https://a.example/x")
    #expect(try WebAddress(stored: address.stored) == address)
    let odd = try [WebAddress](stored: #"["no address","",""]"#.utf8)
    #expect(odd.map(\.text) == ["no address", "", ""])
    #expect(!odd[0].namesSamePage(as: address), "an odd log stops nobody")
    #expect(odd[1].namesSamePage(as: odd[2]))
  }
}

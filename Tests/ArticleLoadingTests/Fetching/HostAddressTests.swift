import Testing

@testable import ArticleLoading

@Suite struct HostAddressTests {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.8", "192.0.2.1",
    "198.18.0.1", "198.51.100.9", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::",
    "::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "::ffff:10.0.0.1",
    "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001:0:1::", "::7f00:1",
  ])
  func isPrivate(_ text: String) throws { #expect(try #require(HostAddress(text)).isPrivate) }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "128.0.0.1",
    "169.253.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.1.1", "198.20.0.1",
    "223.255.255.255", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101", "2002:101:101::",
  ])
  func isPublic(_ text: String) throws {
    #expect(try !#require(HostAddress(text)).isPrivate)
  }

  @Test func spelling() {
    #expect(HostAddress("2001:DB8:0:0::1")?.description == "2001:db8::1")
    #expect(HostAddress("192.0.2.1")?.description == "192.0.2.1")
    for text in ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "::g", "a.example"] {
      #expect(HostAddress(text) == nil)
    }
  }

  @Test(arguments: [
    "localhost", "a.localhost", "printer.local", "intranet", "db.internal", "x.home.arpa",
    "localhost.",
  ])
  func namesOfThisNetwork(_ name: String) {
    let host = ResolvedHost(name, addresses: [HostAddress("1.1.1.1")!])
    #expect(host.isPrivate && host.reachesPrivate)
  }

  @Test func oneOfManyAddressesIsPrivate() {
    let host = ResolvedHost(
      "a.example", addresses: [HostAddress("1.1.1.1")!, HostAddress("10.0.0.1")!])
    #expect(host.reachesPrivate)
    #expect(!host.isPrivate)
    let far = ResolvedHost("1.1.1.1", addresses: [HostAddress("1.1.1.1")!])
    #expect(!far.reachesPrivate)
  }

  @Test func theSystemKnowsThisMachine() throws {
    let resolver = SystemResolver()
    let host = try resolver.resolve("localhost", within: .seconds(60)) { false }.get()
    #expect(host.isPrivate)
    #expect(!host.addresses.isEmpty)
    // Another spelling of 127.0.0.1, as hostile pages like it.
    let odd = try resolver.resolve("2130706433", within: .seconds(60)) { false }.get()
    #expect(odd.addresses == [HostAddress("127.0.0.1")!])
    #expect(throws: ProgramFault.cancelled) {
      try resolver.resolve("localhost.invalid", within: .seconds(60)) { true }
    }
  }
}

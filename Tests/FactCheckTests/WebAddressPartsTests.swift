import FactCheck
import Testing

@Suite struct WebAddressPartsTests {
  @Test(arguments: [
    ("https://a.example/x/y?q#f", "a.example", 443, "/x/y?q"),
    ("http://a.example", "a.example", 80, "/"),
    ("http://A.example:8080?q=1", "a.example", 8080, "/?q=1"),
    ("http://a.example:/", "a.example", 80, "/"),
    ("https://[::1]:8443/#x", "::1", 8443, "/"),
    ("https://[2001:db8::1]/", "2001:db8::1", 443, "/"),
  ])
  func parts(_ text: String, _ host: String, _ port: Int, _ path: String) throws {
    let address = try WebAddress(text)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.pathAndQuery == path)
    #expect(address.isSecure == text.hasPrefix("https"))
  }

  /// The examples of RFC 3986, 5.4, but for other schemes.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"),
    ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"),
    ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("g;x=1/../y", "http://a/b/c/y"), ("https://b/x", "https://b/x"), ("a b", "http://a/b/c/a%20b"),
    ("ä", "http://a/b/c/%C3%A4"), ("1:2", "http://a/b/c/1:2"),
  ])
  func references(_ reference: String, _ target: String) throws {
    #expect(try WebAddress("http://a/b/c/d;p?q").resolving(reference).text == target)
  }

  @Test(arguments: [
    ("file:///etc/passwd", WebAddress.Fault.scheme), ("javascript:alert(1)", .scheme),
    ("ftp://a/", .scheme), ("http:g", .scheme), ("//u:p@a/", .credentials), ("https://", .host),
    ("a\tb", .whiteSpace),
  ])
  func noWebPage(_ reference: String, _ fault: WebAddress.Fault) throws {
    let base = try WebAddress("http://a/b")
    #expect(throws: fault) { try base.resolving(reference) }
  }

  @Test func fromAHostAlone() throws {
    #expect(try WebAddress("https://a.example").resolving("b").text == "https://a.example/b")
    #expect(try WebAddress("https://a.example?x").resolving("?y").text == "https://a.example/?y")
  }
}

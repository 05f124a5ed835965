import Testing

@testable import Presentation

@Suite("Addresses as links")
struct LinkTests {
  private func page(_ width: Int = 80, color: Bool = false) -> TextOutput {
    TextOutput(width: width, usesColor: color, showsLinks: true)
  }

  /// The text in which `‹address|words›` stands for a link.
  private func marked(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "\u{1B}]8;id="),
      let middle = rest[start.upperBound...].firstRange(of: "\u{1B}\\"),
      let end = rest[middle.upperBound...].firstRange(of: "\u{1B}]8;;\u{1B}\\")
    {
      let head = rest[start.upperBound..<middle.lowerBound]
      let target = head[head.firstIndex(of: ";")!...].dropFirst()
      result +=
        rest[..<start.lowerBound] + "‹\(target)|" + rest[middle.upperBound..<end.lowerBound] + "›"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private func wrapped(_ text: String, width: Int = 80) -> String {
    var page = page(width)
    page.wrapped([.init(text)])
    return marked(page.text)
  }

  @Test(arguments: [
    ("at https://a.example/x now", "at ‹https://a.example/x|https://a.example/x› now\n"),
    ("HTTPS://A.example/", "HTTPS://A.example/\n"),
    ("(https://a.example/x).", "(‹https://a.example/x|https://a.example/x›).\n"),
    ("https://a.example/f_(x),", "‹https://a.example/f_(x)|https://a.example/f_(x)›,\n"),
    ("http://a.example/é", "‹http://a.example/%C3%A9|http://a.example/é›\n"),
    (
      "ftp://a.example/ javascript:x file:///etc/passwd",
      "ftp://a.example/ javascript:x file:///etc/passwd\n"
    ),
    ("https:// http://", "https:// http://\n"),
    ("see:https://a.example/", "see:https://a.example/\n"),
  ])
  func addressesOfTheWebAreLinks(_ text: String, _ shown: String) {
    #expect(wrapped(text) == shown)
  }

  /// Each row has the whole address, under one id.
  @Test func aBrokenAddressIsOneLink() {
    let address = "https://a.example/a/very/long/way/to/go"
    #expect(
      wrapped("at \(address)", width: 20)
        == "at\n‹\(address)|https://a.example/a/›\n‹\(address)|very/long/way/to/go›\n")
    var page = page(20)
    page.wrapped([.init("at \(address)")])
    let ids = page.text.split(separator: "id=").dropFirst().map { $0.prefix { $0 != ";" } }
    #expect(ids.count == 2 && ids[0] == ids[1] && !ids[0].isEmpty)
  }

  @Test func linksTakeNoColumns() {
    let text = "one two https://a.example/ three four https://b.example/"
    var plain = TextOutput(width: 24, usesColor: false)
    plain.wrapped([.init(text)])
    let linked = wrapped(text, width: 24)
      .replacing("‹https://a.example/|", with: "").replacing("‹https://b.example/|", with: "")
      .replacing("›", with: "")
    #expect(linked == plain.text)
  }

  @Test func controlsNeverGetIntoALink() {
    for text in [
      "https://a.example/\u{1B}]8;;https://evil.example/\u{1B}\\x", "https://a.example/\u{7}x",
      "https://a.example/\u{9C}x", "https://a.example/\u{202E}x", "https://a.example/\u{0}x",
    ] {
      var page = page()
      page.wrapped([.init(text)])
      page.line([.init(text)])
      page.line(text)
      // What is left without our own links has nothing that a terminal obeys.
      let rest = marked(page.text)
      #expect(!rest.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9C}" })
      for part in rest.split(separator: "‹").dropFirst() {
        let target = part.prefix { $0 != "|" }
        #expect(target.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(target)")
      }
    }
  }

  @Test func textThatIsNotWrappedHasThemToo() {
    var page = page(color: true)
    page.line("  see https://a.example/x, twice", .faint)
    #expect(
      marked(page.text).replacing("\u{1B}[2m", with: "").replacing("\u{1B}[0m", with: "")
        == "  see ‹https://a.example/x|https://a.example/x›, twice\n")
    var run = self.page()
    run.line([.init("at: ", .faint), .init("https://a.example/x")])
    #expect(marked(run.text) == "at: ‹https://a.example/x|https://a.example/x›\n")
  }

  @Test func otherOutputHasNone() {
    var page = TextOutput(width: 80, usesColor: true)
    page.wrapped([.init("at https://a.example/x")])
    page.line("https://a.example/x")
    #expect(page.text == "at https://a.example/x\nhttps://a.example/x\n")
  }
}

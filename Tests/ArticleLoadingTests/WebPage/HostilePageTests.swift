import FactCheck
import SeededRandom
import Testing

@testable import ArticleLoading

private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// Pages that are made to break a reader; the largest of them are tried by hand.
@Suite struct HostilePageTests {
  static let last = "<p>The last words are kept, wherever they stand, the clerk said.</p>"
  static let words = "The last words are kept, wherever they stand, the clerk said.\n"

  static let deep: [HostileCase] = [
    .init("elements", times("<div>", 100_000) + last),
    .init("named elements", times("<div class=content>", 50_000) + last),
    .init("inline elements", times("<b>", 50_000) + last),
    .init("quotations", times("<blockquote>", 50_000) + last),
    .init("elements of no name", times("<x-y>", 50_000) + last),
    .init("attributes", "<div " + times("a=1 ", 100_000) + ">" + last),
    .init(
      "different attributes",
      "<div " + (0..<20_000).map { "a\($0)=1" }.joined(separator: " ") + ">" + last),
    .init("attributes behind a stray quote", "<div don't " + times("b ", 20_000) + ">" + last),
    .init("names", "<div class='" + times("related-", 100_000) + "'>" + last),
    .init("ends of nothing", times("</b>", 100_000) + last),
    .init("comments", times("<!-- <p a ", 20_000) + "-->" + last),
    .init("scripts", times("<script>if (a<b && c) '<p ';</script>", 5000) + last),
    .init("NUL", "<p>\0</p>" + last),
  ]

  @Test("deep and wide", arguments: deep)
  func kept(_ example: HostileCase) throws {
    let article = try load("<!DOCTYPE html><body>" + example.text, loader: "html")
    #expect(article.text.hasSuffix(Self.words))
  }

  static let endless: [HostileCase] = [
    .init("elements", times("<b>x", 30_000)), .init("line ends", times("<br>", 30_000)),
    .init("paragraphs", times("<p><i>", 20_000)),
  ]

  @Test("more than allowed", arguments: endless)
  func refused(_ example: HostileCase) {
    let loader = HTMLLoader(limits: .init(nodes: 20_000))
    let input = LoaderInput(path: "a.html", fileName: "a.html", bytes: Array(example.text.utf8))
    #expect(throws: LoadError.tooComplex(path: "a.html")) { try loader.read(input) }
  }

  static let sheets: [(id: String, sheet: String, body: String)] = [
    ("rules for one element", times(".a .b .c p{display:none}", 600), times("<p class=a>", 300)),
    (
      "deep", times(".b .a .a .a .a p{display:none}", 500),
      times("<div class='a'>", 300) + "<div class=b>" + times("<p>x</p>", 30)
    ),
    ("any element", times(".a *{display:none}", 600), times("<i>x</i>", 300)),
  ]

  @Test("a sheet that asks for too many steps does nothing", arguments: sheets)
  func sheet(_ example: (id: String, sheet: String, body: String)) throws {
    let body = "<body><p class=last>x</p>\(example.body)"
    var tree = try #require(PageParser().parse(Array(body.utf8)))
    // A rule that holds at once is forgotten, too.
    let sheet = Array(".last{display:none}\(example.sheet)".utf8)
    PageStyles(sheet, budget: 20_000).mark(&tree)
    #expect(tree.traits.isEmpty, "\(example.id)")
    PageStyles(Array(".last{display:none}".utf8), budget: 20_000).mark(&tree)
    #expect(tree.traits.contains(StyleTraits.undisplayed.rawValue))
  }

  @Test func whatTakesTooLongIsLeft() {
    let text = times("<div>", 20_000) + times("</span>", 100_000)
    let parser = PageParser(limits: .init(time: .zero))
    #expect(parser.parse(Array(text.utf8)) == nil)
  }

  @Test func ampersandsBeyondTheLimitAreSpaces() {
    var text = Array("<p>a &amp; b & c & d</p>".utf8)
    MarkupGuard(attributes: 9, ampersands: 2).clean(&text)
    #expect(String(decoding: text, as: UTF8.self) == "<p>a &amp; b & c   d</p>")
  }

  static let tags: [(String, String)] = [
    ("<a b c d>", "<a b c  >"), ("<a b='x y' c=1>", "<a b='x y' c=1>"),
    ("<a b='x'c='y'd>", "<a b='x'c='y' >"), ("<a b = 1 c>", "<a b = 1 c>"),
    ("<a b c d='>'>", "<a b c      >"), ("a <b and <c d e f>", "a <b and <c      >"),
    ("<script t=+JSON b c>x<y 1 2 3 4>", "<script t=+JSON b  >x<y 1 2 3 4>"),
    ("<script a b c>x<y 1 2 3 4></SCRIPT><p>", "<script a b  ></SCRIPT><p>"),
    ("<style>a</style>b<script>c</script>d<style>e", "<style></style>b<script></script>d<style>"),
    ("<!-- <a b c d> --><a b c d>", "<!-- <a b c d> --><a b c  >"),
  ]

  @Test("attributes beyond the limit are blank", arguments: tags)
  func attributes(_ markup: String, _ guarded: String) {
    var text = Array(markup.utf8)
    MarkupGuard(attributes: 2, ampersands: 9).clean(&text)
    #expect(String(decoding: text, as: UTF8.self) == guarded)
  }

  @Test("a page cut short, or with damage", arguments: PageCasesTests.cases)
  func damaged(_ name: String) throws {
    let source = try contents(pageFixture("\(name)/page.html"))
    var random = SplitMix64(seed: UInt64(source.count))
    for _ in 0..<30 {
      var bytes = Array(source.prefix(random.below(source.count)))
      for _ in 0..<random.below(20) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(contentsOf: Array("<>\"'&/=-!".utf8).shuffled(using: &random), at: place)
        default: bytes.append(contentsOf: bytes[place...].prefix(500))
        }
      }
      guard let tree = PageParser().parse(bytes) else { continue }
      let page = PageText(tree: tree, hints: PageHints(headline: "Ferry"), explains: true)
      #expect(page.bytes.isEmpty || page.bytes.last == 0x0A)
      check(tree)
    }
  }

  /// A tree whose every range is sound.
  private func check(_ tree: PageTree) {
    for (index, node) in tree.nodes.enumerated() {
      #expect(
        Int(node.parent) < index && Int(node.end) > index && Int(node.end) <= tree.nodes.count)
      if let parent = tree.parent(of: index) { #expect(node.end <= tree.nodes[parent].end) }
      guard let next = tree.sibling(behind: index) else { continue }
      let before = tree.sibling(before: next)
      // Not found where its last descendant lies very deep, as damage to a short page can make it.
      let levels = sequence(first: next - 1) { tree.parent(of: $0) }.prefix { $0 != index }
      #expect(before == index || before == nil && levels.prefix(50).count == 50)
    }
  }
}

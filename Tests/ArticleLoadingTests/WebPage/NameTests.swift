import Testing

@testable import ArticleLoading

@Suite struct NameTests {
  static let names: [(String, Ornament?)] = [
    ("related", .related), ("story-related", .related), ("RelatedPosts", .related),
    ("jp-relatedposts", .related), ("unrelated", nil), ("read-more", .related),
    ("readMore", .related), ("readmore", .related), ("thread-more", nil), ("read more", nil),
    ("ad", .advert), ("ads-top", .advert), ("header", nil), ("shadow", nil), ("add", nil),
    ("post teaser--inline", .related), ("teaser-content", .text), ("x__comments__list", .comments),
    ("2-tags", .tags), ("tag-bridge", nil), ("", nil), ("--", nil), ("-nav-", .menu),
    ("SHARE", .sharing), ("screen-reader-text", .hidden), ("über-share", .sharing),
  ]

  @Test("names are read as words", arguments: names)
  func ornament(_ name: String, _ ornament: Ornament?) {
    #expect(Ornament.names.first(in: Array(name.utf8)[...]) == ornament)
  }

  static let bodies: [(String, BodyName?)] = [
    ("article-body", .certain), ("article__body", .certain), ("articleBody", .certain),
    ("entry", .likely), ("main wide", .likely), ("postcontent x", .certain), ("bodywork", nil),
    ("article-header", .likely),
  ]

  @Test("names of the text", arguments: bodies)
  func body(_ name: String, _ body: BodyName?) {
    #expect(BodyName(Array(name.utf8)[...]) == body)
  }

  @Test func smallLetters() {
    func small(_ text: String) -> String {
      String(decoding: SmallLetters(Array(text.utf8)[...]).bytes, as: UTF8.self)
    }
    #expect(small("Über ÉTÉ, Я ПОЕХАЛ в 港町") == "über été, я поехал в 港町")
    let line = SmallLetters(Array("12 (3) Comments".utf8)[...])
    #expect(LineWords.commentHeadings.start(of: line.withoutNumber()) == "comments")
    #expect(LineWords.commentHeadings.start(of: line) == nil)
    #expect(LineWords.requests.stand(in: SmallLetters(Array("Or Subscribe now".utf8)[...])))
  }

  static let lines: [(String, Bool)] = [
    ("It ended.", true), ("It ended.”", true), ("It ended.')", true), ("終わった。」", true),
    ("Ended?\u{A0}", true), ("« Fini. »", true), ("انتهى؟", true), ("Ended…", true),
    ("समाप्त हुआ।", true), ("Ended", false), ("", false), ("”", false), ("Ended,", false),
  ]

  @Test("the end of a sentence", arguments: lines)
  func sentence(_ line: String, _ isEnd: Bool) {
    #expect(TextMeasure.endsSentence(Array(line.utf8)[...]) == isEnd)
  }
}

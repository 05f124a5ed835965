import Testing

@testable import ArticleLoading

/// What people are told of a part that was left out, and names that look like ornaments and stay.
@Suite struct DropReasonTests {
  static let reasons: [(html: String, why: String)] = [
    ("<div class='x donate-box'>Give us a coin.</div>", "named \"donate-box\""),
    ("<div id='player-help'>Load it again.</div>", "named \"player-help\""),
    ("<div class='comment-login'>Log in to reply</div>", "named \"comment-login\""),
    ("<post-meta>Yesterday, at noon</post-meta>", "named \"post-meta\""),
    ("<div role='complementary'>Beside it.</div>", "role \"complementary\""),
    ("<div itemprop='author'>A. Writer</div>", "property \"author\""),
    (
      "<div class='cookie-banner'>We use cookies. <button>Accept</button></div>",
      "asks about cookies"
    ),
    (
      "<div class='video-player'><p>Now playing</p><p>\(Story.paragraphs[0])</p></div>",
      "part of a player"
    ),
  ]

  /// What a page calls a part says why it was left out; what we think that the name means may not be true.
  @Test("the page's own name is the reason", arguments: reasons)
  func why(_ example: (html: String, why: String)) {
    let (_, dropped) = page(
      Story.page(between: example.html), hints: PageHints(headline: "Ferry returns"))
    #expect(dropped.map(\.why).contains(example.why), "\(dropped.map(\.why))")
  }

  @Test func aNamedQuestionAboutCookiesIsNotTheArticleAroundIt() {
    let box = "<div class='cookie-banner'>We use cookies. <button>Accept</button></div>"
    #expect(page(Story.page(between: box)).text == Story.text)
  }

  /// Where all that can be seen is read, nothing of it is named as left out.
  @Test func whatIsReadWholeIsNotNamed() {
    let (text, dropped) = page("<html><body><p><a href='/1'>One way</a></p></body></html>")
    #expect(text == "One way\n" && dropped == [])
  }

  private static let posts = ["gull77", "anna"].enumerated().map { place, name in
    "<div class='post'><div class='post-meta'>\(name), 3 May 2024</div><p>\(Story.paragraphs[place])</p></div>"
  }.joined()

  @Test func whoWroteEachOfSeveralPostsIsKept() {
    func lines(_ html: String) -> String {
      page("<html><body><h1>Ferry returns</h1><div class=k>\(html)</div></body></html>").text
    }
    #expect(
      lines(Self.posts)
        == "gull77, 3 May 2024\n\n\(Story.paragraphs[0])\n\nanna, 3 May 2024\n\n\(Story.paragraphs[1])\n"
    )
    // Of articles, each with its headline, and of what is reported as it happens it is left out.
    #expect(!lines(Self.posts.replacing("<p>", with: "<h3>A boat</h3><p>")).contains("gull77"))
    #expect(!lines("<div class='live-feed'>\(Self.posts)</div>").contains("gull77"))
    #expect(
      !lines(Self.posts.replacing("gull77, ", with: "")).contains("2024\n\n\(Story.paragraphs[0])"))
  }
}

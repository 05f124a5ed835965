import FactCheck
import Testing

@testable import ArticleLoading

/// Forums in many markups: every post belongs to the text, below its author's name.
@Suite struct ForumThreadTests {
  private static let names = ["rye_rita", "Bo42", "Mina Lund"]
  private static let words = [
    "My sourdough smells of nail varnish since the weekend, and it was fine before.",
    "Feed it twice a day and keep it at 24 degrees, then the smell goes within three days.",
    "A study of the mill counted 14 such cases among 90 starters.",
  ]

  private static func thread(_ id: String, _ frame: String, _ post: String) -> PartCase {
    let posts = zip(names, words).enumerated().map { number, pair in
      post.replacing("NAME", with: pair.0).replacing("WORDS", with: pair.1)
        .replacing("NUMBER", with: "\(number + 1)")
    }.joined()
    return PartCase(
      id, frame.replacing("POSTS", with: posts), zip(names, words).flatMap { [$0, $1] })
  }

  static let threads: [PartCase] = [
    thread(
      "F01 articles named messages in a thread",
      "<h1>Ferry returns</h1><div class=thread>POSTS</div>",
      "<article class=message><h4>NAME</h4><div>WORDS</div></article>"),
    thread(
      "F02 divisions named messages",
      "<h1>Ferry returns</h1><div class=thread>POSTS</div>",
      "<div class=message><div class=user>NAME</div><div>WORDS</div></div>"),
    thread(
      "F03 articles named comments in a thread",
      "<h1>Ferry returns</h1><div class=thread>POSTS</div>",
      "<article class=comment><div class=user>NAME</div><div>WORDS</div></article>"),
    thread(
      "F04 messages beside the headline",
      "<div class=page><h1>Ferry returns</h1>POSTS</div>",
      "<article class=message><div class=user>NAME</div><div>WORDS</div></article>"),
    thread(
      "F05 articles without a name in a list of posts",
      "<main><h1>Ferry returns</h1><div id=posts>POSTS</div></main>",
      "<article><div class=user>NAME</div><div>WORDS</div></article>"),
    thread(
      "F06 posts in a list of replies",
      "<main><h1>Ferry returns</h1><div id=replies>POSTS</div></main>",
      "<article class=post><p>NAME</p><div>WORDS</div></article>"),
    thread(
      "F07 items of a topic, with buttons",
      "<h1>Ferry returns</h1><ol class=topic>POSTS</ol>",
      "<li class=post><b>NAME</b><div>WORDS</div><p>Like</p></li>"),
    thread(
      "F08 names in headings above paragraphs",
      "<h1>Ferry returns</h1><div class=posts>POSTS</div>",
      "<div class=post><h3>NAME</h3><p>WORDS</p></div>"),
    thread(
      "F09 linked names, signatures, times and buttons",
      "<h1>Ferry returns</h1><div class='topic-list'>POSTS</div>",
      "<div class='post-row' id='pNUMBER'><div class=post-author><a href=/u>NAME</a></div><div class=postdate>NUMBER May 2024</div><div class=post-content><p>WORDS</p></div><div class=signature>I bake, therefore I am, and the winter is long.</div><div class=post-tools><a href=#r>Reply</a></div></div>"
    ),
    thread(
      "F10 rows of a table",
      "<h1>Ferry returns</h1><table class=forumline><tr><th>Author</th><th>Message</th></tr>POSTS</table>",
      "<tr><td class=name>NAME<br>Joined: 2019</td><td class=postbody>WORDS</td></tr>"),
    thread(
      "F11 a board with profiles",
      "<div id=board><h2><a href=/t/1>Ferry returns</a></h2>POSTS</div>",
      "<div class='post bg1'><dl class=postprofile><dt><a href=/u>NAME</a></dt><dd>Posts: 9NUMBER</dd></dl><div class=postbody><p class=author>by <strong>NAME</strong> » 0NUMBER May 2024</p><div class=content>WORDS</div></div></div>"
    ),
    thread(
      "F12 declared as a discussion",
      "<h1>Ferry returns</h1><div itemscope itemtype='https://schema.org/DiscussionForumPosting'>POSTS</div>",
      "<div class=crawler-post itemprop=comment itemscope itemtype='https://schema.org/Comment'><div class=crawler-post-meta><span itemprop=author>NAME</span></div><div class=post itemprop=text><p>WORDS</p></div></div>"
    ),
    thread(
      "F13 each message in a container of its own",
      "<h1>Ferry returns</h1><div class=thread>POSTS</div>",
      "<div class=row><div class=message><b class=nick>NAME</b><div>WORDS</div></div></div>"),
    thread(
      "F14 the name beside paragraphs",
      "<h1>Ferry returns</h1><div class=thread>POSTS</div>",
      "<div class=post><div class=author>NAME</div><p>WORDS</p></div>"),
  ]

  @Test("every post, below its author's name", arguments: threads)
  func allPosts(_ example: PartCase) { check(example) }

  /// Names that look like sentences, letters or titles, in the markup of well-known forums.
  private static let oddNames = ["Ines K.", "i", "Captain Ines Kowalska of Gull", "marlowe"]

  private static func oddThread(_ id: String, _ frame: String, _ post: String) -> PartCase {
    let texts = words + ["Thanks for that."]
    let posts = zip(oddNames, texts).map { name, text in
      post.replacing("NAME", with: name).replacing("WORDS", with: text)
    }
    return PartCase(
      id, frame.replacing("POSTS", with: posts.joined()),
      zip(oddNames, texts).flatMap { [$0, $1] })
  }

  static let odd: [PartCase] = [
    oddThread(
      "N01 an author in an element of its own",
      "<div class=thread><h1>Ferry returns</h1>POSTS</div>",
      "<div class=post><div class=author>NAME</div><p>WORDS</p></div>"),
    oddThread(
      "N02 a linked author", "<div class=thread><h1>Ferry returns</h1>POSTS</div>",
      "<div class=post><div class=author><a href=/u>NAME</a></div><p>WORDS</p></div>"),
    oddThread(
      "N03 the author of a reply", "<div class=forum><h1>Ferry returns</h1>POSTS</div>",
      "<div class=reply><div class=reply-author>NAME</div><p>WORDS</p></div>"),
    oddThread(
      "N04 the author of a comment in a forum",
      "<div class=forum><h1>Ferry returns</h1>POSTS</div>",
      "<div class=comment><div class=comment-author>NAME</div><p>WORDS</p></div>"),
    oddThread(
      "N05 an author with a rank", "<div id=forum><h1>Ferry returns</h1>POSTS</div>",
      "<div class=post><div class=author><a href=/u>NAME</a><span>Member since 2011</span></div><div class=content><time datetime='2025-02-03T10:00'>3 Feb 2025, 10:00</time><p>WORDS</p></div></div>"
    ),
    oddThread(
      "N06 a heading with a title below it",
      "<div class=p-body><h1>Ferry returns</h1><div class=block--messages>POSTS</div></div>",
      "<article class='message message--post'><div class=message-user><h4 class=message-name><a href=/m class=username>NAME</a></h4><h5 class=userTitle>Member</h5></div><div class=message-main><div class=bbWrapper>WORDS</div></div></article>"
    ),
    oddThread(
      "N07 a name and a title",
      "<div class=p-body><h1>Ferry returns</h1><div class=block--messages>POSTS</div></div>",
      "<article class='message message--post'><div class='message-cell message-cell--user'><section class=message-user><div class=message-name><a href=/m class=username>NAME</a></div><h5 class=userTitle>Member</h5></section></div><div class='message-cell message-cell--main'><div class=bbWrapper>WORDS</div></div></article>"
    ),
    oddThread(
      "N08 a profile with numbers",
      "<div class=topic><h2><a href=/t>Ferry returns</a></h2>POSTS</div>",
      "<div class=post><dl class=postprofile><dt><a href=/u class=username>NAME</a></dt><dd>Posts: 3</dd></dl><div class=postbody><p class=author>by NAME » 03 Feb 2025, 11:00</p><div class=content>WORDS</div></div></div>"
    ),
  ]

  @Test("names of any form", arguments: odd)
  func oddName(_ example: PartCase) { check(example) }

  @Test func aQuestionAndItsAnswersByTheirNames() {
    let html = """
      <div id=question-header><h1>Ferry returns</h1></div><div class=question><div class=votecell>12</div>
      <div class=postcell><p>Does anybody know when the ferry sails?</p><p>The board is gone.</p></div>
      <div class=user-info>asked Feb 3, 2025 at 10:00 <a href=/u>marlowe</a> 211</div></div>
      <div id=answers><h2>2 Answers</h2><div class=answer><div class=answercell><p><b>No.</b> It is sold.</p>
      <p>The minutes say so.</p></div></div><div class=answer><div class=answercell><p>It sails at ten.</p></div></div></div>
      """
    check(
      PartCase(
        "named", html,
        [
          "Does anybody know when the ferry sails?", "The board is gone.", "No. It is sold.",
          "The minutes say so.", "It sails at ten.",
        ]))
  }

  @Test func questionsWithAnAnswerEachAreAnArticle() {
    let pairs = Story.paragraphs.map {
      "<div class=question>Who says so?</div><div class=answer>\($0)</div>"
    }
    check(
      PartCase(
        "interview", "<article><h1>Ferry returns</h1>\(pairs.joined())</article>",
        Story.paragraphs.flatMap { ["Who says so?", $0] }))
  }

  @Test("posters are no authors, and the headline is the headline", arguments: threads)
  func facts(_ example: PartCase) throws {
    let html =
      "<html lang=en><head><title>Ferry returns</title></head><body>\(example.html)</body></html>"
    var input = LoaderInput(path: "page.html", fileName: "page.html", bytes: Array(html.utf8))
    input.explains = true
    let extracted = try HTMLLoader().read(input)
    #expect(extracted.facts.authors.isEmpty)
    #expect(extracted.headline == "Ferry returns")
    let headline = extracted.dropped.first { $0.excerpt == "Ferry returns" }
    #expect(headline?.reason == .headline)
  }

  @Test func aShortAnswerStays() {
    let posts = ["Does the boat leave at nine, as it did last year?", "No.", "At ten."]
    let messages = posts.map { "<article class=message><h4>ida7</h4><div>\($0)</div></article>" }
    check(
      PartCase(
        "short", "<h1>Ferry returns</h1><div class=thread>\(messages.joined())</div>",
        posts.flatMap { ["ida7", $0] }))
  }

  @Test func thousandsOfPosts() {
    let posts = (1...3000).map {
      "<li class=post><b>ida\($0)</b><div>It sails at \($0) today.</div></li>"
    }
    let html = "<h1>Ferry returns</h1><ul class=topic>\(posts.joined())</ul>"
    let (text, dropped) = page(html, hints: PageHints(headline: "Ferry returns"))
    #expect(text.hasSuffix("ida3000\n\nIt sails at 3000 today.\n"))
    #expect(text.split(separator: "\n").count == 6000)
    #expect(dropped.map(\.reason) == [.headline])
  }

  /// The quoted words are those of another post: a reader saw them twice.
  @Test func quotedWordsStay() {
    let messages = [
      "<b class=nick>ida7</b><div class=text>Does the boat leave at nine, as it did last year?</div>",
      "<b class=nick>bo</b><div class=text><blockquote>at nine</blockquote>At ten, says the board.</div>",
    ].map { "<div class=message>\($0)</div>" }
    check(
      PartCase(
        "quoted", "<h1>Ferry returns</h1>\(messages.joined())",
        [
          "ida7", "Does the boat leave at nine, as it did last year?", "bo", "at nine",
          "At ten, says the board.",
        ]))
  }

  @Test func aQuestionAndItsAnswers() {
    let answers = ["It sails at ten.", "My uncle is its cook, and he says that it is for sale."]
    let html = """
      <div itemscope itemtype="https://schema.org/Question"><h1>Ferry returns</h1><div>Seen 41 times</div>
      <div itemprop=text><p>Does anybody know when the ferry sails?</p></div>
      \(answers.map { "<div itemprop=suggestedAnswer itemscope itemtype='https://schema.org/Answer'><div itemprop=text>\($0)</div><a href=#l>Like</a></div>" }.joined())
      </div>
      """
    check(PartCase("question", html, ["Does anybody know when the ferry sails?"] + answers))
  }

  // MARK: What is no conversation

  private static let story = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
  private static let remark = "<p>That is good news, and my aunt will be glad of it.</p>"

  static let articles: [PartCase] = [
    PartCase(
      "C01 an article as the first post, with comments",
      "<h1>Ferry returns</h1><div class=thread><div class=message><b class=nick>ida</b><div>\(story)\(story)</div></div><div class=message><b class=nick>bo</b><div>\(remark)</div></div><div class=message><b class=nick>jo</b><div>\(remark)</div></div></div>",
      Story.paragraphs + Story.paragraphs),
    PartCase(
      "C02 comments below an article",
      "<h1>Ferry returns</h1>\(story)<div class=thread><article class=comment><b class=user>bo</b>\(remark)</article><article class=comment><b class=user>jo</b>\(remark)</article></div>",
      Story.paragraphs),
    PartCase(
      "C03 posts of a blog with their authors",
      "<div class=post><h2>Ferry returns</h2><div class=post-author>Ida Holm</div>\(story)</div><div class=post><h2>A badger</h2><div class=post-author>Bo Rask</div>\(remark)\(story)</div>",
      Story.paragraphs),
  ]

  @Test("the article alone", arguments: articles)
  func article(_ example: PartCase) { check(example) }

  @Test func theAuthorOfAnArticleInAForumIsItsAuthor() throws {
    let html =
      "<title>Ferry returns</title>" + Self.articles[0].html.replacing("nick", with: "author")
    let input = LoaderInput(path: "page.html", fileName: "page.html", bytes: Array(html.utf8))
    #expect(try HTMLLoader().read(input).facts.authors.map(\.name) == ["ida"])
  }
}

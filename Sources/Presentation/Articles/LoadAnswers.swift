import ArticleLoading
import FactCheck
import JSON

/// The results of loading several sources, in the given order.
package struct LoadedAnswer: Answer {
  /// A source that was not loaded, with the reason.
  struct Failed: JSONWritable {
    package var source: String
    package var code: String
    package var message: String
    package var hint: String?

    package var json: JSONValue {
      ["source": source, "code": code, "message": message, "hint": hint]
    }
  }

  package var loaded: [ArticleAnswer] = []
  var feeds: [FeedAnswer] = []
  var failed: [Failed] = []
  /// Why the rest was not tried; `nil` if all were.
  package var stopped: Explanation?
  private var count: Int

  package var json: JSONValue { ["loaded": loaded, "feeds": feeds, "failed": failed] }

  /// - Parameter count: the number of sources.
  package init(of count: Int) { self.count = count }

  /// Why a source was not loaded.
  package struct Reason: Error {
    package let explanation: Explanation

    package init(_ explanation: Explanation) { self.explanation = explanation }
  }

  /// Records the result of a source.
  package mutating func add(_ outcome: Result<any Answer, Reason>, of source: String) {
    switch outcome {
    case .success(let article as ArticleAnswer): loaded.append(article)
    case .success(let feed as FeedAnswer): feeds.append(feed)
    case .success: break
    case .failure(let reason):
      let explanation = reason.explanation
      failed.append(
        Failed(
          source: source, code: explanation.code, message: explanation.message,
          hint: explanation.hint))
    }
  }

  package var failure: Explanation? {
    let missing = count - loaded.count - feeds.count
    if let stopped { return stopped.leaving(missing, of: count, "loaded") }
    guard !failed.isEmpty else { return nil }
    return Explanation(
      "not-all-loaded",
      "\(Counted.grouped(failed.count)) of \(Counted.text(count, "source")) could not be loaded",
      choices: failed.map(\.message))
  }

  package func write(to page: inout TextOutput) {
    for answer in loaded { answer.write(to: &page) }
    for feed in feeds { feed.write(to: &page) }
  }
}

/// The articles of a feed, so that some can be chosen.
package struct FeedAnswer: Answer, JSONWritable {
  /// One article of a feed.
  struct Item: JSONWritable {
    package var number: Int
    package var title: String?
    package var url: WebAddress?
    package var published: PartialDate?

    package var json: JSONValue {
      ["number": number, "title": title, "url": url, "published": published]
    }
  }

  /// The feed as typed.
  package var source: String
  package var title: String?
  var items: [Item]
  /// The number of all its articles, with those that are not listed; `nil` if they are too many to count.
  var count: Int?

  package init(_ feed: Feed, from source: String) {
    count = feed.count
    self.source = source
    title = feed.title
    items = feed.items.enumerated().map { index, item in
      Item(
        number: index + 1, title: item.title, url: item.address, published: item.published)
    }
  }

  package var json: JSONValue {
    ["source": source, "title": title, "items": items, "count": count]
  }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    page.wrapped([.init(title ?? source, .bold), .init("  a feed", .faint)], indent: "    ")
    guard !items.isEmpty else {
      page.line("    no articles")
      return
    }
    page.table(
      items.map { item in
        [
          .init("\(item.number)", .bold),
          .init(item.published.map { DateWords.text($0, by: page.clock) } ?? ""),
          .init(item.title ?? item.url?.text ?? ""), .init(item.url?.host ?? "no address"),
        ]
      }, shrinking: 2)
    if count != items.count {
      let all = count.map { "\(Counted.text($0, "article"))" } ?? "too many articles to count"
      page.wrapped(
        [
          .init(
            "the first \(Counted.grouped(items.count)) of \(all); the others cannot be loaded from this list"
          )
        ],
        first: "    ", indent: "      ")
    }
    let some = items.count > 4 ? "1,3-5" : items.count > 1 ? "1-\(items.count)" : nil
    let word = Quoting.word(source)
    page.wrapped(
      [
        .init(
          some.map { "load \(word) --items \($0) loads these, --items all loads all" }
            ?? "load \(word) --items 1 loads it")
      ], first: "    ", indent: "      ")
  }
}

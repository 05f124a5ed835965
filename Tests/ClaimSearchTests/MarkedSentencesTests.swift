import Testing

@testable import ClaimSearch

/// The sentences that were marked by hand before the rules were written.
@Suite("Who said what, in marked sentences") struct MarkedSentencesTests {
  /// How many of the marked things were found, and how many of the found things are right, as one number.
  fileprivate struct Agreement {
    var right = 0
    var found = 0
    var marked = 0
    var f1: Double { found + marked == 0 ? 0 : 200 * Double(right) / Double(found + marked) }
  }

  /// Figures in per cent: whether the cue was found, whether the source's last word and the whole source are the same,
  /// whether the content is.
  private struct Figures {
    var cues = Agreement()
    var heads = Agreement()
    var sources = Agreement()
    var contents = Agreement()
    var wrong: [String] = []
  }

  private func figures(_ language: String, _ name: String) throws -> Figures {
    var figures = Figures()
    for sentences in try MarkedSentence.articles(name) {
      let article = LinedArticle(sentences.map(\.text))
      for (index, found) in article.reports(language).enumerated() {
        var marked = sentences[index].reports
        let start = article.sentences[index].lowerBound
        let line = sentences[index].text
        for report in found {
          func local(_ ranges: [Range<Int>]) -> [Range<Int>] {
            ranges.map { $0.lowerBound - start..<$0.upperBound - start }
          }
          let cue = local(report.cue)
          let twin = marked.firstIndex { $0.cue.contains { $0.overlaps(cue[0]) } }
          let gold = twin.map { marked.remove(at: $0) }
          let isSource =
            gold.map { bare($0.source, line) == bare(local(report.source), line) } ?? false
          let isHead =
            gold.map { last($0.source, line) == last(local(report.source), line) } ?? false
          let isContent =
            gold.map { bare($0.content, line) == bare(local(report.content), line) } ?? false
          figures.cues.add(right: gold != nil)
          figures.heads.add(right: isHead)
          figures.sources.add(right: isSource)
          figures.contents.add(right: isContent)
          if !isSource || !isContent { figures.wrong.append(line) }
        }
        if !marked.isEmpty { figures.wrong.append(line) }
        let count = sentences[index].reports.count
        figures.cues.marked += count
        figures.heads.marked += count
        figures.sources.marked += count
        figures.contents.marked += count
      }
    }
    return figures
  }

  /// The words without the marks at their ends, which belong to nobody.
  private func bare(_ ranges: [Range<Int>], _ line: String) -> [String] {
    let edge: Set<Character> = [
      " ", ",", ".", ";", ":", "\"", "'", "“", "”", "‘", "’", "„", "«", "»",
    ]
    return ranges.map { range in
      var words = Substring(decoding: Array(line.utf8)[range], as: UTF8.self)
      while let first = words.first, edge.contains(first) { words = words.dropFirst() }
      while let last = words.last, edge.contains(last) { words = words.dropLast() }
      return String(words)
    }
  }

  private func last(_ ranges: [Range<Int>], _ line: String) -> Substring? {
    bare(ranges, line).last?.split(separator: " ").last
  }

  @Test("sixty English sentences") func english() throws {
    let count = try MarkedSentence.articles("english").joined().count
    #expect(count >= 60)
    let figures = try figures("en", "english")
    #expect(figures.cues.f1 >= 95, "\(figures.wrong)")
    #expect(figures.heads.f1 >= 90, "\(figures.wrong)")
    #expect(figures.sources.f1 >= 86, "\(figures.wrong)")
    #expect(figures.contents.f1 >= 86, "\(figures.wrong)")
  }

  @Test(
    "German, French and Spanish sentences",
    arguments: [("de", "german"), ("fr", "french"), ("es", "spanish")])
  func others(language: String, name: String) throws {
    let figures = try figures(language, name)
    #expect(figures.cues.marked >= 10)
    #expect(figures.heads.f1 >= 90, "\(figures.wrong)")
    #expect(figures.sources.f1 >= 86, "\(figures.wrong)")
    #expect(figures.contents.f1 >= 80, "\(figures.wrong)")
  }

  @Test(
    "the name for which a source stands", arguments: ["english", "german", "french", "spanish"])
  func names(_ name: String) throws {
    let tags = ["english": "en", "german": "de", "french": "fr", "spanish": "es"]
    var marked = 0
    var right = 0
    var wrong: [String] = []
    for sentences in try MarkedSentence.articles(name) {
      let article = LinedArticle(sentences.map(\.text))
      for (sentence, found) in zip(sentences, article.reports(tags[name] ?? "en")) {
        for (report, twin) in zip(sentence.reports, found) where report.name != nil {
          marked += 1
          let guess = twin.guessedName.map(article.words)
          if guess == report.name {
            right += 1
          } else {
            wrong.append("\(sentence.text): \(guess ?? "no name"), not \(report.name ?? "")")
          }
        }
      }
    }
    #expect(marked >= 1)
    #expect(Double(right) >= 0.8 * Double(marked), "\(wrong)")
  }
}

extension MarkedSentencesTests.Agreement {
  fileprivate mutating func add(right isRight: Bool) {
    found += 1
    if isRight { right += 1 }
  }
}

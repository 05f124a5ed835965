import ArticleText
import FactCheck

@testable import ArticleLoading

/// The readers that take what anybody may have written.
enum FuzzTarget: String, CaseIterable {
  case html, markdown, metadata, segmenter

  /// Reads an input, and stops the program where what comes of it is unsound.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .html: load(bytes, HTMLLoader())
    case .markdown: load(bytes, MarkdownLoader())
    case .metadata: metadata(bytes)
    case .segmenter: segment(bytes)
    }
  }

  private func load(_ bytes: [UInt8], _ loader: any ArticleLoader) {
    // Named, or only what looks like its kind would be read.
    let article = try? ArticleReader().load(.standardInput(bytes: bytes), loader: loader.name)
    guard let article else { return }
    precondition(String(validating: article.body.text, as: UTF8.self) != nil)
    precondition(!article.details.title.isEmpty)
    sound(article.body.sentences, in: article.body.text)
  }

  private func metadata(_ bytes: [UInt8]) {
    let text = TextNormalizer.normalize(bytes).bytes
    guard let tree = PageParser().parse(text) else { return }
    let metadata = PageMetadata(tree: tree)
    for detail in metadata.found {
      precondition(!detail.value.isEmpty && detail.value.utf8.count < 10_000)
      precondition(
        detail.value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
    precondition(metadata.authors.chosen.allSatisfy { !$0.value.name.contains("://") })
  }

  private func segment(_ bytes: [UInt8]) {
    let text = TextNormalizer.normalize(bytes).bytes
    sound(SentenceSegmenter(language: nil).sentences(in: text), in: text)
    sound(SentenceSegmenter(language: "de").sentences(in: text), in: text)
  }

  /// Sentences are in order, apart, and within the text.
  private func sound(_ sentences: [Range<Int>], in text: [UInt8]) {
    var end = 0
    for sentence in sentences {
      precondition(sentence.lowerBound >= end && !sentence.isEmpty)
      end = sentence.upperBound
    }
    precondition(end <= text.count)
  }
}

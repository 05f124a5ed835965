import ArgumentParser
import FactCheck

/// Options for the picture, film or recording behind a claim.
struct MediaOptions: ParsableArguments {
  @Option(
    name: .customLong("media-category"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The category of an image, video or recording: decontextualized, edited, original, satire, staged or transformed; may be repeated; an empty value clears it.",
      valueName: "category"))
  var categories: [OptionText] = []

  @Option(
    name: .customLong("media-kind"), parsing: .unconditional,
    help: ArgumentHelp("What the medium is: image, video or audio.", valueName: "medium"))
  var kind: OptionText?

  @Option(
    name: .customLong("media-url"), parsing: .unconditional,
    help: ArgumentHelp("Where the medium is.", valueName: "url"))
  var address: OptionText?

  @Option(
    name: .customLong("media-original"), parsing: .unconditional,
    help: ArgumentHelp("Where the original is.", valueName: "url"))
  var original: OptionText?

  @Option(
    name: .customLong("media-context"), parsing: .unconditional,
    help: ArgumentHelp("What the original showed, where and when.", valueName: "text"))
  var context: OptionText?

  /// Whether any option was given.
  var isGiven: Bool {
    !categories.isEmpty || [kind, address, original, context].contains { $0 != nil }
  }

  /// Applies the options to a claim's record of its medium.
  func apply(to media: inout Media?) throws {
    guard isGiven else { return }
    if !categories.isEmpty, categories.allSatisfy(\.text.isEmpty) {
      media = nil
      return
    }
    var record = media ?? Media()
    if !categories.isEmpty { record.categories = try readCategories() }
    if let kind { record.kind = try OptionValues.word(kind, "--media-kind", Media.Kind.self) }
    if let address { record.url = try OptionValues.address(address, "--media-url") }
    if let original { record.original = try OptionValues.address(original, "--media-original") }
    if let context { record.context = OptionValues.text(context) }
    media = record
  }

  private func readCategories() throws -> [Media.Category] {
    var read: [Media.Category] = []
    for word in categories {
      let category = try OptionValues.word(word, "--media-category", Media.Category.self)
      if let category, !read.contains(category) { read.append(category) }
    }
    return read
  }
}

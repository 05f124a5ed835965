import ArgumentParser
import FactCheck

/// Options for an article's details, on loading and later.
struct ArticleOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("The headline.", valueName: "title"))
  var title: OptionText?

  @Option(
    name: .customLong("author"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Who wrote it; may be repeated.", valueName: "name"))
  var authors: [OptionText] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("Who published it.", valueName: "name"))
  var publisher: OptionText?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Where it was published.", valueName: "url"))
  var url: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was published: a day, a month or a year.", valueName: "date"))
  var published: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When its publisher changed it last.", valueName: "date"))
  var modified: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Its language, as a BCP 47 tag such as en or pt-BR.", valueName: "tag"))
  var language: OptionText?

  @Option(
    name: .customLong("archive"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Where a copy of it is kept; may be repeated.", valueName: "url"))
  var archives: [OptionText] = []

  @OptionGroup var future: FutureOption

  /// Whether any option was given.
  var isGiven: Bool {
    title != nil || publisher != nil || url != nil || published != nil || modified != nil
      || language != nil || !authors.isEmpty || !archives.isEmpty
  }

  /// The current value of the detail that an option's text would replace.
  static func current(_ option: String, in details: ArticleDetails) -> String? {
    switch option {
    case "--title": details.title
    case "--publisher": details.publisher
    default: nil
    }
  }

  /// Applies the options to an article's details. Given authors replace the existing ones.
  func apply(to details: inout ArticleDetails, at desk: Desk) throws {
    let dates = DateValues(at: desk, allowsFuture: future.isAllowed)
    if let title {
      details.title = title.text
      details.titleIsInferred = false
    }
    if !authors.isEmpty {
      details.authors = authors.filter { !$0.text.isEmpty }.map { Agent(name: $0.text) }
    }
    if let publisher { details.publisher = OptionValues.text(publisher) }
    if let url { details.url = try OptionValues.address(url, "--url") }
    if let published { details.published = try dates.date(published, "--published") }
    if let modified { details.modified = try dates.date(modified, "--modified") }
    if let language { details.language = OptionValues.text(language) ?? "und" }
    details.archives = try Archives.adding(archives, to: details.archives)
  }
}

/// Reads archive addresses of options.
enum Archives {
  /// The existing copies and the given ones; an empty value removes the existing ones.
  static func adding(_ words: [OptionText], to known: [Archive]) throws -> [Archive] {
    var archives = words.contains(where: \.text.isEmpty) ? [] : known
    for word in words {
      guard let url = try OptionValues.address(word, "--archive"),
        !archives.contains(where: { $0.url == url })
      else { continue }
      archives.append(Archive(url: url))
    }
    return archives
  }
}

import ArgumentParser
import FactCheck

/// Facts about an article, when loading it and later.
struct ArticleOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("The headline.", valueName: "title"))
  var title: Words?

  @Option(
    name: .customLong("author"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Who wrote it; may be repeated.", valueName: "name"))
  var authors: [Words] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("Who published it.", valueName: "name"))
  var publisher: Words?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Where it was published.", valueName: "url"))
  var url: Words?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was published: a day, a month or a year.", valueName: "date"))
  var published: Words?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When its publisher changed it last.", valueName: "date"))
  var modified: Words?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Its language, as a BCP 47 tag such as en or pt-BR.", valueName: "tag"))
  var language: Words?

  @Option(
    name: .customLong("archive"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Where a copy of it is kept; may be repeated.", valueName: "url"))
  var archives: [Words] = []

  /// Whether anything was said.
  var isGiven: Bool {
    title != nil || publisher != nil || url != nil || published != nil || modified != nil
      || language != nil || !authors.isEmpty || !archives.isEmpty
  }

  /// What is known already of what an option's text would replace.
  static func current(_ option: String, in details: ArticleDetails) -> String? {
    switch option {
    case "--title": details.title
    case "--publisher": details.publisher
    default: nil
    }
  }

  /// Puts what was said into an article's details. Authors given replace those that were known.
  func apply(to details: inout ArticleDetails) throws {
    if let title {
      details.title = title.text
      details.titleIsInferred = false
    }
    if !authors.isEmpty {
      details.authors = authors.filter { !$0.text.isEmpty }.map { Agent(name: $0.text) }
    }
    if let publisher { details.publisher = OptionValues.text(publisher) }
    if let url { details.url = try OptionValues.address(url, "--url") }
    if let published { details.published = try OptionValues.date(published, "--published") }
    if let modified { details.modified = try OptionValues.date(modified, "--modified") }
    if let language { details.language = OptionValues.text(language) ?? "und" }
    details.archives = try Archives.adding(archives, to: details.archives)
  }
}

/// Archive addresses as options give them.
enum Archives {
  /// The known copies with those given; an empty value forgets the known ones.
  static func adding(_ words: [Words], to known: [Archive]) throws -> [Archive] {
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

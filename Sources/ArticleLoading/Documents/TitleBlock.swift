import FactCheck

/// A document's metadata, from its title block, package or properties.
struct TitleBlock {
  private(set) var title: String?
  private(set) var subtitle: String?
  private(set) var facts = ExtractedFacts()
  /// Metadata without a field to keep it in.
  private(set) var dropped: [DroppedBlock] = []
  /// The source of the metadata: `odt metadata`.
  let origin: String

  init(from origin: String) { self.origin = origin }

  /// The first title counts.
  mutating func addTitle(_ text: String) {
    guard title == nil, let line = PageLine.clean(text, limit: 300) else { return }
    title = line
    facts.found.insert(.init(.title, line, from: origin), at: 0)
  }

  mutating func addSubtitle(_ text: String) {
    subtitle = subtitle ?? PageLine.clean(text, limit: 500)
  }

  /// Adds the people in a line, without duplicates.
  mutating func addAuthors(_ names: [String]) {
    for name in names where !facts.authors.contains(where: { $0.name == name }) {
      facts.authors.append(Agent(name: name))
      facts.found.append(.init(.author, name, from: origin))
    }
  }

  /// The first readable date counts; an unreadable one is reported.
  /// - Returns: whether it could be read.
  @discardableResult
  mutating func addDate(_ text: String) -> Bool {
    guard let date = DocumentDate.read(text, language: facts.language) else {
      dropped += DroppedBlock.of(text, .unclearDate)
      return false
    }
    guard facts.published == nil else { return true }
    facts.published = date
    facts.found.append(.init(.published, date.description, from: origin))
    return true
  }

  /// Lists the time at which a program made the document, which is not a date of publication.
  mutating func dropTimeOfMaking(_ text: String) {
    dropped += DroppedBlock.of(text, .timeOfMaking)
  }

  mutating func addPublisher(_ text: String) {
    guard facts.publisher == nil, let name = DocumentAuthors.name(text) else { return }
    facts.publisher = name
    facts.found.append(.init(.publisher, name, from: origin))
  }

  mutating func addLanguage(_ text: String) {
    guard facts.language == nil, let language = PageLanguages.tag(text) else { return }
    facts.language = language
    facts.found.append(.init(.language, language, from: origin))
  }
}

extension DroppedBlock {
  /// One block, identified by its first words; none if there are no words.
  static func of(_ words: String, _ reason: Reason) -> [DroppedBlock] {
    TitleText.clean(Array(words.utf8)[...], limit: 80).map {
      [DroppedBlock(reason: reason, excerpt: $0)]
    } ?? []
  }
}

import FactCheck

/// An address: the item or place that a word of a line refers to.
enum Address: Hashable, Sendable {
  /// `a1`
  case article(ArticleID)
  /// `c4`
  case claim(ClaimID)
  /// `e2`
  case evidence(EvidenceID)
  /// `n3`
  case note(NoteID)
  /// `q1`
  case question(QuestionID)
  /// `r3`
  case review(ReviewID)
  /// A place in an article.
  case place(Place)

  /// A place in an article, as typed.
  struct Place: Hashable, Sendable {
    /// The article; `nil` means the current one.
    var article: ArticleID?
    /// Sentences, from 1; `nil` means the whole article.
    var sentences: ClosedRange<Int>?
    /// Words in them; `nil` means the whole sentences.
    var words: String?
    /// The number of an occurrence, from 1.
    var occurrence: Int?
  }

  /// Reads an address; `nil` if the word is not one.
  init?(_ word: TypedWord) {
    if let item = Self.item(word) {
      self = item
    } else if let place = Self.place(word) {
      self = .place(place)
    } else {
      return nil
    }
  }

  private static func item(_ word: TypedWord) -> Address? {
    guard word.segments.count == 1, !word.segments[0].isQuoted else { return nil }
    let text = word.segments[0].text
    if let id = ArticleID(text) { return .article(id) }
    if let id = ClaimID(text) { return .claim(id) }
    if let id = EvidenceID(text) { return .evidence(id) }
    if let id = NoteID(text) { return .note(id) }
    if let id = QuestionID(text) { return .question(id) }
    if let id = ReviewID(text) { return .review(id) }
    return nil
  }

  /// `14`, `a2.14`, `3-5`, `3:"words"`, `3:"words"#2`, `"words"`, `a2:"words"`.
  private static func place(_ word: TypedWord) -> Place? {
    var segments = word.segments[...]
    var place = Place()
    if let first = segments.first, !first.isQuoted {
      segments = segments.dropFirst()
      var head = first.text[...]
      if segments.isEmpty {
        // A quotation without spaces needs no quotes: `3:convoy`.
        if let colon = head.firstIndex(of: ":") {
          place.words = String(head[head.index(after: colon)...])
          guard place.words?.isEmpty == false else { return nil }
          head = head[..<colon]
        }
      } else {
        guard head.last == ":" else { return nil }
        head = head.dropLast()
      }
      guard read(head, into: &place) else { return nil }
    }
    guard let quotation = segments.popFirst() else { return place }
    guard quotation.isQuoted else { return nil }
    place.words = quotation.text
    if let tail = segments.popFirst() {
      guard !tail.isQuoted, tail.text.first == "#", segments.isEmpty,
        let number = Int(tail.text.dropFirst()), number > 0
      else { return nil }
      place.occurrence = number
    }
    return place
  }

  /// `14`, `3-5`, `a2`, `a2.14`, `a2.3-5`.
  private static func read(_ head: Substring, into place: inout Place) -> Bool {
    var numbers = head
    if head.first == "a" {
      let dot = head.firstIndex(of: ".") ?? head.endIndex
      guard let article = ArticleID(head[..<dot]) else { return false }
      place.article = article
      if dot == head.endIndex { return true }
      numbers = head[head.index(after: dot)...]
    }
    let parts = numbers.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = sentence(parts[0]) else { return false }
    guard let last = parts.count == 2 ? sentence(parts[1]) : first, first <= last else {
      return false
    }
    place.sentences = first...last
    return true
  }

  /// A range of sentences that was written backwards, the right way round: `1-3` for `3-1`; `nil` for any other
  /// word.
  static func turned(_ word: String) -> String? {
    let start = word.lastIndex(of: ".").map { word.index(after: $0) } ?? word.startIndex
    let article = word[..<start]
    guard article.isEmpty || ArticleID(article.dropLast()) != nil else { return nil }
    let parts = word[start...].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = sentence(parts[0]), let last = sentence(parts[1]),
      0 < last, last < first
    else { return nil }
    return "\(article)\(last)-\(first)"
  }

  private static func sentence(_ digits: Substring) -> Int? {
    guard digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return nil }
    return number
  }
}

/// The kind of item that an identifier names, and its letter.
public protocol IdentifierKind: Sendable {
  /// The letter before the number: `a` in `a1`.
  static var letter: Character { get }
  /// The item with this identifier.
  static func item(_ id: Identifier<Self>) -> ItemID
  /// The identifier of an item of this kind; `nil` for others.
  static func id(of item: ItemID) -> Identifier<Self>?
}

/// The number of an article, claim, piece of evidence, note or review within its session.
///
/// Written with a letter before it (`c4`), counted from 1 and never used twice in a session.
public struct Identifier<Kind: IdentifierKind>: Hashable, Comparable, Sendable {
  /// The number, from 1.
  public let number: Int

  /// Makes the identifier with this number.
  public init(_ number: Int) { self.number = number }

  /// Reads `c4`; `nil` for another letter, no number, a leading zero or anything after the number.
  public init?(_ text: some StringProtocol) {
    let identifier = Array(text.utf8).withUnsafeBufferPointer { Self(utf8: $0) }
    guard let identifier else { return nil }
    self = identifier
  }

  /// Reads it from UTF-8 bytes: a long log has a hundred thousand of them.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.first == Kind.letter.asciiValue,
      let number = ItemID.number(in: UnsafeBufferPointer(rebasing: bytes.dropFirst()))
    else { return nil }
    self.number = number
  }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// The index in the session's list of this kind, from 0.
  var index: Int { number - 1 }
}

extension Identifier: CustomStringConvertible {
  /// The identifier as typed: `c4`.
  public var description: String { "\(Kind.letter)\(number)" }
}

extension Article: IdentifierKind {
  /// `a` for articles.
  public static var letter: Character { "a" }
  /// The article as an item.
  public static func item(_ id: Identifier<Article>) -> ItemID { .article(id) }
  /// The identifier, if the item is an article.
  public static func id(of item: ItemID) -> Identifier<Article>? {
    if case .article(let id) = item { id } else { nil }
  }
}
extension Claim: IdentifierKind {
  /// `c` for claims.
  public static var letter: Character { "c" }
  /// The claim as an item.
  public static func item(_ id: Identifier<Claim>) -> ItemID { .claim(id) }
  /// The identifier, if the item is a claim.
  public static func id(of item: ItemID) -> Identifier<Claim>? {
    if case .claim(let id) = item { id } else { nil }
  }
}
extension Evidence: IdentifierKind {
  /// `e` for evidence.
  public static var letter: Character { "e" }
  /// The evidence as an item.
  public static func item(_ id: Identifier<Evidence>) -> ItemID { .evidence(id) }
  /// The identifier, if the item is evidence.
  public static func id(of item: ItemID) -> Identifier<Evidence>? {
    if case .evidence(let id) = item { id } else { nil }
  }
}
extension Note: IdentifierKind {
  /// `n` for notes.
  public static var letter: Character { "n" }
  /// The note as an item.
  public static func item(_ id: Identifier<Note>) -> ItemID { .note(id) }
  /// The identifier, if the item is a note.
  public static func id(of item: ItemID) -> Identifier<Note>? {
    if case .note(let id) = item { id } else { nil }
  }
}

extension Question: IdentifierKind {
  /// `q` for questions.
  public static var letter: Character { "q" }
  /// The question as an item.
  public static func item(_ id: Identifier<Question>) -> ItemID { .question(id) }
  /// The identifier, if the item is a question.
  public static func id(of item: ItemID) -> Identifier<Question>? {
    if case .question(let id) = item { id } else { nil }
  }
}

extension PublishedReview: IdentifierKind {
  /// `r` for reviews by others.
  public static var letter: Character { "r" }
  /// The review as an item.
  public static func item(_ id: Identifier<PublishedReview>) -> ItemID { .review(id) }
  /// The identifier, if the item is a review.
  public static func id(of item: ItemID) -> Identifier<PublishedReview>? {
    if case .review(let id) = item { id } else { nil }
  }
}

/// Names an article: `a1`.
public typealias ArticleID = Identifier<Article>
/// Names a claim: `c4`.
public typealias ClaimID = Identifier<Claim>
/// Names a piece of evidence: `e2`.
public typealias EvidenceID = Identifier<Evidence>
/// Names a note: `n3`.
public typealias NoteID = Identifier<Note>
/// Names a question: `q1`.
public typealias QuestionID = Identifier<Question>
/// Names a review by others: `r3`.
public typealias ReviewID = Identifier<PublishedReview>

/// Anything in a session that can be removed and restored.
public enum ItemID: Hashable, Sendable {
  /// An article.
  case article(ArticleID)
  /// A claim, with its verdicts, evidence and notes.
  case claim(ClaimID)
  /// A piece of evidence.
  case evidence(EvidenceID)
  /// A note.
  case note(NoteID)
  /// A question about a claim.
  case question(QuestionID)
  /// A review by others.
  case review(ReviewID)
  /// One verdict in a claim's history, counted from 1.
  case verdict(ClaimID, number: Int)
  /// One conclusion in an article's history, counted from 1.
  case conclusion(ArticleID, number: Int)
  /// One publication of the report, counted from 1.
  case publication(number: Int)
  /// One imported file, counted from 1.
  case importing(number: Int)

  /// Reads digits without sign or leading zero, 1 to 9 of them.
  static func number(in digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits[0] != 0x30 else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}

extension ItemID: CustomStringConvertible {
  /// The address as typed, or a phrase for items without one.
  public var description: String {
    switch self {
    case .article(let id): id.description
    case .claim(let id): id.description
    case .evidence(let id): id.description
    case .note(let id): id.description
    case .question(let id): id.description
    case .review(let id): id.description
    case .verdict(let claim, let number): "verdict \(number) of \(claim)"
    case .conclusion(let article, let number): "conclusion \(number) on \(article)"
    case .publication(let number): "publication \(number)"
    case .importing(let number): "import \(number)"
    }
  }
}

/// Things are written in the log as they are typed: `a1`, `c4`, `e2`, `n3`; a claim's second verdict
/// as `c4#2`, the first publication as `p1`, the first
/// file taken in as `i1`.
extension ItemID: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let item = Array(text.utf8).withUnsafeBufferPointer({ ItemID(utf8: $0) }) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) names nothing")
    }
    self = item
  }

  /// Reads the written form in UTF-8; `nil` for anything else.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    if let sign = bytes.firstIndex(of: UInt8(ascii: "#")) {
      guard let claim = ClaimID(utf8: UnsafeBufferPointer(rebasing: bytes[..<sign])),
        let number = Self.number(in: UnsafeBufferPointer(rebasing: bytes[(sign + 1)...]))
      else { return nil }
      self = .verdict(claim, number: number)
    } else if let id = ArticleID(utf8: bytes) {
      self = .article(id)
    } else if let id = ClaimID(utf8: bytes) {
      self = .claim(id)
    } else if let id = EvidenceID(utf8: bytes) {
      self = .evidence(id)
    } else if let id = NoteID(utf8: bytes) {
      self = .note(id)
    } else if let id = ReviewID(utf8: bytes) {
      self = .review(id)
    } else {
      guard let number = Self.number(in: UnsafeBufferPointer(rebasing: bytes.dropFirst())) else {
        return nil
      }
      switch bytes.first {
      case UInt8(ascii: "p"): self = .publication(number: number)
      case UInt8(ascii: "i"): self = .importing(number: number)
      default: return nil
      }
    }
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .article(let id): try container.encode(id)
    case .claim(let id): try container.encode(id)
    case .evidence(let id): try container.encode(id)
    case .note(let id): try container.encode(id)
    case .review(let id): try container.encode(id)
    case .verdict(let claim, let number): try container.encode("\(claim)#\(number)")
    case .publication(let number): try container.encode("p\(number)")
    case .importing(let number): try container.encode("i\(number)")
    }
  }
}

extension Note.Subject: Codable {
  /// Reads the address as typed.
  public init(from decoder: any Decoder) throws {
    switch try ItemID(from: decoder) {
    case .article(let id): self = .article(id)
    case .claim(let id): self = .claim(id)
    case let other:
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "no notes hang on \(other)"))
    }
  }

  /// Writes the address as typed.
  public func encode(to encoder: any Encoder) throws { try item.encode(to: encoder) }
}

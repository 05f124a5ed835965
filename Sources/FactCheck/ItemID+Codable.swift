/// Things are written in the log as they are typed: `a1`, `c4`, `e2`, `n3`; a claim's second verdict
/// as `c4#2`, the first publication as `p1`.
extension ItemID: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let item = ItemID(written: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) names nothing")
    }
    self = item
  }

  private init?(written text: String) {
    if let id = ArticleID(text) {
      self = .article(id)
    } else if let id = ClaimID(text) {
      self = .claim(id)
    } else if let id = EvidenceID(text) {
      self = .evidence(id)
    } else if let id = NoteID(text) {
      self = .note(id)
    } else if text.first == "p", let number = ClaimID.number(in: text.utf8.dropFirst()) {
      self = .publication(number: number)
    } else {
      let parts = text.split(separator: "#", omittingEmptySubsequences: false)
      guard parts.count == 2, let claim = ClaimID(parts[0]),
        let number = ClaimID.number(in: parts[1].utf8)
      else { return nil }
      self = .verdict(claim, number: number)
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
    case .verdict(let claim, let number): try container.encode("\(claim)#\(number)")
    case .publication(let number): try container.encode("p\(number)")
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

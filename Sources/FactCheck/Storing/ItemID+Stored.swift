import JSON

/// Items are written in the log as they are typed: `a1`, `c4`, `e2`, `n3`, `q1`; a claim's second verdict as `c4#2`,
/// an article's second conclusion as `a1#2`, the first publication as `p1`, the first imported file as `i1`.
extension ItemID: StoredForm {
  package static var formName: StaticString { "an address" }

  /// Reads the written form in UTF-8; `nil` for anything else.
  package init?(form bytes: UnsafeBufferPointer<UInt8>) {
    if let sign = bytes.firstIndex(of: UInt8(ascii: "#")) {
      let judged = UnsafeBufferPointer(rebasing: bytes[..<sign])
      guard let number = Self.number(in: UnsafeBufferPointer(rebasing: bytes[(sign + 1)...]))
      else { return nil }
      if let claim = ClaimID(utf8: judged) {
        self = .verdict(claim, number: number)
      } else if let article = ArticleID(utf8: judged) {
        self = .conclusion(article, number: number)
      } else {
        return nil
      }
    } else if let id = ArticleID(utf8: bytes) {
      self = .article(id)
    } else if let id = ClaimID(utf8: bytes) {
      self = .claim(id)
    } else if let id = EvidenceID(utf8: bytes) {
      self = .evidence(id)
    } else if let id = NoteID(utf8: bytes) {
      self = .note(id)
    } else if let id = QuestionID(utf8: bytes) {
      self = .question(id)
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

  /// The written form.
  package var form: String {
    switch self {
    case .article, .claim, .evidence, .note, .question, .review: description
    case .verdict(let claim, let number): "\(claim)#\(number)"
    case .conclusion(let article, let number): "\(article)#\(number)"
    case .publication(let number): "p\(number)"
    case .importing(let number): "i\(number)"
    }
  }
}

extension Note.Subject: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    switch try ItemID(value) {
    case .article(let id): self = .article(id)
    case .claim(let id): self = .claim(id)
    case let other: throw JSONView.Fault(detail: "no notes hang on \(other)")
    }
  }

  package func write(to json: inout CompactJSON) { item.write(to: &json) }
}

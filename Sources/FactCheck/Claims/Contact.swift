/// What the claimant was asked, and the reply.
public struct Contact: Hashable, Sendable {
  /// When the claimant was asked.
  public var asked: PartialDate
  /// When a reply came.
  public var replied: PartialDate?
  /// What the reply said.
  public var reply: String?

  /// Makes a record of contact.
  public init(asked: PartialDate, replied: PartialDate? = nil, reply: String? = nil) {
    self.asked = asked
    self.replied = replied
    self.reply = reply
  }
}

extension Contact: Record {
  package static var blank: Self { Self(asked: .year(1)) }

  package static let fields: FieldList<Self> = [
    RecordField("asked", \.asked),
    RecordField("replied", \.replied),
    RecordField("reply", \.reply, .strike, redacted: Change.redactedWords),
  ]
}

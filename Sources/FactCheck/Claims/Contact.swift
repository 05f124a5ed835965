/// One attempt to reach the claimant, and what came of it.
public struct Contact: Hashable, Sendable {
  /// When the question was asked.
  public var asked: PartialDate
  /// Who was asked, if not the claimant: a spokesperson, a press office.
  public var person: String?
  /// The way the question went: e-mail, telephone.
  public var way: String?
  /// When the reply was due.
  public var deadline: PartialDate?
  /// When a reply came.
  public var replied: PartialDate?
  /// What the reply said.
  public var reply: String?
  /// `true` if the analyst recorded that no reply came; `nil` otherwise.
  public var noReply: Bool?

  /// Makes a record of an attempt.
  public init(
    asked: PartialDate, person: String? = nil, way: String? = nil, deadline: PartialDate? = nil,
    replied: PartialDate? = nil, reply: String? = nil, noReply: Bool? = nil
  ) {
    self.asked = asked
    self.person = person
    self.way = way
    self.deadline = deadline
    self.replied = replied
    self.reply = reply
    self.noReply = noReply
  }

  /// Whether a reply came.
  public var isAnswered: Bool { replied != nil || reply != nil }

  /// Whether a reply may still come: none came, and none is recorded as missing.
  public var isOpen: Bool { !isAnswered && noReply != true }
}

extension Contact: Record {
  package static var blank: Self { Self(asked: .year(1)) }

  package static let fields: FieldList<Self> = [
    RecordField("asked", \.asked),
    RecordField("person", \.person, .strike, redacted: Change.redactedWords),
    RecordField("way", \.way, .strike, redacted: Change.redactedWords),
    RecordField("deadline", \.deadline),
    RecordField("replied", \.replied),
    RecordField("reply", \.reply, .strike, redacted: Change.redactedWords),
    RecordField("noReply", \.noReply),
  ]
}

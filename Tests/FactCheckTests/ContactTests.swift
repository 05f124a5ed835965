import FactCheck
import TestSupport
import Testing

/// Attempts to reach a claimant: which one is meant, and what comes of it.
@Suite("Contacts") struct ContactTests {
  private var desk = SessionBuilder()
  private let claim = ClaimID(1)

  init() throws {
    try desk.load("The port closed. It cost a million.")
    try desk.tag("The port closed")
  }

  private static func day(_ text: String) -> PartialDate { PartialDate(text)! }

  private var contacts: [Contact] { desk.session.claim(claim)?.contacts ?? [] }

  @discardableResult private mutating func contact(
    _ asked: String?, _ person: String? = nil, _ way: String? = nil, attempt: Int? = nil,
    reply: String? = nil, _ edit: (inout Contact) -> Void = { _ in }
  ) throws -> Entry {
    let claim = claim
    return try desk.step {
      try $0.contact(
        [claim], attempt: attempt, asked: asked.map(Self.day), person: person, way: way,
        reply: reply, edit)
    }
  }

  @Test("the same day, person and way are one attempt, and others another") mutating func finding()
    throws
  {
    try contact("2026-01-12")
    #expect(throws: RuleError.personNotAsked(claim, person: "Mara Vance")) {
      try desk.session.contact([claim], asked: nil, person: "Mara Vance", reply: "No.")
    }
    // The claimant was asked, and then somebody else; what was recorded by mistake needs its number.
    try contact("2026-01-12", "Ben Osei")
    #expect(contacts.map(\.person) == [nil, "Ben Osei"])
    try contact(nil, "Mara Vance", attempt: 1)
    #expect(contacts[0] == Contact(asked: Self.day("2026-01-12"), person: "Mara Vance"))
    try contact("2026-01-12", "mara  vance", "e-mail")
    try contact("2026-01-12", "Mara Vance", "telephone")
    try contact("2026-01-13")
    #expect(contacts.map(\.person) == ["mara  vance", "Ben Osei", "Mara Vance", nil])
    #expect(contacts.map(\.way) == ["e-mail", nil, "telephone", nil])
  }

  @Test("a reply without a day belongs to the open attempt, to the person, or to nobody known")
  mutating func replies() throws {
    try contact("2026-01-12", "Mara Vance")
    try contact("2026-01-14", "Mara Vance")
    try contact(nil, reply: "Later.")
    #expect(contacts.map(\.reply) == [nil, "Later."])
    try contact("2026-01-15", "Ben Osei")
    #expect(throws: RuleError.contactUnclear(claim, attempts: [1, 3])) {
      try desk.session.contact([claim], asked: nil, reply: "No.")
    }
    try contact(nil, "Ben Osei", reply: "No.")
    try contact(nil, attempt: 1) { $0.noReply = true }
    #expect(contacts.map(\.reply) == [nil, "Later.", "No."])
    #expect(contacts.map(\.isOpen) == [false, false, false])
    #expect(throws: RuleError.personNotAsked(claim, person: "Cleo")) {
      try desk.session.contact([claim], asked: nil, person: "Cleo", reply: "No.")
    }
    #expect(throws: RuleError.noSuchContact(claim, attempt: 4, count: 3)) {
      try desk.session.contact([claim], attempt: 4, asked: nil, reply: "No.")
    }
    // A reply that comes after all ends the silence.
    try contact(nil, attempt: 1, reply: "Sorry.")
    #expect(contacts[0].noReply == nil && contacts[0].isAnswered)
  }

  @Test("an attempt is removed, and undo restores all of it") mutating func removal() throws {
    try contact("2026-01-12", "Mara Vance", "e-mail") { $0.deadline = Self.day("2026-01-16") }
    try contact("2026-01-14", reply: "No.")
    let before = contacts
    #expect(throws: RuleError.contactUnclear(claim, attempts: [1, 2])) {
      try desk.session.removeContact([claim], attempt: nil)
    }
    try desk.step { try $0.removeContact([ClaimID(1)], attempt: 1) }
    #expect(contacts == [before[1]])
    try desk.step { try $0.removeContact([ClaimID(1)], attempt: nil) }
    #expect(contacts.isEmpty)
    #expect(throws: RuleError.noSuchContact(claim, attempt: 1, count: 0)) {
      try desk.session.removeContact([claim], attempt: nil)
    }
    try desk.undo()
    try desk.undo()
    #expect(contacts == before)
  }

  @Test("a deadline before the question is refused") func deadline() throws {
    #expect(
      throws: RuleError.dueBeforeAsked(
        asked: Self.day("2026-01-12"), deadline: Self.day("2026-01-10"))
    ) {
      try desk.session.contact([claim], asked: Self.day("2026-01-12")) {
        $0.deadline = Self.day("2026-01-10")
      }
    }
  }

  @Test("a redaction strikes the person, the way and the reply of every attempt")
  mutating func redaction() throws {
    try contact("2026-01-12", "Mara Vance", "m.vance@port.example", reply: "It was me.")
    try contact("2026-01-14", "Ben Osei", "telephone")
    let struck = desk.entries.map { $0.step.changes.map { $0.redacted(.claim(claim)) } }
    let texts = String(decoding: struck.flatMap { $0 }.stored, as: UTF8.self)
    for word in ["Vance", "vance", "Osei", "telephone", "It was me"] {
      #expect(!texts.contains(word), "\(word)")
    }
    #expect(desk.session.words(naming: .claim(claim)) == ["Mara Vance", "Ben Osei"])
  }
}

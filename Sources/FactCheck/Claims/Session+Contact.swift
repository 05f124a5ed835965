extension Session {
  /// Records an attempt to reach the claimants of some claims, or what came of one.
  ///
  /// With a day of the question, it is the attempt of that day, to that person and by that way, or a new one.
  /// Without one, it is the last attempt to that person, or else the one that is still open.
  /// - Parameters:
  ///   - ids: the claims.
  ///   - attempt: the number of the attempt to change, from 1; `nil` to find it.
  ///   - asked: when the question was asked.
  ///   - person: who was asked, if not the claimant.
  ///   - way: by what way.
  ///   - replied: when a reply came.
  ///   - reply: what it said.
  ///   - edit: further changes of the attempt.
  /// - Throws: `RuleError.repliedUnasked`, `noSuchContact`, `personNotAsked`, `contactUnclear`,
  ///   `repliedBeforeAsked`, `dueBeforeAsked`, or a fault of a text.
  public func contact(
    _ ids: [ClaimID], attempt: Int? = nil, asked: PartialDate?, person: String? = nil,
    way: String? = nil, replied: PartialDate? = nil, reply: String? = nil,
    _ edit: (inout Contact) -> Void = { _ in }
  ) throws(RuleError) -> [Change] {
    let person = try Self.optional(person, "person")
    let way = try Self.optional(way, "way")
    let reply = try Self.optional(reply, "reply")
    return try changeContacts(of: ids) { claim, contacts throws(RuleError) in
      let index: Int?
      if let attempt {
        index = try Self.index(ofAttempt: attempt, claim)
      } else if let asked {
        index = contacts.lastIndex { $0.isAttempt(of: asked, to: person, by: way) }
      } else {
        index = try Self.indexOfOpenAttempt(to: person, claim)
      }
      guard var contact = index.map({ contacts[$0] }) ?? asked.map({ Contact(asked: $0) }) else {
        throw .repliedUnasked(claim.id)
      }
      if let asked { contact.asked = asked }
      if let person { contact.person = person }
      if let way { contact.way = way }
      if let replied { contact.replied = replied }
      if let reply { contact.reply = reply }
      edit(&contact)
      if contact.isAnswered { contact.noReply = nil }
      if let replied = contact.replied, replied.isBeforeEverywhere(contact.asked) {
        throw .repliedBeforeAsked(asked: contact.asked, replied: replied)
      }
      if let deadline = contact.deadline, deadline.isBeforeEverywhere(contact.asked) {
        throw .dueBeforeAsked(asked: contact.asked, deadline: deadline)
      }
      if let index { contacts[index] = contact } else { contacts.append(contact) }
    }
  }

  /// Removes an attempt from the contacts of some claims.
  /// - Parameters:
  ///   - ids: the claims.
  ///   - attempt: its number, from 1; `nil` for the only one.
  /// - Throws: `RuleError.noSuchContact` or `contactUnclear`.
  public func removeContact(
    _ ids: [ClaimID], attempt: Int?
  ) throws(RuleError) -> [Change] {
    try changeContacts(of: ids) { claim, contacts throws(RuleError) in
      guard attempt != nil || contacts.count < 2 else {
        throw .contactUnclear(claim.id, attempts: Array(1...contacts.count))
      }
      contacts.remove(at: try Self.index(ofAttempt: attempt ?? 1, claim))
    }
  }

  /// Changes the attempts of each claim; a claim whose attempts stay as they are drops out, unless all do.
  private func changeContacts(
    of ids: [ClaimID],
    _ change: (Claim, inout [Contact]) throws(RuleError) -> Void
  ) throws(RuleError) -> [Change] {
    var changes: [Change] = []
    for claim in try existing(ids) {
      var contacts = claim.contacts
      try change(claim, &contacts)
      guard contacts.map(\.stored) != claim.contacts.map(\.stored) else { continue }
      changes.append(.claim(claim.id, .contactsChanged(from: claim.contacts, to: contacts)))
    }
    guard !changes.isEmpty else { throw .nothingChanges(.claim(ids[0])) }
    return changes
  }

  private static func index(ofAttempt number: Int, _ claim: Claim) throws(RuleError) -> Int {
    guard (1...max(1, claim.contacts.count)).contains(number), !claim.contacts.isEmpty else {
      throw .noSuchContact(claim.id, attempt: number, count: claim.contacts.count)
    }
    return number - 1
  }

  /// The attempt that news without a day are about.
  private static func indexOfOpenAttempt(
    to person: String?, _ claim: Claim
  ) throws(RuleError) -> Int {
    let contacts = claim.contacts
    guard !contacts.isEmpty else { throw .repliedUnasked(claim.id) }
    if let person {
      // An attempt without a person was made to the claimant: another name would rewrite it.
      guard let index = contacts.lastIndex(where: { $0.isTo(person) }) else {
        throw .personNotAsked(claim.id, person: person)
      }
      return index
    }
    let open = contacts.indices.filter { contacts[$0].isOpen }
    let people = Set(open.map { contacts[$0].person.map(FoldedName.init) })
    guard people.count < 2 else {
      throw .contactUnclear(claim.id, attempts: open.map { $0 + 1 })
    }
    return open.last ?? contacts.count - 1
  }
}

extension Contact {
  /// Whether it is the attempt of a day, to a person and by a way; what is not given makes no difference.
  fileprivate func isAttempt(of day: PartialDate, to person: String?, by way: String?) -> Bool {
    guard asked == day else { return false }
    if let person, !isTo(person) { return false }
    if let way, let own = self.way, own != way { return false }
    return true
  }

  /// Whether this person was asked, in whatever spelling of the name.
  fileprivate func isTo(_ person: String) -> Bool {
    self.person.map { FoldedName($0) == FoldedName(person) } ?? false
  }
}

import ArgumentParser
import FactCheck
import Presentation

struct ContactCommand: Command {
  static let card = CommandCard(
    name: "contact", group: .check,
    summary: "Record who was asked about a claim, and the reply.",
    usage: """
      contact CLAIMS [--asked DATE] [--person NAME] [--way TEXT] [--deadline DATE] \
      [--replied DATE] [--reply TEXT] [--no-reply] [--attempt N] [--remove] [--allow-future]
      """,
    discussion: """
      Each question with its reply is an attempt to reach the claimant. --asked records a new one; \
      the same day, person and way mean the same attempt. --person is for anyone asked in place of \
      the claimant, --way says how (e-mail, telephone), --deadline when the reply is due.
      Without --asked, contact adds to the last attempt to that person, or else to the one without \
      a reply; --attempt N chooses one by its number, as show lists them. --no-reply records that \
      none came, and the report says so. An empty value clears a field; --remove removes an attempt.
      """,
    examples: [
      .init(
        setUp: Examples.tagged,
        line: "contact c1 --asked 2026-02-03 --reply \"She stands by her words.\""),
      .init(
        setUp: Examples.tagged + [
          "contact c1 --asked 2026-01-12 --person \"Mara Vance\" --way e-mail --deadline 2026-01-16"
        ],
        line: "contact c1 --no-reply"),
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Option(
    parsing: .unconditional, help: ArgumentHelp("When the question was asked.", valueName: "date"))
  var asked: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who was asked, if not the claimant.", valueName: "claimant"))
  var person: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("By what way: e-mail, telephone.", valueName: "text"))
  var way: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("When the reply is due.", valueName: "day"))
  var deadline: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("When a reply came.", valueName: "date"))
  var replied: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the reply said.", valueName: "text"))
  var reply: OptionText?

  @Flag(name: .customLong("no-reply"), help: "No reply came.")
  var hasNoReply = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The attempt to change, by its number.", valueName: "attempt"))
  var attempt: OptionText?

  @Flag(name: .customLong("remove"), help: "Remove the attempt.")
  var removes = false

  @OptionGroup var future: FutureOption
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let news = [asked, person, way, deadline, replied, reply].contains { $0 != nil } || hasNoReply
    guard !hasNoReply || (replied == nil && reply == nil) else {
      throw DeskError.options("--no-reply excludes --replied and --reply")
    }
    guard !removes || !news else {
      throw DeskError.options("--remove removes a whole attempt: only --attempt N goes with it")
    }
    guard removes || news else {
      throw DeskError.options(
        "contact needs --asked, --reply or another option that records something")
    }
    guard asked?.text.isEmpty != true else {
      throw DeskError.options(
        "an attempt always has a date: --asked DATE changes it, --remove removes the attempt")
    }
    let ids = try desk.claims(claims, toChange: true)
    let number = try attempt.map(Self.number)
    let dates = DateValues(at: desk, allowsFuture: future.isAllowed)
    let asked = try asked.flatMap { try dates.date($0, "--asked") }
    let replied = try replied.flatMap { try dates.date($0, "--replied") }
    // A deadline is in the future as a rule.
    let due = try deadline.map {
      $0.text.isEmpty
        ? nil
        : try DateValues(at: desk, allowsFuture: true, looksAhead: true).day($0, "--deadline")
    }
    let before = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    try desk.change { session in
      if removes { return try session.removeContact(ids, attempt: number) }
      return try session.contact(
        ids, attempt: number, asked: asked, person: person?.text, way: way?.text, replied: replied,
        reply: reply?.text
      ) { contact in
        if person?.text.isEmpty == true { contact.person = nil }
        if way?.text.isEmpty == true { contact.way = nil }
        if let due { contact.deadline = due }
        if self.replied?.text.isEmpty == true { contact.replied = nil }
        if reply?.text.isEmpty == true { contact.reply = nil }
        if hasNoReply { (contact.replied, contact.reply, contact.noReply) = (nil, nil, true) }
      }
    }
    if ids.count == 1 { return try ClaimAnswer(ids[0], since: before[0], at: desk) }
    let heading = removes ? "attempt removed" : "contact recorded"
    return try ClaimsAfter.answer(since: before, heading: heading, at: desk)
  }

  /// The number of `--attempt`.
  private static func number(_ words: OptionText) throws -> Int {
    guard let number = Int(words.text), number > 0 else {
      throw DeskError.badValue(
        option: "--attempt", value: words.text, expected: "the number of an attempt, from 1")
    }
    return number
  }
}

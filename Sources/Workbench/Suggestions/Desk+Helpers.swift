import ArticleText
import FactCheck
import Helpers
import Presentation

/// What a command hands to a program from outside.
struct Handover {
  /// The command, for messages.
  let command: String
  let task: HelperTask
  /// What it is, in words: `6 sentences`.
  let words: String
  /// The same with all that goes with it: `6 sentences of a1 and the language`.
  let allWords: String
  /// The items whose texts are handed over, with what the log keeps of it.
  let texts: [(item: ItemID, text: HandedText)]
}

/// Programs from outside that the analyst has set.
extension Desk {
  /// What a helper says of the items of a task, or would get; why it says nothing if it fails.
  /// - Parameters:
  ///   - setting: the setting that names the helper.
  ///   - handover: makes what it gets; its argument is the helper's name.
  ///   - text: the words of the item of a number.
  /// - Throws: `DeskError` if no helper is set or nobody agreed, `CancellationError`.
  func helperPart(
    _ setting: Setting, _ options: HelperOptions, _ handover: (String) -> Handover,
    text: (Int) -> String
  ) throws -> HelperPart {
    guard let value = settings[setting], let helper = Helper(command: value) else {
      throw DeskError.noHelper(setting.rawValue)
    }
    let handover = handover(helper.name)
    let task = handover.task
    guard !options.isDry else { return HelperPart(name: helper.name, handing: task.lines) }
    if !options.isSure { try confirm(helper, getting: handover) }
    do {
      try helper.check(by: setup.programs)
      // Before it starts, so that nothing leaves of which the log says nothing.
      try change { session in
        try handover.texts.flatMap { try session.handOver($0.text, of: $0.item) }
      }
      let reply = try helper.reply(
        to: task.lines, by: setup.programs, limits: setup.helperLimits
      ) { bytes in
        self.tell { "\(helper.name): \(Counted.text(bytes, "byte"))" }
      }
      let (suggestions, unread) = task.suggestions(in: reply)
      return HelperPart(
        name: reply.name, version: reply.version, bytes: task.lines.count,
        rows: suggestions.map { .init($0, text: text($0.number)) }, unread: unread)
    } catch HelperFault.cancelled {
      throw CancellationError()
    } catch let fault as HelperFault {
      return HelperPart(name: helper.name, bytes: task.lines.count, fault: fault)
    }
  }

  /// Asks a person before a helper gets texts of this session for the first time in this run.
  private func confirm(_ helper: Helper, getting handover: Handover) throws {
    let key = [session.location, handover.task.name, helper.program] + helper.arguments
    guard !agreedHelpers.contains(key) else { return }
    guard console.isInteractive else {
      throw DeskError.unconfirmedHelper(helper.name, command: handover.command)
    }
    var page = page(forDiagnostics: true)
    page.wrapped([
      .init(
        "\(helper.name) gets \(handover.allWords) (\(Counted.text(handover.task.lines.count, "byte"))), "
          + "and may pass them on; \(handover.command) --helper --dry-run prints them.")
    ])
    console.diagnose(page.drain())
    let question = "Hand \(handover.words) to \(helper.name)?"
    guard asker?(question) ?? console.confirm(question) else { throw DeskError.declined }
    agreedHelpers.insert(key)
  }
}

extension Helper {
  /// Reads a command as the prompt splits it, with home folders expanded; `nil` if it names no program.
  init?(command: String) {
    guard let words = try? CommandLine.words(of: command) else { return nil }
    self.init(
      words.map { word in
        word.segments.first?.isQuoted == false ? HomePath.expanded(word.text) : word.text
      })
  }
}

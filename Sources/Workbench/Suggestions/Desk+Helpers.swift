import ArticleText
import FactCheck
import Helpers
import Presentation

/// Programs from outside that the analyst has set.
extension Desk {
  /// The program that a setting names.
  /// - Throws: `DeskError.noHelper` if none is set.
  func helper(_ setting: Setting) throws(DeskError) -> Helper {
    guard let value = settings[setting], let helper = Helper(command: value) else {
      throw .noHelper(setting.rawValue)
    }
    return helper
  }

  /// Hands texts of an article to a helper and reads its reply. That is kept in the log before the helper starts.
  ///
  /// - Parameters:
  ///   - lines: what it gets.
  ///   - text: what of the session that is, for the log.
  ///   - isSure: whether the line says that nobody need be asked.
  /// - Throws: `DeskError.declined` or `unconfirmedHelper`, `HelperFault` but for `cancelled`, `CancellationError`.
  func reply(
    of helper: Helper, to lines: [UInt8], handing text: HandedText, of article: ArticleID,
    isSure: Bool
  ) throws -> HelperReply {
    if !isSure { try confirm(helper, getting: text, of: article) }
    try helper.check(by: setup.programs)
    try change { try $0.handOver(text, of: article) }
    do {
      return try helper.reply(to: lines, by: setup.programs, limits: setup.helperLimits) { bytes in
        self.tell { "\(helper.name): \(Counted.text(bytes, "byte"))" }
      }
    } catch HelperFault.cancelled { throw CancellationError() }
  }

  /// Asks a person before a helper gets texts of this session for the first time in this run.
  private func confirm(
    _ helper: Helper, getting text: HandedText, of article: ArticleID
  ) throws {
    let key = [session.path, helper.program] + helper.arguments
    guard !agreedHelpers.contains(key) else { return }
    guard console.isInteractive else { throw DeskError.unconfirmedHelper(helper.name) }
    let sentences = Counted.text(text.sentences ?? 0, "sentence")
    var page = page(forDiagnostics: true)
    page.wrapped([
      .init(
        "\(helper.name) gets \(sentences) of \(article) and the language "
          + "(\(Counted.text(text.bytes, "byte"))), and may pass them on; suggest --helper --dry-run prints them."
      )
    ])
    console.diagnose(page.drain())
    let question = "Hand \(sentences) to \(helper.name)?"
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

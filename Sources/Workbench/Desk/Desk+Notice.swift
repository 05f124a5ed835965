import FactCheck
import ReportModel
import SessionStore

extension Desk {
  /// The typed start of a notice of corrections: an entry's number, a day or an instant, or `publish` for the
  /// newest publication.
  /// - Throws: `DeskError.neverPublished` if nothing was published yet.
  func notice(since word: OptionText) throws -> ReportSource.Notice {
    guard let store = session.store else { throw DeskError.nothingToReport }
    if word.text.lowercased() == "publish" {
      guard let last = state.publications.last else { throw DeskError.neverPublished }
      return .init(since: last.on, after: last.entry)
    }
    if let number = Int(word.text), (1...state.sequence).contains(number) {
      guard !state.publications.isEmpty else { throw DeskError.neverPublished }
      let entry = try entry(number)
      return .init(since: .instant(entry.step.at), after: number)
    }
    let typed: PartialDate?
    do {
      typed = try DateValues(at: self, allowsFuture: false).date(word, "--since")
    } catch DeskError.futureDate {
      // The notice would say that nothing has changed.
      throw DeskError.badValue(
        option: "--since", value: word.text, expected: "a day or a time that is not in the future")
    } catch DeskError.badDate {
      typed = nil
    }
    guard let date = typed, let start = DateValues.start(of: date) else {
      throw DeskError.badValue(
        option: "--since", value: word.text,
        expected: "an entry of the log (1 to \(state.sequence)), a day, a time, or publish")
    }
    guard let first = state.publications.first else { throw DeskError.neverPublished }
    let later = try store.entries(after: first.entry, through: state.sequence)
    return .init(
      since: date, after: later.last { $0.step.at < start }?.sequence ?? first.entry)
  }
}

import FactCheck
import Reports
import SessionStore

extension Desk {
  /// What a notice of corrections counts from, as it is typed: an entry's number, a day or an instant, or
  /// `publish` for the newest publication.
  func notice(since word: Words) throws -> ReportSource.Notice {
    guard let store = session.store else { throw DeskError.nothingToReport }
    if word.text.lowercased() == "publish" {
      guard let last = state.publications.last else { throw DeskError.neverPublished }
      return .init(
        since: last.on, entries: try store.entries(after: last.entry, through: nil))
    }
    if let number = Int(word.text), (1...state.sequence).contains(number) {
      let (entry, later) = try entries(from: number)
      return .init(since: .instant(entry.step.at), entries: later)
    }
    guard let date = PartialDate(word.text), date.knownDay != nil,
      let start = try OptionValues.time(word, "--since")
    else {
      throw DeskError.badValue(
        option: "--since", value: word.text,
        wanted: "an entry of the log (1 to \(state.sequence)), a day, a time, or publish")
    }
    let all = try store.entries(after: 0, through: nil)
    return .init(since: date, entries: Array(all.drop { $0.step.at < start }))
  }
}

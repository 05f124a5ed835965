import ArticleLoading
import FactCheck
import Presentation

/// Looks for archived copies of evidence, or has them made; changes nothing.
struct ArchiveSearch {
  let desk: Desk
  /// The date of the expected copies, if the line gives one.
  let near: PartialDate?
  /// Whether new copies are made.
  let saves: Bool

  /// The copies of several pieces of evidence. What fails for one of several is part of the answer.
  /// - Throws: the error of a single piece; `CancellationError` after a signal.
  func copies(of evidence: [Evidence]) throws -> ArchiveAnswer {
    var answer = ArchiveAnswer(saved: saves)
    defer { desk.progressLead = "" }
    for (index, piece) in evidence.enumerated() {
      try desk.checkInterrupted()
      if evidence.count > 1 { desk.progressLead = "\(index + 1) of \(evidence.count): " }
      do {
        answer.copies.append(try copy(of: piece))
      } catch {
        if desk.setup.isInterrupted() || evidence.count == 1 { throw error }
        answer.add(Explanations.explanation(of: error), for: piece.id)
      }
    }
    return answer
  }

  /// The service that makes new copies.
  func service() throws -> WebAddress {
    guard let service = desk.settings.saveService else { throw DeskError.noSaveService }
    return try service.address(of: WebAddress("http://a.example/"))
  }

  private func copy(of evidence: Evidence) throws -> ArchiveAnswer.Copy {
    guard let url = evidence.details.url else { throw DeskError.noPage(evidence.id) }
    // A copy of a copy is a copy of the page.
    let page = url.original ?? url
    let archive = WebArchive(desk.fetcher, now: desk.now) { address, _ in
      desk.tell { "asking \(address.host)" }
    }
    let memento: Memento
    var expected: PartialDate?
    if saves {
      guard let service = desk.settings.saveService else { throw DeskError.noSaveService }
      memento = try archive.save(page, by: service)
    } else {
      let date = date(for: evidence)
      expected = date
      memento = try archive.copy(
        of: page, near: date.middle, by: desk.settings.timeGate ?? .waybackMachine)
    }
    return ArchiveAnswer.Copy(
      evidence: evidence.id, archive: Archive(url: memento.address, captured: memento.captured),
      near: expected, isKnown: evidence.details.archives.contains { $0.url == memento.address })
  }

  /// The date of the expected copy: what the analyst saw counts more than what the claimant saw.
  private func date(for evidence: Evidence) -> PartialDate {
    near ?? evidence.details.accessed.map { .instant($0) } ?? evidence.details.published
      ?? desk.state.claim(evidence.claim)?.details.made ?? .instant(desk.now)
  }
}

extension PartialDate {
  /// The instant in the middle of a date: for one that may mean any of its days.
  fileprivate var middle: Timestamp {
    switch self {
    case .instant(let time): time
    case .day(let day): Timestamp(seconds: day.daysSince1970 * 86_400 + 43_200)
    case .month(let year, let month):
      PartialDate.day(CalendarDay(year: year, month: month, day: 15)!).middle
    case .year(let year): PartialDate.day(CalendarDay(year: year, month: 7, day: 1)!).middle
    }
  }
}

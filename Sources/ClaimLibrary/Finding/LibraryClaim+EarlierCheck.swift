import ClaimSearch
import FactCheck
import Importing

extension LibraryClaim {
  /// What a session keeps of a record of an archive that a person finds to be of the same claim. A date that has no single
  /// meaning is left out, and so is an address that is none.
  public var earlierCheck: EarlierCheck {
    var published: PartialDate?
    if let date = record.date, case .date(let read) = ForeignDate(date) { published = read }
    return EarlierCheck(
      claim: record.wording, title: record.title, verdict: record.verdict,
      publisher: record.publisher, published: published,
      url: record.url.flatMap { try? WebAddress($0) })
  }
}

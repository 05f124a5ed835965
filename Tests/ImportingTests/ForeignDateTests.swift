import FactCheck
import Importing
import TestSupport
import Testing

@Suite("Imported dates")
struct ForeignDateTests {
  private static func review(
    _ date: String, now: Timestamp? = nil
  ) throws -> (made: String?, remarks: [ImportRemark]?) {
    let text = """
      {"claims":[{"text":"Claim","claimDate":"\(date)","claimReview":[{"publisher":{"site":"p.example"},
      "url":"https://p.example/1","textualRating":"False"}]}]}
      """
    var imported = Imported()
    try imported.take(Array(text.utf8), name: "answer.json", now: now)
    let review = try #require(imported.builder.session.review(ReviewID(1))?.details)
    #expect(review.rating == "False", "the record is kept")
    return (review.made?.description, imported.reading?.remarks)
  }

  @Test(arguments: [
    "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "0001-01-01", "2999-12-31", "9999-12-31",
    "9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "1970-01-01", "1900-01-01T00:00:00+02:00",
    "1899-12-30", "1753-01-01", "1601-01-01T00:00:00Z", "01/01/1900", "0099",
  ])
  func whatMeansUnknownIsLeftOut(date: String) throws {
    let (made, remarks) = try Self.review(date)
    #expect(made == nil)
    let expected = OmittedValue<ForeignDate.Fault>(
      record: 1, field: "claimDate", value: date, reason: .placeholder)
    #expect(remarks == [.dateOmitted(expected)])
  }

  @Test(arguments: [
    ("03/04/2025", "2025-04-03 2025-03-04"), ("3.4.2025", "2025-04-03 2025-03-04"),
    ("03-04-2025", "2025-04-03 2025-03-04"), ("03/04/25", "2025-04-03 2025-03-04 2003-04-25"),
    ("10/11/12", "2012-11-10 2012-10-11 2010-11-12"),
    ("03/04/2025 10:00", "2025-04-03 2025-03-04"),
  ])
  func whatMayBeTwoDaysIsLeftOut(date: String, days: String) throws {
    let (made, remarks) = try Self.review(date)
    #expect(made == nil)
    let read = days.split(separator: " ").compactMap { day -> CalendarDay? in
      if case .day(let day)? = PartialDate(String(day)) { day } else { nil }
    }
    let expected = OmittedValue<ForeignDate.Fault>(
      record: 1, field: "claimDate", value: date, reason: .ambiguous(days: read))
    #expect(remarks == [.dateOmitted(expected)])
  }

  @Test(arguments: [
    "soon", "2026-02-30", "20260230", "20251301", "12345678", "20250204x", "202502041",
    "0000-00-00", "31/02/2025", "1/2/3/4", "Tuesday", "-1",
  ])
  func invalidDatesAreOmitted(date: String) throws {
    let (made, remarks) = try Self.review(date)
    #expect(made == nil)
    let expected = OmittedValue<ForeignDate.Fault>(
      record: 1, field: "claimDate", value: date, reason: .unreadable)
    #expect(remarks == [.dateOmitted(expected)])
  }

  /// No record is dated after its import; a day is allowed for time zones.
  @Test func aDateInTheFutureIsLeftOut() throws {
    let now = Timestamp("2026-02-03T09:30:00Z")!
    for date in ["2026-02-03", "2026-02-04", "2026-02", "2026", "2026-02-03T12:00:00Z"] {
      let (made, remarks) = try Self.review(date, now: now)
      #expect(made == date && remarks == [], "\(date)")
    }
    for date in ["2026-02-05", "2026-03", "2027", "2030-01-01", "20300101", "5 May 2030"] {
      let (made, remarks) = try Self.review(date, now: now)
      #expect(made == nil, "\(date)")
      let expected = OmittedValue<ForeignDate.Fault>(
        record: 1, field: "claimDate", value: date, reason: .future)
      #expect(remarks == [.dateOmitted(expected)], "\(date)")
    }
  }

  @Test(arguments: [
    ("2025-04-03", "2025-04-03"), ("25/04/2025", "2025-04-25"), ("04/25/2025", "2025-04-25"),
    ("5.5.2025", "2025-05-05"), ("2025/04/03", "2025-04-03"), ("2025-4-3", "2025-04-03"),
    ("2025-04-03 10:00", "2025-04-03"), ("2025-04-03T10:00:00+02:00", "2025-04-03T08:00:00Z"),
    ("2025-04-03Z", "2025-04-03"), ("2025", "2025"), ("2025-04", "2025-04"),
    ("1900-01-02", "1900-01-02"), ("1970-01-01T12:00:00Z", "1970-01-01T12:00:00Z"),
    ("20250204", "2025-02-04"), ("20250204T093000Z", "2025-02-04"), ("20240229", "2024-02-29"),
    ("1848-03-18", "1848-03-18"), ("1900", "1900"), ("2099-12-31", "2099-12-31"),
  ])
  func whatCanMeanOneDayAloneIsRead(date: String, expected: String) throws {
    let (made, remarks) = try Self.review(date)
    #expect(made == expected && remarks == [])
  }
}

import FactCheck
import Importing
import TestSupport
import Testing

@Suite("Imported dates in words")
struct WrittenDateTests {
  private static func review(_ date: String) throws -> (made: String?, remarks: [ImportRemark]?) {
    let text = """
      {"@type":"ClaimReview","claimReviewed":"Claim","reviewRating":"False",
      "itemReviewed":{"@type":"Claim","datePublished":"\(date)"}}
      """
    var imported = Imported()
    try imported.take(Array(text.utf8), name: "x.json")
    let review = try #require(imported.builder.session.review(ReviewID(1))?.details)
    #expect(review.rating == "False", "the record is kept")
    return (review.made?.description, imported.reading?.remarks)
  }

  @Test(arguments: [
    "5 March 2024", "March 5, 2024", "March 5th, 2024", "5th of March 2024", "5 Mar 2024",
    "Mar. 5, 2024", "05-Mar-2024", "Tuesday, March 5, 2024", "Tue, 05 Mar 2024 10:00:00 GMT",
    "Tue Mar  5 10:00:00 2024", "Tue Mar 05 2024 10:00:00 GMT+0100 (Central European Time)",
    "March 5, 2024 at 4:15 p.m.", "5 March 2024, 10am", "2024 March 5", "2024-Mar-05",
    "5. März 2024", "Dienstag, 5. März 2024, 10:00 Uhr", "Di., 5. März 2024", "5 mars 2024",
    "mardi 5 mars 2024 à 10h30", "1er mars 2024", "5 de marzo de 2024",
    "martes, 5 de marzo de 2024",
    "5 marzo 2024", "5 de março de 2024", "5 maart 2024", "5. marts 2024", "5 marca 2024",
    "wtorek, 5 marca 2024", "5 марта 2024 г.", "5 март 2024", "5. marca 2024", "5 Μαρτίου 2024",
    "5 مارس 2024", "٥ مارس ٢٠٢٤", "5 մարտի 2024", "5 наурыз 2024", "2024年3月5日", "2024년 3월 5일",
    "2024年3月5日 10:00",
  ])
  func theMonthMakesADayPlain(date: String) throws {
    let (made, remarks) = try Self.review(date)
    let day = date.hasPrefix("1er") ? "2024-03-01" : "2024-03-05"
    #expect(made == day && remarks == [])
  }

  @Test func aMonthAloneIsAMonth() throws {
    #expect(try Self.review("March 2024").made == "2024-03")
    #expect(try Self.review("marzo de 2024").made == "2024-03")
    #expect(try Self.review("2024年3月").made == "2024-03")
  }

  @Test(arguments: [
    "31 February 2024", "5 March 2024 99:99", "March 5, 2024 at 25:00", "5 March 6 April 2024",
    "before 5 March 2024", "5 March 2024 - 7 March 2024", "March", "5 March", "March 2024 10:61",
    "2024-03-05T99:99:99+25:00", "2024-03-05T24:30:00Z", "2024-03-05T10:00:00+25:00",
    "2024-03-05 10:60", "2024-03-05T10:00:61", "2024-03-05 13:00 pm", "2024-03-05T1:2:3:4",
    "25/03/2024 99:00", "2024/03/05 10:75", "2024年3月5日 99:00", "5 March 2024 in the year 1",
  ])
  func whatNoClockOrCalendarShowsIsLeftOut(date: String) throws {
    let (made, remarks) = try Self.review(date)
    #expect(made == nil)
    let wanted = OmittedValue<ForeignDate.Fault>(
      record: 1, field: "datePublished", value: date, reason: .unreadable)
    #expect(remarks == [.dateOmitted(wanted)])
  }

  @Test(arguments: ["5 March 24", "24 Mar 05"]) func aShortYearIsNotGuessed(date: String) throws {
    let (made, remarks) = try Self.review(date)
    let wanted = OmittedValue<ForeignDate.Fault>(
      record: 1, field: "datePublished", value: date, reason: .ambiguous(days: []))
    #expect(made == nil && remarks == [.dateOmitted(wanted)])
  }

  @Test(arguments: ["1 January 1900", "January 1, 1970", "Jan 1, 0001", "31 December 2999"])
  func whatMeansUnknownIsLeftOut(date: String) throws {
    let (made, remarks) = try Self.review(date)
    let wanted = OmittedValue<ForeignDate.Fault>(
      record: 1, field: "datePublished", value: date, reason: .placeholder)
    #expect(made == nil && remarks == [.dateOmitted(wanted)])
  }

  @Test(arguments: [
    "2024-03-05T10:00", "2024-03-05 10:00:00 UTC", "2024-03-05T10:00:00.123+0100",
    "2024-03-05T24:00:00", "2024-03-05 4:15 PM", "2024-03-05+01:00", "2024-03-05T10:00+01",
    "25/03/2024 10:00", "2024-03-05T10:00:00[Europe/Oslo]",
  ])
  func aTimeWithoutZoneLeavesTheDay(date: String) throws {
    let (made, remarks) = try Self.review(date)
    #expect(made == (date.hasPrefix("25") ? "2024-03-25" : "2024-03-05") && remarks == [])
  }
}

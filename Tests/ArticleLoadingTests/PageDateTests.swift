import ArticleText
import FactCheck
import Testing

@testable import ArticleLoading

@Suite struct PageDateTests {
  /// What is written, the language, and what it means; `nil` for no date.
  static let forms: [(text: String, language: String?, date: String?)] = [
    ("2026-02-03T09:30:00Z", nil, "2026-02-03T09:30:00Z"),
    ("2026-02-03T09:30:00+02:00", nil, "2026-02-03T07:30:00Z"),
    ("2026-02-03T23:30:00.123-0500", nil, "2026-02-04T04:30:00Z"),
    ("2026-02-03 09:30:00 +02", nil, "2026-02-03T07:30:00Z"),
    ("2026-02-03T09:30Z", nil, "2026-02-03T09:30:00Z"),
    ("20260203T093000Z", nil, "2026-02-03T09:30:00Z"),
    ("2026-02-03T09:30:00", nil, "2026-02-03"),
    ("2026-02-03", nil, "2026-02-03"),
    ("2026/2/3", nil, "2026-02-03"),
    ("2026-02-30", nil, nil),
    ("2026-02-03T25:00:00Z", nil, "2026-02-03"),
    ("Tue, 03 Feb 2026 09:30:00 GMT", nil, "2026-02-03T09:30:00Z"),
    ("Tue, 3 Feb 2026 09:30:00 +0100", nil, "2026-02-03T08:30:00Z"),
    ("Tue Feb 03 09:30:00 +0530 2026", nil, "2026-02-03T04:00:00Z"),
    ("Tue Feb 03 2026 09:30:00 GMT+0100 (CET)", nil, "2026-02-03T08:30:00Z"),
    ("3 February 2026", nil, "2026-02-03"),
    ("3rd of February, 2026", nil, "2026-02-03"),
    ("February 3rd, 2026 at 4:15 pm EST", nil, "2026-02-03T21:15:00Z"),
    ("Feb. 3, 2026 4:15 p.m. ET", nil, "2026-02-03"),
    ("Feb 3, 2026, 12:05 a.m. PST", nil, "2026-02-03T08:05:00Z"),
    ("Feb 3, 2026 4 pm UTC", nil, "2026-02-03T16:00:00Z"),
    ("01:38:07 PM IST Nov 20, 2019", nil, "2019-11-20"),
    ("3. Februar 2026, 10:15 Uhr", "de", "2026-02-03"),
    ("3 février 2026 à 10h15", "fr", "2026-02-03"),
    ("1er août 2025", "fr", "2025-08-01"),
    ("3 de febrero de 2026", "es", "2026-02-03"),
    ("3 февраля 2026 г.", "ru", "2026-02-03"),
    ("2026年2月3日 09:30", "ja", "2026-02-03"),
    ("2026년 2월 3일", "ko", "2026-02-03"),
    ("03.02.2026", "de", "2026-02-03"),
    ("03.02.2026", nil, nil),
    ("3/2/2026", "en", nil),
    ("3/2/2026", "en-US", "2026-03-02"),
    ("3/2/2026", "en-GB", "2026-02-03"),
    ("13/2/2026", nil, "2026-02-13"),
    ("2/13/2026", nil, "2026-02-13"),
    ("13/13/2026", nil, nil),
    ("4/4/2026", nil, "2026-04-04"),
    ("1770111000", nil, "2026-02-03T09:30:00Z"),
    ("1770111000123", nil, "2026-02-03T09:30:00Z"),
    ("0", nil, nil),
    ("0001-01-01T00:00:00Z", nil, nil),
    ("1970-01-01T00:00:00Z", nil, nil),
    ("9999-12-31", nil, nil),
    ("1912-04-16", nil, "1912-04-16"),
    ("Published: Tuesday, 3 February 2026 | Updated 4 February 2026", nil, "2026-02-03"),
    ("ISBN 978-3-16-148410-0", nil, nil),
    ("12 comments", nil, nil),
    ("", nil, nil),
    ("99999999999999999999999999", nil, nil),
  ]

  @Test("each form", arguments: forms.indices)
  func reads(_ index: Int) {
    let (text, language, date) = Self.forms[index]
    #expect(PageDate(text, language: language)?.date.description == date, "\(text)")
  }

  @Test func aLongTextIsReadAtItsBeginning() {
    let text = String(repeating: "1 ", count: 1_000_000)
    #expect(PageDate(text + "2026-02-03") == nil)
  }

  @Test func noMonthHasTwoMeanings() {
    #expect(MonthNames.numbers.values.allSatisfy { (1...12).contains($0) })
    #expect(MonthNames.numbers["mai"] == 5 && MonthNames.numbers["maart"] == 3)
  }
}

/// News that was never written: sentences with figures, initials and quotes, the same every time.
enum MadeText {
  private static let sentences = [
    "The council of Port Ellery raised the harbour fees by 18 percent on Jan. 14.",
    "Mayor Ana Lind said on Monday that “ferry traffic fell by half.”",
    "According to the yearly report, 38,500 crossings were made, down from 41,000.",
    "“We lost some traffic. We did not lose half of it,” said J. P. Okoro.",
    "The café on the pier closed in November, and two other shops cut their hours.",
    "Under a draft seen by the Gazette, boats under 12.5 metres would pay nothing at all.",
    "Nobody at the port office, which moved to No. 4 Pier St. in May, would comment.",
    "Passengers by rail rose from 1.2 million to 1.4 million, the railway says.",
  ]

  /// An article of at least so many bytes; its number stands in it, so that no two are alike.
  static func article(number: Int, bytes: Int) -> String {
    var text = "Harbour fees, part \(number)\n\n"
    var place = number
    while text.utf8.count < bytes {
      text += sentences[place % sentences.count]
      place += 1
      text += place % 6 == 0 ? "\n\n" : " "
    }
    return text + "Mara Vance covers the coast.\n"
  }
}

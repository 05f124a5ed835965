import Testing

@testable import ArticleLoading

/// Pages of a newspaper: several stories, each in columns below its headline.
@Suite struct PageStoriesTests {
  private let one = [
    "Nobody at the board", "would say on Monday", "what the winter had", "cost the town so far.",
  ]
  private let two = [
    "Two of eleven piers", "are closed, and four", "more will be bound", "with iron before ice.",
  ]
  private let three = [
    "The ferries run once", "more from Saturday,", "said the men who had", "left them in harbour.",
  ]
  private let four = [
    "A lighthouse is for", "sale, and no buyer", "has been found to", "live in it all year.",
  ]

  private func joined(_ lines: [String]) -> String { lines.joined(separator: " ") }

  /// The headline of the lower story reaches over two of its three columns, and the third runs on below the
  /// story on the right without a line across it.
  @Test func aColumnEndsAboveTheHeadlineOfTheNextStory() {
    var page = SetPage()
    page.set(["Piers are closed for good"], left: 40, top: 50, size: 16)
    page.set(["Ferries run"], left: 280, top: 50, size: 16)
    page.set(one, left: 40, top: 80)
    page.set(two, left: 160, top: 80)
    page.set(three, left: 280, top: 80)
    page.set(["Nobody wants the old lighthouse"], left: 40, top: 160, size: 16)
    page.set(four, left: 40, top: 190)
    page.set(one, left: 160, top: 190)
    page.set(two, left: 280, top: 190)
    let stories = [
      ["Piers are closed for good", joined(one), joined(two), "Ferries run", joined(three)],
      ["Nobody wants the old lighthouse", joined(four), joined(one), joined(two)],
    ]
    #expect(page.paragraphs() == stories.flatMap { $0 })
  }

  @Test func aShortHeadlineOverTheFirstColumn() {
    var page = SetPage()
    page.set(one, left: 40, top: 80)
    page.set(two, left: 160, top: 80)
    page.set(["For sale"], left: 40, top: 140, size: 16)
    page.set(three, left: 40, top: 170)
    page.set(four, left: 160, top: 170)
    #expect(
      page.paragraphs() == [joined(one), joined(two), "For sale", joined(three), joined(four)])
  }

  /// The second column of the lower story begins above the headline, which is in the first column.
  @Test func aStoryWhoseSecondColumnBeginsAboveItsHeadline() {
    var page = SetPage()
    page.set(["Piers shut"], left: 40, top: 56, size: 16)
    page.set(one, left: 40, top: 80)
    page.set(two, left: 160, top: 80)
    page.set(["For sale"], left: 40, top: 156, size: 16)
    page.set(three.dropLast(1) + ["left them, and it is"], left: 40, top: 180)
    page.set(["not far to anywhere."] + four, left: 160, top: 150)
    #expect(
      page.paragraphs() == [
        "Piers shut", joined(one), joined(two), "For sale",
        joined(three.dropLast(1) + ["left them, and it is not far to anywhere."] + four),
      ])
  }

  /// The heading of a section stands beside the lines of the other column.
  @Test func aHeadingWithinAColumnPartsNothing() {
    var page = SetPage()
    page.set(one, left: 40, top: 80)
    page.set(["For sale"], left: 40, top: 134, size: 14)
    page.set(two, left: 40, top: 158)
    page.set(three + four + one, left: 160, top: 80)
    let lines = page.words.map { PrintedLine([$0]) }
    #expect(PageStories.parts(of: lines) == nil)
  }
}

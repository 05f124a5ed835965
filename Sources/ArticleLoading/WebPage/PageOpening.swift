/// The headline and the standfirst of a page, as its readers see them.
struct PageOpening {
  /// The headline, whose words are those of the title.
  let headline: String?
  /// What sums the article up below the headline; `nil` where no element says that it does.
  let standfirst: String?

  init(_ tree: PageTree, _ metadata: PageMetadata) {
    headline = metadata.seen.title?.value
    standfirst = metadata.seen.node.flatMap {
      PageStandfirst.find(in: tree, below: $0, metadata)
    }
  }
}

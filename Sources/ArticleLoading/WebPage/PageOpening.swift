/// The visible headline and standfirst of a page.
struct PageOpening {
  /// The headline; its words are those of the title.
  let headline: String?
  /// The summary below the headline; `nil` if no element is marked as one.
  let standfirst: String?

  init(_ tree: PageTree, _ metadata: PageMetadata) {
    headline = metadata.seen.title?.value
    standfirst = metadata.seen.node.flatMap {
      PageStandfirst.find(in: tree, below: $0, metadata)
    }
  }
}

import ArticleText

extension String {
  /// The first words, where a message names what may be as long as a page.
  var inShort: String { utf8.count <= 60 ? self : DisplayWidth.truncated(self, to: 60) }
}

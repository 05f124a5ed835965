import ArticleText

extension String {
  /// At most 60 columns of the text, for messages.
  var inShort: String { utf8.count <= 60 ? self : DisplayWidth.truncated(self, to: 60) }
}

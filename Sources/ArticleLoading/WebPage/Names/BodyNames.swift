/// The names by which pages mark their article's text.
enum BodyName: Sendable {
  /// Almost always the text.
  case certain
  /// Often the text.
  case likely

  /// The meaning of an element's name.
  init?(_ name: ArraySlice<UInt8>) {
    if Self.certainNames.first(in: name) != nil {
      self = .certain
    } else if Self.likelyNames.first(in: name) != nil {
      self = .likely
    } else {
      return nil
    }
  }

  private static let certainNames = NameTrie<Bool>([
    (
      true,
      """
      article-body article-text article-content article-copy entry-content post-content post-body
      post-entry post-text story-body story-text story-content story-copy body-copy body-text
      body-content news-text news-body news-content text-body content-body content-text
      single-content page-text blog-content blog-body rich-text field-name-body field-body
      td-post-content gh-content entry-body detail-text detail-body newstext art-content art-body
      article-main post-full-content wysiwyg copy-body articletext
      """
    )
  ])

  private static let likelyNames = NameTrie<Bool>([
    (
      true,
      """
      content contents entry post story article text body main main-content column-main single detail
      """
    )
  ])
}

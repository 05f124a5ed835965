/// How forums name their elements.
extension ForumReader {
  /// Names of posts.
  static let messageNames = NameTrie<Bool>([(true, messageWords)])

  static let postNames = NameTrie<Bool>([(true, messageWords + " comment")])

  private static let messageWords = """
    message messages msg post posts posting forum-post topic-post topic-body post-message reply
    thread-post mensaje beitrag
    """

  /// Names of messages that articles never have.
  static let certainNames = NameTrie<Bool>([
    (true, "message msg posting forum-post mensaje")
  ])

  /// Names of comments, which are posts only in what is named a forum.
  static let commentNames = NameTrie<Bool>([(true, "comment")])

  /// Beginnings of posts' ids.
  static let messageIDs = NameTrie<Bool>([
    (true, "p post message msg posting reply comment-post pid beitrag mensaje")
  ])

  /// Names of a cell with a post's words.
  static let cellNames = NameTrie<Bool>([
    (true, "msg message post posting postbody post-body posttext post-text post-content")
  ])

  /// Names of elements with all posts.
  static let listNames = NameTrie<Bool>([
    (
      true,
      "posts post-list postlist messages message-list thread topic replies beitraege mensajes postings"
    )
  ])

  /// Names around all posts.
  static let forumNames = NameTrie<Bool>([
    (
      true,
      """
      forum* phpbb vbulletin viewtopic showthread thread* topic topic-* board* discussion discourse
      crawler-post postlist post-list message-list messageboard reply-new-message*
      """
    )
  ])

  /// Names of reports whose entries look like posts.
  static let liveNames = NameTrie<Bool>([
    (true, "live* ticker* timeline* minute* direct blog* hfeed roundup*")
  ])

  /// Names of forum members' elements.
  static let memberNames = NameTrie<Bool>([
    (
      true,
      """
      user username user-name user-info userinfo user-details post-profile postprofile poster member* message-user
      message-cell-user message-name message-author postauthor post-author authi creator nick nickname
      """
    )
  ])

  /// Names of elements that contain only the name of a post's author.
  static let authorNames = NameTrie<Bool>([
    (
      true,
      """
      username user-name message-name message-author postauthor post-author reply-author comment-author
      author-name author display-name nick nickname creator
      """
    )
  ])

  /// Names of elements with a member's rank.
  static let rankNames = NameTrie<Bool>([(true, "user-title usertitle user-rank rank user-banner")])

  /// Names of elements around a post's words.
  static let surroundings = NameTrie<Bool>([
    (
      true,
      """
      signature* sig user* username profile* post-profile postprofile poster* author* member* avatar*
      message-cell-user message-user message-name attribution message-attribution message-footer post-header
      post-footer post-meta post-info crawler-post-meta meta toolbar* buttons actions likes reactions rank
      creator authi postauthor post-author post-tools nick
      """
    )
  ])

  /// Words of buttons and tables' heads, which are not names.
  static let controls: Set<String> = [
    "reply", "quote", "like", "share", "report", "edit", "posts", "author", "message", "topic",
    "re", "post", "by", "posted by", "joined", "antworten", "zitieren", "beitrag", "autor",
    "répondre", "citer", "responder", "citar",
  ]
}

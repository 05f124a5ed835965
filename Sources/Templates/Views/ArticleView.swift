import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// A checked article.
  static let article = TemplateView<Part<Report.Article>>(
    "article",
    [
      .words("id", "Its id: `a1`.") { $0.value.id },
      .number("number", "Its number for readers, from 1.") {
        $0.page.number(ofArticle: $0.value.id)
      },
      .text("title", "The headline.") { $0.value.title },
      .list("authors", agent, "Who wrote it, in the order of the byline.") {
        $0.parts($0.value.authors)
      },
      .words("authorsHeading", "`Author`, or `Authors`.") { article in
        article.value.authors.map { article.words(.authors, $0.count) }
      },
      .flag("hasFacts", "Whether more is known about it than its title.") { article in
        let value = article.value
        return value.authors != nil || value.publisher != nil || value.published != nil
          || value.url != nil || value.archives != nil || value.accessed != nil
          || value.language != "und"
      },
      .text("publisher", "Who published it.") { $0.value.publisher },
      .date("published", "When it was published.") { $0.value.published },
      .address("url", "Where it was published.") { $0.value.url },
      .list("archives", archive, "Where copies of it are kept.") { $0.parts($0.value.archives) },
      .words("archivesHeading", "`Copy`, or `Copies`.") { article in
        article.value.archives.map { article.words(.copies, $0.count) }
      },
      .date("accessed", "When it was read.") { $0.value.accessed.map { .instant($0) } },
      .words("language", "BCP 47 tag of its language; `und` when unknown.") { $0.value.language },
      .text("languageName", "The language's name; absent when unknown.") { article in
        article.words.name(ofLanguage: article.value.language)
      },
      .list(
        "revisions", revision,
        "What its publisher changed since earlier versions, one after the other."
      ) { article in
        article.value.revisions.map { revisions in
          revisions.enumerated().map { index, revision in
            // The version is read before the next one, which replaces it.
            let next = index + 1 < revisions.count ? revisions[index + 1].after : nil
            return Revision(
              value: revision, read: next ?? article.value.accessed, page: article.page)
          }
        }
      },
      .blocks("notes", "Public notes.") { $0.value.notes },
      .list(
        "text", textParagraph,
        "The paragraphs of its text that contain claims, with rows for omitted ones; all paragraphs with `--content`, none with `--no-content`."
      ) { article in article.page.markedText(article.value.id) },
    ])

  /// The changes of an article's text.
  struct Revision {
    let value: Report.Revision
    /// When the newer version was read.
    let read: Timestamp?
    let page: ReportPage

    /// When the text was changed, as exactly as it is known.
    var time: String? {
      if let on = value.on { return page.words.placed(on.knownDay.map { .day($0) } ?? on) }
      guard let after = value.after, let read else { return nil }
      return page.words.between(min(after, read).day, max(after, read).day)
    }
  }

  /// The changes of an article's text.
  static let revision = TemplateView<Revision>(
    "revision",
    [
      .words("time", "When the text was changed: `on 5 February 2026`; absent if unknown.") {
        $0.time
      },
      .list("changes", textChange, "The changed sentences, in the order of the text.") {
        $0.value.changes
      },
    ])

  /// A sentence that was changed, removed or added.
  static let textChange = TemplateView<Report.Revision.Change>(
    "text change",
    [
      .text("removed", "The words before; absent if they were added.") { $0.removed },
      .text("added", "The words now; absent if they were removed.") { $0.added },
    ])

  /// An archived copy of a source.
  static let archive = TemplateView<Part<Report.Archive>>(
    "archive",
    [
      .address("url", "The archive's address of the copy.") { $0.value.url },
      .text("file", "The name of a local capture.") { $0.value.file },
      .words("sha256", "Hash of the local capture.") { $0.value.sha256?.hex },
      .date("captured", "When the copy was made.") { $0.value.captured.map { .instant($0) } },
    ])

  /// A person or an organization.
  static let agent = TemplateView<Part<Report.Agent>>(
    "agent",
    [
      .text("name", "The name as printed.") { $0.value.name },
      .text("role", "The role.") { $0.value.jobTitle },
      .address("url", "A page about the agent.") { $0.value.url },
      .addresses("pages", "Further pages about the same agent.") { $0.value.sameAs },
      .flag("isPerson", "Whether it is known to be a person.") { $0.value.type == .person },
      .flag("isOrganization", "Whether it is known to be an organization.") {
        $0.value.type == .organization
      },
    ])
}

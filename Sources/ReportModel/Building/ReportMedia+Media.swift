import FactCheck

extension Report.Media {
  /// Makes a record of what was done to a picture, film or recording.
  package init(_ media: FactCheck.Media) {
    let kind: Kind? =
      switch media.kind {
      case .image: .image
      case .video: .video
      case .audio: .audio
      case nil: nil
      }
    self.init(
      kind: kind, url: media.url, originalUrl: media.original, originalContext: media.context,
      categories: media.categories.map(Category.init))
  }
}

extension Report.Media.Category {
  init(_ category: Media.Category) {
    self =
      switch category {
      case .decontextualized: .decontextualized
      case .edited: .edited
      case .original: .original
      case .satire: .satire
      case .staged: .staged
      case .transformed: .transformed
      }
  }
}

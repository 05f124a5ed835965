import FactCheck

extension Media {
  /// `video, edited: https://video.example/1; original https://…; Another port, 2019`.
  package var inWords: String {
    let kinds = [kind?.rawValue].compactMap { $0 } + categories.map(\.rawValue)
    let more = [original.map { "original \($0.text)" }, context].compactMap { $0 }
    let what = kinds.joined(separator: ", ") + (url.map { ": \($0.text)" } ?? "")
    return ([what] + more).joined(separator: "; ")
  }
}

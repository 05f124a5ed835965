/// The site's name that many pages append to, or put before, their titles.
enum TitleSuffix {
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", "｜", "|",
  ]

  /// The title without the site's name; `nil` if nothing is left.
  ///
  /// - Parameter plain: the page's headlines: what follows one of them is not part of the title.
  static func removed(from title: String, site: SiteNames, plain: [String]) -> String? {
    for headline in plain where headline.count > 10 && title.count > headline.count {
      guard title.hasPrefix(headline) else { continue }
      let rest = title.dropFirst(headline.count)
      if separators.contains(where: { rest.hasPrefix($0) || rest.hasPrefix($0.trimmed(of: " ")) }) {
        return headline
      }
    }
    // The site's name before the headline, which is short.
    for headline in plain where headline.count > 10 && title.hasSuffix(headline) {
      let rest = title.dropLast(headline.count)
      if rest.count * 2 < headline.count, rest.split(separator: " ").count <= 5,
        separators.contains(where: { rest.hasSuffix($0) })
      {
        return headline
      }
    }
    var title = title[...]
    // At most the name, a section and the short name.
    for _ in 0..<3 {
      guard let shorter = withoutName(title, site) else { break }
      title = shorter
    }
    return title.isEmpty ? nil : String(title)
  }

  /// A title without a name at one end; `nil` if it does not have it.
  static func without(_ name: String, in title: String) -> String? {
    for separator in separators + [": ", ", "] {
      if title.hasSuffix(separator + name), title.count > name.count + separator.count {
        return title.dropLast(separator.count + name.count).trimmed(of: " ")
      }
      if title.hasPrefix(name + separator), title.count > name.count + separator.count {
        return title.dropFirst(separator.count + name.count).trimmed(of: " ")
      }
    }
    return nil
  }

  /// The text before the last separator in a title, and after the first.
  static func parts(of title: String) -> [String] {
    separators.flatMap { separator -> [String] in
      let found = title[...].positions(of: separator)
      guard let first = found.first, let last = found.last else { return [] }
      return [String(title[..<last.lowerBound]), String(title[first.upperBound...])]
    }
  }

  /// Whether a heading is the section that a title names after a longer headline.
  static func isSection(_ heading: String, of title: String) -> Bool {
    separators.contains { separator in
      title.hasSuffix(separator + heading)
        && title.count > 2 * heading.count + separator.count
    }
  }

  /// A title that no heading repeats, without what looks like a site's name at its end: the text after a bar,
  /// or a few words after a dash.
  static func withoutLikelyName(_ title: String) -> String {
    for separator in [" | ", "｜", " :: ", " » ", " • "] {
      if let last = title[...].positions(of: separator).last, last.lowerBound > title.startIndex {
        return String(title[..<last.lowerBound])
      }
    }
    for separator in [" - ", " – ", " — "] {
      guard let last = title[...].positions(of: separator).last else { continue }
      let name = title[last.upperBound...].split(separator: " ")
      let rest = title[..<last.lowerBound]
      if (1...4).contains(name.count), rest.split(separator: " ").count > name.count + 1,
        name.allSatisfy({ $0.first?.isUppercase ?? false })
      {
        return String(rest)
      }
    }
    return title
  }

  private static func withoutName(_ title: Substring, _ site: SiteNames) -> Substring? {
    for separator in separators {
      let found = title.positions(of: separator)
      if let last = found.last, site.contain(title[last.upperBound...]) {
        return title[..<last.lowerBound]
      }
      if let first = found.first, site.contain(title[..<first.lowerBound]) {
        return title[first.upperBound...]
      }
    }
    if let colon = title.positions(of: ": ").first, site.contain(title[..<colon.lowerBound]) {
      return title[colon.upperBound...]
    }
    return nil
  }
}

extension Substring {
  /// The positions of a text, compared byte by byte; comparing characters takes many times as long.
  fileprivate func positions(of text: String) -> [Range<Index>] {
    var found: [Range<Index>] = []
    var rest = utf8[...]
    while let at = rest.firstIndex(of: text.utf8.first!) {
      rest = rest[at...]
      let isFound = rest.starts(with: text.utf8)
      let end = rest.index(at, offsetBy: isFound ? text.utf8.count : 1)
      if isFound { found.append(at..<end) }
      rest = rest[end...]
    }
    return found
  }
}

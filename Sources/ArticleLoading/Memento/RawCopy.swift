import FactCheck

extension WebAddress {
  /// The address under which an archive gives a copy as it was recorded, without its banner and without changed
  /// links: `https://web.archive.org/web/20260203093000id_/https://…`.
  ///
  /// It exists where the address contains the time of the copy and then the address of the page, as with the
  /// Wayback Machine and the archives that use pywb; `nil` elsewhere.
  public var rawCopy: WebAddress? {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let stamp = parts.indices.dropFirst(3).first { place in
      let digits = parts[place].prefix { $0.isASCII && $0.isNumber }
      let form = parts[place][digits.endIndex...]
      return digits.count == 14 && (form.isEmpty || form.hasSuffix("_"))
        && place + 1 < parts.count && ["http:", "https:"].contains(parts[place + 1].lowercased())
    }
    guard let stamp else { return nil }
    parts[stamp] = parts[stamp].prefix(14) + "id_"
    return try? WebAddress(parts.joined(separator: "/"))
  }
}

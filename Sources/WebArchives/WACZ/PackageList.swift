import FactCheck
import JSON

/// What the list of files of a WACZ file (`datapackage.json`) says of them.
struct PackageList {
  private static let name = "datapackage.json"
  private static let seal = "datapackage-digest.json"
  /// The maximum size of the list; that of a crawl with a thousand files has 200 kB.
  private static let longest = 10_000_000

  /// The stated hashes, `sha256:…`, by path.
  private var hashes: [String: String] = [:]

  /// Reads the list, and looks at the names of all files.
  /// - Throws: `WebArchiveError`.
  init(_ descriptor: CInt, path: String, _ limit: UnpackingLimit) throws {
    let zip = try ZIPReader(descriptor, path: path)
    var texts: [String: [UInt8]] = [:]
    while let name = try zip.nextFile() {
      guard name == Self.name || name == Self.seal else { continue }
      let place = ArchivePlace(path: path, file: name)
      var text: [UInt8] = []
      while case let piece = try zip.read(), !piece.isEmpty {
        text += piece
        try limit.count(piece.count, at: place)
        guard text.count <= Self.longest else {
          throw WebArchiveError.unreadable(place, .unpacksTooLarge(limit: Self.longest))
        }
      }
      texts[name] = text
    }
    let place = ArchivePlace(path: path, file: Self.name)
    guard let text = texts[Self.name], let list = try? JSONText.value(of: text),
      let resources = list["resources"]?.elements
    else { throw WebArchiveError.unreadable(place, .noPackage) }
    for resource in resources {
      guard let path = resource["path"]?.text, let hash = resource["hash"]?.text else { continue }
      hashes[path] = hash
    }
    guard let sealed = texts[Self.seal] else { return }
    guard let stated = (try? JSONText.value(of: sealed))?["hash"]?.text,
      var digest = RecordDigest(stated)
    else { throw WebArchiveError.unreadable(ArchivePlace(path: path, file: Self.seal), .noPackage) }
    digest.add(text)
    guard digest.fits else { throw WebArchiveError.unreadable(place, .otherHash) }
  }

  /// The hash to compare a file with.
  /// - Throws: `WebArchiveError` if the list does not have it.
  func digest(of file: ArchivePlace) throws(WebArchiveError) -> RecordDigest {
    guard let name = file.file, let digest = hashes[name].flatMap(RecordDigest.init) else {
      throw .unreadable(file, .notListed)
    }
    return digest
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}

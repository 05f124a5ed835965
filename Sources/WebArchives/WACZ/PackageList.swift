import FactCheck
import JSON

/// What the list of files of a WACZ file (`datapackage.json`) says of them.
struct PackageList {
  private static let name = "datapackage.json"
  private static let seal = "datapackage-digest.json"
  /// The maximum size of the list; that of a crawl with a thousand files has 200 kB.
  private static let longest = 10_000_000

  /// What the list says of a file.
  private struct Stated {
    /// `sha256:…`
    let hash: String
    /// Its length in bytes; `nil` if the list does not say it.
    let count: Int?
  }

  /// The listed files, by path.
  private var files: [String: Stated] = [:]

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
      var count: Int?
      if let bytes = resource["bytes"] {
        guard case .integer(let number) = bytes else {
          throw WebArchiveError.unreadable(place, .noPackage)
        }
        count = number
      }
      files[path] = Stated(hash: hash, count: count)
    }
    try checkSeal(of: text, texts[Self.seal], path: path)
    try checkFiles(ZIPReader(descriptor, path: path), path: path, limit)
  }

  /// Checks the list with the file that seals it, if there is one.
  private func checkSeal(of text: [UInt8], _ sealed: [UInt8]?, path: String) throws {
    let place = ArchivePlace(path: path, file: Self.name)
    guard let sealed else { return }
    guard let stated = (try? JSONText.value(of: sealed))?["hash"]?.text,
      var digest = RecordDigest(stated)
    else { throw WebArchiveError.unreadable(ArchivePlace(path: path, file: Self.seal), .noPackage) }
    digest.add(text)
    guard digest.fits else { throw WebArchiveError.unreadable(place, .otherHash) }
  }

  /// Checks that the listed files are there, and reads those without records to their ends, with their checksums,
  /// lengths and hashes. The files with records are checked when they are read.
  private func checkFiles(_ zip: ZIPReader, path: String, _ limit: UnpackingLimit) throws {
    var missing = Set(files.keys)
    while let name = try zip.nextFile() {
      missing.remove(name)
      guard !Self.hasRecords(name) else { continue }
      let place = ArchivePlace(path: path, file: name)
      let isListed = files[name] != nil
      var file = isListed ? try self.file(at: place) : nil
      while case let piece = try zip.read(), !piece.isEmpty {
        try limit.count(piece.count, at: place)
        file?.add(piece)
      }
      try file?.check()
    }
    if let name = missing.min() {
      throw WebArchiveError.unreadable(ArchivePlace(path: path, file: name), .missing)
    }
  }

  /// Whether a file of a WACZ file is a WARC file, by its name.
  static func hasRecords(_ name: String) -> Bool {
    name.hasPrefix("archive/") && (name.hasSuffix(".warc") || name.hasSuffix(".warc.gz"))
  }

  /// What the list says of a file, to compare its bytes with.
  /// - Throws: `WebArchiveError` if the list does not have it.
  func file(at place: ArchivePlace) throws(WebArchiveError) -> ListedFile {
    guard let stated = place.file.flatMap({ files[$0] }), let digest = RecordDigest(stated.hash)
    else { throw .unreadable(place, .notListed) }
    return ListedFile(place: place, digest: digest, stated: stated.count)
  }
}

/// The bytes of a file, and what the list of files says of them.
struct ListedFile {
  let place: ArchivePlace
  private var digest: RecordDigest
  private let stated: Int?
  private var count = 0

  init(place: ArchivePlace, digest: RecordDigest, stated: Int?) {
    self.place = place
    self.digest = digest
    self.stated = stated
  }

  /// Adds bytes.
  mutating func add(_ bytes: [UInt8]) {
    digest.add(bytes)
    count += bytes.count
  }

  /// - Throws: `WebArchiveError.unreadable` if the bytes have another length or another hash.
  func check() throws(WebArchiveError) {
    guard stated ?? count == count else {
      throw .unreadable(place, .otherSize(stated: stated ?? 0))
    }
    guard digest.fits else { throw .unreadable(place, .otherHash) }
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

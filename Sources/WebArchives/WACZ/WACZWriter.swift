import FactCheck
import JSON

/// Writes pages as one WACZ 1.1.1 file.
///
/// The same pages give the same bytes: no clock, no locale and no chance is involved.
public struct WACZWriter {
  /// The version of the format.
  static let version = "1.1.1"
  private static let warc = "data.warc.gz"

  private let title: String
  private let modified: Timestamp
  private let software: String

  /// Prepares an archive.
  /// - Parameters:
  ///   - title: what its reader lists it as.
  ///   - modified: when its content last changed.
  ///   - software: the program that writes it, with its version.
  public init(title: String, modified: Timestamp, software: String) {
    self.title = title
    self.modified = modified
    self.software = software
  }

  /// Writes an archive.
  /// - Parameter output: receives its bytes piece by piece.
  /// - Throws: `WebArchiveError`, and what `output` or the body of a page throws.
  public func write(_ pages: [ArchivedPage], to output: ([UInt8]) throws -> Void) throws {
    let zip = try ZIPWriter()
    // A file's length comes before it, so the pages are packed once to be counted.
    var count = 0
    var hash = RunningHash()
    let index = try writeRecords(of: pages) {
      count += $0.count
      hash.add($0)
    }
    var files = [File("archive/\(Self.warc)", count, hash)]
    try zip.begin(files[0].path, count: count)
    var again = RunningHash()
    try withoutActuallyEscaping(output) { output in
      _ = try writeRecords(of: pages) {
        again.add($0)
        try zip.add($0)
        try output(zip.drain())
      }
    }
    guard File("", count, again).hash == files[0].hash else {
      throw WebArchiveError.notPacked(detail: "a page has changed meanwhile")
    }
    let lines = index.map(\.text).sorted { $0.lexicographicallyPrecedes($1) }
    for (path, bytes) in [
      ("indexes/index.cdxj", Array(lines.map { $0 + [0x0A] }.joined())),
      ("pages/pages.jsonl", pageList(pages)),
    ] {
      files.append(File(path, bytes))
      try add(bytes, path, to: zip, output)
    }
    let package = JSONText.pretty(package(of: files))
    try add(package, "datapackage.json", to: zip, output)
    let seal = JSONValue.object([
      .init("path", .string("datapackage.json")),
      .init("hash", .string(File("", package).hash)),
    ])
    try add(JSONText.pretty(seal), "datapackage-digest.json", to: zip, output)
    try zip.finish()
    try output(zip.drain())
  }

  private func add(
    _ bytes: [UInt8], _ path: String, to zip: ZIPWriter, _ output: ([UInt8]) throws -> Void
  ) throws {
    try zip.begin(path, count: bytes.count)
    try zip.add(bytes)
    try output(zip.drain())
  }

  private func writeRecords(
    of pages: [ArchivedPage], _ output: @escaping ([UInt8]) throws -> Void
  ) throws -> [IndexLine] {
    var warc = WARCWriter(Self.warc, output)
    try warc.describe(
      [
        ("software", software), ("format", "WARC file version 1.1"),
        (
          "conformsTo",
          "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
        ),
      ], at: modified)
    return try pages.flatMap { try warc.write($0) }
  }

  /// The list of pages: a line about the list, and one for each page.
  private func pageList(_ pages: [ArchivedPage]) -> [UInt8] {
    var lines: [JSONValue] = [
      .object([
        .init("format", .string("json-pages-1.0")), .init("id", .string("pages")),
        .init("title", .string("All Pages")),
      ])
    ]
    for (number, page) in pages.enumerated() {
      guard page.isListed, let uri = page.uri else { continue }
      lines.append(
        .object([
          .init("id", .string(String(number + 1))), .init("url", .string(uri)),
          .init("ts", .string("\(page.captured)")), .init("title", .string(page.title ?? uri)),
        ]))
    }
    return Array(lines.map { JSONText.harmless(JSONText.dense($0)) + [0x0A] }.joined())
  }

  private func package(of files: [File]) -> JSONValue {
    .object([
      .init("profile", .string("data-package")),
      .init("wacz_version", .string(Self.version)),
      .init("title", .string(title)),
      .init("created", .string("\(modified)")),
      .init("software", .string(software)),
      .init(
        "resources",
        .array(
          files.map { file in
            .object([
              .init("name", .string(String(file.path.split(separator: "/").last ?? ""))),
              .init("path", .string(file.path)),
              .init("hash", .string(file.hash)),
              .init("bytes", .integer(file.count)),
            ])
          })),
    ])
  }

  /// A file in the archive.
  private struct File {
    let path: String
    let count: Int
    /// `sha256:` and hexadecimal digits.
    let hash: String

    init(_ path: String, _ count: Int, _ hash: RunningHash) {
      self.path = path
      self.count = count
      self.hash = "sha256:" + (Digest(bytes: hash.bytes) ?? .zero).hex
    }

    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      count = bytes.count
      hash = "sha256:" + Digest(of: bytes).hex
    }
  }
}

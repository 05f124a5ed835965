import FactCheck
import JSON

/// A line of the index: where a record of an address and a time is (CDXJ 1.0).
struct IndexLine {
  /// The address as it is compared: host and folders from the general to the special, without letter case.
  let key: String
  /// The line, without a line end.
  let text: [UInt8]

  /// Makes the line of a record.
  /// - Parameters:
  ///   - place: the record's packed bytes in the file.
  ///   - file: the WARC file's name.
  init(
    uri: String, time: Timestamp, type: String?, status: Int?, digest: Digest, place: Range<Int>,
    file: String
  ) {
    key = Self.key(of: uri)
    var members = [
      JSONValue.Member("url", .string(uri)),
      .init("mime", .string(type ?? "unk")),
    ]
    if let status { members.append(.init("status", .string(String(status)))) }
    members += [
      .init("digest", .string("sha256:\(digest.hex)")),
      .init("length", .string(String(place.count))),
      .init("offset", .string(String(place.lowerBound))),
      .init("filename", .string(file)),
    ]
    let stamp = "\(time)".filter(\.isNumber)
    text =
      Array("\(key) \(stamp) ".utf8) + JSONText.harmless(JSONText.dense(.object(members)))
  }

  /// The sort-friendly form of an address (SURT), in which indexes are sorted and searched.
  static func key(of uri: String) -> String {
    guard let address = try? WebAddress(uri) else { return uri }
    var host = Substring(address.host.lowercased())
    let first = host.prefix { $0 != "." }
    if first.hasPrefix("www"), first.dropFirst(3).allSatisfy(\.isNumber), host.contains(".") {
      host = host.dropFirst(first.count + 1)
    }
    var name = String(host)
    if host.contains(":") {
      name = "[\(host)]"
    } else if !host.allSatisfy({ $0.isNumber || $0 == "." }) {
      name = host.split(separator: ".").reversed().joined(separator: ",")
    }
    let port = address.port == (address.isSecure ? 443 : 80) ? "" : ":\(address.port)"
    let halves = address.pathAndQuery.lowercased()
      .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path = halves[0]
    if path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    let query = (halves.count > 1 ? halves[1] : "").split(separator: "&").sorted()
      .joined(separator: "&")
    return "\(name)\(port))\(path)" + (query.isEmpty ? "" : "?" + query)
  }
}

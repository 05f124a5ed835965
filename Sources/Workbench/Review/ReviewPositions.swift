import ArticleLoading
import FactCheck
import Glibc
import SafeFiles

/// The positions of reviews, in a file of this user: reading appends nothing to a session's log, and a lost
/// position is easy to find again.
///
/// Each line is a key, which does not reveal what was read, a space, and a number; the newest are last.
final class ReviewPositions {
  private let path: String?
  private let isInterrupted: @Sendable () -> Bool
  private var known: [Digest: Int] = [:]
  /// The maximum number stored.
  private static let most = 1_000

  /// Uses a file; `nil` keeps positions only in memory.
  init(path: String?, isInterrupted: @escaping @Sendable () -> Bool = { false }) {
    self.path = path
    self.isInterrupted = isInterrupted
  }

  /// The key of a review: from the session's file and what is reviewed.
  static func key(session location: String, walk: String) -> Digest {
    Digest(of: "\(resolvedPath(location) ?? location)\n\(walk)")
  }

  subscript(key: Digest) -> Int? {
    known[key] ?? stored().last { $0.key == key }?.number
  }

  /// The position left last of these reviews.
  func latest(of keys: [Digest]) -> (key: Digest, number: Int)? {
    let expected = Set(keys)
    if let last = stored().last(where: { expected.contains($0.key) }) { return last }
    return keys.lazy.compactMap { key in self.known[key].map { (key, $0) } }.first
  }

  /// Stores the position of a review; `nil` after its end.
  func leave(_ key: Digest, at number: Int?) {
    known[key] = number
    guard let path else { return }
    let old = stored()
    var kept = old.filter { $0.key != key }
    if let number { kept.append((key, number)) }
    guard !old.isEmpty || !kept.isEmpty else { return }
    let text = kept.suffix(Self.most).map { "\($0.key.hex) \($0.number)\n" }.joined()
    OutputFile.makeFolders(above: path)
    // A position that cannot be stored is not worth a message.
    try? OutputFile.write(Array(text.utf8), to: path, replacing: true, mode: 0o600)
  }

  private func stored() -> [(key: Digest, number: Int)] {
    guard let path,
      let bytes = try? FileBytes.read(path, limit: 1_000_000, isCancelled: isInterrupted)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let key = Digest(hex: String(parts[0])), let number = Int(parts[1]),
        (1...1_000_000_000).contains(number)
      else { return nil }
      return (key, number)
    }
  }
}

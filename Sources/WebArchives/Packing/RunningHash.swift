import CNettle

/// The hash of bytes that come piece by piece.
struct RunningHash {
  /// The algorithms that archives use.
  private enum State {
    case md5(md5_ctx)
    case sha1(sha1_ctx)
    case sha256(sha256_ctx)
    case sha512(sha512_ctx)
  }

  private var state: State

  /// Begins with SHA-256.
  init() { state = Self.sha256 }

  /// Begins with the algorithm of this name, `sha1`; `nil` if it is unknown.
  init?(named name: some StringProtocol) {
    switch name.lowercased().filter({ $0 != "-" }) {
    case "md5":
      var hash = md5_ctx()
      nettle_md5_init(&hash)
      state = .md5(hash)
    case "sha1":
      var hash = sha1_ctx()
      nettle_sha1_init(&hash)
      state = .sha1(hash)
    case "sha256": state = Self.sha256
    case "sha512":
      var hash = sha512_ctx()
      nettle_sha512_init(&hash)
      state = .sha512(hash)
    default: return nil
    }
  }

  private static var sha256: State {
    var hash = sha256_ctx()
    nettle_sha256_init(&hash)
    return .sha256(hash)
  }

  /// Adds bytes.
  mutating func add(_ bytes: [UInt8]) {
    switch state {
    case .md5(var hash):
      nettle_md5_update(&hash, bytes.count, bytes)
      state = .md5(hash)
    case .sha1(var hash):
      nettle_sha1_update(&hash, bytes.count, bytes)
      state = .sha1(hash)
    case .sha256(var hash):
      nettle_sha256_update(&hash, bytes.count, bytes)
      state = .sha256(hash)
    case .sha512(var hash):
      nettle_sha512_update(&hash, bytes.count, bytes)
      state = .sha512(hash)
    }
  }

  /// The hash of the bytes so far.
  var bytes: [UInt8] {
    func filled(_ count: Int, _ write: (Int, UnsafeMutablePointer<UInt8>?) -> Void) -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: count) { room, filled in
        write(count, room.baseAddress)
        filled = count
      }
    }
    switch state {
    case .md5(var hash): return filled(16) { nettle_md5_digest(&hash, $0, $1) }
    case .sha1(var hash): return filled(20) { nettle_sha1_digest(&hash, $0, $1) }
    case .sha256(var hash): return filled(32) { nettle_sha256_digest(&hash, $0, $1) }
    case .sha512(var hash): return filled(64) { nettle_sha512_digest(&hash, $0, $1) }
    }
  }
}

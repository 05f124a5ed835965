import Glibc

/// An IPv4 or IPv6 address of a machine.
struct HostAddress: Hashable, Sendable, CustomStringConvertible {
  /// 4 bytes or 16, in network order.
  let bytes: [UInt8]

  /// Reads `192.0.2.1` or `2001:db8::1`.
  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: six) { Array($0) }
    } else {
      return nil
    }
  }

  /// Makes an address of the system's; `nil` for another kind of address.
  init?(_ address: UnsafePointer<sockaddr>) {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
      }
    case AF_INET6:
      bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
      }
    default: return nil
    }
  }

  private init(four bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    inet_ntop(family, bytes, &text, socklen_t(text.count))
    return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  /// Whether it is this machine, or in a network that the public one does not reach.
  var isPrivate: Bool { bytes.count == 4 ? isPrivateFour : isPrivateSix }

  /// Blocks of IPv4 that the public network does not reach, by IANA's list of special addresses.
  private static let privateBlocks: [(UInt32, Int)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC0A8_0000, 16), (0xC612_0000, 15),
    (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
  ]

  private var isPrivateFour: Bool {
    let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Self.privateBlocks.contains { value >> (32 - $1) == $0 >> (32 - $1) }
  }

  /// Everything outside 2000::/3 is private, and so are examples and tunnels in it; an embedded IPv4 address is
  /// judged as such.
  private var isPrivateSix: Bool {
    let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let isTranslated = bytes.prefix(12) == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    if isMapped || isTranslated { return HostAddress(four: bytes.suffix(4)).isPrivate }
    if bytes.starts(with: [0x20, 0x02]) { return HostAddress(four: bytes[2..<6]).isPrivate }
    return bytes[0] & 0xE0 != 0x20 || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
      || bytes.starts(with: [0x20, 0x01, 0, 0])
  }
}

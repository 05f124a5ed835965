/// The byte order mark that some programs put before a text in UTF-8, which is not part of the text.
public enum UTF8Mark {
  private static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes without the mark, if they begin with it.
  public static func passedOver(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: Self.bytes) ? bytes.dropFirst(Self.bytes.count) : bytes[...]
  }
}

/// The purpose for which a store is opened.
public enum StoreAccess: Sendable {
  /// To read; also on read-only media, and by those who may only read.
  case readOnly
  /// To read and append.
  case readWrite
}

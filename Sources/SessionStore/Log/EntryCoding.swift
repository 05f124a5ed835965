import FactCheck

/// Converts the changes of an entry to the stored bytes, and back.
package enum EntryCoding {
  /// The newest version of a body. The first is a JSON array of changes, each an object with one key, the change's
  /// name; from the second on it is an object of `changes`, that array, and `salt`. The third has kinds of changes that
  /// earlier programs do not know. A later version raises this number and still reads the earlier ones.
  package static let version = 3

  /// The body of a step: an object if it has a salt, else an array.
  package static func body(of step: Step) -> [UInt8] {
    guard let salt = step.salt else { return step.changes.stored }
    return Array("{\"changes\":".utf8) + step.changes.stored + saltMark + Array(salt.hex.utf8)
      + end
  }

  /// The bytes before the salt, and after it, at the end of every body of the second form.
  static let saltMark = Array(",\"salt\":\"".utf8)
  private static let end = Array("\"}".utf8)

  /// The digits of the salt in a body of the second form; `nil` if there are none.
  static func salt(in body: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let behind = body.count - end.count
    let start = behind - 64
    guard start >= saltMark.count, body[behind...].elementsEqual(end),
      body[start - saltMark.count..<start].elementsEqual(saltMark)
    else { return nil }
    return UnsafeBufferPointer(rebasing: body[start..<behind])
  }
}

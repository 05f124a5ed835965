import FactCheck
import FoundationEssentials

/// How the changes of an entry become the bytes that are stored, and back.
enum EntryCoding {
  /// The form in which bodies are written: a JSON array of changes, each an object with one key,
  /// the change's name. A later form raises this and reads the earlier ones for ever.
  static let version = 1

  /// The stored form: keys sorted and slashes bare, so that the same changes are the same bytes.
  static func encode(_ changes: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return [UInt8](try encoder.encode(changes))
    } catch {
      // The domain holds strings, whole numbers and truth values alone: JSON can write them all.
      preconditionFailure("changes that JSON cannot write: \(error)")
    }
  }
}

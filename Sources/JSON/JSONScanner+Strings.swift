extension JSONScanner {
  /// Reads a string from its opening quote.
  mutating func readString() throws(Fault) {
    if guesses { return guessString() }
    guard expectsKey || expectsValue else { throw unexpected() }
    let start = at + 1
    var offset = start
    var isPlain = true
    var allBits: UInt8 = 0
    while offset < text.count {
      let byte = text[offset]
      allBits |= byte
      switch byte {
      case UInt8(ascii: "\""):
        let isASCII = allBits < 0x80
        guard isASCII || isUTF8(start..<offset) else { throw fault(.notUTF8) }
        if rules.hasBareKeys, expectsKey, !(isPlain && isASCII) { throw fault(.unexpected) }
        addScalar(.string, isPlain: isPlain, isASCII: isASCII, start..<offset)
        at = offset + 1
        return
      case UInt8(ascii: "\\"):
        isPlain = false
        do throws(JSONFault.Reason) {
          offset += try JSONEscape(text, at: offset).length
        } catch {
          throw fault(error, at: offset)
        }
      case 0..<0x20: throw fault(.control, at: offset)
      default: offset += 1
      }
    }
    throw fault(.ended)
  }

  private func isUTF8(_ range: Range<Int>) -> Bool {
    (try? UTF8Span(validating: UnsafeBufferPointer(rebasing: text[range]).span)) != nil
  }
}

/// Decodes the bytes between the quotes of a JSON string.
package enum JSONString {
  /// The text, with its escapes resolved; `nil` if it is not UTF-8 or an escape is invalid.
  package static func text(_ raw: some RandomAccessCollection<UInt8>) -> String? {
    unescaped(raw, isLenient: false).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The text as far as it can be read: an invalid escape is dropped; half of a surrogate pair, and bytes that
  /// are not UTF-8, become U+FFFD.
  package static func lenientText(_ raw: some RandomAccessCollection<UInt8>) -> String {
    String(decoding: unescaped(raw, isLenient: true) ?? [], as: UTF8.self)
  }

  private static func unescaped(
    _ raw: some RandomAccessCollection<UInt8>, isLenient: Bool
  ) -> [UInt8]? {
    let raw = Array(raw)
    guard raw.contains(UInt8(ascii: "\\")) else { return raw }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var at = 0
    while at < raw.count {
      guard raw[at] == UInt8(ascii: "\\") else {
        output.append(raw[at])
        at += 1
        continue
      }
      do throws(JSONFault.Reason) {
        let escape = try JSONEscape(raw, at: at)
        output += UTF8.encode(escape.scalar)!
        at += escape.length
      } catch {
        guard isLenient else { return nil }
        if error == .loneSurrogate {
          output += "\u{FFFD}".utf8
          at += 6
        } else {
          output.append(at + 1 < raw.count ? raw[at + 1] : raw[at])
          at += 2
        }
      }
    }
    return output
  }
}

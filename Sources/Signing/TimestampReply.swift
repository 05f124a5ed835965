import ArticleLoading
import FactCheck

/// What `openssl` prints of a reply of a timestamp authority.
struct TimestampReply {
  /// The time in its token.
  let time: Timestamp

  /// Reads the reply in a file.
  /// - Returns: `damaged` if it is none, `refused` if it has no token.
  static func read(
    _ file: String, _ tools: SigningTools
  ) throws(SigningError) -> Result<TimestampReply, TimestampFault> {
    let result = try tools.openssl(["ts", "-reply", "-in", file, "-text"])
    let lines = result.text.split(whereSeparator: \.isNewline)
    guard result.status == 0, let status = value(of: "Status: ", in: lines) else {
      return .failure(.damaged)
    }
    guard status.hasPrefix("Granted") else {
      let reason = value(of: "Status description: ", in: lines) ?? "unspecified"
      return .failure(.refused(reason == "unspecified" ? status : reason))
    }
    guard let time = value(of: "Time stamp: ", in: lines).flatMap(Self.time) else {
      return .failure(.damaged)
    }
    return .success(TimestampReply(time: time))
  }

  private static func value(of name: String, in lines: [Substring]) -> String? {
    lines.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count).prefix(200)) }
  }

  /// Reads `Nov  9 22:00:48 2026 GMT`, perhaps with a fraction of the second.
  static func time(_ text: String) -> Timestamp? {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let words = text.split(separator: " ")
    guard words.count == 5, words[4] == "GMT",
      let month = months.firstIndex(where: { $0 == words[0] }),
      let number = Int(words[1]), let year = Int(words[3]),
      let day = CalendarDay(year: year, month: month + 1, day: number)
    else { return nil }
    return Timestamp("\(day)T\(words[2])Z")
  }

  /// What is wrong with the reply in a file, as far as its own certificates confirm it. Whether to trust the authority is
  /// up to the reader.
  /// - Parameter bytes: the options of `openssl ts -verify` that say what it should date.
  func fault(
    of file: String, dating bytes: [String], _ tools: SigningTools
  ) throws(SigningError) -> TimestampFault? {
    let own = try tools.write(try Self.certificates(in: file, tools), to: "own.pem")
    return Self.fault(
      of: try tools.openssl(
        ["ts", "-verify"] + bytes
          + ["-in", file, "-CAfile", own, "-partial_chain", "-attime", String(time.seconds)]))
  }

  /// The certificates that the token in a file carries, as PEM.
  private static func certificates(
    in file: String, _ tools: SigningTools
  ) throws(SigningError) -> [UInt8] {
    let token = try tools.openssl(["ts", "-reply", "-in", file, "-token_out"])
    return try tools.openssl(
      ["pkcs7", "-inform", "DER", "-print_certs"], input: token.output
    ).output
  }

  /// The fault that `openssl ts -verify` found; `nil` for none.
  static func fault(of result: ProgramResult) -> TimestampFault? {
    if result.status == 0, result.text.contains("Verification: OK") { return nil }
    let messages = result.messages
    func says(_ words: String) -> Bool { messages.contains { $0.contains(words) } }
    if says("message imprint mismatch") || says("nonce mismatch") || says("nonce not returned") {
      return .otherBytes
    }
    if let line = messages.first(where: { $0.contains("certificate verify error") }) {
      let reason = line.firstRange(of: "Verify error:").map { String(line[$0.upperBound...]) }
      return .untrusted(reason ?? "its certificate is not valid")
    }
    if says("signature failure") { return .changed }
    if says("no certificate or crl found") || says("Error loading file") { return .noCertificates }
    if says("asn1 encoding routines") { return .damaged }
    return .other(messages.last.map(reason) ?? "it ended with \(result.status)")
  }

  /// The reason in a message such as `80AB:error:17800067:time stamp routines:f:reason:file.c:508:`.
  private static func reason(_ message: String) -> String {
    let parts = message.split(separator: ":")
    return parts.count > 5 && parts[1] == "error" ? String(parts[5]) : message
  }
}

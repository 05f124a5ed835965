import ArticleLoading
import FactCheck

/// A token of a timestamp authority for a signature.
public struct TimestampToken: Equatable, Sendable {
  /// The authority's reply, as RFC 3161 defines it; the bytes of a `.tsr` file.
  public let bytes: [UInt8]
  /// When the signature existed, as the authority says.
  public let time: Timestamp

  /// The maximum size of its file, in bytes; a token with its certificates has less than 20 kB.
  public static let largest = 1_000_000
}

/// Gets tokens from a timestamp authority (RFC 3161), by `openssl` and a fetcher.
public struct TimestampAuthority {
  private let address: WebAddress
  private let programs: OutsidePrograms
  private let fetcher: any Fetcher
  private let limits: LoadLimits

  /// Makes a client of the authority at an address, which a person typed.
  /// - Parameter limits: the limits on the answer; by default far more than any needs.
  public init(
    at address: WebAddress, programs: OutsidePrograms, fetcher: any Fetcher,
    limits: LoadLimits = LoadLimits(maxBytes: TimestampToken.largest, seconds: 30)
  ) {
    self.address = address
    self.limits = limits
    self.programs = programs
    self.fetcher = fetcher
  }

  /// Gets a token for bytes. Only their hash is sent.
  /// - Throws: `SigningError`: the authority cannot be asked, or its answer is no token for these bytes.
  public func token(
    for bytes: [UInt8], progress: @escaping (WebAddress, Int) -> Void
  ) throws(SigningError) -> TimestampToken {
    let tools = try SigningTools(for: "--timestamp", programs)
    defer { tools.close() }
    let query = try tools.openssl(
      ["ts", "-query", "-digest", Digest(of: bytes).hex, "-sha256", "-cert"])
    guard query.status == 0, !query.output.isEmpty else {
      throw .failed("--timestamp", detail: query.messages.last ?? "openssl made no query")
    }
    let queryFile = try tools.write(query.output, to: "query")
    var request = FetchRequest(address, limits: limits, progress: progress)
    request.method = .post(file: queryFile)
    request.fields = [
      "Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply",
    ]
    let reply: [UInt8]
    do throws(LoadError) {
      reply = try fetcher.fetch(request).body
    } catch {
      if case .cancelled = error { throw .cancelled }
      throw .noAnswer(error)
    }
    let file = try tools.write(reply, to: "reply")
    switch try TimestampReply.read(file, tools) {
    case .failure(let fault): throw .badTimestamp(url: address.text, fault)
    case .success(let description):
      if let fault = try description.fault(of: file, dating: ["-queryfile", queryFile], tools) {
        throw .badTimestamp(url: address.text, fault)
      }
      return TimestampToken(bytes: reply, time: description.time)
    }
  }
}

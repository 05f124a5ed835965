import FactCheck

/// An address of a service, with the place of a page's address: `https://archive.example/web/{url}`.
public struct AddressTemplate: Hashable, Sendable {
  /// The template as typed.
  public let text: String
  /// What stands for the page's address.
  public static let placeholder = "{url}"

  /// The TimeGate of the Wayback Machine.
  public static let waybackMachine = AddressTemplate(checked: "https://web.archive.org/web/{url}")

  private init(checked text: String) { self.text = text }

  /// Reads a template. Without a placeholder, the page's address comes last.
  /// - Throws: `WebAddress.Fault` if it does not make web addresses.
  public init(_ text: String) throws(WebAddress.Fault) {
    self.text = text
    _ = try filled("http://a.example/")
  }

  /// The address for a page. In a query, the page's address is escaped.
  /// - Throws: `WebAddress.Fault.tooLong`.
  public func address(of page: WebAddress) throws(WebAddress.Fault) -> WebAddress {
    // The fragment is for browsers; no server gets it.
    try filled(String(page.text.prefix { $0 != "#" }))
  }

  private func filled(_ page: String) throws(WebAddress.Fault) -> WebAddress {
    let template = text.contains(Self.placeholder) ? text : text + Self.placeholder
    let parts = template.split(
      separator: Self.placeholder, maxSplits: 1, omittingEmptySubsequences: false)
    // The service is named before the placeholder, else the page itself would be asked.
    let service = try WebAddress(String(parts[0]))
    let isQuery = parts[0].contains("?")
    let whole = try WebAddress(parts[0] + (isQuery ? Self.escaped(page) : page) + parts[1])
    guard whole.host == service.host, whole.port == service.port else { throw .host }
    return whole
  }

  private static func escaped(_ page: String) -> String {
    let plain = Set("-._~".utf8)
    return page.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || plain.contains(byte)
      guard !isPlain else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

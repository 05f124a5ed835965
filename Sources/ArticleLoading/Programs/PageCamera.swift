import FactCheck

/// A page as people see it.
public struct PagePictures: Equatable, Sendable {
  /// The beginning of the page, as a PNG picture.
  public let picture: [UInt8]
  /// All of it, as PDF.
  public let print: [UInt8]

  /// Makes pictures of a page.
  public init(picture: [UInt8], print: [UInt8]) {
    self.picture = picture
    self.print = print
  }
}

/// Makes pictures of web pages.
public protocol PageCamera: Sendable {
  /// A page as people see it.
  /// - Parameters:
  ///   - address: the final address of a page that was fetched, after all redirects.
  ///   - isTyped: whether a person typed its host, so that it may be in a private network.
  ///   - limits: the time limit, and the limit on each file.
  /// - Throws: `LoadError`.
  func pictures(
    of address: WebAddress, isTyped: Bool, limits: LoadLimits
  ) throws(LoadError) -> PagePictures
}

/// Makes pictures of web pages with Chromium, which reaches the page's own host and no other.
///
/// The host is resolved and judged as for a fetch, and Chromium is restricted to the address that was judged, whatever the
/// page's scripts, frames, pictures and redirects name: another name means no address, and neither does the number of
/// another address. So pictures and styles from other hosts are missing. As root, where Chromium has no sandbox, no
/// script of the page runs. Other users of this machine can see the address
/// while Chromium runs.
public struct ChromiumCamera: PageCamera {
  private let programs: OutsidePrograms
  private let resolver: any HostResolver

  /// Uses Chromium among these programs.
  public init(_ programs: OutsidePrograms) {
    self.init(programs, resolver: SystemResolver())
  }

  init(_ programs: OutsidePrograms, resolver: any HostResolver) {
    self.programs = programs
    self.resolver = resolver
  }

  /// The size of the window, in pixels; a page that is longer is whole in the PDF only.
  private static let window = (width: 1280, height: 3000)

  /// A page as people see it.
  public func pictures(
    of address: WebAddress, isTyped: Bool, limits: LoadLimits
  ) throws(LoadError) -> PagePictures {
    let path = address.text
    let patience = Duration.seconds(limits.seconds)
    let found: Result<ResolvedHost, HostWithoutAddress>
    do throws(ProgramFault) {
      try programs.path(of: "chromium")
      found = try resolver.resolve(
        address.host, within: patience, isCancelled: programs.isCancelled)
    } catch {
      throw .of(error, needing: .chromium, for: path, limits: limits)
    }
    guard case .success(let host) = found, let target = host.addresses.first else {
      throw .notFetched(url: path, .unknownHost(address.host))
    }
    guard isTyped || !host.reachesPrivate else {
      throw .notFetched(url: path, .privateHost(address.host))
    }
    let number = target.bytes.count == 4 ? "\(target)" : "[\(target)]"
    let outcome = try run(for: path, patience, hosts: ["MAP \(address.host) \(number)"]) { folder in
      [
        "--screenshot=\(folder)/page.png", "--print-to-pdf=\(folder)/page.pdf",
        "--no-pdf-header-footer", "--hide-scrollbars",
        "--window-size=\(Self.window.width),\(Self.window.height)",
        // What the page has after this time is shown, milliseconds before Chromium is ended.
        "--timeout=\(max(1, limits.seconds * 1000 / 2))", "--no-proxy-server", "--disable-quic",
        // Calls between browsers do not ask for names.
        "--webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        // Only then it says why a page did not load.
        "--log-level=2", address.text,
      ]
    }
    guard let picture = outcome.files["page.png"], let print = outcome.files["page.pdf"],
      picture.starts(with: [0x89, 0x50, 0x4E, 0x47]), print.starts(with: "%PDF-".utf8)
    else { throw .notPictured(url: path, detail: outcome.complaint) }
    for file in [picture, print] where file.count > limits.maxBytes {
      throw limits.tooLarge(path, bytes: file.count)
    }
    return PagePictures(picture: picture, print: print)
  }

  private func run(
    for url: String, _ patience: Duration, hosts: [String],
    _ arguments: (_ folder: String) -> [String]
  ) throws(LoadError) -> HeadlessBrowser.Outcome {
    do throws(LoadError) {
      return try HeadlessBrowser(programs: programs, patience: patience)
        .run(reading: ["page.png", "page.pdf"], for: url, hosts: hosts, arguments)
    } catch {
      guard case .programFailed(_, _, let detail) = error else { throw error }
      throw .notPictured(url: url, detail: detail)
    }
  }
}

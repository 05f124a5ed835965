import ArticleLoading
import FactCheck

/// A page to write into an archive.
public struct ArchivedPage {
  /// What is known of how the page came.
  public enum Source: Equatable, Sendable {
    /// The server's answers to the request and to each redirect, the page's own last.
    case response([FetchedPage.Hop])
    /// Only bytes are known: their address, or any other URI, and their type, `text/html; charset=utf-8`.
    case resource(uri: String, type: String)
  }

  /// How it came.
  public let source: Source
  /// When it was copied.
  public let captured: Timestamp
  /// What it calls itself; `nil` if it has no title.
  public let title: String?
  /// Whether the list of pages has it. It does not have pictures of pages.
  public let isListed: Bool
  /// Its bytes without compression; read twice, so that an archive of many pages is never in memory.
  let body: () throws -> [UInt8]

  /// Makes a page.
  /// - Parameters:
  ///   - title: what the page calls itself.
  ///   - isListed: whether the list of pages has it.
  ///   - body: returns the same bytes whenever it is called.
  public init(
    _ source: Source, captured: Timestamp, title: String?, isListed: Bool = true,
    body: @escaping () throws -> [UInt8]
  ) {
    self.source = source
    self.captured = captured
    self.title = title
    self.isListed = isListed
    self.body = body
  }

  /// Its address; `nil` for a response without any answer.
  var uri: String? {
    switch source {
    case .response(let hops): hops.last?.address.text
    case .resource(let uri, _): uri
    }
  }
}

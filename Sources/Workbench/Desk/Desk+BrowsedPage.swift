import Glibc
import SafeFiles

/// The page that `browse report` writes for this person alone, which outlasts the command because a browser reads it.
struct BrowsedPage {
  let path: String
  /// Whether it is still there, because it could not be deleted.
  var stays = false
}

extension Desk {
  /// Where `browse report` writes its page of this session; `nil` without a folder for pages.
  var browsedPagePath: String? { setup.cacheFolder.map { "\($0)/\(session.name).html" } }

  /// Deletes the page of this session; `nil` if there is none.
  @discardableResult
  func deleteBrowsedPage() -> BrowsedPage? {
    guard let path = browsedPagePath, fileExists(path) else { return nil }
    return BrowsedPage(path: path, stays: unlink(path) != 0)
  }
}

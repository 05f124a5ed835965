import ArticleLoading
import FactCheck
import Presentation

/// What the page of a piece of evidence says about itself, read as `load` reads it.
struct SourceFacts {
  /// What it says.
  let found: ArticleDetails
  /// When it was fetched.
  let fetched: Timestamp

  /// Fills in what evidence lacks; what was typed, or known before, stays.
  ///
  /// The address is the page's own, to which redirects led.
  func fill(_ details: inout EvidenceDetails) {
    details.url = found.url ?? details.url
    if !found.titleIsInferred { details.title = details.title ?? found.title }
    details.publisher = details.publisher ?? found.publisher
    if !found.authors.isEmpty {
      details.author = details.author ?? found.authors.map(\.name).joined(separator: ", ")
    }
    details.published = details.published ?? found.published
    details.accessed = details.accessed ?? fetched
  }
}

extension Desk {
  /// Fetches a page, and reads what it says about itself.
  /// - Parameter isTyped: whether the line contains the address; otherwise it comes from the session, which
  ///   anyone may have written.
  /// - Throws: `DeskError.sourceNotRead`.
  func facts(of page: WebAddress, isTyped: Bool = true) throws -> SourceFacts {
    do {
      return try fetchedFacts(of: page, isTyped: isTyped)
    } catch let error as LoadError {
      throw DeskError.sourceNotRead(error)
    }
  }

  private func fetchedFacts(of page: WebAddress, isTyped: Bool) throws -> SourceFacts {
    let input = try input(.address(page), isTyped: isTyped)
    return SourceFacts(found: try read(input).details, fetched: now)
  }

  /// The same where nobody asked for it in the line, as `set fetch-evidence on` does: evidence is added as it was
  /// typed if its page cannot be fetched or read.
  /// - Returns: what the page says, or a remark on why it says nothing.
  func factsIfReachable(of page: WebAddress) throws -> (facts: SourceFacts?, remark: String?) {
    do {
      return (try fetchedFacts(of: page, isTyped: true), nil)
    } catch let error as LoadError {
      if setup.isInterrupted() { throw error }
      return (nil, "added as typed: \(Explanations.explanation(of: error).message)")
    }
  }
}

import FactCheck
import Markdown

/// A session by somebody else can contain anything, even with a valid hash chain. Values that are not checked
/// when an entry is read are checked here, where all of a session's values come into exports.
extension Report {
  /// Omits invalid addresses, notes the claims and articles whose explanations have links that formats for readers omit, and
  /// corrects values that are not escaped in files: ids and language tags.
  mutating func keepOnlyFitValues() {
    var judge = AddressJudge()
    judge.keep(&url, of: "the report")
    judge.keep(&license, of: "the report")
    judge.keep(&reviewer, of: "the report")
    language = Self.fit(language)
    if !JSONPlace.isURI(id) { id = "urn:x-factdesk:\(Digest(of: id).hex)" }
    for index in articles.indices {
      let name = articles[index].id
      articles[index].language = Self.fit(articles[index].language)
      judge.keep(&articles[index].url, of: name)
      judge.keep(&articles[index].archives, of: name)
      if articles[index].conclusion?.formattedExplanation(evidence: [])?.droppedLinks.isEmpty
        == false
      {
        judge.note(name)
      }
      for place in (articles[index].authors ?? []).indices {
        var author: Agent? = articles[index].authors?[place]
        judge.keep(&author, of: name)
        if let author { articles[index].authors?[place] = author }
      }
    }
    for index in claims.indices { judge.keep(&claims[index]) }
    unfit = judge.unfit
  }

  private static func fit(_ language: String) -> String {
    Session.isLanguage(language) ? language : "und"
  }
}

/// Goes through a report and omits invalid web addresses.
private struct AddressJudge {
  /// The items whose addresses were omitted, each once.
  private(set) var unfit: [String] = []

  mutating func keep(_ address: inout WebAddress?, of owner: String) {
    guard let stored = address else { return }
    address = stored.fit
    if address == nil { note(owner) }
  }

  /// Notes that something of an item was omitted.
  mutating func note(_ owner: String) {
    if unfit.last != owner { unfit.append(owner) }
  }

  mutating func keep(_ addresses: inout [WebAddress]?, of owner: String) {
    guard let stored = addresses else { return }
    let fit = stored.compactMap { one in
      var one: WebAddress? = one
      keep(&one, of: owner)
      return one
    }
    // An empty list of an imported report stays.
    addresses = fit.isEmpty ? (stored.isEmpty ? [] : nil) : fit
  }

  mutating func keep(_ archives: inout [Report.Archive]?, of owner: String) {
    guard let stored = archives else { return }
    let fit = stored.compactMap { archive in
      var archive = archive
      keep(&archive.url, of: owner)
      return archive.url == nil && archive.file == nil ? nil : archive
    }
    archives = fit.isEmpty ? (stored.isEmpty ? [] : nil) : fit
  }

  mutating func keep(_ agent: inout Report.Agent?, of owner: String) {
    guard var kept = agent else { return }
    keep(&kept.url, of: owner)
    keep(&kept.sameAs, of: owner)
    agent = kept
  }

  mutating func keep(_ claim: inout Report.Claim) {
    let name = claim.id
    keep(&claim.claimant, of: name)
    keep(&claim.reportingSource, of: name)
    keep(&claim.appearances, of: name)
    for index in (claim.earlierChecks ?? []).indices {
      keep(&claim.earlierChecks![index].url, of: name)
    }
    if var media = claim.media {
      keep(&media.url, of: name)
      keep(&media.originalUrl, of: name)
      claim.media = media
    }
    let verdicts = [claim.verdict].compactMap { $0 } + (claim.verdictHistory ?? [])
    let drops = verdicts.contains {
      $0.formattedExplanation(on: claim)?.droppedLinks.isEmpty == false
    }
    if drops { note(name) }
    guard var evidence = claim.evidence else { return }
    for index in evidence.indices {
      keep(&evidence[index].url, of: evidence[index].id)
      keep(&evidence[index].archives, of: evidence[index].id)
    }
    claim.evidence = evidence
  }
}

import ArticleText
import FactCheck
import JSON

extension Report {
  /// Checks what no schema can express: that ids are unique, references have targets, verdicts are on the
  /// scale, and hashes and quotes match the content.
  ///
  /// An earlier verdict can have a label that the scale does not have: it was given before the scale was
  /// changed.
  /// - Throws: `ReportReadError.faults`.
  func check() throws(ReportReadError) {
    let faults = ReportFaults()
    checkIDs(faults)
    checkScale(faults)
    checkParts(faults)
    for (index, claim) in claims.enumerated() {
      checkVerdicts(of: claim, JSONPointer().key("claims").index(index), faults)
    }
    for fault in contradictions { faults.add(fault.pointer, fault.reason) }
    try faults.check()
  }

  private func checkIDs(_ faults: ReportFaults) {
    var places: [String: JSONPointer] = [:]
    var claimIDs: Set<String> = []
    func take(_ id: String, _ place: JSONPointer) {
      if let earlier = places[id] {
        faults.add(place.key("id"), .repeats(earlier.key("id")))
      } else {
        places[id] = place
      }
    }
    for (index, article) in articles.enumerated() {
      take(article.id, JSONPointer().key("articles").index(index))
    }
    let articleIDs = Set(articles.map(\.id))
    for (index, claim) in claims.enumerated() {
      let place = JSONPointer().key("claims").index(index)
      take(claim.id, place)
      claimIDs.insert(claim.id)
      if !articleIDs.contains(claim.article) {
        faults.add(place.key("article"), .noSuchArticle(claim.article))
      }
      for (number, evidence) in (claim.evidence ?? []).enumerated() {
        take(evidence.id, place.key("evidence").index(number))
      }
    }
    for (index, correction) in (corrections ?? []).enumerated()
    where places[correction.claim] != nil && !claimIDs.contains(correction.claim) {
      faults.add(
        JSONPointer().key("corrections").index(index).key("claim"), .noClaim(correction.claim))
    }
  }

  /// Headlines and standfirsts must be inside the content, if there is one.
  private func checkParts(_ faults: ReportFaults) {
    for (index, article) in articles.enumerated() {
      let length = article.content?.unicodeScalars.count
      for (key, part) in [("headline", article.headline), ("standfirst", article.standfirst)] {
        guard let part else { continue }
        let place = JSONPointer().key("articles").index(index).key(key).key("end")
        if part.start >= part.end {
          faults.add(place, .endsEarly)
        } else if let length, part.end > length {
          faults.add(place, .outside(1...max(1, length)))
        }
      }
    }
  }

  private func checkScale(_ faults: ReportFaults) {
    let place = JSONPointer().key("scale")
    if let worst = scale.worst, let best = scale.best, worst >= best {
      faults.add(place.key("best"), .notInOrder)
    }
    var seen: [[UInt8]: Int] = [:]
    for (index, level) in scale.levels.enumerated() {
      let levelPlace = place.key("levels").index(index)
      if let earlier = seen.updateValue(index, forKey: Array(level.label.utf8)) {
        faults.add(levelPlace.key("label"), .repeats(place.key("levels").index(earlier)))
      }
      if let value = level.value, let worst = scale.worst, let best = scale.best, worst < best,
        !(worst...best).contains(value)
      {
        faults.add(levelPlace.key("value"), .outside(worst...best))
      }
    }
  }

  private func checkVerdicts(of claim: Claim, _ place: JSONPointer, _ faults: ReportFaults) {
    func check(_ verdict: Verdict, _ place: JSONPointer, isInForce: Bool) {
      let level = scale.levels.first { $0.label.utf8.elementsEqual(verdict.label.utf8) }
      guard let level else {
        if isInForce { faults.add(place.key("label"), .notOnScale(verdict.label)) }
        return
      }
      if level.value != verdict.value { faults.add(place.key("value"), .valueOnScale(level.value)) }
    }
    if let verdict = claim.verdict { check(verdict, place.key("verdict"), isInForce: true) }
    for (index, verdict) in (claim.verdictHistory ?? []).enumerated() {
      check(verdict, place.key("verdictHistory").index(index), isInForce: false)
    }
  }
}

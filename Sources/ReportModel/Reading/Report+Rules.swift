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
    for (index, article) in articles.enumerated() {
      guard let conclusion = article.conclusion, let label = conclusion.label else { continue }
      checkRating(
        label, conclusion.value, JSONPointer().key("articles").index(index).key("conclusion"),
        isInForce: true, faults)
    }
    for (index, claim) in claims.enumerated() {
      let pointer = JSONPointer().key("claims").index(index)
      checkVerdicts(of: claim, pointer, faults)
      if let contacts = claim.contacts, contacts.summary != claim.contact {
        faults.add(pointer.key("contact"), .otherContacts)
      }
    }
    for fault in contradictions { faults.add(fault.pointer, fault.reason) }
    try faults.check()
  }

  private func checkIDs(_ faults: ReportFaults) {
    var pointers: [String: JSONPointer] = [:]
    var claimIDs: Set<String> = []
    func check(_ id: String, _ pointer: JSONPointer) {
      if let earlier = pointers[id] {
        faults.add(pointer.key("id"), .repeats(earlier.key("id")))
      } else {
        pointers[id] = pointer
      }
    }
    for (index, article) in articles.enumerated() {
      check(article.id, JSONPointer().key("articles").index(index))
    }
    let articleIDs = Set(articles.map(\.id))
    let newestIDs = Set(newestArticles.map(\.id))
    for (index, article) in articles.enumerated() {
      guard let newest = article.replacedBy, !newestIDs.contains(newest) else { continue }
      faults.add(
        JSONPointer().key("articles").index(index).key("replacedBy"), .noSuchArticle(newest))
    }
    for (index, claim) in claims.enumerated() {
      let pointer = JSONPointer().key("claims").index(index)
      check(claim.id, pointer)
      claimIDs.insert(claim.id)
      if !articleIDs.contains(claim.article) {
        faults.add(pointer.key("article"), .noSuchArticle(claim.article))
      }
      for (number, question) in (claim.questions ?? []).enumerated() {
        check(question.id, pointer.key("questions").index(number))
      }
      let questions = Set((claim.questions ?? []).map(\.id))
      for (number, evidence) in (claim.evidence ?? []).enumerated() {
        let pointer = pointer.key("evidence").index(number)
        check(evidence.id, pointer)
        guard let answer = evidence.answers else { continue }
        if !questions.contains(answer.question) {
          faults.add(pointer.key("answers").key("question"), .noSuchQuestion(answer.question))
        }
        if evidence.answerText == nil, answer.type != .unanswerable {
          faults.add(pointer.key("answers"), .needs(key: "text"))
        }
      }
    }
    // What was withdrawn since has no item.
    for (index, correction) in (corrections ?? []).enumerated()
    where pointers[correction.claim] != nil && !claimIDs.contains(correction.claim) {
      faults.add(
        JSONPointer().key("corrections").index(index).key("claim"), .noClaim(correction.claim))
    }
    for (index, correction) in (conclusionCorrections ?? []).enumerated()
    where pointers[correction.article] != nil && !articleIDs.contains(correction.article) {
      faults.add(
        JSONPointer().key("conclusionCorrections").index(index).key("article"),
        .noArticle(correction.article))
    }
  }

  /// Headlines and standfirsts must be inside the content, if there is one.
  private func checkParts(_ faults: ReportFaults) {
    for (index, article) in articles.enumerated() {
      let length = article.content?.unicodeScalars.count
      for (key, part) in [("headline", article.headline), ("standfirst", article.standfirst)] {
        guard let part else { continue }
        let pointer = JSONPointer().key("articles").index(index).key(key).key("end")
        if part.start >= part.end {
          faults.add(pointer, .endsEarly)
        } else if let length, part.end > length {
          faults.add(pointer, .outside(1...max(1, length)))
        }
      }
    }
  }

  private func checkScale(_ faults: ReportFaults) {
    let pointer = JSONPointer().key("scale")
    if let worst = scale.worst, let best = scale.best, worst >= best {
      faults.add(pointer.key("best"), .notInOrder)
    }
    var seen: [[UInt8]: Int] = [:]
    for (index, level) in scale.levels.enumerated() {
      let levelPointer = pointer.key("levels").index(index)
      if let earlier = seen.updateValue(index, forKey: Array(level.label.utf8)) {
        faults.add(levelPointer.key("label"), .repeats(pointer.key("levels").index(earlier)))
      }
      if let value = level.value, let worst = scale.worst, let best = scale.best, worst < best,
        !(worst...best).contains(value)
      {
        faults.add(levelPointer.key("value"), .outside(worst...best))
      }
    }
  }

  private func checkVerdicts(of claim: Claim, _ pointer: JSONPointer, _ faults: ReportFaults) {
    func check(_ verdict: Verdict, _ pointer: JSONPointer, isInForce: Bool) {
      checkRating(verdict.label, verdict.value, pointer, isInForce: isInForce, faults)
    }
    if let verdict = claim.verdict { check(verdict, pointer.key("verdict"), isInForce: true) }
    for (index, verdict) in (claim.verdictHistory ?? []).enumerated() {
      check(verdict, pointer.key("verdictHistory").index(index), isInForce: false)
    }
  }

  /// Checks the label and the value of the decision at a pointer.
  private func checkRating(
    _ label: String, _ value: Int?, _ pointer: JSONPointer, isInForce: Bool,
    _ faults: ReportFaults
  ) {
    guard let level = scale.levels.first(where: { $0.label.utf8.elementsEqual(label.utf8) }) else {
      if isInForce { faults.add(pointer.key("label"), .notOnScale(label)) }
      return
    }
    if level.value != value { faults.add(pointer.key("value"), .valueOnScale(level.value)) }
  }
}

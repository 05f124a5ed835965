/// The parts of a line, split at the words that label the dates after them: "Published 1 March, updated 3
/// March".
struct DateLabels {
  /// What a date refers to.
  enum Kind {
    case published
    /// A later version of the text: "Updated", "Reviewed", "Stand".
    case changed
  }

  /// Text up to the next label; without a kind if no label precedes it.
  struct Part {
    fileprivate(set) var kind: Kind?
    let text: Substring

    fileprivate var holdsDigit: Bool { text.utf8.contains { (0x30...0x39).contains($0) } }
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    var kind: Kind?
    var start = text.startIndex
    func close(at end: String.Index) {
      if start < end { parts.append(Part(kind: kind, text: text[start..<end])) }
      start = end
    }
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at].isLetter else {
        at = text.index(after: at)
        continue
      }
      let word = text[at...].prefix { $0.isLetter }
      if let (label, offset) = Self.label(word, text[word.endIndex...]) {
        close(at: text.index(at, offsetBy: offset))
        kind = label
      }
      at = word.endIndex
    }
    close(at: text.endIndex)
    // "3 March 2026, updated": the label follows its date.
    for index in parts.indices.dropFirst()
    where parts[index].kind == .changed && !parts[index].holdsDigit
      && parts[index - 1].kind == nil && parts[index - 1].holdsDigit
    {
      parts[index - 1].kind = .changed
    }
  }

  /// The kind of a date directly after the text; `nil` if unlabelled.
  var kindBehind: Kind? { parts.last.flatMap { $0.holdsDigit ? nil : $0.kind } }

  /// Whether the text is only a label, so that its date is on the next line.
  var isLabelAlone: Bool {
    parts.allSatisfy { !$0.holdsDigit } && parts.last?.kind != nil
      && parts.reduce(0) { $0 + $1.text.split(separator: " ").count } <= 3
  }

  /// The kind that a word labels, and the offset in the word at which the label begins.
  private static func label(_ word: Substring, _ rest: Substring) -> (Kind, Int)? {
    if word.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { return labelInside(word) }
    guard word.utf8.count >= 3 else { return nil }
    let lower = word.lowercased()
    let next = rest.prefix(24).split { !$0.isLetter }.first.map { $0.lowercased() } ?? ""
    switch lower {
    // "Edited by Mara Vance"
    case "edited" where next == "by", "corrected" where next == "by": return nil
    // "Mis en ligne" is publication, "mis à jour" is a change.
    case "mis", "mise": return (next == "en" ? .published : .changed, 0)
    case "update", "stand", "revision":
      let follows = rest.drop { $0 == " " }.first
      return follows == ":" || follows?.isNumber == true || ["vom", "of", "on"].contains(next)
        ? (.changed, 0) : nil
    default: break
    }
    if changed.contains(lower) { return (.changed, 0) }
    return published.contains(lower) ? (.published, 0) : nil
  }

  /// In scripts without spaces a label may be anywhere.
  private static func labelInside(_ word: Substring) -> (Kind, Int)? {
    for (kind, labels) in [(Kind.changed, changedInside), (.published, publishedInside)] {
      for label in labels {
        guard let range = word.firstRange(of: label) else { continue }
        return (kind, word.distance(from: word.startIndex, to: range.lowerBound))
      }
    }
    return nil
  }

  private static let published: Set<String> = [
    "published", "posted", "publication", "released", "issued", "filed", "created", "written",
    "veröffentlicht", "erstveröffentlichung", "erstveröffentlicht", "erschienen", "erstellt",
    "publié", "publiée", "paru", "parue", "publicado", "publicada",
    "pubblicato", "pubblicata", "gepubliceerd", "geplaatst", "publicerad", "offentliggjort",
    "publisert", "udgivet", "julkaistu", "opublikowano", "dodano", "опубликовано", "publikováno",
    "yayınlanma", "yayınlandı", "diterbitkan", "dipublikasikan", "نشر", "نُشر",
  ]

  private static let changed: Set<String> = [
    "updated", "reviewed", "revised", "modified", "edited", "corrected", "amended", "refreshed",
    "aktualisiert", "aktualisierung", "geändert", "überarbeitet", "modifié", "modifiée",
    "actualisé", "actualisée", "actualizado", "actualizada", "actualización", "atualizado",
    "atualizada", "atualização", "modificado", "modificada", "revisado", "aggiornato",
    "aggiornata", "aggiornamento", "modificato", "bijgewerkt", "gewijzigd", "uppdaterad",
    "ändrad", "oppdatert", "opdateret", "päivitetty", "muokattu", "aktualizacja",
    "zaktualizowano", "обновлено", "изменено", "aktualizováno", "upraveno", "güncelleme",
    "güncellendi", "güncellenme", "diperbarui", "تحديث",
  ]

  private static let publishedInside = [
    "公開", "発行", "掲載", "投稿", "配信", "发布", "發布", "发表", "發表", "입력", "등록", "승인", "게시",
  ]
  private static let changedInside = ["更新", "修正", "修改", "改訂", "갱신", "수정", "업데이트"]
}

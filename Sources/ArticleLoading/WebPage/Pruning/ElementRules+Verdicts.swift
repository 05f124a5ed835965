import FactCheck

extension ElementRules {
  /// Whether an element is a fact-checker's verdict, or part of an element that contains nothing else: "False",
  /// "Our rating: Half True". Pages name such elements as others name readers' ratings or notices.
  func isVerdict(_ node: Int) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix(4).contains(where: isVerdictAlone)
  }

  /// Whether an element contains only a verdict, perhaps with its label.
  func isVerdictAlone(_ node: Int) -> Bool {
    let amount = measures.amount(tree.subtree(of: node))
    guard (2...90).contains(amount.text), amount.linked * 2 <= amount.text,
      !tree.subtree(of: node).prefix(60).contains(where: { asksReader($0) })
    else { return false }
    let line = Array(tree.line(below: node, limit: 400).utf8.drop { $0 <= 0x20 })[...]
    guard let label = LineWords.claimLabels.start(of: SmallLetters(line)) else {
      return amount.text <= 40 && Self.isVerdict(String(decoding: line, as: UTF8.self))
    }
    let words = String(decoding: line.dropFirst(label.utf8.count), as: UTF8.self)
    guard words.first.map({ !$0.isLetter }) ?? false else { return false }
    let rest = words.trimmed(of: " \u{A0}\n\t\r:–—-")
    if Self.isVerdict(rest) { return true }
    // A house may have labels of its own; readers' ratings have numbers.
    return words.drop { $0.isWhitespace }.first == ":" && !rest.isEmpty
      && !rest.contains(where: \.isNumber) && rest.split(separator: " ").count <= 6
  }

  /// Whether a page asks the reader with this element: for a rating of the page, for a vote.
  private func asksReader(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .form, .input, .button, .select, .textarea, .label: true
    default: false
    }
  }

  /// Whether words are a label of a scale of fact-checkers.
  private static func isVerdict(_ words: String) -> Bool {
    let words = words.trimmed(of: " \u{A0}\n\t\r.!:,\"“”«»„'’")
    guard !words.isEmpty, words.utf8.count <= 80 else { return false }
    let label = words.lowercased().split { $0.isWhitespace || $0 == "-" }.joined(separator: " ")
    if undecided.contains(label) { return true }
    // "False: no such law" is a verdict, too, but "Right, so it goes" is not.
    return !words.contains(",") && RatingWords.stand(of: words) != nil
  }

  /// Labels of verdicts that take no side, or whose side depends on the house, in lower case.
  private static let undecided: Set<String> = [
    "misleading", "missing context", "lacks context", "needs context", "out of context",
    "false context", "lost context", "unproven", "unproved", "unsupported", "unfounded", "baseless",
    "unsubstantiated", "unverified", "unverifiable", "no evidence", "not enough evidence",
    "insufficient evidence", "satire", "labeled satire", "labelled satire", "originated as satire",
    "parody", "outdated", "scam", "legend", "rumor", "rumour", "flawed reasoning", "imprecise",
    "deceptive", "distorts the facts", "spins the facts", "cherry picks", "full flop", "half flip",
    "no flip", "promise kept", "promise broken", "compromise", "stalled", "in the works",
    "research in progress", "one pinocchio", "two pinocchios", "three pinocchios",
    "conspiracy theory", "digitally altered", "altered photo", "altered image", "altered video",
    "manipulated media", "clickbait", "it's complicated", "disputed",
    "irreführend", "unbelegt", "nicht belegt", "unbewiesen", "nicht bewiesen", "unbegründet",
    "fehlender kontext", "falscher kontext", "aus dem kontext gerissen", "keine belege",
    "missverständlich", "veraltet",
    "trompeur", "trompeuse", "à nuancer", "infondé", "infondée", "hors contexte",
    "contexte manquant", "détourné", "détournée", "sans preuve", "non prouvé", "imprécis",
    "parodie", "c'est plus compliqué", "c’est plus compliqué",
    "engañoso", "engañosa", "sin contexto", "fuera de contexto", "falta contexto", "sin pruebas",
    "no hay pruebas", "insostenible", "sátira", "discutible",
    "enganoso", "enganosa", "fora de contexto", "sem contexto", "falta contexto", "distorcido",
    "insustentável", "não há provas", "contraditório",
    "fuorviante", "fuori contesto", "satira", "senza prove", "manca il contesto", "nì",
    "misleidend", "ongegrond", "uit zijn verband", "onbewezen", "vilseledande", "misvisende",
    "villedende", "misvisande", "obekräftat", "harhaanjohtava", "manipulacja", "nieweryfikowalne",
    "brak kontekstu", "zavádějící", "neověřitelné", "вводит в заблуждение", "без доказательств",
    "вне контекста", "манипуляция", "yanıltıcı", "menyesatkan", "مضلل", "مضللة", "误导", "誤導",
    "ミスリード", "判定不能",
  ]
}

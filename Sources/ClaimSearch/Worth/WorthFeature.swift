/// Something in a sentence that speaks for checking it, or against.
public enum WorthFeature: String, CaseIterable, Sendable {
  case number, moreNumbers, numberWord, amount, year, comparison, extreme, change, share, topic,
    institution
  case place, name, others, deed, past, perfect, report, negation
  case opinion, demand, future, firstPerson, secondPerson, question, greeting, judgement, condition,
    hedge, appeal, brief
  case cause, notice

  /// The reason in words, as a fact-checker reads it.
  public var reason: String {
    switch self {
    case .number: "a number"
    case .moreNumbers: "several numbers"
    case .numberWord: "a number in words"
    case .amount: "an amount with its unit"
    case .year: "a year"
    case .comparison: "compares"
    case .extreme: "says that something is the first, the most or the only one"
    case .change: "says that something rose, fell or changed"
    case .share: "says how many or how often"
    case .topic: "is about public affairs"
    case .institution: "names an institution or a law"
    case .place: "names a country or a place"
    case .name: "names somebody or something"
    case .others: "is about what others do or did"
    case .deed: "says what somebody did"
    case .past: "is about the past"
    case .perfect: "says what has happened"
    case .report: "is attributed to somebody"
    case .negation: "denies something"
    case .opinion: "says what somebody thinks or feels"
    case .demand: "says what should be"
    case .future: "is about the future"
    case .firstPerson: "is about the speaker"
    case .secondPerson: "speaks to the reader"
    case .question: "a question"
    case .greeting: "a greeting or thanks"
    case .judgement: "judges"
    case .condition: "depends on a condition"
    case .hedge: "is only possible"
    case .appeal: "an appeal"
    case .brief: "few words"
    case .cause: "says what causes something"
    case .notice: "is about the page itself"
    }
  }
}

/// How much each feature counts.
public struct WorthWeights: Sendable, Equatable {
  /// What the weights are called.
  public let name: String
  /// From which data they come.
  public let data: String
  /// Under which licence they may be used.
  public let licence: String
  /// The weight of each feature, in points per occurrence as `WorthReader` counts it; a missing one counts nothing.
  public let values: [WorthFeature: Double]

  /// Names a set of weights.
  public init(name: String, data: String, licence: String, values: [WorthFeature: Double]) {
    self.name = name
    self.data = data
    self.licence = licence
    self.values = values
  }

  /// The weights that a house may give a feature.
  public static let allowed = -100.0...100.0

  /// The same weights with other ones for some features.
  /// - Parameters:
  ///   - others: the weights of these features.
  ///   - name: what the new set is called.
  public func replacing(_ others: [WorthFeature: Double], name: String) -> WorthWeights {
    WorthWeights(
      name: name, data: data, licence: licence, values: values.merging(others) { $1 })
  }

  /// The weights of the program, set by hand from what fact-checkers choose: figures, comparisons, deeds and public affairs,
  /// and not opinions, demands and questions.
  public static let standard = WorthWeights(
    name: "standard", data: "none: set by hand", licence: "that of the program",
    values: [
      .number: 1.5, .moreNumbers: 0.5, .numberWord: 0.6, .amount: 1.2, .year: 0.2, .comparison: 0.7,
      .extreme: 0.5, .change: 0.6, .share: 0.25, .topic: 0.4, .institution: 0.4, .place: 0.2,
      .name: 0.2,
      .others: 0.2, .deed: 0.8, .past: 0.5, .perfect: 0.4, .report: 0.3,
      .negation: 0.1,
      .opinion: -1.0, .demand: -1.0, .future: -0.8, .firstPerson: -0.5, .secondPerson: -0.5,
      .question: -2.0, .greeting: -1.5, .judgement: -0.4, .condition: -0.6, .hedge: -0.3,
      .appeal: -0.5,
      .brief: -0.5, .cause: 0.8, .notice: -3.0,
    ])
}

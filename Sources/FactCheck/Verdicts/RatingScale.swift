/// The ordered labels for verdicts; data, never code.
public struct RatingScale: Hashable, Sendable {
  /// One label of a scale.
  public struct Level: Hashable, Sendable, Decodable {
    /// The label as printed.
    public var label: String
    /// Its value from worst (low) to best; `nil` off the axis of truth.
    public var value: Int?
    /// What the label means, in the newsroom's words.
    public var description: String?

    /// Names a label; without a value it is off the axis, as "Unproven" is.
    public init(_ label: String, _ value: Int? = nil, description: String? = nil) {
      self.label = label
      self.value = value
      self.description = description
    }
  }

  /// The name as typed: `politifact`.
  public var name: String
  /// Worst to best, then those off the axis. Empty on the scale of free text.
  public var levels: [Level]

  /// Why a list of levels is not a scale.
  public enum Fault: Error, Hashable, Sendable {
    /// A scale needs a name of one to 64 characters, not blank and not that of a
    /// built-in scale.
    case name
    /// No level at all, or more than 100.
    case levels(Int)
    /// A label that is blank, too long or spans lines.
    case label(String)
    /// A label that occurs twice, except for case and spacing.
    case repeatedLabel(String)
    /// Two labels of one value.
    case repeatedValue(Int)
    /// A value below 1 or above 1,000.
    case value(Int)
    /// A single value makes no axis.
    case lonelyValue
  }

  /// Makes a newsroom's own scale; levels can be in any order.
  public init(name: String, levels: [Level]) throws(Fault) {
    guard !Self.folded(name).isEmpty, name.count <= 64, Self.builtIn(named: name) == nil else {
      throw .name
    }
    guard (1...100).contains(levels.count) else { throw .levels(levels.count) }
    var labels: Set<[Substring]> = []
    var values: Set<Int> = []
    for level in levels {
      let folded = Self.folded(level.label)
      guard !folded.isEmpty, level.label.count <= 100,
        !level.label.contains(where: \.isNewline)
      else { throw .label(level.label) }
      guard labels.insert(folded).inserted else { throw .repeatedLabel(level.label) }
      guard let value = level.value else { continue }
      guard (1...1000).contains(value) else { throw .value(value) }
      guard values.insert(value).inserted else { throw .repeatedValue(value) }
    }
    guard values.count != 1 else { throw .lonelyValue }
    self.name = name
    let onAxis = levels.filter { $0.value != nil }.sorted { $0.value! < $1.value! }
    self.levels = onAxis + levels.filter { $0.value == nil }
  }

  /// Makes a scale whose levels are known to be valid.
  package init(trusted name: String, _ levels: [Level]) {
    self.name = name
    self.levels = levels
  }

  static let freeName = "free"

  /// Whether any text can be a rating.
  public var isFree: Bool { name == Self.freeName }

  /// The lowest and the highest value; `nil` without an axis.
  public var ends: (worst: Int, best: Int)? {
    let values = levels.compactMap(\.value)
    guard let worst = values.min(), let best = values.max() else { return nil }
    return (worst, best)
  }

  /// The labels from best to worst, then those off the axis: the order that readers expect.
  public var labelsBestFirst: [String] {
    (levels.filter { $0.value != nil }.reversed() + levels.filter { $0.value == nil }).map(\.label)
  }

  /// Labels that several levels have. A scale from a file has none; a redaction of words can make labels alike.
  public var repeatedLabels: [String] {
    var seen: Set<String> = []
    var repeated: [String] = []
    for label in levels.map(\.label) where !seen.insert(label).inserted {
      if !repeated.contains(label) { repeated.append(label) }
    }
    return repeated
  }

  /// Whether the scale has the rating and the value of a verdict.
  public func holds(_ verdict: Verdict) -> Bool { holds(Level(verdict.rating, verdict.value)) }

  /// Whether the scale has the label and the value of a rating.
  public func holds(_ rating: Level) -> Bool {
    isFree
      ? rating.value == nil
      : levels.contains { $0.label == rating.label && $0.value == rating.value }
  }
}

extension RatingScale.Level: Record {
  package static var blank: Self { Self("") }

  package static let fields: FieldList<Self> = [
    RecordField("label", \.label),
    RecordField("value", \.value),
    RecordField("description", \.description),
  ]
}

extension RatingScale: Record {
  package static var blank: Self { Self(trusted: "", []) }

  package static let fields: FieldList<Self> = [
    RecordField("name", \.name),
    RecordField("levels", \.levels),
  ]
}

/// What a desk gives every new session: its scale, and what its reports have in common.
///
/// The first entry of the session's log gives them, so that the log says all. The analyst who makes the first change
/// did not type that entry, and `undo` passes it over.
public struct SessionBeginning: Hashable, Sendable {
  /// The scale; `nil` for the default one.
  public var scale: RatingScale?
  /// The settings of the report; all may be missing.
  public var report: ReportSettings

  /// Makes a beginning; without values, nothing is given.
  public init(scale: RatingScale? = nil, report: ReportSettings = ReportSettings()) {
    self.scale = scale
    self.report = report
  }

  /// The line of the entry. Typed, it is refused, so no typed entry has it.
  public static let line = "new # with the settings of the desk"

  /// The changes that give the values to an empty session; none if it has them anyway.
  /// - Throws: the rules' refusal of a value.
  public func changes() throws(RuleError) -> [Change] {
    let empty = Session()
    var changes: [Change] = []
    if let scale, scale != empty.scale { changes += try empty.change(to: scale) }
    if report != empty.report { changes += try empty.editReport { $0 = report } }
    return changes
  }
}

extension Session {
  /// The session before its first entry: empty, except for what its beginning gives.
  /// - Throws: the rules' refusal of a value.
  public init(_ beginning: SessionBeginning) throws(RuleError) {
    self.init()
    for change in try beginning.changes() {
      switch change {
      case .scaleChanged(_, let scale, _): self.scale = scale
      case .reportEdited(let edits): edits.apply(to: &report)
      default: break
      }
    }
  }

  /// Whether nobody has changed anything: at most its beginning is in the log.
  public var isUntouched: Bool { sequence == 0 || sequence == 1 && hasBeginning }
}

extension Step {
  /// Whether it gives a new session the settings of the desk.
  public var isBeginning: Bool {
    line == SessionBeginning.line
      && changes.allSatisfy {
        switch $0 {
        case .scaleChanged, .reportEdited: true
        default: false
        }
      }
  }
}

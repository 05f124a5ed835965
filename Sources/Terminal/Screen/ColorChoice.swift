/// What the user asked for by `--color`.
public enum ColorChoice: String, Sendable, CaseIterable {
  /// Colour where the environment and the terminal speak for it.
  case auto
  /// Colour even into files and pipes.
  case always
  /// No colour.
  case never

  /// Whether to use colour: the option, then `NO_COLOR`, then `CLICOLOR_FORCE`, then
  /// `CLICOLOR=0`, then what the output is. A variable set to nothing counts as not set.
  func usesColor(isTerminal: Bool, isDumb: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment["NO_COLOR"]?.isEmpty == false { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    if environment["CLICOLOR"] == "0" { return false }
    return isTerminal && !isDumb
  }
}

/// The user's choice by `--color`.
public enum ColorChoice: String, Sendable, CaseIterable {
  /// Colour if the environment and the terminal allow it.
  case auto
  /// Colour even in files and pipes.
  case always
  /// No colour.
  case never

  /// Whether to use colour: the option decides, then `NO_COLOR`, then `CLICOLOR_FORCE`, then `CLICOLOR=0`, then
  /// the kind of output. An empty variable counts as not set.
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

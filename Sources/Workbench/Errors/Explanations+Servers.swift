import Presentation
import SessionStore

extension Explanations {
  /// What else is to be done than with a file, if an error is about a session on a server.
  static func serverExplanation(of error: StoreError) -> Explanation? {
    switch error {
    case .noPermission(let location) where ServerAddress.isOne(location):
      Explanation(
        "no-permission", "\(location) refused the login, or what you wanted to do",
        hint: "ask an administrator of the desk; factdesk team members lists who may do what")
    case .readOnly(let location) where ServerAddress.isOne(location):
      Explanation(
        "read-only", "you may only read \(location); nothing was changed",
        hint: "save PATH copies it to a file; an administrator of the desk can raise your rank")
    case .notASession(let location) where ServerAddress.isOne(location):
      Explanation(
        "not-a-session", "the database of \(location) has none of factdesk's tables",
        hint: "its owner makes them: factdesk team init ADDRESS")
    case .damaged(let location, let detail) where ServerAddress.isOne(location):
      Explanation(
        "damaged", "\(location) is damaged: \(detail)",
        hint:
          "factdesk check SESSION lists the damage; restore the database from a dump, or open a "
          + "copy that was saved to a file")
    case .missing(let location) where ServerAddress.isOne(location):
      Explanation(
        "no-session", "there is no \(location)",
        hint: "sessions lists those of the server that --sessions names")
    case .moved(let location) where ServerAddress.isOne(location):
      Explanation(
        "moved", "\(location) was renamed or deleted since it was opened; nothing was changed",
        hint: "open it by its new name; save PATH copies what was read from it to a file")
    case .outcomeUnknown(let location, let detail) where ServerAddress.isOne(location):
      Explanation(
        "outcome-unknown", "it is not known whether the change is in \(location): \(detail)",
        hint:
          "when the server is back, history tells; repeat the command only if the change is missing"
      )
    default: nil
    }
  }
}

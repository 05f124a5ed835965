import Glibc
import PtySupport

/// The program under test: `$FACTDESK_BINARY`, so that a release can be tested as well, else the one
/// that was built together with the tests.
enum Factdesk {
  static let path: String = {
    if let said = getenv("FACTDESK_BINARY") { return String(cString: said) }
    return (try? BuiltProgram.path("factdesk")) ?? "factdesk-was-not-built"
  }()

  /// How long anything may take before a test gives up; a busy machine is no failure.
  static let patience = Duration.seconds(60)
}

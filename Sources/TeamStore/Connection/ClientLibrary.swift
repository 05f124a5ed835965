import PostgresShim

extension TeamRepository {
  /// The version of libpq that is installed, such as "15.18"; `nil` without one. Loads it.
  public static var libraryVersion: String? {
    guard let functions = postgres_shim_functions() else { return nil }
    // Since PostgreSQL 10: 150018 is 15.18.
    let version = functions.pointee.libVersion()
    return "\(version / 10000).\(version % 10000)"
  }
}

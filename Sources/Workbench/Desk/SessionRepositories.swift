import SessionStore

/// The repositories that the names and addresses of sessions on a line mean.
public struct SessionRepositories {
  /// The one of sessions that are named without path or address.
  public var current: any SessionRepository
  /// Makes the repository of a server's address, which has no password, without connecting; `nil` in a program that cannot
  /// use servers.
  public var server: ((ServerAddress) -> any SessionRepository)?

  /// Makes a value.
  public init(
    _ current: any SessionRepository, server: ((ServerAddress) -> any SessionRepository)? = nil
  ) {
    self.current = current
    self.server = server
  }

  /// Makes a value from a typed location, as of `--sessions`: the address of a server, or the path of a folder.
  /// - Throws: `DeskError.passwordInAddress`, `DeskError.sessionInAddress`.
  public init(
    location: String, server: ((ServerAddress) -> any SessionRepository)?
  ) throws {
    guard let address = ServerAddress(location) else {
      self.init(SessionFolder(path: location), server: server)
      return
    }
    try Self.refusePassword(in: address)
    if let session = address.session {
      throw DeskError.sessionInAddress(address.text, session: session)
    }
    self.init(try Self.repository(at: address, server), server: server)
  }

  /// The session of a name, a path or an address.
  /// - Throws: `DeskError.badSessionName` and `reservedSessionName`; for an address `passwordInAddress` and
  ///   `noSessionInAddress`.
  package func target(_ typed: String) throws -> SessionTarget {
    guard let address = ServerAddress(typed) else { return try SessionTarget(typed, in: current) }
    try Self.refusePassword(in: address)
    guard let name = address.session, !name.isEmpty else {
      throw DeskError.noSessionInAddress(address.text)
    }
    guard SessionFolder.isValidName(name) else { throw DeskError.badSessionName(name) }
    let isCurrent = current.location == address.text
    return SessionTarget(
      named: name, at: isCurrent ? current : try Self.repository(at: address, server))
  }

  private static func refusePassword(in address: ServerAddress) throws {
    guard !address.hasPassword else { throw DeskError.passwordInAddress(address.beginning) }
  }

  private static func repository(
    at address: ServerAddress, _ server: ((ServerAddress) -> any SessionRepository)?
  ) throws -> any SessionRepository {
    guard let server else { throw StoreError.libraryMissing(address.text) }
    return server(address)
  }
}

/// A person or an organization that says, reports, publishes or checks something.
public struct Agent: Hashable, Sendable {
  /// A person or an organization, as schema.org distinguishes them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A human being.
    case person
    /// A company, an office, a newsroom, a state.
    case organization = "org"
  }

  /// The name as reports print it.
  public var name: String
  /// Person or organization; `nil` when unknown.
  public var kind: Kind?
  /// The role or job title; of a claimant, at the time of the claim.
  public var role: String?
  /// A page about the agent.
  public var url: WebAddress?
  /// Further pages about the same agent; `nil` if there are none.
  public var sameAs: [WebAddress]?
  /// Other names of the agent; `nil` if there are none.
  public var otherNames: [String]?
  /// The roles with their dates, in order, if the role has changed; `nil` otherwise.
  public var roles: [DatedRole]?

  /// Makes an agent.
  public init(
    name: String, kind: Kind? = nil, role: String? = nil, url: WebAddress? = nil,
    sameAs: [WebAddress]? = nil, otherNames: [String]? = nil, roles: [DatedRole]? = nil
  ) {
    self.name = name
    self.kind = kind
    self.role = role
    self.url = url
    self.sameAs = sameAs
    self.otherNames = otherNames
    self.roles = roles
  }
}

extension Agent: Record {
  package static var blank: Self { Self(name: "") }

  package static let fields: FieldList<Self> = [
    RecordField("name", \.name),
    RecordField("kind", \.kind),
    RecordField("role", \.role),
    RecordField("url", \.url),
    RecordField("sameAs", \.sameAs),
    RecordField("otherNames", \.otherNames),
    RecordField("roles", \.roles),
  ]
}

extension Agent {
  /// A typed name without the white space at its ends, which nobody sees: it would make another agent of it.
  package static func name(of typed: String) -> String {
    var scalars = typed.unicodeScalars[...]
    scalars = scalars.drop(while: \.properties.isWhitespace)
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}

import FactCheck
import JSON
import ReportModel

/// Persons and organizations in schema.org's terms.
enum SchemaOrgAgent {
  /// A reviewer, with its page; `nil` if nothing is left of the name.
  static func value(of agent: Report.Agent) -> JSONValue? {
    value(of: agent, hasPage: true)
  }

  /// A claimant; the pages about it only identify it.
  static func claimant(_ agent: Report.Agent) -> JSONValue? {
    value(of: agent, hasPage: false)
  }

  /// A publisher of which only the name is known.
  static func organization(_ name: String) -> JSONValue? {
    value(of: Report.Agent(name: name))
  }

  private static func value(of agent: Report.Agent, hasPage: Bool) -> JSONValue? {
    guard JSONObject.words(agent.name) != nil else { return nil }
    // An agent of unknown type is an Organization, because readers accept no third type.
    let type = agent.type ?? .organization
    var object = JSONObject()
    object.add("@type", type.schemaWord)
    object.add(words: "name", agent.name)
    object.add(
      oneOrMany: "alternateName",
      (agent.otherNames ?? []).compactMap { JSONObject.words($0).map { .string($0) } })
    // Only a Person has a job title.
    if type == .person { object.add(words: "jobTitle", agent.jobTitle) }
    var pages = agent.sameAs ?? []
    if let url = agent.url {
      if hasPage { object.add("url", url) } else { pages.insert(url, at: 0) }
    }
    object.add(oneOrMany: "sameAs", pages.map { .string($0.text) })
    return object.value
  }
}

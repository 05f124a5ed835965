import JSON

/// A list of aliases and their lines.
package struct AliasesAnswer: Answer {
  package struct Alias: JSONWritable {
    package var name: String
    package var line: String

    package var json: JSONValue { ["name": name, "line": line] }

    package init(name: String, line: String) {
      self.name = name
      self.line = line
    }
  }

  package var aliases: [Alias]

  package init(aliases: [Alias]) { self.aliases = aliases }

  package var json: JSONValue { ["aliases": aliases] }

  package func write(to page: inout TextOutput) {
    guard !aliases.isEmpty else {
      page.line("no aliases yet: alias NAME LINE adds one")
      return
    }
    page.table(aliases.map { [.init($0.name, .bold), .init($0.line)] }, shrinking: 1)
  }
}

import JSON

/// A list of settings, their values, and where these come from.
package struct SettingsAnswer: Answer {
  package struct Setting: JSONWritable {
    package var name: String
    package var value: String
    /// `launch`, `typed`, `user`, `desk` or `default`.
    package var origin: String
    /// The file with the value, if it comes from one.
    package var file: String?

    package var json: JSONValue { ["name": name, "value": value, "from": origin, "file": file] }

    package init(name: String, value: String, origin: String, file: String?) {
      self.name = name
      self.value = value
      self.origin = origin
      self.file = file
    }

    /// The origin for people.
    fileprivate var originInWords: String {
      switch origin {
      case "server": "from the server"
      case "launch": "from the launch line"
      case "typed": "set in this run"
      case "default": "default"
      default: "from \(file ?? "")"
      }
    }
  }

  package var settings: [Setting]

  package init(settings: [Setting]) { self.settings = settings }

  package var json: JSONValue { ["settings": settings] }

  package func write(to page: inout TextOutput) {
    page.table(
      settings.map { [.init($0.name, .bold), .init($0.value), .init($0.originInWords, .faint)] },
      shrinking: 1)
  }
}

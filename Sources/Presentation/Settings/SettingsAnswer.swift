import JSON

/// A list of settings and their values.
package struct SettingsAnswer: Answer {
  package struct Setting: JSONWritable {
    package var name: String
    package var value: String

    package var json: JSONValue { ["name": name, "value": value] }

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var settings: [Setting]

  package init(settings: [Setting]) { self.settings = settings }

  package var json: JSONValue { ["settings": settings] }

  package func write(to page: inout TextOutput) {
    page.table(settings.map { [.init($0.name, .bold), .init($0.value)] }, shrinking: 1)
  }
}

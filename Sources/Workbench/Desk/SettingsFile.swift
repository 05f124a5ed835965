import ArticleLoading
import Presentation

/// The file of an analyst's settings and aliases: lines of `set` and `alias`.
package enum SettingsFile {
  /// `$FACTDESK_RC`, else `factdesk/rc` in the user's configuration folder; `nil` without a home.
  package static func path(
    environment: [String: String], isFolder: (String) -> Bool = HomePath.isFolder
  ) -> String? {
    if let said = environment["FACTDESK_RC"], !said.isEmpty { return said }
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return "\(folder)/factdesk/rc"
    }
    return HomePath.usable(environment, isFolder: isFolder).map { "\($0)/.config/factdesk/rc" }
  }

  /// `factdesk` in the user's folder for what can be made again; `nil` without a home.
  package static func cacheFolder(
    environment: [String: String], isFolder: (String) -> Bool = HomePath.isFolder
  ) -> String? {
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return "\(folder)/factdesk"
    }
    return HomePath.usable(environment, isFolder: isFolder).map { "\($0)/.cache/factdesk" }
  }

  /// Runs the file's lines; reports and skips a faulty one.
  package static func read(into desk: Desk) {
    guard let path = desk.setup.settingsFile,
      let bytes = try? desk.bytes(ofFile: path, limit: 1_000_000)
    else { return }
    let text = String(decoding: UTF8Mark.passedOver(bytes), as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      do {
        guard let command = try CommandParser(allowsPrefixes: false).parse(String(line)) else {
          continue
        }
        switch command {
        case let set as SetCommand:
          if let name = set.name { try desk.settings.set(name.text, to: set.value?.text ?? "") }
        case let alias as AliasCommand:
          if let name = alias.name, let meaning = alias.meaning {
            try desk.settings.setAlias(name.text, to: meaning.text)
          }
        default:
          throw DeskError.options("the settings file can contain only set and alias")
        }
      } catch {
        var page = desk.page(forDiagnostics: true)
        page.line("\(path):\(index + 1): \(Explanations.explanation(of: error).message)")
        desk.console.diagnose(page.drain())
      }
    }
  }
}

import ArticleLoading
import Presentation

/// A line of a file of settings.
struct SettingsLine {
  /// The file.
  let path: String
  /// The line's number, from 1.
  let number: Int
  /// The line as it is in the file, without its end.
  let bytes: ArraySlice<UInt8>

  /// The lines of a file.
  /// - Throws: `LoadError` if it cannot be read.
  static func read(_ path: String, limit: Int, at desk: Desk) throws(LoadError) -> [SettingsLine] {
    let bytes = try desk.bytes(ofFile: path, limit: limit)
    return UTF8Mark.passedOver(bytes)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { number, line in
        // Editors on Windows end lines by CR and LF.
        let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return SettingsLine(path: path, number: number + 1, bytes: bytes)
      }
  }

  /// The command of the line; `nil` for a comment or an empty line.
  /// - Parameters:
  ///   - names: the commands that the file can contain.
  ///   - refusal: why another line is refused.
  /// - Throws: `refusal`, `DeskError.notUTF8`, and the errors of the command.
  func command(_ names: [String], orElse refusal: DeskError) throws -> (any Command)? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DeskError.notUTF8(String(decoding: bytes, as: UTF8.self))
    }
    guard let word = try CommandLine(text).peek(), !word.text.hasPrefix("#") else { return nil }
    guard names.contains(CommandList.name(in: text)) else { throw refusal }
    return try CommandParser(allowsPrefixes: false).parse(text)
  }

  /// Performs the line's command by `body`; a fault is reported.
  func perform(
    _ names: [String], orElse refusal: DeskError, at desk: Desk,
    _ body: (any Command) throws -> Void
  ) {
    do {
      if let command = try command(names, orElse: refusal) { try body(command) }
    } catch {
      desk.reportFault("\(path):\(number): \(Explanations.explanation(of: error).message)")
    }
  }
}

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
      let lines = try? SettingsLine.read(path, limit: 1_000_000, at: desk)
    else { return }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let refusal = DeskError.options("the settings file can contain only set and alias")
    let names = [SetCommand.card.name, AliasCommand.card.name]
    for line in lines {
      line.perform(names, orElse: refusal, at: desk) { command in
        switch command {
        case let set as SetCommand where !set.isForDesk:
          guard let setting = try set.setting else { return }
          let value = try setting.checked(set.value?.text ?? "", at: desk) { file in
            let file = HomePath.expanded(file)
            return file.hasPrefix("/") ? file : folder + file
          }
          desk.settings.set(setting, to: value, isTyped: false)
        case let alias as AliasCommand:
          if let name = alias.name, let meaning = alias.meaning {
            try desk.settings.setAlias(name.text, to: meaning.text)
          }
        default: throw refusal
        }
      }
    }
    desk.settingsHaveChanged()
  }
}

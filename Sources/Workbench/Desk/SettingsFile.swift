import ArticleLoading
import Glibc
import Presentation
import SafeFiles

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

  /// The lines of a file; none if it is empty or does not exist.
  /// - Throws: `LoadError` if it cannot be read.
  static func readExisting(
    _ path: String, limit: Int, at desk: Desk
  ) throws(LoadError) -> [SettingsLine] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    // The writer of a FIFO could let every start wait.
    guard status.st_mode & S_IFMT != S_IFIFO else { throw .notRegular(path: path) }
    do {
      return try read(path, limit: limit, at: desk)
    } catch {
      if case .empty = error { return [] }
      throw error
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

/// What a line of a file of settings is about: a file has one line for it.
enum SettingsEntry {
  /// A setting.
  case setting(Setting)
  /// An alias, by its name.
  case alias(String)

  /// Whether a line sets it.
  private func isSet(by line: SettingsLine) -> Bool {
    let command = try? line.command(SettingsFile.commands, orElse: .notDeskLine)
    switch self {
    case .setting(let setting): return (try? (command as? SetCommand)?.setting) == setting
    case .alias(let name): return (command as? AliasCommand)?.name?.text == name
    }
  }

  /// Writes its line into a file; `nil` removes it. The other lines stay as they are in the file at this moment,
  /// also if other programs changed them: it reads and writes under a lock.
  /// - Parameter limit: the longest file that is read, in bytes.
  /// - Throws: `DeskError.cannotWrite`, also if the file exists and cannot be read: its other lines would be lost.
  func write(_ line: String?, to path: String, limit: Int, at desk: Desk) throws {
    let mode: mode_t = 0o644
    let lock = try OutputFile.explained { () throws(FileFault) in try FileLock(path, mode: mode) }
    defer { lock.release() }
    let lines: [SettingsLine]
    do { lines = try SettingsLine.readExisting(path, limit: limit, at: desk) } catch {
      throw DeskError.cannotWrite(path, reason: Explanations.explanation(of: error).message)
    }
    var kept = lines.filter { !isSet(by: $0) }.map { Array($0.bytes) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    if let line { kept.append(Array(line.utf8)) }
    try OutputFile.write(
      kept.flatMap { $0 + [UInt8(ascii: "\n")] }, to: path, replacing: true, mode: mode)
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

  /// The commands of its lines.
  static let commands = [SetCommand.card.name, AliasCommand.card.name]
  /// The longest file that is read, in bytes.
  static let mostBytes = 1_000_000

  /// Runs the file's lines; reports and skips a faulty one.
  package static func read(into desk: Desk) {
    guard let path = desk.setup.settingsFile,
      let lines = try? SettingsLine.read(path, limit: mostBytes, at: desk)
    else { return }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let refusal = DeskError.options("the settings file can contain only set and alias")
    for line in lines {
      line.perform(commands, orElse: refusal, at: desk) { command in
        switch command {
        case let set as SetCommand where !set.isForDesk:
          guard let setting = try set.setting else { return }
          do {
            let value = try setting.checked(set.value?.text ?? "", at: desk) { file in
              let file = HomePath.expanded(file)
              return file.hasPrefix("/") ? file : folder + file
            }
            desk.settings.set(setting, to: value, isTyped: false)
          } catch {
            desk.settings.set(setting, to: nil, isTyped: false)
            desk.settings.fail(setting, because: Explanations.explanation(of: error).message)
            throw error
          }
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

import ArticleLoading
import Glibc
import Presentation
import SafeFiles

/// The file of a desk's settings, beside its sessions: lines of `set`, for all who work there.
///
/// It can be somebody else's, or come with a folder of sessions. So it can set only what concerns reports and the
/// times in answers; it runs nothing, and names only files beside it.
enum DeskFile {
  static let name = "factdesk.conf"
  /// The longest file that is read.
  private static let mostBytes = 100_000

  /// The values in a file, by setting; none without a file. Faulty lines are reported and skipped.
  static func values(_ path: String, at desk: Desk) -> [Setting: String] {
    var values: [Setting: String] = [:]
    let lines: [SettingsLine]
    do { lines = try self.lines(of: path, at: desk) } catch {
      desk.reportFault(Explanations.explanation(of: error).message)
      return [:]
    }
    for line in lines {
      line.perform(names, orElse: .notDeskLine, at: desk) { command in
        let (setting, value) = try assignment(command)
        values[setting] = try setting.checked(value, at: desk) {
          try self.path(of: $0, setting, for: path)
        }
      }
    }
    return values
  }

  /// The setting and value of a line.
  private static func assignment(_ command: any Command) throws -> (Setting, String) {
    guard let set = command as? SetCommand, !set.isForDesk else { throw DeskError.notDeskLine }
    let setting = try set.setting ?? { throw DeskError.notDeskLine }()
    guard setting.isOfDesk else { throw DeskError.settingOfPerson(setting.rawValue) }
    return (setting, set.value?.text ?? "")
  }

  /// The commands of its lines.
  private static let names = [SetCommand.card.name]

  /// Its lines; none if it does not exist.
  /// - Throws: `LoadError` if it cannot be read.
  private static func lines(of path: String, at desk: Desk) throws(LoadError) -> [SettingsLine] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    // The writer of a FIFO could let every start wait.
    guard status.st_mode & S_IFMT != S_IFIFO else { throw .notRegular(path: path) }
    do {
      return try SettingsLine.read(path, limit: mostBytes, at: desk)
    } catch {
      if case .empty = error { return [] }
      throw error
    }
  }

  /// The path of a file that a value names.
  /// - Throws: `DeskError.badValue` unless it is a file beside the desk's, not a link to another.
  static func path(of value: String, _ setting: Setting, for file: String) throws(DeskError)
    -> String
  {
    var status = stat()
    let path = String(file.dropLast(name.count)) + value
    guard !value.contains("/"), lstat(path, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else {
      throw .badValue(
        option: setting.rawValue, value: value, expected: "the name of a file beside \(name)")
    }
    return path
  }

  /// Writes a value into a file; `nil` removes its line. Other lines stay as they are.
  /// - Throws: `DeskError.cannotWrite`, also if the file exists and cannot be read: its other lines would be lost.
  static func write(
    _ setting: Setting, value: String?, to path: String, at desk: Desk
  ) throws {
    let lines: [SettingsLine]
    do { lines = try self.lines(of: path, at: desk) } catch {
      throw DeskError.cannotWrite(path, reason: Explanations.explanation(of: error).message)
    }
    var kept = lines.filter { line in
      let command = try? line.command(names, orElse: .notDeskLine)
      return (try? (command as? SetCommand)?.setting) != setting
    }.map { Array($0.bytes) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    if let value { kept.append(Array(Settings.line(setting, value).utf8)) }
    try OutputFile.write(
      kept.flatMap { $0 + [UInt8(ascii: "\n")] }, to: path, replacing: true)
  }
}

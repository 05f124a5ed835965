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

  /// Reads the values in a file into the desk's settings; none without a file. Faulty lines are reported and skipped.
  static func read(_ path: String, into desk: Desk) {
    var values: [Setting: String] = [:]
    var faults: [Setting: String] = [:]
    defer { desk.settings.use(ofDesk: values, faults: faults) }
    let lines: [SettingsLine]
    do { lines = try SettingsLine.readExisting(path, limit: mostBytes, at: desk) } catch {
      desk.reportFault(Explanations.explanation(of: error).message)
      return
    }
    for line in lines {
      line.perform(names, orElse: .notDeskLine, at: desk) { command in
        let (setting, value) = try assignment(command)
        values[setting] = nil
        faults[setting] = nil
        do {
          values[setting] = try setting.checked(value, at: desk) {
            try self.path(of: $0, setting, for: path)
          }
        } catch {
          faults[setting] = Explanations.explanation(of: error).message
          throw error
        }
      }
    }
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

  /// The path of a file that a value names.
  /// - Throws: `LoadError.missing` if there is none, `DeskError.badValue` unless it is a file beside the desk's, not a
  ///   link to another.
  static func path(of value: String, _ setting: Setting, for file: String) throws -> String {
    var status = stat()
    let path = String(file.dropLast(name.count)) + value
    let isName = !value.contains("/")
    let exists = isName && lstat(path, &status) == 0
    guard !isName || exists else { throw LoadError.missing(path: path) }
    guard exists, status.st_mode & S_IFMT == S_IFREG else {
      throw DeskError.badValue(
        option: setting.rawValue, value: value, expected: "the name of a file beside \(name)")
    }
    return path
  }

  /// Writes a value into a file; `nil` removes its line.
  /// - Throws: as `SettingsEntry.write`.
  static func write(
    _ setting: Setting, value: String?, to path: String, at desk: Desk
  ) throws {
    try SettingsEntry.setting(setting).write(
      value.map { Settings.line(setting, $0) }, to: path, limit: mostBytes, at: desk)
  }
}

import ArticleLoading
import FactCheck
import Glibc
import Presentation
import SafeFiles
import SessionStore

extension Desk {
  /// The value of a setting as people read it.
  func shownSetting(_ setting: Setting) -> String {
    if setting == .analyst { return analyst }
    let standard: String =
      switch setting {
      case .color, .theme, .width, .pager, .fetchEvidence, .similar, .blind, .timezone:
        setting.words[0]
      case .timeGate: AddressTemplate.waybackMachine.text
      case .saveService: setting.words[0]
      case .scale: RatingScale.politifact.name
      case .lint: setting.words[0]
      case .paper: "by the report's language"
      default: "none"
      }
    return settings.fault(of: setting).map { "cannot be used: \($0)" } ?? settings[setting]
      ?? standard
  }

  /// A setting with its value and where that comes from.
  func listed(_ setting: Setting) -> SettingsAnswer.Setting {
    let isEnrolled = setting == .analyst && session.enrolledName != nil
    let isLaunched =
      setting == .analyst && setup.analyst != nil || setting == .color && setup.colorWasSaid
    let origin = isEnrolled ? .server : isLaunched ? .launch : settings.origin(of: setting)
    let file: String? =
      switch origin {
      case .user: setup.settingsFile
      case .desk: deskFile
      case .server, .launch, .typed, .standard: nil
      }
    return .init(
      name: setting.rawValue, value: shownSetting(setting), origin: origin.rawValue, file: file)
  }

  /// Sets a value for this run, and for later ones if a person types it.
  func set(_ setting: Setting, to value: String) throws {
    let value = try setting.checked(value, at: self, file: Self.wholePath)
    if setting == .analyst, let value, let enrolled = session.enrolledName, value != enrolled {
      throw DeskError.otherAnalyst(value, enrolled: enrolled, at: session.repository.location)
    }
    try keep(.setting(setting), value.map { Settings.line(setting, $0) }) {
      $0.set(setting, to: value, isTyped: true)
    }
    settingsHaveChanged()
  }

  /// Defines an alias for this run, and for later ones if a person types it; an empty line deletes it.
  func setAlias(_ name: String, to line: String) throws {
    try keep(.alias(name), line.isEmpty ? nil : Settings.aliasLine(name, line)) {
      try $0.setAlias(name, to: line)
    }
  }

  /// Changes the analyst's own settings, and the line for it in their file if a person did so at the prompt. Other
  /// prompts of the same person have written theirs into that file.
  private func keep(
    _ entry: SettingsEntry, _ line: String?, _ change: (inout Settings) throws -> Void
  ) throws {
    var changed = settings
    try change(&changed)
    if console.isInteractive, let path = setup.settingsFile {
      OutputFile.makeFolders(above: path)
      try entry.write(line, to: path, limit: SettingsFile.mostBytes, at: self)
    }
    settings = changed
  }

  /// Sets a value in the file of the desk, for all who work there.
  func setForDesk(_ setting: Setting, to value: String) throws {
    guard setting.isOfDesk else { throw DeskError.settingOfPerson(setting.rawValue) }
    guard let deskFile else {
      throw DeskError.notSupported(
        "the desk's settings are a file beside sessions that are files, and \(session.name) is on a server",
        hint: "set without --desk sets it for you, wherever you work")
    }
    let checked = try setting.checked(value, at: self) {
      try DeskFile.path(of: $0, setting, for: deskFile)
    }
    OutputFile.makeFolders(above: deskFile)
    try DeskFile.write(setting, value: checked == nil ? nil : value, to: deskFile, at: self)
    settings.forgetTyped(setting)
    readDeskSettings()
  }

  /// The file of the desk's settings: beside the session; `nil` for a session on a server.
  var deskFile: String? { session.repository.path(ofFile: DeskFile.name) }

  /// Reads the settings of the desk anew, because another session is on it.
  func readDeskSettings() {
    if setup.readsDeskSettings, let deskFile {
      DeskFile.read(deskFile, into: self)
    } else {
      settings.use(ofDesk: [:], faults: [:])
    }
    settingsHaveChanged()
  }

  /// Lets the settings take effect that something else than a page depends on.
  func settingsHaveChanged() {
    setup.zones.use(settings[.timezone])
    guard session.store == nil else { return }
    do {
      try session.begin(with: beginning())
    } catch {
      // Each value was checked when it was set, so its file has gone or changed since.
      try? session.begin(with: SessionBeginning())
      reportFault(
        "a new session begins without the settings of the desk: "
          + Explanations.explanation(of: error).message)
    }
  }

  /// What the settings give a new session.
  private func beginning() throws -> SessionBeginning {
    var beginning = SessionBeginning()
    beginning.scale = try settings[.scale].map { try ScaleCommand.scale($0, at: self) }
    for setting in Setting.allCases {
      if let value = settings[setting] { try setting.put(value, into: &beginning.report) }
    }
    return beginning
  }

  /// Reports a fault of a file of settings, which stops nothing.
  func reportFault(_ message: String) {
    var page = page(forDiagnostics: true)
    // A forged file can have a line of any length.
    page.line(String(message.prefix(1_000)))
    console.diagnose(page.drain())
  }

  /// A typed path as it is meant in any folder.
  private static func wholePath(_ path: String) -> String {
    let path = HomePath.expanded(path)
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(FileName.text(folder))/\(path)"
  }
}

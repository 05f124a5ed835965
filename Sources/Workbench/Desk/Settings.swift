import ArticleLoading
import Presentation

/// The settings in force: an analyst's own, with aliases, and those of the desk, which come before them.
struct Settings: Sendable, Equatable {
  /// Where the value of a setting comes from.
  enum Origin: String, Sendable {
    /// The server enrolled the analyst.
    case server
    /// The launch line.
    case launch
    /// A line of this run.
    case typed
    /// The analyst's file.
    case user
    /// The desk's file.
    case desk
    /// Nobody has set it.
    case standard = "default"
  }

  /// Two screens are faster to scroll back than to page.
  static let usualScreens = 2

  /// The analyst's own values: those of the file, and typed ones.
  private(set) var own: [Setting: String] = [:]
  /// The desk's values.
  private(set) var desk: [Setting: String] = [:]
  /// Why lines of the analyst's file, and of the desk's, name files that cannot be used.
  private var ownFaults: [Setting: String] = [:]
  private var deskFaults: [Setting: String] = [:]
  /// The settings typed in this run, which come before the desk's.
  private var typed: Set<Setting> = []
  /// Aliases and their lines.
  var aliases: [String: String] = [:]

  /// The value of a setting; `nil` for the default.
  subscript(_ setting: Setting) -> String? {
    typed.contains(setting) ? own[setting] : desk[setting] ?? own[setting]
  }

  /// The value of a setting that names a file; `nil` for the default.
  ///
  /// What depends on it must not go on with the default: an article could be published against the desk's own rules
  /// because their file has gone.
  /// - Throws: `DeskError.unusableSetting` if the line that decides names a file that cannot be used.
  func usable(_ setting: Setting) throws(DeskError) -> String? {
    if let reason = fault(of: setting) {
      throw .unusableSetting(setting.rawValue, reason: reason)
    }
    return self[setting]
  }

  /// Why the line that decides a setting cannot be used; `nil` if it can.
  func fault(of setting: Setting) -> String? {
    guard !typed.contains(setting), desk[setting] == nil else { return nil }
    return deskFaults[setting] ?? (own[setting] == nil ? ownFaults[setting] : nil)
  }

  /// Where the value of a setting comes from.
  func origin(of setting: Setting) -> Origin {
    if typed.contains(setting) { return .typed }
    if desk[setting] != nil || deskFaults[setting] != nil { return .desk }
    return own[setting] != nil || ownFaults[setting] != nil ? .user : .standard
  }

  /// Sets one of the analyst's own values; `nil` restores the default.
  /// - Parameter isTyped: whether a line of this run sets it.
  mutating func set(_ setting: Setting, to value: String?, isTyped: Bool) {
    own[setting] = value
    ownFaults[setting] = nil
    if isTyped { typed.insert(setting) }
  }

  /// Records why a line of the analyst's file cannot be used.
  mutating func fail(_ setting: Setting, because reason: String) { ownFaults[setting] = reason }

  /// Replaces the desk's values, because another session is on the desk.
  /// - Parameter faults: why lines of its file cannot be used.
  mutating func use(ofDesk values: [Setting: String], faults: [Setting: String]) {
    desk = values
    deskFaults = faults
  }

  /// Lets the desk's value of a setting count again.
  mutating func forgetTyped(_ setting: Setting) { typed.remove(setting) }

  /// The analyst's name, as in the log and reports.
  var analyst: String? { self[.analyst] }
  /// When styles are shown: `always`, `never`; `nil` means auto.
  var color: String? { self[.color] }
  /// Whether `evidence` fetches pages for their title, publisher, author and date without being asked.
  var fetchesEvidence: Bool { self[.fetchEvidence] == "on" }
  /// Whether `tag` names a similar check at the prompt.
  var namesSimilarChecks: Bool { self[.similar] != "off" }
  /// Whether verdicts of others are hidden until the analyst has given the second one.
  var readsBlind: Bool { self[.blind] == "on" }
  /// The Memento TimeGate that `archive` asks; `nil` means the usual one.
  var timeGate: AddressTemplate? { self[.timeGate].flatMap { try? AddressTemplate($0) } }
  /// The service that makes archived copies; `nil` for none.
  var saveService: AddressTemplate? { self[.saveService].flatMap { try? AddressTemplate($0) } }
  /// The columns for text; `nil` means the terminal's.
  var width: Int? { self[.width].flatMap { Int($0) } }
  /// The number of screens from which an answer goes through the pager; `nil` for never.
  var pagedScreens: Int? {
    switch self[.pager] {
    case nil: Self.usualScreens
    case "off": nil
    case let screens?: Int(screens)
    }
  }

  /// Defines an alias, or deletes it if the line is empty.
  mutating func setAlias(_ name: String, to line: String) throws {
    guard !line.isEmpty else {
      guard aliases.removeValue(forKey: name) != nil else {
        throw DeskError.badAlias(name, reason: "there is no such alias")
      }
      return
    }
    guard !CommandList.words.contains(name.lowercased()) else {
      throw DeskError.badAlias(name, reason: "it is a command, and an alias cannot replace one")
    }
    let isWord =
      !name.isEmpty && name.utf8.count <= 64
      && name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && !"\"'\\#-=@+".unicodeScalars.contains($0)
      }
    guard isWord else {
      throw DeskError.badAlias(name, reason: "an alias is one word without quotes or symbols")
    }
    var changed = self
    changed.aliases[name] = line
    // What follows the alias on a line is added, so that a quote that is open here would never be closed.
    do {
      _ = try CommandLine.words(of: changed.expanded(name))
    } catch let fault as CommandLine.Fault {
      throw DeskError.badAlias(name, reason: Explanations.explanation(of: fault).message)
    }
    self = changed
  }

  /// The command of an alias; `nil` if its line begins with none.
  func command(of alias: String) throws -> (any CommandName.Type)? {
    try CommandList.named(CommandList.name(in: expanded(alias)))
  }

  /// A line with its alias expanded, repeatedly, at most ten times.
  func expanded(_ line: String) throws -> String {
    var line = line
    for _ in 0..<10 {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      let word = trimmed.prefix { $0 != " " && $0 != "\t" }
      guard let meaning = aliases[String(word)] else { return line }
      line = meaning + trimmed.dropFirst(word.count)
    }
    throw DeskError.badAlias(
      String(line.prefix { $0 != " " }), reason: "it refers to itself")
  }
}

extension Settings {
  /// The line that defines an alias.
  static func aliasLine(_ name: String, _ meaning: String) -> String {
    "alias \(name) \(Quoting.quoted(meaning))"
  }

  /// The line that sets a value.
  static func line(_ setting: Setting, _ value: String) -> String {
    let isWord =
      setting.words.contains(value) || value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return "set \(setting.rawValue) \(isWord ? value : Quoting.quoted(value))"
  }
}

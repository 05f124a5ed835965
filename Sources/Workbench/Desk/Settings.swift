import ArticleLoading
import FactCheck
import Presentation

/// An analyst's settings for every session: name, display, aliases.
struct Settings: Sendable, Equatable {
  /// The analyst's name, as in the log and reports.
  var analyst: String?
  /// When styles are shown: `auto`, `always`, `never`; `nil` means auto.
  var color: String?
  /// The columns for text; `nil` means the terminal's.
  var width: Int?
  /// The number of screens from which an answer goes through the pager; `nil` for never.
  var pagedScreens: Int? = Settings.usualScreens
  /// Two screens are faster to scroll back than to page.
  static let usualScreens = 2
  /// Whether `evidence` fetches pages for their title, publisher, author and date without being asked.
  var fetchesEvidence = false
  /// The Memento TimeGate that `archive` asks; `nil` means the usual one.
  var timeGate: AddressTemplate?
  /// The service that makes archived copies; `nil` for none.
  var saveService: AddressTemplate?
  /// Aliases and their lines.
  var aliases: [String: String] = [:]

  /// The names in the order of the list.
  static let names = [
    "analyst", "color", "width", "pager", "fetch-evidence", "timegate", "save-service",
  ]

  /// The words that some settings accept.
  static let values = [
    "color": ["auto", "always", "never"], "width": ["auto"], "pager": ["on", "off"],
    "fetch-evidence": ["on", "off"],
    "timegate": ["default"], "save-service": ["off"],
  ]

  /// Changes a setting; an empty value restores the default.
  mutating func set(_ name: String, to value: String) throws {
    switch name {
    case "analyst":
      let isEmpty = value.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      guard isEmpty || AnalystName.isName(value) else {
        throw DeskError.badValue(
          option: name, value: value, wanted: "a name with a letter or digit")
      }
      analyst = isEmpty ? nil : value
    case "color":
      guard ["", "auto", "always", "never"].contains(value) else {
        throw DeskError.badValue(option: name, value: value, wanted: "auto, always or never")
      }
      color = value.isEmpty || value == "auto" ? nil : value
    case "width":
      if ["", "auto"].contains(value) {
        width = nil
      } else {
        guard let number = Int(value), (20...1000).contains(number) else {
          throw DeskError.badValue(
            option: name, value: value, wanted: "a number of columns from 20 to 1000, or auto")
        }
        width = number
      }
    case "pager":
      switch value {
      case "", "on": pagedScreens = Self.usualScreens
      case "off": pagedScreens = nil
      default:
        guard let number = Int(value), (1...100).contains(number) else {
          throw DeskError.badValue(
            option: name, value: value,
            wanted: "on, off, or a number of screens (1 to 100)")
        }
        pagedScreens = number
      }
    case "fetch-evidence":
      guard ["", "on", "off"].contains(value) else {
        throw DeskError.badValue(option: name, value: value, wanted: "on or off")
      }
      fetchesEvidence = value == "on"
    case "timegate":
      timeGate = ["", "default"].contains(value) ? nil : try Self.template(value, name)
    case "save-service":
      saveService = ["", "off"].contains(value) ? nil : try Self.template(value, name)
    default: throw DeskError.noSuchSetting(name)
    }
  }

  private static func template(_ value: String, _ name: String) throws -> AddressTemplate {
    do throws(WebAddress.Fault) {
      return try AddressTemplate(value)
    } catch {
      throw DeskError.badAddress(option: name, value: value, fault: error)
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
  /// The pager's setting as typed.
  var shownPager: String {
    switch pagedScreens {
    case nil: "off"
    case Self.usualScreens: "on"
    case let screens?: String(screens)
    }
  }

  /// The lines that recreate these settings.
  var lines: [String] {
    var lines: [String] = []
    if let analyst { lines.append("set analyst \(Quoting.quoted(analyst))") }
    if let color { lines.append("set color \(color)") }
    if let width { lines.append("set width \(width)") }
    if pagedScreens != Self.usualScreens { lines.append("set pager \(shownPager)") }
    if fetchesEvidence { lines.append("set fetch-evidence on") }
    if let timeGate { lines.append("set timegate \(Quoting.quoted(timeGate.text))") }
    if let saveService { lines.append("set save-service \(Quoting.quoted(saveService.text))") }
    for (name, line) in aliases.sorted(by: { $0.key < $1.key }) {
      lines.append("alias \(name) \(Quoting.quoted(line))")
    }
    return lines
  }
}

extension Desk {
  /// The current value of a setting.
  func shownSetting(_ name: String) -> String {
    switch name {
    case "analyst": analyst
    case "color": settings.color ?? "auto"
    case "width": settings.width.map(String.init) ?? "auto"
    case "pager": settings.shownPager
    case "fetch-evidence": settings.fetchesEvidence ? "on" : "off"
    case "timegate": (settings.timeGate ?? AddressTemplate.waybackMachine).text
    case "save-service": settings.saveService?.text ?? "off"
    default: ""
    }
  }

  /// Writes the settings to their file if a person made them at the prompt.
  func keepSettings() throws {
    guard console.isInteractive, let path = setup.settingsFile else { return }
    OutputFile.makeFolders(above: path)
    try OutputFile.write(
      Array((settings.lines.joined(separator: "\n") + "\n").utf8), to: path, replacing: true)
  }
}

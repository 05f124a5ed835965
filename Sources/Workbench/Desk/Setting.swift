import ArticleLoading
import ArticleText
import FactCheck
import Helpers
import Lint
import Presentation
import ReportModel

/// A setting: its name, what it decides, and the values that it accepts.
enum Setting: String, CaseIterable, Sendable {
  case analyst, color, theme, width, pager
  case fetchEvidence = "fetch-evidence"
  case timeGate = "timegate"
  case saveService = "save-service"
  case suggester, matcher, similar, blind
  case timezone, scale, reviewer
  case reviewerAddress = "reviewer-url"
  case method, license, language, lint, template, worth, paper

  /// The names in the order of the list.
  static let names = allCases.map(\.rawValue)

  /// Whether a desk can have it, for all who work there. The file with the desk's settings can be somebody else's, so
  /// none of these runs anything or says who works here.
  var isOfDesk: Bool {
    switch self {
    case .analyst, .color, .theme, .width, .pager, .fetchEvidence, .timeGate, .saveService,
      .suggester, .matcher, .similar, .blind:
      false
    case .timezone, .scale, .reviewer, .reviewerAddress, .method, .license, .language, .lint,
      .template, .worth, .paper:
      true
    }
  }

  /// What it decides, for the help.
  var meaning: String {
    switch self {
    case .analyst: "your name, as the log and reports print it"
    case .color: "auto, always or never"
    case .theme: "colours for a dark or light background, or auto"
    case .width: "the columns of printed text, or auto"
    case .pager: "on for answers of two screens or more, off, or the number of screens"
    case .fetchEvidence:
      "on if evidence shall fetch each web address for what the page says about itself, or off"
    case .timeGate:
      "the web archive that archive asks, as the address of its TimeGate with {url} for the page's "
        + "address, or default"
    case .saveService: "the service that archive --save asks, in the same form, or off"
    case .suggester:
      "the program that suggest --helper asks, with its arguments (docs/helpers.md), or none"
    case .matcher: "the program that match --helper asks, or none"
    case .similar:
      "on if tag shall name a check of the library that may be of the same claim, or off"
    case .blind:
      "on if verdicts of others stay hidden until you have given the second one, or off"
    case .timezone: "the zone of times for people, such as Europe/Berlin, or local"
    case .scale: "the rating scale of a new session: a name or a file"
    case .reviewer: "who publishes the checks"
    case .reviewerAddress: "the publisher's page"
    case .method: "how claims are checked"
    case .license: "the address of the reports' licence"
    case .language: "the reports' language"
    case .lint: "the profile of lint: a name or a file"
    case .template: "the file that export template uses"
    case .worth: "the file with the weights by which suggest sorts, or none for those of Factdesk"
    case .paper: "a4 or letter"
    }
  }

  /// The words that it accepts, the default first. Other values are names, numbers, texts and files.
  var words: [String] {
    switch self {
    case .color: ["auto", "always", "never"]
    case .theme: ["auto", "dark", "light"]
    case .width: ["auto"]
    case .pager: ["on", "off"]
    case .fetchEvidence, .blind: ["off", "on"]
    case .timeGate: ["default"]
    case .saveService: ["off"]
    case .similar: ["on", "off"]
    case .timezone: ["local"]
    case .scale: RatingScale.builtIn.map(\.name)
    case .lint: LintProfile.builtIn.map(\.name)
    case .worth, .suggester, .matcher: ["none"]
    case .paper: Report.Paper.allCases.map(\.rawValue)
    case .analyst, .reviewer, .reviewerAddress, .method, .license, .language, .template: []
    }
  }

  /// Whether its value can be a file.
  var acceptsFile: Bool { [.scale, .lint, .template, .worth].contains(self) }

  /// The longest value, in bytes of UTF-8.
  static let mostBytes = 4_000

  /// A value as it is kept; `nil` for the default.
  /// - Parameter file: the whole path of a file that the value names.
  /// - Throws: `DeskError.badValue` and the errors of what the value names.
  func checked(
    _ value: String, at desk: Desk, file: (String) throws -> String
  ) throws -> String? {
    let isEmpty = value.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    guard !isEmpty else { return nil }
    guard value.utf8.count <= Self.mostBytes, !value.unicodeScalars.contains(where: Self.isControl)
    else {
      throw refusal(
        of: DisplayWidth.truncated(ScreenText.shown(value, singleLine: true), to: 60),
        expected:
          "at most \(Counted.text(Self.mostBytes, "byte")) on one line, without control characters"
      )
    }
    switch self {
    case .analyst:
      guard AnalystName.isName(value) else {
        throw refusal(of: value, expected: "a name with a letter or digit")
      }
    case .color, .theme, .paper, .fetchEvidence, .similar, .blind:
      guard let word = words.first(where: { $0 == value.lowercased() }) else {
        throw refusal(of: value, expected: Counted.choice(words))
      }
      return self != .paper && word == words[0] ? nil : word
    case .timeGate, .saveService:
      if value == words[0] { return nil }
      do throws(WebAddress.Fault) {
        _ = try AddressTemplate(value)
      } catch {
        throw DeskError.badAddress(option: rawValue, value: value, fault: error)
      }
    case .suggester, .matcher:
      if value == words[0] { return nil }
      guard Helper(command: value) != nil else {
        throw refusal(
          of: value, expected: "a program of PATH or an absolute path, with its arguments")
      }
    case .width:
      if value == "auto" { return nil }
      return try number(
        value, in: 20...1000, expected: "a number of columns from 20 to 1000, or auto")
    case .pager:
      switch value {
      case "on": return nil
      case "off": return value
      default:
        let screens = try number(
          value, in: 1...100, expected: "on, off, or a number of screens (1 to 100)")
        return screens == String(Settings.usualScreens) ? nil : screens
      }
    case .timezone:
      if value == "local" { return nil }
      guard desk.setup.zones.isKnown(value) else {
        throw refusal(of: value, expected: "a time zone such as Europe/Berlin, or local")
      }
    case .scale:
      if let scale = RatingScale.builtIn(named: value) { return scale.name }
      return try Self.path(value, file) { _ = try ScaleCommand.scale($0, at: desk) }
    case .lint:
      if let profile = LintProfile.builtIn(named: value) { return profile.name }
      return try Self.path(value, file) {
        _ = try LintProfiles.profile($0, for: rawValue, at: desk)
      }
    case .template:
      let path = try file(value)
      _ = try HouseTemplate(readFrom: path, at: desk)
      return path
    case .worth:
      if value == words[0] { return nil }
      let path = try file(value)
      _ = try WorthFile.weights(of: path, at: desk)
      return path
    case .reviewer, .reviewerAddress, .method, .license, .language:
      // The rules of the report judge them.
      var report = ReportSettings()
      try put(value, into: &report)
      _ = try SessionBeginning(report: report).changes()
    }
    return value
  }

  /// Puts a value into the settings of a report; other settings are no part of them.
  func put(_ value: String, into report: inout ReportSettings) throws {
    switch self {
    case .reviewer:
      report.reviewer = Agent(name: value, kind: .organization, url: report.reviewer?.url)
    case .reviewerAddress:
      report.reviewer?.url = try OptionValues.address(value, rawValue)
      if report.reviewer == nil { _ = try OptionValues.address(value, rawValue) }
    case .method: report.method = value
    case .license: report.license = try OptionValues.address(value, rawValue)
    case .language: report.language = value
    default: break
    }
  }

  /// The path of a value that is no built-in name, after a look at the file. A name without a dot or slash is none of
  /// a file, so that a misspelled one is refused with the choices.
  private static func path(
    _ value: String, _ file: (String) throws -> String, _ check: (String) throws -> Void
  ) throws -> String {
    guard value.contains("/") || value.contains(".") else {
      try check(value)
      return value
    }
    let path = try file(value)
    try check(path)
    return path
  }

  private func number(
    _ value: String, in range: ClosedRange<Int>, expected: String
  ) throws -> String {
    guard let number = Int(value), range.contains(number) else {
      throw refusal(of: value, expected: expected)
    }
    return String(number)
  }

  private func refusal(of value: String, expected: String) -> DeskError {
    .badValue(option: rawValue, value: value, expected: expected)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

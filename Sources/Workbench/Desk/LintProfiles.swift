import ArticleLoading
import ArticleText
import FoundationEssentials
import Lint
import Presentation

/// Finds the lint profile of a name.
enum LintProfiles {
  /// The profile of the settings.
  /// - Throws: `DeskError.unusableSetting`, and what `profile` throws.
  static func ofSettings(at desk: Desk) throws -> LintProfile? {
    try desk.settings.usable(.lint).map { try profile($0, for: Setting.lint.rawValue, at: desk) }
  }

  /// A built-in profile, or else one from a file.
  /// - Parameter option: the option or setting that names it, for the message.
  static func profile(
    _ name: String, for option: String = "--profile", at desk: Desk
  ) throws -> LintProfile {
    if let profile = LintProfile.builtIn(named: name) { return profile }
    let looksLikeFile = name.contains("/") || name.contains(".")
    guard looksLikeFile else {
      throw DeskError.badValue(
        option: option, value: name,
        expected: Counted.choice(LintProfile.builtIn.map(\.name) + ["a file"]))
    }
    let bytes = try desk.bytes(ofFile: name, limit: 1_000_000)
    do {
      let file = try JSONDecoder().decode(ProfileFile.self, from: Data(UTF8Mark.passedOver(bytes)))
      return try LintProfile(name: name, extending: file.base, rules: file.rules)
    } catch let fault as LintProfile.Fault {
      throw DeskError.badProfile(path: name, reason: text(fault))
    } catch let fault as ProfileFile.UnknownKey {
      throw DeskError.badProfile(
        path: name, reason: "unknown key \"\(fault.key)\"; a profile has extends and rules")
    } catch {
      throw DeskError.badProfile(
        path: name,
        reason: "expected JSON such as {\"extends\":\"house\",\"rules\":{\"no-archive\":\"off\"}}")
    }
  }

  private static func text(_ fault: LintProfile.Fault) -> String {
    switch fault {
    case .unknownBase(let base):
      "extends expects house, ifcn or google, not \"\(base)\""
    case .unknownRule(let rule):
      ["there is no rule \"\(rule)\"", Explanations.didYouMean(nearest(to: rule))]
        .compactMap { $0 }.joined(separator: ": ")
    case .unknownSeverity(let rule, let severity):
      "\(rule) expects error, warning, note or off, not \"\(severity)\""
    }
  }

  private static func nearest(to rule: String) -> [String] {
    Spelling.nearest(to: rule, in: LintRules.all.map(\.name))
  }

  /// The JSON of a profile's file.
  private struct ProfileFile: Decodable {
    /// An unknown key, perhaps misspelled: ignoring it would hide the mistake.
    struct UnknownKey: Error {
      let key: String
    }

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    let base: String
    let rules: [String: String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      let (base, rules) = (Key(stringValue: "extends"), Key(stringValue: "rules"))
      for key in container.allKeys.map(\.stringValue).sorted()
      where key != base.stringValue && key != rules.stringValue {
        throw UnknownKey(key: key)
      }
      self.base = try container.decodeIfPresent(String.self, forKey: base) ?? "house"
      self.rules = try container.decodeIfPresent([String: String].self, forKey: rules) ?? [:]
    }
  }
}

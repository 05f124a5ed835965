import ArgumentParser
import ArticleLoading
import FactCheck
import FoundationEssentials
import Presentation

struct ScaleCommand: Command {
  static let card = CommandCard(
    name: "scale", group: .check,
    summary: "Show or change the rating scale.",
    usage: "scale [NAME|FILE] [--map OLD=NEW]...",
    discussion: """
      Built-in scales: politifact (the default), snopes, google, africacheck, afp, averitec, \
      fever and free (any words). Your own scale is a JSON file: \
      {"name":"house","levels":[{"label":"Wrong","value":1},{"label":"Right","value":2},{"label":"Unproven"}]}; \
      a higher value is closer to the truth, and a level without a value is off the axis.
      If the session has verdicts, each label that the new scale lacks needs --map OLD=NEW; all \
      verdicts move in one step. A verdict that gets another label needs a new approval.
      """,
    examples: [
      .init(line: "scale"),
      .init(setUp: Examples.decided, line: "scale google"),
      .init(
        setUp: Examples.decided, line: "scale africacheck --map False=Incorrect --map True=Correct"),
    ])

  @Argument(help: ArgumentHelp("A built-in scale, or a file with one.", valueName: "scale"))
  var name: OptionText?

  @Option(
    name: .customLong("map"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The new label for an old one; may be repeated.", valueName: "old=new"))
  var mappings: [OptionText] = []

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let name else {
      guard mappings.isEmpty else {
        throw DeskError.options("--map needs the new scale: scale NAME --map …")
      }
      return ScaleAnswer(
        scale: desk.state.scale, builtIn: RatingScale.builtIn.map(\.name))
    }
    let scale = try Self.scale(name.text, at: desk)
    let inUse = desk.state.ratingsInUse
    let mapping = try mappings.map { word in
      let (old, new) = try Self.labels(in: word.text, of: inUse)
      // At the prompt an abbreviation suffices, as in a verdict.
      return (old, new: (desk.console.isInteractive ? Review.label(new, on: scale) : nil) ?? new)
    }
    if scale != desk.state.scale || !mapping.isEmpty {
      // It would change ratings that the analyst does not see, or name those without a counterpart.
      try desk.refuseWhatIsHidden()
      // The default scale is politifact: choosing it in an empty session changes nothing.
      try desk.change { try $0.change(to: scale, mapping: mapping) }
    }
    return ScaleAnswer(scale: desk.state.scale, builtIn: nil)
  }

  /// The labels of OLD=NEW. Free text can contain the sign, too, so a label in use decides where OLD ends.
  private static func labels(in text: String, of inUse: [String]) throws -> (String, String) {
    let splits = text.indices.filter { text[$0] == "=" }.map {
      (String(text[..<$0]), String(text[text.index(after: $0)...]))
    }
    let known = splits.first { old, _ in inUse.contains { RatingScale.areAlike($0, old) } }
    guard let labels = known ?? splits.first else {
      throw DeskError.badValue(option: "--map", value: text, expected: "OLD=NEW")
    }
    return labels
  }

  /// A built-in scale, or else one from a file.
  static func scale(_ name: String, at desk: Desk) throws -> RatingScale {
    if let scale = RatingScale.builtIn(named: name) { return scale }
    let looksLikeFile = name.contains("/") || name.contains(".")
    guard looksLikeFile else {
      throw DeskError.badValue(
        option: "scale", value: name,
        expected: Counted.choice(RatingScale.builtIn.map(\.name) + ["a file"]))
    }
    let bytes = try desk.bytes(ofFile: name, limit: 1_000_000)
    do {
      let file = try JSONDecoder().decode(ScaleFile.self, from: Data(UTF8Mark.passedOver(bytes)))
      return try RatingScale(name: file.name, levels: file.levels)
    } catch let fault as RatingScale.Fault {
      throw DeskError.badScale(path: name, reason: Explanations.text(fault))
    } catch {
      throw DeskError.badScale(
        path: name,
        reason: "expected JSON such as {\"name\":…,\"levels\":[{\"label\":…,\"value\":…}]}")
    }
  }

  /// The JSON of a scale's file.
  private struct ScaleFile: Decodable {
    var name: String
    var levels: [RatingScale.Level]
  }
}

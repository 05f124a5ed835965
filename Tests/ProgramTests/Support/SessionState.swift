/// All that the program tells of a session, asked for by commands.
struct SessionState {
  /// What is asked, in an order in which only the last two may fail: an empty session has no report,
  /// and one without claims nothing to show.
  static let questions = [
    "articles", "status", "report", "scale", "claims", "export json", "show @",
  ]

  /// The answers as they came, byte by byte, without what counts entries or tells the time.
  let told: [[UInt8]]
  private let lines: [Substring]

  /// Takes the answers up to the first that is none: there the questions end.
  init(_ lines: some Collection<Substring>) throws {
    let end = lines.firstIndex { $0.hasPrefix(#"{"ok":false"#) }
    let lines = Array(end.map { lines[...$0] } ?? lines[...])
    self.lines = lines
    told = try lines.map { Array(try Self.lasting(of: $0).utf8) }
  }

  /// The part of an answer that does not depend on when and how often something was done.
  private static func lasting(of line: Substring) throws -> String {
    func begins(_ command: String) -> Bool {
      line.hasPrefix(#"{"ok":true,"command":"\#(command)""#)
    }
    if line.hasPrefix(#"{"ok":false"#) { return try JSON(parsing: line).code }
    // Which article is the current one is the desk's business: a load makes it so, a redo does not.
    if begins("articles") { return try JSON(parsing: line).answer.without("current").text }
    if begins("status") { return try JSON(parsing: line).answer.without("entries", "saved").text }
    guard begins("export") else { return String(line) }
    let report = try JSON(parsing: JSON(parsing: line).answer["content"]?.string ?? "")
    return report.without("id", "created", "modified", "provenance").text
  }

  /// What a next line may speak of.
  func ground() throws -> RandomLines.Ground {
    var ground = RandomLines.Ground()
    for line in lines {
      let answer = try JSON(parsing: line)
      switch answer.command {
      case "articles":
        ground.articles = (answer.answer["articles"]?.array ?? []).compactMap { $0["id"]?.string }
      case "scale":
        ground.scale = answer.answer["scale"]?["name"]?.string ?? ""
        ground.labels = (answer.answer["scale"]?["levels"]?.array ?? []).compactMap {
          $0["label"]?.string
        }
      case "claims":
        ground.claims = (answer.answer["claims"]?.array ?? []).map {
          ($0["id"]?.string ?? "", $0["article"]?.string ?? "", $0["verdict"]?["label"]?.string)
        }
      case "show":
        let claims = answer.answer["claims"]?.array ?? [answer.answer["claim"]].compactMap { $0 }
        ground.evidence = claims.flatMap { $0["evidence"]?.array ?? [] }.compactMap {
          $0["id"]?.string
        }
        ground.notes = claims.flatMap { $0["notes"]?.array ?? [] }.compactMap { $0["id"]?.string }
      default: break
      }
    }
    return ground
  }
}

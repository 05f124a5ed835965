import ArticleLoading
import FactCheck
import Foundation
import JSON
import Presentation
import TestSupport
import Testing

@testable import Workbench

/// What the tests of commands work with.
enum Sample {
  /// Eight sentences in three paragraphs; words that repeat, curly quotes, a no-break space.
  static let text = """
    Library hours cut

    The city closed two of its five libraries in 2025. Councillor Ben Osei said that “every third \
    child lost a reading room”. The budget fell by 12 percent, he said.

    The library office counts otherwise. It says that 9\u{A0}of 10 children live near a library. \
    The budget fell by 4 percent. Nobody disputes the closures.

    """

  /// A second article.
  static let other = "Bus fares rise in March. The city expects two million more riders.\n"

  /// Tags, evidence, verdicts and a note on them.
  static let checked = [
    "load DIR/article.txt --publisher \"The Courier\" --language en",
    "tag 2:\"closed two of its five libraries\" +libraries +closures --claimant \"The Courier\"",
    "tag 3:\"every third child lost a reading room\" +libraries --claimant \"Ben Osei\"",
    "evidence c1 https://city.example/libraries --supports --primary --title \"Branches\"",
    "verdict c1 True --because \"The city's list says so.\"",
    "verdict c2 mostly false --because \"No count supports it.\"",
    "note c2 Ask the councillor.",
  ]

  /// A desk whose folder holds the two articles, after some lines, all of which must succeed.
  static func desk(
    _ lines: [String] = [], session: String? = "desk", analyst: String? = nil,
    console: MemoryConsole = MemoryConsole(), edit: (inout DeskSetup) -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestDesk {
    let desk = try TestDesk(session: session, analyst: analyst, console: console, edit: edit)
    try desk.folder.write(text.utf8, to: "article.txt")
    try desk.folder.write(other.utf8, to: "other.txt")
    desk.prepare(lines, sourceLocation: sourceLocation)
    return desk
  }
}

/// A camera that answers with fixed pictures, or with a fault.
struct StandInCamera: PageCamera {
  var fault: LoadError?
  static let pictures = PagePictures(picture: MadeDot.png, print: Array("%PDF-1.7 page".utf8))

  func pictures(
    of address: WebAddress, isTyped: Bool, limits: LoadLimits
  ) throws(LoadError) -> PagePictures {
    if let fault { throw fault }
    guard isTyped else { throw .notFetched(url: address.text, .privateHost(address.host)) }
    return Self.pictures
  }
}

/// Says that every address is a page with the same text. When they are asked for again, the page at `gone.example` has
/// gone, and that at `changing.example` has another sentence.
struct StandInFetcher: Fetcher {
  let text: String

  init(_ text: String) { self.text = text }

  func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
    let head = ResponseHead(
      lines: ["HTTP/1.1 200 OK", "Content-Type: text/plain", "ETag: \"1\""])!
    var text = text
    if request.known != nil {
      switch request.address.host {
      case "gone.example":
        throw .notFetched(url: request.address.text, .status(410, retryAfter: nil))
      case "changing.example": text += " That is new."
      default: break
      }
    }
    return FetchedPage(
      requested: request.address, hops: [.init(request.address, head)], body: Array(text.utf8))
  }
}

/// The Wayback Machine, with a copy of every page at every time; other addresses are pages with the same text.
struct StandInArchive: Fetcher {
  var text = ""

  func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
    let lead = "https://web.archive.org/"
    guard request.address.text.hasPrefix(lead),
      let page = request.address.text.firstRange(of: "http", after: lead.count)
    else { return try StandInFetcher(text).fetch(request) }
    let time = request.fields["Accept-Datetime"] ?? "Tue, 03 Feb 2026 09:30:00 GMT"
    let copy = WebAddress(stored: "\(lead)web/20260203093000/\(page)")
    let found = ResponseHead(lines: ["HTTP/1.1 302 Found", "Location: \(copy)"])!
    let head = ResponseHead(
      lines: [
        "HTTP/1.1 200 OK", "Memento-Datetime: \(time)", "Link: <\(page)>; rel=\"original\"",
      ])!
    return FetchedPage(
      requested: request.address, hops: [.init(request.address, found), .init(copy, head)],
      body: [])
  }
}

extension String {
  /// The text from a word on, where it begins after some characters.
  fileprivate func firstRange(of word: String, after count: Int) -> Substring? {
    let rest = dropFirst(count)
    return rest.firstRange(of: word).map { rest[$0.lowerBound...] }
  }
}

extension TestDesk {
  /// A line in which `DIR` stands for the folder of sessions.
  func line(_ line: String) -> String { line.replacing("DIR", with: folder.path) }

  /// A text of an answer in which the folder of sessions is `DIR`.
  func shown(_ text: String) -> String { text.replacing(folder.path, with: "DIR") }

  /// Performs lines that must succeed; `DIR` stands for the folder of sessions.
  func prepare(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for line in lines {
      let outcome = self(self.line(line))
      if outcome.status != .success {
        Issue.record("\(line): \(outcome.diagnostics)", sourceLocation: sourceLocation)
      }
    }
  }

  /// What a line answers, for people.
  func says(_ line: String) -> String {
    let outcome = self(self.line(line))
    return shown(outcome.status == .success ? outcome.output : "FAILED " + outcome.diagnostics)
  }

  /// What a line answers, as the object `answer` or `error` of its line of JSON.
  func json(_ line: String, name: String? = "-c") throws -> JSONObject {
    let outcome = self(self.line(line), json: true, name: name)
    return try JSONObject(outcome.output)
  }

  /// The error that a line ends in, caught before it becomes words.
  func fault(of typed: String, atPrompt: Bool = false) -> (any Error)? {
    let line = self.line(typed)
    desk.line = line
    do {
      let expanded = try desk.settings.expanded(line)
      try desk.refresh()
      _ = try CommandParser(allowsPrefixes: atPrompt).parse(expanded)?.answer(at: desk)
      return nil
    } catch {
      return error
    }
  }
}

/// An object of JSON, asked by keys.
struct JSONObject {
  let values: [String: Any]

  init(_ values: [String: Any]) { self.values = values }

  /// Reads a line of JSON.
  init(_ text: String) throws {
    values = try JSONDecoder().decode([String: Value].self, from: Data(text.utf8))
      .mapValues(\.any)
  }

  /// Any value of JSON. (`JSONSerialization` would drop a byte order mark that begins a string.)
  private struct Value: Decodable {
    let any: Any

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        any = text
      } else if let flag = try? container.decode(Bool.self) {
        any = flag
      } else if let number = try? container.decode(Int.self) {
        any = number
      } else if let number = try? container.decode(Double.self) {
        any = number
      } else if let list = try? container.decode([Value].self) {
        any = list.map(\.any)
      } else {
        any = try container.decode([String: Value].self).mapValues(\.any)
      }
    }
  }

  /// An object in it; an empty one where there is none.
  subscript(_ key: String) -> JSONObject { JSONObject(values[key] as? [String: Any] ?? [:]) }

  func string(_ key: String) -> String? { values[key] as? String }
  func number(_ key: String) -> Int? { values[key] as? Int }
  func flag(_ key: String) -> Bool? { values[key] as? Bool }
  func strings(_ key: String) -> [String]? { values[key] as? [String] }
  func objects(_ key: String) -> [JSONObject] {
    (values[key] as? [[String: Any]] ?? []).map(JSONObject.init)
  }

  /// The names of people or organizations in a list.
  func names(_ key: String) -> [String] { objects(key).compactMap { $0.string("name") } }

  var keys: [String] { values.keys.sorted() }
}

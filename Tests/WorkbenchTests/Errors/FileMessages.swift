@testable import Presentation
@testable import Workbench

extension MessageRow {
  private static let loaded = ["load DIR/article.txt"]
  private static let tagged = loaded + ["tag 2", "tag 3"]

  /// What can be wrong with files; `MessageTests` puts them into the folder.
  static let files: [MessageRow] = [
    .init(
      "LoadError.missing", "load DIR/nowhere.txt", "missing", "there is no file DIR/nowhere.txt"),
    .init(
      "LoadError.missing", after: tagged, "evidence c1 --file DIR/nowhere.pdf --context", "missing",
      "there is no file DIR/nowhere.pdf"),
    .init(
      "LoadError.missing", "load www.x.example/a", "missing", "there is no file www.x.example/a",
      hint: "for a web address: load https://www.x.example/a"),
    .init(
      "LoadError.notWeb", "load ftp://x.example/a", "not-web",
      "ftp://x.example/a: factdesk fetches only http and https addresses"),
    .init(
      "LoadError.notWeb", "load file:///etc/hostname", "not-web",
      "file:///etc/hostname: factdesk fetches only http and https addresses",
      hint: "for a file, type its path without file:"),
    .init("LoadError.isFolder", "load DIR", "is-folder", "DIR is a folder"),
    .init(
      "LoadError.notRegular", "load /dev/null", "not-a-file",
      "/dev/null is a device or a socket, not a file"),
    .init("LoadError.empty", "load DIR/empty.txt", "empty", "DIR/empty.txt is empty"),
    .init("LoadError.noWords", "load DIR/blank.txt", "no-words", "DIR/blank.txt contains no words"),
    .init("LoadError.empty", "load -", "empty", "standard input is empty"),
    .init(
      "LoadError.binary", "load DIR/picture.png", "binary",
      "DIR/picture.png is a PNG image, not text"),
    .init(
      "LoadError.needsOtherLoader", "load DIR/page.rtf", "other-kind",
      "DIR/page.rtf is an RTF document, which factdesk cannot read",
      hint: "save its text to a file and load that file"),
    .init(
      "LoadError.tooLarge", "load DIR/article.txt --max-size 10", "too-large",
      "DIR/article.txt has 335 bytes; the limit is 10", hint: "--max-size raises the limit"),
    .init(
      "LoadError.unreadable", "load \(String(repeating: "x", count: 300))", "unreadable",
      "cannot read \(String(repeating: "x", count: 300)): File name too long"),
    .init(
      "LoadError.missing", "load \"\"", "missing", "the file name is empty"),
    .init(
      "LoadError.missing", "load ~no-such-user/x", "missing",
      "there is no file ~no-such-user/x: there is no user no-such-user"),
    .init(
      "StoreError.libraryMissing", "open postgres://db.example/news#harbour", "library-missing",
      "postgres://db.example/news is on a server, and the library libpq is not installed",
      hint: "install the package libpq5", status: .noSession),
    .init(
      "StoreError.isFolder", "open DIR", "is-folder", "DIR is a folder, not a session",
      status: .noSession),
    .init(
      "StoreError.isFolder", "open DIR/folder.factdesk", "is-folder",
      "DIR/folder.factdesk is a folder, not a session", status: .noSession),
    .init(
      "StoreError.notASession", "open DIR/text.factdesk", "not-a-session",
      "DIR/text.factdesk is not a factdesk session", status: .noSession),
    .init(
      "StoreError.damaged", "open DIR/damaged.factdesk", "damaged",
      "DIR/damaged.factdesk is damaged: the header was altered",
      hint:
        "factdesk check SESSION lists the damage; factdesk recover SESSION NEW saves what is intact",
      status: .noSession),
    .init(
      "StoreError.tooNew", "open DIR/newer.factdesk", "too-new",
      "DIR/newer.factdesk has tables of version 9; this program reads version 1",
      hint: "use a newer factdesk; nothing was changed", status: .noSession),
    .init(
      "RuleError.unknown", after: tagged, "export json --claims c9", "unknown", "there is no c9",
      hint: "the highest number so far is c2"),
    .init(
      "ReportError.claimOutsideArticle", after: tagged + ["load DIR/other.txt"],
      "export json --article a2 --claims c1", "outside-article", "c1 is not a claim of a2"),
    scale("[]", "expected JSON such as {\"name\":…,\"levels\":[{\"label\":…,\"value\":…}]}"),
    scale(
      "{\"name\":\" \",\"levels\":[]}",
      "a scale's name must have 1 to 64 characters and not be built in"),
    scale(
      "{\"name\":\"free\",\"levels\":[]}",
      "a scale's name must have 1 to 64 characters and not be built in"),
    scale("{\"name\":\"x\",\"levels\":[]}", "a scale must have 1 to 100 levels, this one has 0"),
    scale(
      "{\"name\":\"x\",\"levels\":[{\"label\":\" \"}]}",
      "\" \" is not a label: a label is one line of 1 to 100 characters"),
    scale(
      "{\"name\":\"x\",\"levels\":[{\"label\":\"A b\"},{\"label\":\"a  B\"}]}",
      "the label \"a  B\" occurs twice"),
    scale(
      "{\"name\":\"x\",\"levels\":[{\"label\":\"A\",\"value\":1},{\"label\":\"B\",\"value\":1}]}",
      "the value 1 occurs twice"),
    scale(
      "{\"name\":\"x\",\"levels\":[{\"label\":\"A\",\"value\":0}]}",
      "0 is not a value: values are 1 to 1000"),
    scale(
      "{\"name\":\"x\",\"levels\":[{\"label\":\"A\",\"value\":1},{\"label\":\"B\"}]}",
      "at least two levels must have a value, or none"),
    MessageRow(
      "AddressError.otherSentences",
      after: [
        "# write bd.txt Bd. Zwei kam. Gut.",
        "load DIR/bd.txt --language fr", "suggest", "resegment a1 --language en",
      ], "tag @1", "nothing-suggested",
      "a1 has changed since suggest listed its sentences, so @1 may mean another one",
      hint: "suggest a1 lists them again"),
    worth(
      "{\"numbr\": 1}", 1, "there is no feature \"numbr\": did you mean \"number\"?"),
    worth("{\n\"number\": 1,\n\"name\": 1000}", 3, "name expects a number from -100 to 100"),
    worth(
      "[]", 1, "expected an object such as {\"number\": 2, \"opinion\": -3}"),
    profile(
      "[]", "expected JSON such as {\"extends\":\"house\",\"rules\":{\"no-archive\":\"off\"}}"),
    profile(
      "{\"extend\":\"ifcn\"}", "unknown key \"extend\"; a profile has extends and rules"),
    profile(
      "{\"extends\":\"poynter\"}",
      "extends expects house, ifcn or google, not \"poynter\""),
    profile(
      "{\"rules\":{\"open-clam\":\"off\"}}",
      "there is no rule \"open-clam\": did you mean \"open-claim\"?"),
    profile("{\"rules\":{\"zzz\":\"off\"}}", "there is no rule \"zzz\""),
    profile(
      "{\"rules\":{\"open-claim\":\"fatal\"}}",
      "open-claim expects error, warning, note or off, not \"fatal\""),
    report("{\"a\":1", ":1:7: the JSON ends too early", "bad-json"),
    report("{\"a\":1,}", ":1:8: unexpected character", "bad-json"),
    report("{} {}", ":1:4: there is more text after the JSON value", "bad-json"),
    report("\u{FEFF}{}", ":1:1: a byte order mark", "bad-json"),
    report("{\"a\":\"\u{1}\"}", ":1:7: an unescaped control character", "bad-json"),
    report("{\"a\":\"\\x\"}", ":1:7: an invalid escape", "bad-json"),
    report("{\"a\":\"\\ud800\"}", ":1:7: an unpaired surrogate", "bad-json"),
    report("{\"a\":01}", ":1:6: an invalid number", "bad-json"),
    report("{\"a\":1e999}", ":1:6: a number that is not finite", "bad-json"),
    report("{\"a\":1,\"a\":2}", ":1:8: the key \"a\" occurs twice", "bad-json"),
    report(
      String(repeating: "[", count: 80), ":1:65: more than 64 nested levels", "bad-json"),
    report("{\"a\":1}", " is JSON, but not a factdesk report", "not-a-report"),
    report(
      "{\"format\":\"factdesk-report/4\"}",
      " has the format \"factdesk-report/4\"; this program reads factdesk-report/1, factdesk-report/2 and factdesk-report/3",
      "not-a-report",
      hint: "a newer factdesk may read it"),
    report(
      "{\"format\":\"x\"}",
      " has the format \"x\"; this program reads factdesk-report/1, factdesk-report/2 and factdesk-report/3",
      "not-a-report",
      hint: nil),
    .init(
      "DeskError.badReport", after: ["# write report.json {\"format\":\"factdesk-report/3\"}"],
      "anchors DIR/report.json", "bad-report",
      "DIR/report.json does not follow the report schema at 9 places",
      hint: "factdesk schema prints the schema; verify lists all problems",
      choices: [
        "/: \"id\" is missing", "/: \"title\" is missing", "/: \"language\" is missing",
        "/: \"created\" is missing", "/: \"modified\" is missing",
      ], session: nil),
    .init(
      "AddressError.wrongKind", after: tagged, "anchors c1", "wrong-kind",
      "\"c1\" is not an article or a file"),
  ]

  /// A file that holds no report, written like that of a scale.
  private static func report(
    _ json: String, _ reason: String, _ code: String,
    hint: String? = "as usual"
  ) -> MessageRow {
    let usual =
      code == "bad-json"
      ? "repair the file, or export the report again" : "to write a report: export json FILE"
    return MessageRow(
      "DeskError.badReport", after: ["# write report.json " + json], "verify DIR/report.json", code,
      "DIR/report.json\(reason)", hint: hint == "as usual" ? usual : hint, session: nil)
  }

  /// A file that holds no lint profile, written like that of a scale.
  private static func profile(_ json: String, _ reason: String) -> MessageRow {
    MessageRow(
      "DeskError.badProfile", after: ["# write profile.json " + json],
      "lint --profile DIR/profile.json", "bad-profile", "DIR/profile.json: \(reason)",
      hint: "lint --rules lists the rules", session: nil)
  }

  /// A file that holds no weights, written like that of a scale.
  private static func worth(_ json: String, _ line: Int, _ reason: String) -> MessageRow {
    MessageRow(
      "DeskError.badWeights", after: ["# write worth.json " + json], "set worth DIR/worth.json",
      "bad-weights", "DIR/worth.json, line \(line): \(reason)",
      hint: "docs/suggestions.md lists the features; set worth none restores the usual weights",
      session: nil)
  }

  /// A file that holds no scale. Its text travels in the file's name, for `MessageTests` to write.
  private static func scale(_ json: String, _ reason: String) -> MessageRow {
    MessageRow(
      "DeskError.badScale", after: ["# write scale.json " + json], "scale DIR/scale.json",
      "bad-scale",
      "DIR/scale.json: \(reason)", session: nil)
  }
}

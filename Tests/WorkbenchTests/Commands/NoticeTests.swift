import FactCheck
import Presentation
import ReportModel
import TestSupport
import Testing

@testable import Workbench

/// What changed since a day, an entry or the last publication, as a notice of corrections.
@Suite("Notices of corrections") struct NoticeTests {
  /// A published session in which a verdict and a wording changed since.
  private static func desk() throws -> TestDesk {
    try Sample.desk(
      Sample.checked + [
        "report --title \"Libraries and fares\" --url https://desk.example/1",
        "publish --anyway", "verdict c1 Mostly True", "edit c2 --as \"Fares rose.\"",
        "verdict c1 Half True --because \"One reopened.\"",
        "edit c1 --as \"Closed two.\" --same-meaning \"A shorter form.\"",
      ])
  }

  @Test func listsWhatChangedSinceTheLastPublication() throws {
    let desk = try Self.desk()
    let notice = desk("export markdown --since publish").output
    #expect(
      notice.hasPrefix(
        """
        # Corrections: Libraries and fares

        **What changed since:** 3 February 2026
        """), "\(notice)")
    #expect(notice.contains("Verdict changed from True to Half True: One reopened."))
    #expect(notice.contains("**Verdict now:** Half True"))
    #expect(notice.contains("to “Fares rose.” The verdict Mostly False no longer holds"))
    // What was never public is not told: a verdict between two publications, a mended spelling.
    #expect(!notice.contains("Mostly True") && !notice.contains("to “Closed two.”"))
    #expect(notice.contains("This report: <https://desk.example/1>"))
    // The whole report is not in it.
    #expect(!notice.contains("How we rate"))
    // A second publication starts anew.
    #expect(
      desk("publish --anyway").status == .success
        && desk("export markdown --since publish").output
          .contains("No verdict, no conclusion and no wording has changed.")
    )
  }

  @Test(
    "a claim that was withdrawn or merged is named by its words, in every format and after import")
  func withdrawn() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "tag 5", "tag 6", "publish --anyway", "remove c2", "merge c3,c4",
        "export json DIR/r.json",
      ])
    let words = "every third child lost a reading room"
    for page in [desk.says("export markdown"), desk.says("export markdown --since publish")] {
      #expect(page.contains(words) && page.contains("Claim withdrawn."), "\(page)")
      #expect(page.contains("Claim merged into “"))
      #expect(!page.contains("Claim c2") && !page.contains("Claim c4") && !page.contains("into c3"))
    }
    #expect(desk.says("export markdown").contains("“\(words)”: Claim withdrawn."))
    #expect(desk.says("export html").contains("<q dir=\"auto\">\(words)</q>:"))
    #expect(
      desk.says("export html --since publish").contains("<bdi dir=\"auto\">\(words)</bdi></h2>"))
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
    let report = try Report(json: Array(desk.says("export json").utf8))
    #expect(report.corrections?.map(\.claim) == ["c2", "c3", "c4"])
    #expect(report.corrections?.first?.words == words)
    desk.prepare(["new other", "import DIR/r.json"])
    let again = try Report(json: Array(desk.says("export json").utf8))
    #expect(again.corrections == report.corrections)
  }

  @Test func countsFromAnEntryOrADay() throws {
    let desk = try Self.desk()
    let newest = desk.desk.state.sequence
    let last = desk("export markdown --since \(newest - 2)").output
    #expect(last.contains("True to Half True: One reopened.") && !last.contains("Fares rose."))
    // Nothing that was before the first publication was ever public.
    for since in ["1", "2026-02-03"] {
      let first = desk("export markdown --since \(since)").output
      #expect(first.contains("Half True: One reopened.") && first.contains("Fares rose."))
      #expect(!first.contains("First verdict"))
    }
    #expect(desk("export markdown --since \(newest)").output.contains("No verdict"))
    #expect(desk("export html --since 1").output.contains("<time datetime=\"2026-02-03T"))
  }

  @Test func yourOwnTemplateMayListIt() throws {
    let desk = try Self.desk()
    try desk.folder.write(
      "{{#notice}}{{#corrections}}{{claim}}: {{text}}\n{{/corrections}}{{/notice}}".utf8,
      to: "house.txt")
    let told = desk(desk.line("export --template DIR/house.txt --since publish")).output
    #expect(told.hasPrefix("c2: Reworded from "))
    #expect(told.contains("\nc1: Verdict changed from True to Half True: One reopened.\n"))
    let whole = desk(desk.line("export --template DIR/house.txt")).output
    #expect(whole == "")
    for name in ["markdown-notice", "html-notice"] {
      #expect(desk("export --show-template \(name)").output.contains("{{#notice}}"))
    }
  }
}

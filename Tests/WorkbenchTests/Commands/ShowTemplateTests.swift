import Foundation
import Presentation
import TestSupport
import Testing

@testable import Workbench

/// `export --show-template NAME FILE` writes the template that it prints without FILE, and no word of a line is
/// passed over.
@Suite("Templates shown and written") struct ShowTemplateTests {
  @Test func aTemplateIsWrittenToAFile() throws {
    let desk = try Sample.desk(Sample.checked)
    let shown = desk.says("export --show-template html-notice")
    #expect(shown.contains("</html>"))
    let path = "\(desk.folder.path)/tpl.html"
    desk.prepare(["export --show-template html-notice DIR/tpl.html"])
    #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == shown)
    #expect(desk("export --show-template markdown \(path)").status == .failed)
    #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == shown)
    desk.prepare(["export --show-template markdown DIR/tpl.html --force"])
    #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) != shown)
    #expect(desk("export --show-template markdown \(path) more").status != .success)
    #expect(desk("export --list \(path)").status == .misuse)
  }

  @Test func anEmptyNameOfAFileIsShown() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk("export json ''").diagnostics.contains("cannot write \"\": "))
    #expect(desk("import ''").diagnostics.contains("there is no file \"\""))
    // A quoted word that is no command is named as a whole.
    #expect(desk("\"load x\"").diagnostics.hasPrefix("-c:1: there is no command \"load x\"\n"))
  }
}

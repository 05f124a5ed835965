import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import ArticleLoading

@Suite("Pages to PDF")
struct PagePrinterTests {
  /// A folder with a program called chromium, which does this.
  private static func printer(
    _ script: String, patience: Duration = .seconds(60)
  ) throws -> (printer: PagePrinter, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.script("chromium", "#!/bin/sh\n\(script)\n")
    let programs = OutsidePrograms(
      environment: ["PATH": "\(folder.path):/usr/bin:/bin", "TMPDIR": folder.path])
    return (PagePrinter(programs, patience: patience), folder)
  }

  private static func left(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("factdesk-print") }
  }

  /// Finds the file that it was asked for among its arguments.
  private static let target = """
    for a in "$@"; do case "$a" in --print-to-pdf=*) out="${a#*=}";; file://*) in="${a#file://}";; esac; done
    """

  @Test func thePageIsPrintedInAFolderThatIsGoneAfterwards() throws {
    let (printer, folder) = try Self.printer(
      "\(Self.target)\n{ printf '%%PDF-1.4 '; cat \"$in\"; printf ' %s' \"$HOME\" \"$*\"; } >\"$out\""
    )
    let pdf = String(decoding: try printer.pdf(of: Array("page".utf8), for: "a.pdf"), as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-1.4 page \(folder.path)/factdesk-print-"))
    #expect(pdf.contains("--no-pdf-header-footer"))
    #expect(pdf.contains("--no-sandbox") == (geteuid() == 0))
    #expect(try Self.left(in: folder) == [])
  }

  @Test func whatAKilledProgramLeftIsClearedAway() throws {
    let (printer, folder) = try Self.printer("exit 0")
    func make(_ name: String, mode: mode_t = 0o700, isOld: Bool = true) throws {
      let path = "\(folder.path)/\(name)"
      mkdir(path, 0o700)
      _ = try folder.file("\(name)/page.html", Array("page".utf8))
      chmod(path, mode)
      guard isOld else { return }
      let old = timeval(tv_sec: 1_000_000_000, tv_usec: 0)
      var times = [old, old]
      utimes(path, &times)
    }
    try make("factdesk-print-abc123")
    try make("factdesk-print-young1", isOld: false)
    try make("factdesk-print-shared", mode: 0o755)
    symlink("/", "\(folder.path)/factdesk-print-linked")
    _ = try? printer.pdf(of: [], for: "a.pdf")
    #expect(
      try Self.left(in: folder).sorted() == [
        "factdesk-print-linked", "factdesk-print-shared", "factdesk-print-young1",
      ])
  }

  @Test func whatItSaysIsPassedOnWhenNoPDFComes() throws {
    let (printer, folder) = try Self.printer("echo 'no space left' >&2; exit 3")
    #expect(throws: LoadError.programFailed(path: "a.pdf", .chromium, detail: "no space left")) {
      try printer.pdf(of: [], for: "a.pdf")
    }
    #expect(try Self.left(in: folder) == [])
  }

  @Test func whatIsNoPDFIsRefused() throws {
    let (printer, folder) = try Self.printer("\(Self.target)\necho text >\"$out\"; echo odd >&2")
    #expect(throws: LoadError.programFailed(path: "a.pdf", .chromium, detail: "odd")) {
      try printer.pdf(of: [], for: "a.pdf")
    }
    #expect(try Self.left(in: folder) == [])
  }

  @Test func itMayTakeSoLongAndNoLonger() throws {
    let (printer, folder) = try Self.printer("exec sleep 60", patience: .zero)
    #expect(throws: LoadError.tooSlow(path: "a.pdf", seconds: 0)) {
      try printer.pdf(of: [], for: "a.pdf")
    }
    #expect(try Self.left(in: folder) == [])
  }

  @Test func withoutChromium() {
    let printer = PagePrinter(OutsidePrograms(environment: ["PATH": "/nowhere"]))
    #expect(throws: LoadError.noProgram(path: "a.pdf", .chromium)) {
      try printer.pdf(of: [], for: "a.pdf")
    }
  }
}

import Foundation
import Glibc
import SafeFiles
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// Names of files whose bytes are not UTF-8, which nobody can type: Tab writes them in the shell's `$'…'`.
@Suite("Names with bytes that are not UTF-8") struct EscapedNameTests {
  private static let name: [UInt8] = Array("b".utf8) + [0xFF] + Array("d's.txt".utf8)

  @Test(
    arguments: [
      ("$'b\\xFFd'", [0x62, 0xFF, 0x64]), ("$'\\xC3\\xA9'", [0xC3, 0xA9]), ("$''", []),
      ("--file=$'\\xff'", Array("--file=".utf8) + [0xFF]), ("$'it\\'s'", Array("it's".utf8)),
      ("$'a\\\\xFF'", Array("a\\xFF".utf8)), ("$'\\x0'", Array("x0".utf8)),
      ("$x", Array("$x".utf8)), ("a$'b'", Array("a$'b'".utf8)), ("\"$'b'\"", Array("$'b'".utf8)),
      ("$'a b'", Array("a b".utf8)), ("$'\\x00'", Array("x00".utf8)),
    ] as [(String, [UInt8])])
  func escapesAreBytes(word: String, bytes: [UInt8]) throws {
    let words = try CommandLine.words(of: "load \(word) x")
    try #require(words.count == 3)
    #expect(FileName.bytes(words[1].text) == bytes)
  }

  @Test func anEscapedQuoteThatIsNotClosedIsNamed() {
    #expect(throws: CommandLine.Fault.openQuote("'", column: 7)) {
      try CommandLine.words(of: "load $'b\\xFF")
    }
  }

  @Test func aNameIsReadBack() throws {
    for bytes in [Self.name, [0xFF], Array("a b\\".utf8) + [0x80], [0xE9, 0x27]] {
      let name = FileName.text(bytes)
      let words = try CommandLine.words(of: "load \(Quoting.word(name)) x")
      #expect(words.count == 3 && FileName.bytes(words[1].text) == bytes)
      #expect(!FileName.holdsBytes(Quoting.word(name)))
    }
  }

  /// What Tab types loads the file, also if the beginning of the name was completed before.
  @Test func whatTabTypesLoadsTheFile() throws {
    let desk = try TestDesk(session: "desk")
    let completer = Completer(desk: desk.desk)
    for end in ["d.txt", "e.txt"] {
      let path = FileName.text(
        Array("\(desk.folder.path)/b".utf8) + [0xFF] + Array(end.utf8))
      let descriptor = SafeFiles.open(path, O_WRONLY | O_CREAT, 0o600)
      try #require(descriptor >= 0)
      let text = Array("Ships came \(end).".utf8)
      #expect(write(descriptor, text, text.count) == text.count)
      close(descriptor)
    }
    let begun = "load \(desk.folder.path)/b"
    let found = completer.candidates(for: begun)
    #expect(found.start == 5 && found.candidates.count == 2)
    for candidate in found.candidates {
      #expect(candidate.replacement.hasPrefix("$'/") && candidate.isFinal)
      let outcome = desk("load \(candidate.replacement)")
      #expect(outcome.status == .success, "\(outcome)")
    }
    // The common beginning of both, and one more letter.
    let second = completer.candidates(for: "load $'\(desk.folder.path)/b\\xFFe")
    #expect(second.start == 5)
    #expect(second.candidates.map(\.replacement) == [found.candidates[1].replacement])
  }
}

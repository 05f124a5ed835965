import TestSupport
import Testing

@testable import Workbench

@Suite("How a line may go on") struct HintTests {
  private static func hint(_ line: String, after lines: [String] = Sample.checked) throws -> String?
  {
    Completer(desk: try Sample.desk(lines).desk).hint(for: line)
  }

  @Test(arguments: [
    ("verd", "ict"), ("verdict c1 mostly t", "rue"), ("tag 2 +libr", "aries"),
    ("tag 3 --claimant B", nil), ("tag 3 --claimant-k", "ind"), ("export mark", "down"),
    // Several things fit, and have a beginning in common.
    ("claims --sk", "ipped"), ("tag 3 --claima", "nt"), ("edit c1 --s", nil),
    // Nothing is begun, nothing fits, or the word is complete.
    ("", nil), ("verdict ", nil), ("verdict c1 zz", nil), ("status", nil), ("VERD", "ict"),
  ])
  func theRestOfWhatFits(line: String, rest: String?) throws {
    #expect(try Self.hint(line) == rest)
  }

  @Test(arguments: [
    ("tag \"open", true), ("tag 3 --as 'x", true), ("note c1 It's \"open", false),
    ("tag 3 --as \"closed\"", false), ("nonsense \"open", false), ("tag 3 --nonsense", false),
    ("", false), ("long \"way", true),
  ])
  func anOpenQuoteGoesOnInTheNextRow(line: String, isOpen: Bool) throws {
    let desk = try Sample.desk(Sample.checked + ["alias long tag"])
    #expect(Completer(desk: desk.desk).isOpen(line) == isOpen)
  }
}

import FactCheck
import SeededRandom
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Quoting, and the marks that words travel with")
struct QuotingTests {
  /// Texts of many kinds, and random ones of the scalars that matter here.
  static let texts: [String] = {
    var random = SplitMix64(seed: 20260203)
    let pieces: [Unicode.Scalar] =
      Array(" \t\n\r\"'\\$`=:#-+@abé\u{301}\u{200D}\u{FE0F}\u{A0}\u{3000}\0\u{1B}👩".unicodeScalars)
      + [0xFDD0, 0xFDD1, 0xFDD2, 0xFFFE, 0x10FFFF].compactMap { Unicode.Scalar($0 as UInt32) }
    let drawn = (0..<2000).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<random.below(9) { text.append(random.pick(pieces)!) }
      return String(text)
    }
    return HostileStrings.all + HostileStrings.blank + drawn
  }()

  @Test func quotedTextIsOneWordAgain() throws {
    for text in Self.texts {
      for line in [
        Quoting.quoted(text), "x \(Quoting.quoted(text)) y", "--as=" + Quoting.quoted(text),
      ] {
        let words = try CommandLine.words(of: line)
        let word = words.count == 3 ? words[1].text : words[0].text
        let expected = line.hasPrefix("--as=") ? "--as=" + text : text
        #expect(Spelled(word) == Spelled(expected))
      }
    }
  }

  @Test func aWordIsReadBackAndIsNoOption() throws {
    for text in Self.texts {
      let words = try CommandLine.words(of: "x \(Quoting.word(text)) y")
      try #require(words.count == 3, "\(text.debugDescription)")
      #expect(Spelled(words[1].text) == Spelled(text))
      if words[1].segments[0].isQuoted == false { #expect(!text.hasPrefix("-")) }
    }
  }

  @Test func quotedTextIsTextAgain() throws {
    for text in Self.texts {
      var scanner = CommandLine("note \(Quoting.quoted(text))")
      _ = try scanner.next()
      #expect(Spelled(scanner.text) == Spelled(text))
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a2.3", "a2.3"), ("don't", "\"don't\""), ("two words", "\"two words\""),
    ("", "\"\""), ("-5", "\"-5\""), ("a\\b", "\"a\\\\b\""), ("say \"x\"", "\"say \\\"x\\\"\""),
    ("a\u{A0}b", "\"a\u{A0}b\""), ("x=y", "x=y"), ("$x|y", "$x|y"),
  ])
  func wordsAreQuotedOnlyWhereTheyMustBe(text: String, word: String) {
    #expect(Spelled(Quoting.word(text)) == Spelled(word))
  }

  @Test func markedWordsAreReadBack() {
    var random = SplitMix64(seed: 7)
    for text in Self.texts where !text.isEmpty {
      let scalars = Array(text.unicodeScalars)
      let cut = random.below(scalars.count + 1)
      func part(_ range: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(range))
      }
      let plain = part(scalars[..<cut])
      let quoted = part(scalars[cut...])
      let words = [
        TypedWord(segments: [.init(text: text, isQuoted: true)]),
        TypedWord(segments: [.init(text: text, isQuoted: false)]),
        TypedWord(
          segments: (plain.isEmpty ? [] : [.init(text: plain, isQuoted: false)])
            + [.init(text: quoted, isQuoted: true), .init(text: text, isQuoted: true)]),
      ]
      for word in words {
        let back = TypedWord(marked: word.marked)
        #expect(back.segments.map { Spelled($0.text) } == word.segments.map { Spelled($0.text) })
        #expect(back.segments.map(\.isQuoted) == word.segments.map(\.isQuoted))
      }
    }
  }

  @Test func messagesLoseTheMarks() throws {
    let word = try #require(try CommandLine.words(of: "--as=\"x y\"").first)
    #expect(word.marked != "--as=x y")
    #expect(TypedWord.unmarked("Unknown option '\(word.marked)'") == "Unknown option '--as=x y'")
  }
}

@Suite("Lines of a review") struct ReviewLineTests {
  /// A note that is one quotation keeps its quotation marks.
  @Test(arguments: ["“No”", "„Nein“", "«non»", "\"no\"", "'no'", "--no", "Ask “them”.", "‘tis so"])
  func notesAreReadAsTheyWereTyped(_ text: String) {
    var scanner = CommandLine(ReviewLines.note(ClaimID(3), text))
    _ = try? scanner.next()
    _ = try? scanner.next()
    #expect(scanner.text == text)
  }
}

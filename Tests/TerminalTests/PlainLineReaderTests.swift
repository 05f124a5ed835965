import Glibc
import PtySupport
import Testing

@testable import Terminal

@Suite struct PlainLineReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ bytes: [UInt8], limit: Int = 16_000_000) throws -> [PlainLine] {
    let file = open(try folder.write("input", bytes: bytes), O_RDONLY)
    defer { close(file) }
    let reader = PlainLineReader(descriptor: file, limit: limit)
    var lines: [PlainLine] = []
    while let line = reader.nextLine() { lines.append(line) }
    #expect(reader.nextLine() == nil)
    return lines
  }

  private func line(_ text: String) -> PlainLine { .line(Array(text.utf8)) }

  @Test func lineEnds() throws {
    let found = try lines(Array("one\ntwo\r\n\n\r\nth\rree\nlast".utf8))
    #expect(found == ["one", "two", "", "", "th\rree", "last"].map(line))
    #expect(try lines([]) == [])
    #expect(try lines(Array("\n".utf8)) == [line("")])
  }

  @Test func bytesAreHandedOnAsTheyAre() throws {
    #expect(try lines([0xFF, 0x00, 0xC3, 0x0A, 0xEF]) == [.line([0xFF, 0, 0xC3]), .line([0xEF])])
  }

  @Test func megabytesInALine() throws {
    let long = [UInt8](repeating: 0x61, count: 3_000_000)
    let found = try lines(long + [0x0D, 0x0A] + Array("next\n".utf8) + long)
    #expect(found == [.line(long), line("next"), .line(long)])
  }

  @Test func aLineOverTheLimitIsReportedOnce() throws {
    let long = [UInt8](repeating: 0x61, count: 200_000)
    let found = try lines(Array("a\n".utf8) + long + Array("\nb\n".utf8) + long, limit: 1_000)
    #expect(found == [line("a"), .tooLong, line("b"), .tooLong])
  }

  @Test(arguments: [(10, "\n", true), (10, "\r\n", true), (11, "\n", false), (11, "\r\n", false)])
  func theLimitIsWithoutTheEnd(count: Int, end: String, fits: Bool) throws {
    let text = String(repeating: "x", count: count)
    let found = try lines(Array((text + end + "y\n").utf8), limit: 10)
    #expect(found == [fits ? line(text) : .tooLong, line("y")])
  }

  @Test func aPipeInSmallParts() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let reader = PlainLineReader(descriptor: ends[0])
    write(ends[1], "one\ntw", 6)
    #expect(reader.nextLine() == line("one"))
    write(ends[1], "o\n", 2)
    #expect(reader.nextLine() == line("two"))
    close(ends[1])
    #expect(reader.nextLine() == nil)
  }

  @Test func failureIsReported() {
    let reader = PlainLineReader(descriptor: 9_999)
    #expect(reader.nextLine() == .failed(EBADF))
  }

  @Test(.timeLimit(.minutes(5))) func manyShortLinesTakeLinearTime() throws {
    let bytes = [UInt8](repeating: 0x0A, count: 500_000)
    #expect(try lines(bytes).count == 500_000)
  }
}

import Glibc
import Testing

@testable import ArticleLoading

@Suite struct FileBytesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func everyByte() throws {
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.file("all", bytes)
    #expect(try FileBytes.read(path, limit: 700_000) == bytes)
    #expect(throws: LoadError.tooLarge(path: path, bytes: 700_000, limit: 699_999)) {
      try FileBytes.read(path, limit: 699_999)
    }
  }

  @Test func aFileThatSaysItIsEmpty() throws {
    #expect(try FileBytes.read("/proc/self/status", limit: 100_000).count > 100)
    #expect(throws: LoadError.tooLarge(path: "/proc/self/status", bytes: nil, limit: 50)) {
      try FileBytes.read("/proc/self/status", limit: 50)
    }
  }

  @Test func aFileThatGrowsWhileRead() throws {
    let path = try folder.file("grows", "0123456789")
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(descriptor) }
    // As if it had held four bytes when it was asked for its size.
    let small = ByteStream(descriptor: descriptor, path: path, limit: 9)
    #expect(throws: LoadError.tooLarge(path: path, bytes: nil, limit: 9)) {
      try small.readAll(expecting: 4)
    }
    lseek(descriptor, 0, SEEK_SET)
    let large = ByteStream(descriptor: descriptor, path: path, limit: 10)
    #expect(try large.readAll(expecting: 4).count == 10)
  }

  @Test func aFileThatCannotBeRead() {
    // Memory at address 0 is nobody's.
    #expect(throws: LoadError.unreadable(path: "/proc/self/mem", errno: EIO)) {
      try FileBytes.read("/proc/self/mem", limit: 100)
    }
  }

  @Test func aPipeWithoutAnEnd() throws {
    var ends: [Int32] = [0, 0]
    let made = pipe(&ends)
    try #require(made == 0)
    defer { ends.forEach { close($0) } }
    try #require(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0)
    let stream = ByteStream(descriptor: ends[0], path: "pipe", limit: 10, patience: 0)
    #expect(throws: LoadError.noAnswer(path: "pipe", seconds: 0)) {
      try stream.readAll(expecting: 0)
    }
    try #require(write(ends[1], "0123456789a", 11) == 11)
    #expect(throws: LoadError.tooLarge(path: "pipe", bytes: nil, limit: 10)) {
      try stream.readAll(expecting: 0)
    }
  }

  @Test func aFIFOIsReadToItsEnd() throws {
    let path = "\(folder.path)/fifo"
    try #require(mkfifo(path, 0o600) == 0)
    // A thread of its own: a task would wait for a place beside tests that wait.
    var thread = pthread_t()
    let created = pthread_create(
      &thread, nil,
      { path in
        let descriptor = open(path!.assumingMemoryBound(to: CChar.self), O_WRONLY)
        // More than a pipe holds, so that the reader finds it empty between.
        for _ in 0..<300 { _ = write(descriptor, String(repeating: "x", count: 1000), 1000) }
        close(descriptor)
        free(path)
        return nil
      }, strdup(path))
    try #require(created == 0)
    #expect(try FileBytes.read(path, limit: 300_000).count == 300_000)
    pthread_join(thread, nil)
  }

  @Test func anEmptyFileIsRefused() throws {
    let path = try folder.file("empty")
    #expect(throws: LoadError.empty(path: path)) { try FileBytes.read(path, limit: 10) }
  }
}

import Foundation
import Testing

@testable import SafeFiles

/// What exists at a path decides how it is written.
@Suite struct WholeFileTests {
  private let folder: String

  init() {
    folder = NSTemporaryDirectory() + "fd-files-\(UInt64.random(in: 0 ... .max))"
    mkdir(folder, 0o700)
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }
  private func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path(name)))).map { String(decoding: $0, as: UTF8.self) }
  }
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
  private func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }
  private func status(_ name: String) -> stat {
    var status = stat()
    lstat(path(name), &status)
    return status
  }

  private func write(
    _ text: String, _ name: String, replacing: Bool = true, mode: mode_t = 0o644
  ) throws(FileFault) {
    let file = try WholeFile(path(name), replacing: replacing, mode: mode)
    try file.append(Array(text.utf8))
    try file.finish()
    try file.commit()
  }

  @Test func aNewFileAppearsComplete() throws {
    let file = try WholeFile(path("a"), replacing: false, mode: 0o600)
    try file.append(Array("one".utf8))
    #expect(text("a") == nil)
    try file.finish()
    try file.commit()
    #expect(text("a") == "one")
    #expect(status("a").st_mode & 0o777 == 0o600)
    #expect(names == ["a"])
    #expect(throws: FileFault(path("a"), .exists)) { try write("two", "a", replacing: false) }
    #expect(text("a") == "one")
  }

  @Test func aFileWithoutCommitLeavesNothing() throws {
    try put("old", "a")
    do {
      let file = try WholeFile(path("a"), replacing: true, mode: 0o644)
      try file.append(Array("new".utf8))
      try file.finish()
    }
    #expect(text("a") == "old")
    #expect(names == ["a"])
  }

  /// A file created under the name in the meantime is not replaced.
  @Test func aFileCreatedMeanwhileIsNotReplaced() throws {
    let file = try WholeFile(path("a"), replacing: false, mode: 0o644)
    try file.append(Array("mine".utf8))
    try put("theirs", "a")
    #expect(throws: FileFault(path("a"), .exists)) { try file.commit() }
    #expect(text("a") == "theirs")
  }

  @Test func modeAndOwnerAreKept() throws {
    for mode: mode_t in [0o600, 0o640, 0o604] {
      try put("old", "a")
      chmod(path("a"), mode)
      if geteuid() == 0 { chown(path("a"), 1234, 4321) }
      try write("new", "a")
      #expect(text("a") == "new")
      #expect(status("a").st_mode & 0o7777 == mode)
      if geteuid() == 0 {
        #expect(status("a").st_uid == 1234)
        #expect(status("a").st_gid == 4321)
      }
      unlink(path("a"))
    }
    #expect(names == [])
  }

  @Test func linksAreFollowed() throws {
    mkdir(path("real"), 0o700)
    try put("old", "real/file")
    chmod(path("real/file"), 0o600)
    symlink("real/file", path("first"))
    symlink(path("first"), path("second"))
    try write("new", "second")
    #expect(text("real/file") == "new")
    #expect(status("second").st_mode & S_IFMT == S_IFLNK)
    #expect(status("first").st_mode & S_IFMT == S_IFLNK)
    #expect(status("real/file").st_mode & 0o777 == 0o600)
    // Also where nothing is yet, and where there is no end.
    symlink("real/later", path("third"))
    try write("made", "third", replacing: false)
    #expect(text("real/later") == "made")
    symlink("circle", path("circle"))
    #expect(throws: FileFault(path("circle"), .system(ELOOP))) { try write("x", "circle") }
    #expect(names == ["circle", "first", "real", "second", "third"])
  }

  @Test func aFileOfTwoNamesKeepsBoth() throws {
    try put("old and longer", "a")
    link(path("a"), path("b"))
    try write("new", "a")
    #expect(text("a") == "new")
    #expect(text("b") == "new")
    #expect(status("a").st_ino == status("b").st_ino)
    #expect(names == ["a", "b"])
  }

  /// A pipe gets the bytes, with a reader at its other end, and stays a pipe; without one it is refused.
  @Test func pipesAreWrittenTo() throws {
    mkfifo(path("p"), 0o600)
    #expect(throws: FileFault(path("p"), .noReader)) { try write("x", "p") }
    let reader = open(path("p"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try write("through the pipe", "p", replacing: false)
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == "through the pipe")
    #expect(status("p").st_mode & S_IFMT == S_IFIFO)
    #expect(names == ["p"])
  }

  /// A device of our own with the numbers of /dev/null, where this user may make one.
  @Test func devicesAreWrittenTo() throws {
    guard mknod(path("null"), S_IFCHR | 0o600, dev_t(0x0103)) == 0 else { return }
    let descriptor = open(path("null"), O_WRONLY)
    // Some file systems let no device be opened.
    guard descriptor >= 0 else { return }
    close(descriptor)
    try write("gone", "null")
    #expect(status("null").st_mode & S_IFMT == S_IFCHR)
    #expect(names == ["null"])
  }

  @Test func socketsAndFoldersAreRefused() throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let short = "/tmp/fd-\(UInt32.random(in: 0 ... .max))"
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: short.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    defer { unlink(short) }
    #expect(throws: FileFault(short, .socket)) {
      try WholeFile(short, replacing: true, mode: 0o644)
    }
    #expect(throws: FileFault(folder, .folder)) {
      try WholeFile(folder, replacing: true, mode: 0o644)
    }
    #expect(throws: FileFault(path("no/file"), .system(ENOENT))) { try write("x", "no/file") }
  }

  @Test func severalAppearTogetherOrNotAtAll() throws {
    let files = try ["a", "b", "c"].map {
      let file = try WholeFile(path($0), replacing: false, mode: 0o644)
      try file.append([0x31])
      try file.finish()
      return file
    }
    try put("theirs", "c")
    #expect(throws: FileFault(path("c"), .exists)) { try files.commit() }
    #expect(names.filter { !$0.hasPrefix(".") } == ["c"])
    #expect(text("c") == "theirs")
  }

  /// Only what is provably ours and let go of: by its name, its owner, its age, and its lock.
  @Test func leftoversOfKilledProgramsAreClearedAway() throws {
    let start = PartFile.nameStart
    let end = PartFile.nameEnd
    let held = try PartFile(in: folder)
    let others = ["notes.factdesk-part", ".new-notes", "\(start)young\(end)"]
    for name in others + ["\(start)old\(end)"] { try put("x", name) }
    symlink(path("notes.factdesk-part"), path("\(start)link\(end)"))
    var times = [
      timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0),
    ]
    for name in names where !name.contains("young") { utimes(path(name), &times) }
    PartFile.clearLeftovers(folder)
    let heldName = String(held.path.split(separator: "/").last!)
    #expect(names == (others + ["\(start)link\(end)", heldName]).sorted())
    held.discard()
  }

  /// The writer's mark tells at once that it has ended; of one elsewhere, or a number that lives, nothing is known.
  @Test func leftoversWhoseWriterHasEndedAreClearedAtOnce() throws {
    let program = Process()
    program.executableURL = URL(filePath: "/bin/true")
    try program.run()
    program.waitUntilExit()
    let own = try #require(WriterMark.own)
    let place = try #require(own.split(separator: "-").last)
    let marks = [
      own, "1-\(place)", "\(program.processIdentifier)-elsewhere", "\(program.processIdentifier)-",
      "-\(place)", "0-\(place)", "-1-\(place)", "\(program.processIdentifier)-\(place)-x",
    ]
    let kept = marks.map { "\(PartFile.nameStart)a-\($0)\(PartFile.nameEnd)" }
    let ended = "\(PartFile.nameStart)a-\(program.processIdentifier)-\(place)\(PartFile.nameEnd)"
    for name in kept + [ended, ended + "-journal"] { try put("x", name) }
    PartFile.clearLeftovers(folder)
    #expect(names == kept.sorted())
    let made = try PartFile(in: folder)
    #expect(made.path.hasSuffix("-\(own)\(PartFile.nameEnd)"))
    made.discard()
  }
}

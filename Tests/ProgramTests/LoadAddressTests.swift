import Glibc
import LoopbackServer
import PtySupport
import Testing

@Suite("Loading by address, whole program", .enabled(if: access("/usr/bin/curl", X_OK) == 0))
struct LoadAddressTests {
  @Test func fromTheLaunchLine() throws {
    let server = try LoopbackServer { _ in .page("Fares rise.\n\nThey rise in March.") }
    let place = try Workplace()
    let answer = try place.ask("desk", "load \(server.url("/fares"))")
    #expect(answer["article"]?["url"]?.string == server.url("/fares"))
    #expect(server.requests.count == 1)
    #expect(server.requests[0]["user-agent"]?.hasPrefix("factdesk/") == true)
  }

  @Test func withoutCurlItsPackageIsNamed() throws {
    let place = try Workplace()
    place.environment["PATH"] = "/nowhere"
    let outcome = try place.run("desk", "-c", "load https://paper.example/a")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("needs the program curl"))
    #expect(outcome.errors.contains("apt-get install curl"))
  }

  @Test func ctrlCEndsTheWaitForASilentServer() throws {
    let server = try LoopbackServer { _ in [.stall] }
    let place = try Workplace()
    let terminal = try PtyProcess(
      executable: Factdesk.path, arguments: ["desk"], environment: place.environment)
    try terminal.expect("desk> ", within: Factdesk.patience)
    try terminal.send("load \(server.url())\n")
    try terminal.expect("fetching 127.0.0.1", within: Factdesk.patience)
    try terminal.send("\u{3}")
    try terminal.expect("interrupted", within: Factdesk.patience)
    try terminal.expect("desk> ", within: Factdesk.patience)
    try terminal.send("quit\n")
    #expect(try terminal.exitCode(within: Factdesk.patience) == 0)
    #expect(place.sessionFiles.isEmpty)
  }

  @Test func ctrlCEndsTheWaitForASilentPipe() throws {
    let place = try Workplace()
    let pipe = "\(place.folder.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let terminal = try PtyProcess(
      executable: Factdesk.path, arguments: ["desk"], environment: place.environment)
    try terminal.expect("desk> ", within: Factdesk.patience)
    try terminal.send("load \(pipe)\n")
    // Once there is a reader, the program waits.
    let writer = open(pipe, O_WRONLY)
    defer { close(writer) }
    try terminal.send("\u{3}")
    try terminal.expect("interrupted", within: Factdesk.patience)
    try terminal.send("quit\n")
    #expect(try terminal.exitCode(within: Factdesk.patience) == 0)
  }
}

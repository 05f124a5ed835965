import Foundation
import TeamSupport
import Testing

/// The script that starts servers for tests and trials.
@Suite(.enabled(if: TeamServer.isInstalled)) struct ServerScriptTests {
  /// A server lives longer than the script, so it must not keep what the script inherited open: whoever waits for the end of a pipe
  /// or a socket would wait for the server's. 255 is where Bash itself opens scripts.
  @Test(arguments: [9, 254, 255]) func aServerHoldsNoPipeOpen(number: Int) throws {
    let server = try TeamServer(withTables: false)
    defer { server.destroy() }
    try server.crash()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = [
      "120", "/bin/bash", "-c", "/bin/bash \"$0\" start \"$1\" \(number)>&1 | cat",
      TeamServer.script, server.folder,
    ]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try server.sql("SELECT 1") == "1")
  }
}

import Glibc
import PtySupport
import Testing

extension LineEditorTests {
  /// Programs that have the terminal between two prompts.
  @Suite struct OtherPrograms {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A probe whose pager and editor are a script of ours.
    private func probe(_ script: String) throws -> Probe {
      let path = try folder.write("program", "#!/bin/sh\n\(script)\n", mode: 0o700)
      return try Probe(folder: folder, environment: ["FACTDESK_PAGER": path, "VISUAL": path])
    }

    @Test func thePagerHasTheKeysAndCtrlC() throws {
      // A signal that comes just before the shell begins to read waits until it has read; so the
      // reading is begun again and again.
      let probe = try probe(
        """
        exec /bin/bash -c 'trap "echo caught" INT; head -n 1; echo ready
        until read -t 0.1 x </dev/tty; do :; done; echo typed $x'
        """)
      try probe.type("page\r", expect: "row 0")
      try probe.pty.expect("ready\n")
      try probe.pty.send(Key.ctrlC)
      try probe.pty.expect("caught\n")
      try probe.pty.send("key\r")
      try probe.pty.expect("typed key\n")
      try probe.pty.expect("paged\n")
      try probe.type("next\r", expect: "got: next")
    }

    @Test func whatWasTypedAheadIsNotThePagers() throws {
      let probe = try probe(
        """
        exec /bin/bash -c 'read -t 0.2 x </dev/tty; echo "pager got <$x>"; cat >/dev/null'
        """)
      try probe.type("pause page\r", expect: "pausing")
      try probe.pty.send("typed ahead\rhalf")
      probe.pty.signal(SIGUSR1)
      try probe.pty.expect("pager got <>\n")
      try probe.pty.expect("paged\n")
      try probe.pty.expect("got: typed ahead\n")
      try probe.pty.send(" a line\r")
      try probe.pty.expect("got: half a line\n")
    }

    @Test func thePagerMayDieOfCtrlC() throws {
      let probe = try probe("echo ready; exec sleep 100")
      try probe.type("page\r", expect: "ready")
      try probe.pty.send(Key.ctrlC)
      try probe.pty.expect("paged\n")
      try probe.type("next\r", expect: "got: next")
    }

    @Test func theEditorHasTheTerminal() throws {
      let probe = try probe("echo ready; read x; printf %s \"$x\" > \"$1\"; stty -echo")
      try probe.type("edit\r", expect: "ready")
      try probe.pty.send("new é\r")
      try probe.pty.expect("edited: new {e9}\n")
      // An editor that leaves the terminal in disorder is not our doing, but must not stop us.
      try probe.type("next\r", expect: "got: next")
    }

    @Test func beingAskedToEndEndsThePagerToo() throws {
      let probe = try probe("echo ready; exec sleep 100")
      try probe.type("page\r", expect: "ready")
      probe.pty.signal(SIGTERM)
      try probe.pty.expect("hangup\n")
      #expect(try probe.pty.exitCode() == 3)
    }
  }
}

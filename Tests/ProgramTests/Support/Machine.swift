import Glibc
import PtySupport

/// What this machine lets a test do: rights are no bar to root, and only root may mount.
enum Machine {
  static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]

  /// Whether a file system of a given size can be made.
  static let canMount: Bool = {
    guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
    guard run("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path) else {
      return false
    }
    return run("/bin/umount", folder.path)
  }()

  /// Words before a program's own that take its rights away: none where the tests run without rights
  /// themselves, `nil` where it cannot be done.
  static let otherUser: [String]? = {
    guard getuid() == 0 else { return [] }
    let prefix = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    // The program itself must be within that user's reach.
    let outcome = try? Running(prefix + [Factdesk.path, "--version"], environment: environment)
      .finish()
    return outcome?.status == 0 ? prefix : nil
  }()

  /// A program that performs SQL on a file.
  static let sql: [String]? = [
    ["/usr/bin/sqlite3"],
    [
      "/usr/bin/env", "python3", "-c",
      "import sqlite3,sys;print(*sqlite3.connect(sys.argv[1]).executescript(sys.argv[2]))",
    ],
  ].first { command in
    (try? Running(command + [":memory:", "SELECT 1"], environment: environment).finish())?.status
      == 0
  }

  /// Runs a program; whether it ended well.
  @discardableResult
  static func run(_ words: String...) -> Bool {
    (try? Running(words, environment: environment).finish())?.status == 0
  }
}

/// A small file system in memory, unmounted when the test is over.
final class SmallDisk {
  let folder: TemporaryFolder
  var path: String { folder.path }

  init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    guard Machine.run("/bin/mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path)
    else {
      throw Trouble("mount \(folder.path)", EPERM)
    }
  }

  deinit { Machine.run("/bin/umount", "-l", folder.path) }
}

import Foundation

/// What this machine lets a test do. Rights are no bar to root, and only root may mount.
enum Machine {
  /// Whether a file system of a given size can be made.
  static let canMount: Bool = {
    let folder = TemporaryFolder()
    guard run(["/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path]) else {
      return false
    }
    return run(["/bin/umount", folder.path])
  }()

  /// Runs a program as a user without rights; `nil` where that is not possible.
  static let otherUser: [String]? = {
    let setpriv = "/usr/bin/setpriv"
    if getuid() != 0 { return [] }
    let prefix = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"]
    return run(prefix + [Probe.path]) ? prefix : nil
  }()

  /// Runs a program; whether it ended well.
  @discardableResult
  static func run(_ line: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: line[0])
    process.arguments = Array(line.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }
}

/// A small file system in memory, unmounted when the test is over.
final class SmallDisk {
  private let folder = TemporaryFolder()
  var path: String { folder.path }

  init(kilobytes: Int) {
    Machine.run(["/bin/mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path])
  }

  func makeReadOnly() {
    Machine.run(["/bin/mount", "-o", "remount,ro", folder.path])
  }

  deinit { Machine.run(["/bin/umount", "-l", folder.path]) }
}

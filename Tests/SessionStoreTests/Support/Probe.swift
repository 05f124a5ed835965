import Foundation

/// Runs `store-probe`, a program that appends and reports what the store confirmed.
struct Probe {
  /// What a run printed, and how it ended.
  struct Outcome {
    let lines: [String]
    /// Exit status, or the signal's number for a killed process.
    let status: Int32
    let wasKilled: Bool

    /// Numbers of the edits that were acknowledged.
    var acknowledged: [Int] {
      lines.compactMap { $0.hasPrefix("ack ") ? Int($0.dropFirst(4)) : nil }
    }
    var error: String? { lines.first { $0.hasPrefix("error ") } }
  }

  /// The program is in the folder of the tests' own.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    var folder = URL(fileURLWithPath: own).deletingLastPathComponent()
    // The tests may be run by a helper of the toolchain; then their bundle is named on its line.
    if !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent(name).path),
      let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") })
    {
      folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }
    return folder.appendingPathComponent(name).path
  }()

  private static let name = "store-probe"

  private let process = Process()
  private let output = Pipe()

  /// Starts the program, by way of another one where `prefix` names it.
  init(_ arguments: [String], by prefix: [String] = []) throws {
    let line = prefix + [Self.path] + arguments
    process.executableURL = URL(fileURLWithPath: line[0])
    process.arguments = Array(line.dropFirst())
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Reads until the program has printed this many lines, or has ended, and kills it a moment later: within its next
  /// step.
  func kill(afterLines expected: Int, andMicroseconds moment: Int) -> Outcome {
    var text: [UInt8] = []
    while text.count(where: { $0 == 0x0A }) < expected {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      text += more
    }
    let end = ContinuousClock.now + .microseconds(moment)
    while ContinuousClock.now < end {}
    Glibc.kill(process.processIdentifier, SIGKILL)
    return finish(text)
  }

  /// Waits for the end.
  func wait() -> Outcome { finish([]) }

  private func finish(_ start: [UInt8]) -> Outcome {
    let text = start + [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return Outcome(
      lines: String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init),
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal)
  }

  /// Runs it to its end.
  static func run(_ arguments: String..., by prefix: [String] = []) throws -> Outcome {
    try Probe(arguments, by: prefix).wait()
  }
}

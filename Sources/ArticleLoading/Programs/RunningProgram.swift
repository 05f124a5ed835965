import Glibc
import ProgramShim

/// A running program, whose outputs are read until it ends or is ended.
struct RunningProgram {
  /// The maximum delay until a cancellation is noticed.
  private static let slice = Duration.milliseconds(100)
  /// The number of bytes of standard error and of descriptor 3 that are kept; the rest is dropped.
  private static let keptBeside = 512 * 1024

  private let program: started_program
  private let call: ProgramCall

  /// Starts it.
  init(
    _ call: ProgramCall, path: String, environment: [String: String]
  ) throws(ProgramFault) {
    var program = started_program()
    let words = ([call.program] + call.arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    let code = call.input.withUnsafeBytes {
      program_start(
        &program, path, words, variables, $0.baseAddress, $0.count, call.hasSideChannel, call.memory
      )
    }
    guard code == 0 else { throw .cannotStart(call.program, errno: code) }
    self.program = program
    self.call = call
  }

  /// Reads all its output, and waits for its end.
  func finish(isCancelled: () -> Bool) throws(ProgramFault) -> ProgramResult {
    let outputs = [program.outputs.0, program.outputs.1, program.outputs.2]
    defer { for output in outputs where output >= 0 { close(output) } }
    do throws(ProgramFault) {
      var reader = OutputReader(outputs, limits: [call.maxBytes, Self.keptBeside, Self.keptBeside])
      let deadline = ContinuousClock.now + call.patience
      func wait(_ event: (Duration) throws(ProgramFault) -> Bool) throws(ProgramFault) {
        while true {
          let left = ContinuousClock.now.duration(to: deadline)
          guard left > .zero else { throw .tooSlow }
          if try event(min(left, Self.slice)) { return }
          // Checked after each event, too: a program that prints without end leaves no pause.
          if isCancelled() { throw .cancelled }
          call.progress(reader.output[0].count)
        }
      }
      var status: Int32 = -1
      try wait { duration throws(ProgramFault) in
        if try reader.read(within: duration) { return true }
        // What it left running can keep its outputs open, but adds nothing to what it said.
        status = program_end(program.process, false)
        guard status >= 0 else { return false }
        try reader.drain()
        return true
      }
      // It can have closed its outputs and still be running; its end is not an event.
      try wait { duration throws(ProgramFault) in
        if status >= 0 { return true }
        status = program_end(program.process, false)
        if status < 0 { _ = poll(nil, 0, 1) }
        return status >= 0
      }
      return ProgramResult(
        status: status, output: reader.output[0], diagnostics: reader.output[1],
        side: reader.output[2])
    } catch {
      program_kill(program.process)
      throw error
    }
  }
}

/// Reads several pipes at once.
private struct OutputReader {
  /// The bytes read from each.
  private(set) var output: [[UInt8]]
  private var entries: [pollfd]
  private let limits: [Int]
  private var chunk = [UInt8](repeating: 0, count: 64 * 1024)

  init(_ descriptors: [Int32], limits: [Int]) {
    entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    output = descriptors.map { _ in [] }
    self.limits = limits
  }

  /// Waits for output and reads it; true if all have ended.
  mutating func read(within duration: Duration) throws(ProgramFault) -> Bool {
    let milliseconds = Int32(duration / .milliseconds(1)) + 1
    guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return false }
    for index in entries.indices where entries[index].revents != 0 { try read(index) }
    // `poll` ignores a negative descriptor.
    return entries.allSatisfy { $0.fd < 0 }
  }

  /// Reads what is there already.
  mutating func drain() throws(ProgramFault) {
    while poll(&entries, nfds_t(entries.count), 0) > 0 {
      for index in entries.indices where entries[index].revents != 0 { try read(index) }
    }
  }

  private mutating func read(_ index: Int) throws(ProgramFault) {
    let count = Glibc.read(entries[index].fd, &chunk, chunk.count)
    if count > 0 {
      let room = limits[index] - output[index].count
      if count > room, index == 0 { throw .tooMuch }
      output[index] += chunk[..<min(count, max(0, room))]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      entries[index].fd = -1
    }
  }
}

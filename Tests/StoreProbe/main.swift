import FactCheck
import Foundation
import SessionStore

// store-probe append PATH COUNT SEED   appends COUNT steps; creates the session if it is missing
// store-probe create FOLDER COUNT      creates COUNT sessions, each with one step
// store-probe read PATH                opens to read and replays
// store-probe starve PATH              opens to write with no file descriptor left
//
// Prints a line for each edit that is durable, and one for the error that ends it.

signal(SIGXFSZ, SIG_IGN)
signal(SIGPIPE, SIG_IGN)

/// Writes past all buffers: what was printed must have been true when the process was killed.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

/// A step that any session can take, and that is large enough to fill a small disk.
func step(_ number: Int, seed: String) -> Step {
  var settings = ReportSettings()
  settings.summary = "\(seed) \(number) " + String(repeating: "x", count: 400)
  return Step(
    id: UUID(), at: Timestamp(seconds: 1_770_111_000 + number), analyst: seed,
    line: "report --summary \(number)",
    changes: [.reportEdited(edits: Edits(from: ReportSettings(), to: settings))])
}

func append(_ path: String, count: Int, seed: String) throws {
  var (store, head): (SQLiteStore, Int)
  var done = 0
  do throws(StoreError) {
    store = try SQLiteStore.open(path, access: .readWrite)
    head = try store.head().sequence
  } catch .missing {
    let entry: Entry
    (store, entry) = try SQLiteStore.create(path, first: step(1, seed: seed), blobs: [])
    head = entry.sequence
    done = 1
    say("ack \(head)")
  }
  while done < count {
    let next = step(done + 1, seed: seed)
    while true {
      do throws(StoreError) {
        head = try store.append(next, blobs: [], after: head).sequence
        break
      } catch .conflict(let now) {
        head = now.sequence
      }
    }
    done += 1
    say("ack \(head)")
  }
}

func read(_ path: String) throws {
  let store = try SQLiteStore.open(path, access: .readOnly)
  var session = Session()
  try store.forEachEntry(after: 0) { try session.apply($0) }
  say("read \(session.sequence)")
}

let arguments = CommandLine.arguments
do {
  switch arguments.count > 2 ? arguments[1] : "" {
  case "append":
    try append(arguments[2], count: Int(arguments[3]) ?? 0, seed: arguments[4])
  case "create":
    for number in 1...(Int(arguments[3]) ?? 1) {
      let path = "\(arguments[2])/s\(number).factdesk"
      _ = try SQLiteStore.create(path, first: step(number, seed: "probe"), blobs: [])
      say("ack \(number)")
    }
  case "read": try read(arguments[2])
  case "starve":
    var limit = rlimit(rlim_cur: 3, rlim_max: 3)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    _ = try SQLiteStore.open(arguments[2], access: .readWrite)
  default: say("usage: store-probe append|create|read PATH ...")
  }
} catch {
  say("error \(error)")
  exit(1)
}

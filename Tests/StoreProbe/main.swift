import FactCheck
import Foundation
import SessionStore

// store-probe append PATH COUNT SEED   appends COUNT steps; creates the session if it is missing
// store-probe create FOLDER COUNT      creates COUNT sessions, each with one step
// store-probe read PATH                opens to read and replays
// store-probe starve PATH              opens to write with no file descriptor left
//
// On a team's server; SESSION is ADDRESS#NAME, and each waits for the server as the program itself does:
//
// store-probe enrol ADDRESS ROLE...            makes the tables, and members of these roles
// store-probe begin SESSION                    creates the session
// store-probe write SESSION ACKS COUNT PAUSE [hasty]
//                                              appends COUNT steps (0: until SIGTERM), PAUSE ms apart
// store-probe take-row SESSION ACKS            appends one and takes the row for the answer, which is wrong
// store-probe follow SESSION SEEN              reads until SIGTERM what others append
// store-probe compare SESSION ACKS...          compares the log with what was confirmed; fails if they differ
//
// Prints a line for each edit that is durable, and one for the error that ends it.

signal(SIGXFSZ, SIG_IGN)
signal(SIGPIPE, SIG_IGN)

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
  case "enrol": try TeamProbe.enrol(arguments[2], roles: Array(arguments[3...]))
  case "begin": try TeamProbe(arguments[2]).begin()
  case "write":
    try TeamWriter(
      TeamProbe(arguments[2]), acknowledged: RecordFile(arguments[3]),
      pause: Int(arguments[5]) ?? 0, isHasty: arguments.last == "hasty"
    ).write(Int(arguments[4]) ?? 0)
  case "take-row": try RowTaker(TeamProbe(arguments[2])).append(RecordFile(arguments[3]))
  case "follow": try TeamFollower(TeamProbe(arguments[2]), seen: RecordFile(arguments[3])).follow()
  case "compare":
    let comparison = try LogComparison(TeamProbe(arguments[2]), acknowledged: arguments[3...])
    comparison.lines.forEach(say)
    if !comparison.isSame { exit(1) }
  default: say("usage: store-probe append|create|read PATH ...")
  }
} catch {
  say("error \(error)")
  exit(1)
}

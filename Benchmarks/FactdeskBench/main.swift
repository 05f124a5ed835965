import Glibc

// Measures what only works in one process, and makes the sessions that `bench.py` needs.
func complain(_ text: String) {
  _ = text.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

let words = Array(CommandLine.arguments.dropFirst())
do {
  switch (words.first, words.count) {
  case ("session", 3):
    guard let entries = Int(words[2]) else { fallthrough }
    try MadeSession.write(to: words[1], entries: entries)
  case ("text", 2):
    guard let bytes = Int(words[1]) else { fallthrough }
    print(MadeText.article(number: 1, bytes: bytes), terminator: "")
  case ("edit", 3):
    guard let rounds = Int(words[2]) else { fallthrough }
    print(try EditRace.run(in: words[1], rounds: rounds))
  case ("format", 4):
    guard let rounds = Int(words[3]) else { fallthrough }
    print(try FormatRace.run(words[1], report: words[2], rounds: rounds))
  case ("team", 5):
    guard let rounds = Int(words[4]) else { fallthrough }
    print(try TeamRace.run(on: words[1], of: words[2], as: words[3], rounds: rounds))
  case ("document", 3): try FormatRace.print(words[1], report: words[2])
  default:
    complain(
      """
      factdesk-bench session FILE ENTRIES   make a session, the same every time
      factdesk-bench text BYTES             print an article of at least so many bytes
      factdesk-bench format NAME REPORT ROUNDS  time a format's writing of a report in JSON
      factdesk-bench document NAME REPORT   write a report in JSON in a format
      factdesk-bench edit FOLDER ROUNDS     time durable edits against SQLite's own inserts
      factdesk-bench team ADDRESS SESSION OWNER ROUNDS
                                            time edits on a server against bare inserts of its owner, and how
                                            soon a colleague sees them

      """)
    exit(2)
  }
} catch {
  complain("factdesk-bench: \(error)\n")
  exit(1)
}

// Prints the open claims of a session: open-claims SESSION.factdesk
import ArticleText
import FactCheck
import Glibc
import SessionStore

guard CommandLine.arguments.count == 2 else {
  print("usage: open-claims SESSION.factdesk")
  exit(2)
}
do {
  let store = try SQLiteStore.open(CommandLine.arguments[1], access: .readOnly)
  defer { store.close() }
  // A session is a log: the state is what the entries make of an empty one. The store checks their chain of hashes.
  var session = Session()
  try store.forEachEntry(after: 0) { try session.apply($0) }
  let open = session.inReportOrder(session.claims).filter { $0.progress.status == .open }
  for claim in open {
    // The wording stands alone; without one, the article's words are the claim. The text may be a stranger's.
    let words = claim.details.wording ?? claim.passage.words
    let count = session.evidence(of: claim).count
    print("\(claim.id)  \(Neutralizer.shown(words, singleLine: true))  evidence: \(count)")
  }
  print("\(open.count) of \(session.claims.count) claims are open")
} catch {
  print("open-claims: \(error)")
  exit(1)
}

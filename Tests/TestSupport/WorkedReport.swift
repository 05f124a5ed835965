/// A small report that holds one of nearly everything, as another program could have written it.
public enum WorkedReport {
  /// The JSON text, on few lines.
  public static let text = """
    {"format":"factdesk-report/3","id":"urn:uuid:6f1d3c52-8f0e-4b7a-9a55-0c2b7a1e9d10","title":"Did ferry traffic fall by half?","language":"en",
     "created":"2026-02-02T09:30:00Z","modified":"2026-02-03T09:20:00Z","published":"2026-02-02","generator":{"name":"factdesk","version":"1.0.0"},"methodology":"Held against primary figures.",
     "articles":[{"id":"a1","title":"Harbour fees, one year on","language":"en","url":"https://gazette.example/harbour"},{"id":"a2","title":"Handbill","language":"en"}],
     "scale":{"name":"Two steps","worst":1,"best":2,"levels":[{"label":"False","value":1},{"label":"True","value":2},{"label":"Unproven"}]},
     "claims":[{"id":"c2","article":"a2","text":"The café on the pier closed.","status":"open","verdictHistory":[{"label":"True","value":2}]},
    {"id":"c1","article":"a1","text":"Ferry traffic fell by half in 2025.","status":"checked","made":"2026-01-30","place":"Town hall","topics":["ferries"],
     "why":"The council votes on the fees in March.","contact":{"asked":"2026-02-02","replied":"2026-02-03","reply":"She stands by her words."},
     "quote":{"exact":"Ferry traffic fell by half in 2025","prefix":"told the council: “","suffix":".” The port","start":71,"end":105},
     "claimant":{"type":"Person","name":"Ana Lůžová","jobTitle":"mayor"},"reportingSource":{"type":"Organization","name":"The Gazette"},
     "verdict":{"label":"False","value":1,"explanation":"Crossings fell by about 6 %.","decided":"2026-02-03T09:00:00Z","by":"Ira Checker","approvedBy":"Chief"},
     "verdictHistory":[{"label":"Mostly false","value":2,"decided":"2026-02-02T16:00:00Z","by":"Sam Desk"}],
     "evidence":[{"id":"e1","title":"Port office: crossings","stance":"refutes","url":"https://port.example/stats","author":"Statistics desk","level":"primary",
      "locator":"table 2","quote":"38,500 crossings","interest":"The port lives on the fees."}]}],
     "corrections":[{"at":"2026-02-03T09:20:00Z","claim":"c2","text":"Reopened: the café moved."}],
     "provenance":{"entries":41,"head":"3d914f9348c9cc0ff8a79716700b9fcd4d2f3e711608004eb8f138bcba7f14d9"}}
    """
}

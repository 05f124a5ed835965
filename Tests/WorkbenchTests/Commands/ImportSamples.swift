extension Sample {
  /// A review by others, on one line.
  static let review = #"""
    {"@type":"ClaimReview","claimReviewed":"Buses are full","url":"https://x.example/1","datePublished":"2026-02-01","inLanguage":"en","author":{"@type":"Organization","name":"Checkers","url":"https://x.example/","sameAs":["https://y.example/"]},"reviewRating":{"alternateName":"False","ratingValue":1,"worstRating":1,"bestRating":5,"ratingExplanation":"They are not."},"itemReviewed":{"@type":"Claim","datePublished":"2026","author":{"@type":"Person","name":"Ben Osei"},"appearance":"https://v.example/"}}
    """#

  /// A report of another program, with what our own sessions never say.
  static let othersReport = #"""
    {"format":"factdesk-report/3","id":"urn:x:1","title":"T","language":"en","created":"2026-02-02T09:30:00Z","modified":"2026-02-03T09:20:00Z","generator":{"name":"checkmate","version":"2"},"articles":[{"id":"article-1","title":"Handbill","language":"en","archives":[{"file":"page.warc","sha256":"c8c8a8d7e41b238fe81f7b408706d743484488a70855fb682af447468c302da8","captured":"2026-02-02T09:30:00Z"}]}],"scale":{"name":"free","levels":[{"label":"So so"}]},"claims":[{"id":"claim-7","article":"article-1","text":"The café closed.","status":"checked","verdict":{"label":"So so"},"claimant":{"name":"Somebody","sameAs":["https://x.example/"]}}]}
    """#
}

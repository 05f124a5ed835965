extension Session {
  /// The topics in use with the number of claims of each, by name.
  public var topics: [(name: String, count: Int)] {
    topicCounts.map { (name: $0.key, count: $0.value) }.sorted { $0.name < $1.name }
  }

  /// Counts the topics of some claims, by their places in the list, out before they are altered and in
  /// again after it. Kept and not looked up: a hint behind a topic has five milliseconds.
  mutating func countTopics(
    of claims: some Sequence<Int>, around alter: (inout Session) -> Void
  ) {
    for index in claims { countTopics(of: index, by: -1) }
    alter(&self)
    for index in claims { countTopics(of: index, by: 1) }
  }

  /// Counts the topics of a claim in, or out again, if it stands.
  mutating func countTopics(of index: Int, by one: Int) {
    guard isStanding(allClaims[index]) else { return }
    for topic in allClaims[index].topics {
      let count = topicCounts[topic, default: 0] + one
      topicCounts[topic] = count == 0 ? nil : count
    }
  }
}

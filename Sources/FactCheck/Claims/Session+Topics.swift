extension Session {
  /// The topics in use with the number of claims of each, by name.
  public var topics: [(name: String, count: Int)] {
    topicCounts.map { (name: $0.key, count: $0.value) }.sorted { $0.name < $1.name }
  }

  /// Subtracts the topics of some claims, by their indexes, before the claims change and adds them after it.
  /// The counts are stored, because a hint after a topic has five milliseconds.
  mutating func countTopics(
    of claims: some Sequence<Int>, around alter: (inout Session) -> Void
  ) {
    for index in claims { countTopics(of: index, by: -1) }
    alter(&self)
    for index in claims { countTopics(of: index, by: 1) }
  }

  /// Adds the topics of a claim, or subtracts them, unless it was removed.
  mutating func countTopics(of index: Int, by one: Int) {
    guard isPresent(allClaims[index]) else { return }
    for topic in allClaims[index].topics {
      let count = topicCounts[topic, default: 0] + one
      topicCounts[topic] = count == 0 ? nil : count
    }
  }
}

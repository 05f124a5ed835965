/// What happened to the sentences of a text in a newer version of it.
public struct VersionDifference: Sendable {
  /// A text and its sentences, as UTF-8 offset ranges in order.
  public struct Version: Sendable {
    let text: [UInt8]
    let sentences: [Range<Int>]

    /// Takes UTF-8 text, and its sentences as ranges of bytes.
    public init(text: [UInt8], sentences: [Range<Int>]) {
      self.text = text
      self.sentences = sentences
    }

    /// A sentence's words.
    func sentence(_ number: Int) -> String {
      String(decoding: text[sentences[number - 1]], as: UTF8.self)
    }
  }

  /// What happened to a sentence. Numbers count from 1.
  public enum Change: Equatable, Sendable {
    /// Unchanged, except for white space.
    case same(old: Int, new: Int)
    /// In other words.
    case reworded(old: Int, new: Int)
    /// Not in the new version.
    case removed(old: Int)
    /// Not in the old version.
    case added(new: Int)
  }

  /// The minimum similarity of two wordings of a sentence: the share of words in common.
  static let leastLikeness = 0.5
  /// Stretches with more pairs of sentences than this, old times new, are not compared one by one.
  private static let mostPairs = 10_000

  let old: Version
  let new: Version
  /// The number of each old sentence's newer wording, if it has one, and whether it is the same.
  let fellows: [Int: (new: Int, isSame: Bool)]
  /// The search for similar sentences of the new text.
  let similar: SimilarSentences
  /// What happened to each sentence, in the order of the new text, removed ones at their old place.
  public let changes: [Change]

  /// Compares two versions.
  public init(old: Version, new: Version) {
    self.init(old: old, new: new, mostVisits: SentenceIndex.mostVisits)
  }

  /// - Parameter mostVisits: the limit of the search for similar sentences.
  init(old: Version, new: Version, mostVisits: Int) {
    self.old = old
    self.new = new
    similar = SimilarSentences(of: new, mostVisits: mostVisits)
    let stretches = SequenceDifference.stretches(Self.keys(old), Self.keys(new))
    changes = stretches.flatMap { stretch in
      stretch.isSame
        ? zip(stretch.old, stretch.new).map { .same(old: $0 + 1, new: $1 + 1) }
        : Self.changes(in: stretch, old, new)
    }
    var fellows: [Int: (new: Int, isSame: Bool)] = [:]
    for change in changes {
      switch change {
      case .same(let old, let new): fellows[old] = (new, true)
      case .reworded(let old, let new): fellows[old] = (new, false)
      case .removed, .added: break
      }
    }
    self.fellows = fellows
  }

  /// The words of an old sentence.
  public func oldText(_ number: Int) -> String { old.sentence(number) }

  /// The words of a new sentence.
  public func newText(_ number: Int) -> String { new.sentence(number) }

  /// The differences between two wordings of a sentence: runs of words, in reading order.
  public func words(ofOld oldNumber: Int, new newNumber: Int) -> [WordChange] {
    WordChange.between(
      old.text, old.sentences[oldNumber - 1], new.text, new.sentences[newNumber - 1])
  }

  /// The sentences' words: what differs in white space alone is the same.
  private static func keys(_ version: Version) -> [[ArraySlice<UInt8>]] {
    version.sentences.map { range in
      version.text[range].split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    }
  }

  /// Pairs the similar sentences of a replaced stretch, in order.
  private static func changes(
    in stretch: SequenceDifference.Stretch, _ old: Version, _ new: Version
  ) -> [Change] {
    guard stretch.old.count * stretch.new.count <= mostPairs else {
      return stretch.old.map { .removed(old: $0 + 1) } + stretch.new.map { .added(new: $0 + 1) }
    }
    let oldWords = stretch.old.map { WordList(old.text, within: old.sentences[$0]) }
    let newWords = stretch.new.map { WordList(new.text, within: new.sentences[$0]) }
    // The highest total similarity of the first sentences of both stretches.
    let columns = newWords.count + 1
    var best = [Double](repeating: 0, count: (oldWords.count + 1) * columns)
    for row in oldWords.indices {
      for column in newWords.indices {
        let likeness = oldWords[row].likeness(to: newWords[column])
        let paired = likeness >= leastLikeness ? best[row * columns + column] + likeness : 0
        best[(row + 1) * columns + column + 1] = max(
          paired, best[row * columns + column + 1], best[(row + 1) * columns + column])
      }
    }
    var changes: [Change] = []
    var (row, column) = (oldWords.count, newWords.count)
    while row > 0 || column > 0 {
      let here = best[row * columns + column]
      let newNumber = stretch.new.lowerBound + column
      let oldNumber = stretch.old.lowerBound + row
      if column > 0, here == best[row * columns + column - 1] {
        changes.append(.added(new: newNumber))
        column -= 1
      } else if row > 0, here == best[(row - 1) * columns + column] {
        changes.append(.removed(old: oldNumber))
        row -= 1
      } else {
        changes.append(.reworded(old: oldNumber, new: newNumber))
        row -= 1
        column -= 1
      }
    }
    return changes.reversed()
  }
}

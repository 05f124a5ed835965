/// Finds the parts of a page that may contain its article.
struct CandidateFinder {
  /// The limit for all candidates together, so that a page of a million lines is not read thirty times; no page
  /// for people comes near it.
  private static let maxNodes = 3_000_000

  let tree: PageTree
  let measures: PageMeasures
  let headline: Int?
  let thread: ForumThread?
  /// Decides what is left out of the whole page.
  private let rules: ElementRules

  init(
    _ tree: PageTree, _ measures: PageMeasures, headline: Int?, thread: ForumThread? = nil
  ) {
    self.tree = tree
    self.measures = measures
    self.headline = headline
    self.thread = thread
    let body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
    rules = ElementRules(tree, measures, roots: [body], headline: headline)
  }

  /// All candidates, without duplicates.
  func all() -> [Candidate] {
    var found: [Candidate.Source: [Int]] = [:]
    var body = 0
    var question: Int?
    var node = 0
    while node < tree.nodes.count {
      defer { node += 1 }
      guard let tag = tree.nodes[node].tag else { continue }
      if tag.isSilent {
        node = Int(tree.nodes[node].end) - 1
        continue
      }
      if tag == .body { body = node }
      if let property = tree.value(.itemprop, of: node),
        property.elementsEqual("articleBody".utf8) || property.elementsEqual("reviewBody".utf8)
      {
        found[.property, default: []].append(node)
      }
      if question == nil, measures.size(tree.subtree(of: node)) >= 15,
        let property = tree.value(.itemprop, of: node), property.elementsEqual("text".utf8),
        isQuestion(around: node)
      {
        question = node
      }
      if tag == .article { found[.article, default: []].append(node) }
      if tag == .main { found[.main, default: []].append(node) }
      guard tag.holdsBlocks else { continue }
      switch name(of: node) {
      case .certain: found[.certainName, default: []].append(node)
      case .likely: found[.likelyName, default: []].append(node)
      case nil: break
      }
    }
    var candidates: [Candidate] = []
    func add(_ roots: [Int], _ source: Candidate.Source) {
      guard !roots.isEmpty, !candidates.contains(where: { $0.roots == roots }) else { return }
      candidates.append(Candidate(roots: roots, source: source))
    }
    if let roots = thread?.roots ?? question.map({ [$0] }) { add(roots, .thread) }
    for source in [Candidate.Source.property, .certainName, .article, .likelyName, .main] {
      let nodes = found[source, default: []]
      // The ones with the most prose suffice.
      let best = nodes.sorted { prose($0) > prose($1) }.prefix(6).filter {
        prose($0) > 0 && !isLeftOut($0)
      }
      for node in best {
        add([node], source)
        if source == .property || source == .certainName {
          add(siblings(of: node, among: nodes), source)
        }
      }
    }
    if let headline { add(around(headline), .headline) }
    for node in scored() where !isLeftOut(node) && !isLoneRemark(node) && !isOfFigures(node) {
      add([node], .scored)
    }
    add([body], .body)
    return affordable(candidates)
  }

  /// Whether it is the text of a question, or the first post of a discussion.
  private func isQuestion(around text: Int) -> Bool {
    let around = sequence(first: text) { tree.parent(of: $0) }.prefix(20)
    let type = around.lazy.compactMap { tree.value(.itemtype, of: $0) }.first
    return type.map { $0.holds("/Question") || $0.holds("/DiscussionForumPosting") } ?? false
  }

  /// The candidates within the limit, always including the most trusted one.
  private func affordable(_ candidates: [Candidate]) -> [Candidate] {
    var nodes = 0
    return Array(
      candidates.prefix { candidate in
        defer { nodes += candidate.roots.reduce(0) { $0 + tree.subtree(of: $1).count } }
        return nodes < Self.maxNodes
      })
  }

  /// Whether the node, or something around it, is left out of the page.
  private func isLeftOut(_ node: Int) -> Bool {
    var inner: Int? = node
    while let element = inner {
      if let tag = tree.nodes[element].tag, tag != .body, tag != .html,
        rules.reason(element, tag) != nil
      {
        return true
      }
      inner = tree.parent(of: element)
    }
    return false
  }

  /// Whether a box with a sentence or two in a short article is the only prose of step-by-step instructions,
  /// and not all there is to read.
  private func isLoneRemark(_ node: Int) -> Bool {
    guard prose(node) < 120 else { return false }
    let around = sequence(first: node) { tree.parent(of: $0) }.dropFirst()
    guard
      let article = around.first(where: {
        tree.nodes[$0].tag == .main || tree.nodes[$0].tag == .article
      })
    else { return false }
    let amount = measures.amount(tree.subtree(of: article))
    return (amount.text - amount.linked) >= 2 * measures.size(tree.subtree(of: node))
  }

  /// Whether it is a table of figures or a part of one, however long its cells: the paragraphs around it belong to
  /// the article, too.
  private func isOfFigures(_ node: Int) -> Bool {
    let around = sequence(first: node) { tree.parent(of: $0) }.prefix(6)
    guard let table = around.first(where: { tree.nodes[$0].tag == .table }) else { return false }
    return TableCells(tree: tree, measures: measures).areLines(ofTable: table)
  }

  /// The smallest element that contains the headline and text below it.
  private func around(_ headline: Int) -> [Int] {
    var inner = tree.parent(of: headline)
    while let element = inner {
      if prose(element) >= 100 || holdsResults(element, behind: headline) {
        return [outer(of: element)]
      }
      inner = tree.parent(of: element)
    }
    return []
  }

  /// The container of an article whose first section is this element; else the element itself.
  private func outer(of section: Int) -> Int {
    guard tree.nodes[section].tag == .section, let whole = tree.parent(of: section),
      tree.nodes[whole].tag != .body
    else { return section }
    let kind = tree.value(.class, of: section)
    let others = tree.children(of: whole).drop { $0 <= section }.filter {
      tree.nodes[$0].tag == .section && tree.value(.class, of: $0) == kind
    }
    return others.contains { prose($0) > 0 && !isLeftOut($0) } ? whole : section
  }

  /// Whether a results table follows the headline, as in an article that is mostly one table.
  private func holdsResults(_ node: Int, behind headline: Int) -> Bool {
    let nodes = headline..<min(Int(tree.nodes[node].end), headline + 20_000)
    return nodes.contains { inner in
      tree.nodes[inner].tag == .table && measures.size(tree.subtree(of: inner)) >= 80
        && rules.isTableOfResults(inner)
    }
  }

  private func prose(_ node: Int) -> Int { measures.amount(tree.subtree(of: node)).prose }

  /// Nodes with the same parent, as in an article of several parts.
  private func siblings(of node: Int, among nodes: [Int]) -> [Int] {
    nodes.filter { tree.nodes[$0].parent == tree.nodes[node].parent }
  }

  private func name(of node: Int) -> BodyName? {
    var likely = false
    for attribute in [PageAttribute.class, .id] {
      guard let value = tree.value(attribute, of: node), let name = BodyName(value)
      else { continue }
      if name == .certain { return name }
      likely = true
    }
    return likely ? .likely : nil
  }

  /// Elements whose own paragraphs contain the most prose, and their containers.
  private func scored() -> [Int] {
    var scores: [Int: Double] = [:]
    for node in tree.nodes.indices where tree.nodes[node].tag == nil {
      let prose = measures.amount(node..<node + 1).prose
      guard prose > 0 else { continue }
      // The block around the line, then its containers.
      var holder = tree.parent(of: node)
      var steps = 0
      while let inner = holder, let tag = tree.nodes[inner].tag, !tag.isBlock, steps < 20 {
        holder = tree.parent(of: inner)
        steps += 1
      }
      var weight = 1.0
      if let block = holder,
        tree.nodes[block].tag == .div || tree.nodes[block].tag == .td
          || tree.nodes[block].tag == .section
      {
        scores[block, default: 0] += Double(prose)
        weight = 0.7
      }
      for _ in 0..<4 {
        guard let inner = holder, let outer = tree.parent(of: inner),
          tree.nodes[outer].tag != .body, tree.nodes[outer].tag != .html
        else { break }
        scores[outer, default: 0] += Double(prose) * weight
        weight *= 0.7
        holder = outer
      }
    }
    let best = scores.sorted { $0.value > $1.value || $0.value == $1.value && $0.key > $1.key }
      .prefix(5)
    return best.map(\.key)
  }
}

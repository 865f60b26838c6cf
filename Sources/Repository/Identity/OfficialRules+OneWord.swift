extension OfficialRules {
  /// Which of several persons a name of one word means: "Trump", "Nữ hoàng Elizabeth".
  ///
  /// - Parameters:
  ///   - one: the nodes of the word that are one person by ``group(_:links:)``.
  ///   - persons: those with longer names that begin or end with the word, each with its nodes.
  /// - Returns: the place of the person, if it is certain, and the doubts.
  static func place(_ one: [Node], among persons: [[Node]], links: Links) -> (Int?, [Judgement]) {
    guard let word = cluster(one) else { return (nil, []) }
    let candidates = persons.map(cluster)
    var fitting: [Int] = []
    for (index, nodes) in persons.enumerated() {
      let verdicts = nodes.flatMap { node in one.compactMap { links($0.signature, node.signature) } }
      if verdicts.contains(.different) { continue }
      if verdicts.contains(.same) {
        return (index, [Judgement(word.signature, nodes[0].signature, .same, 9, "the log says so")])
      }
      if let candidate = candidates[index], fits(word, candidate) { fitting.append(index) }
    }
    let leader = Leaders.leader(surname: word.block)
    let isLeader = { (index: Int) in leader != nil && candidates[index]?.leader?.name == leader?.name }
    if let known = fitting.first(where: isLeader) {
      // Unless only somebody else of the name has the post: "cố vấn Trump".
      let sharing = fitting.filter { candidates[$0]?.postsShared(with: word).isEmpty == false }
      if word.posts.isEmpty || sharing.isEmpty || sharing.contains(known) {
        return (known, [judgement(word, candidates[known], .same, "the leader of this name")])
      }
    }
    let sharing = fitting.filter { candidates[$0]?.postsShared(with: word).isEmpty == false }
    if !sharing.isEmpty { fitting = sharing }
    let isCountrymans =
      fitting.count == 1
      && candidates[fitting[0]].map { !$0.name.familyFirst && !$0.countries.isDisjoint(with: word.countries) } == true
    // "Quốc vương Abdullah": kings of several states are called so.
    let isAnyKings =
      word.countries.isEmpty && leader == nil
      && Leaders.count(firstNamed: word.block, posts: word.posts.subtracting(PersonCluster.vague)) > 1
    if fitting.count == 1, !isAnyKings, !sharing.isEmpty || word.posts.isEmpty || isCountrymans {
      return (fitting[0], [judgement(word, candidates[fitting[0]], .same, "the only one of this name")])
    }
    return (nil, fitting.map { judgement(word, candidates[$0], .doubt, "the word may mean this person") })
  }

  private static func fits(_ word: PersonCluster, _ person: PersonCluster) -> Bool {
    if word.tag != person.tag { return false }
    let shared = !person.postsShared(with: word).isEmpty
    let differ =
      !word.countries.isEmpty && !person.countries.isEmpty && word.countries.isDisjoint(with: person.countries)
    let isLeader = person.leader != nil && person.leader?.name == Leaders.leader(surname: word.block)?.name
    if differ { return isLeader && shared }
    // By a first name only monarchs and their like are called, and a few leaders.
    if !person.names.contains(where: { $0.words.last == word.block }) { return shared || isLeader }
    // Princes are called by their first names.
    return shared || !word.fields.contains { $0.career == .royal }
  }

  private static func judgement(
    _ word: PersonCluster, _ person: PersonCluster?, _ verdict: Verdict, _ reasons: String
  ) -> Judgement {
    Judgement(word.signature, person?.signature ?? "", verdict, verdict == .same ? 2 : 1, reasons)
  }

  private static func cluster(_ nodes: [Node]) -> PersonCluster? {
    guard let first = nodes.first else { return nil }
    var cluster = PersonCluster(0, first)
    for (index, node) in nodes.enumerated().dropFirst() {
      let next = PersonCluster(index, node)
      cluster.add(next)
    }
    return cluster
  }
}

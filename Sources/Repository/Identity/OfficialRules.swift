/// Which names are of one person. Pure: the same nodes give the same answer in any order.
enum OfficialRules {
  /// What the log says of two nodes, by their signatures.
  typealias Links = (String, String) -> Verdict?

  /// Years between two attestations beyond which a name is another person's, or in doubt.
  static let career = 25

  /// The persons among nodes whose names are alike. The places in a group are in ascending order, the groups in that of
  /// their first node.
  static func group(_ nodes: [Node], links: Links) -> Grouping {
    var result = Grouping()
    let order = nodes.indices.sorted { precedes(nodes[$0], nodes[$1]) }
    var clusters: [PersonCluster] = []
    for index in order { join(index, nodes, &clusters, &result.judgements, links) }
    OfficialRenderings.join(&clusters, &result.judgements) { one, other in
      linked(one.members, other.members, nodes, links)
    }
    result.groups = clusters.map { $0.members.sorted() }.sorted { $0[0] < $1[0] }
    result.judgements = Array(Set(result.judgements)).sorted {
      ($0.left, $0.right, $0.reasons) < ($1.left, $1.right, $1.reasons)
    }
    return result
  }

  /// Nodes that say more come first, so that those that say little find somebody to join.
  private static func precedes(_ one: Node, _ other: Node) -> Bool {
    func key(_ node: Node) -> (Int, String, String, String, String) {
      let unknown = (node.country.isEmpty ? 2 : 0) + (node.field.isEmpty ? 1 : 0)
      let bare = PersonName.isBare(node.nameKey) ? 4 : 0
      return (bare + unknown, node.block, node.nameKey, node.country, node.field + "#" + String(node.tag))
    }
    return key(one) < key(other)
  }

  private static func join(
    _ index: Int, _ nodes: [Node], _ clusters: inout [PersonCluster], _ judgements: inout [Judgement], _ links: Links
  ) {
    let new = PersonCluster(index, nodes[index])
    var fitting: [Int] = []
    var doubts: [(Int, String)] = []
    for (place, cluster) in clusters.enumerated() {
      switch linked([index], cluster.members, nodes, links) {
      case .same?:
        clusters[place].add(index, nodes[index])
        judgements.append(Judgement(new.signature, cluster.signature, .same, 9, "the log says so"))
        return
      case .different?: continue
      default: break
      }
      guard cluster.block == new.block, cluster.tag == new.tag else { continue }
      let (verdict, reasons) = judge(new, cluster)
      if verdict == .same { fitting.append(place) }
      if verdict == .doubt { doubts.append((place, reasons)) }
    }
    if fitting.count > 1 {
      let sharing = fitting.filter { !clusters[$0].postsShared(with: new).isEmpty }
      let ofLeader = fitting.filter { clusters[$0].leader != nil && new.leader != nil }
      if sharing.count == 1 {
        fitting = sharing
      } else if ofLeader.count == 1 {
        fitting = ofLeader
      }
    }
    if fitting.count == 1 {
      clusters[fitting[0]].add(index, nodes[index])
      return
    }
    doubts += fitting.map { ($0, "the name fits several people") }
    for (place, reasons) in doubts {
      judgements.append(Judgement(new.signature, clusters[place].signature, .doubt, 1, reasons))
    }
    clusters.append(new)
  }

  /// What the log says of any node of the one and any of the other; what parts them wins.
  private static func linked(_ one: [Int], _ other: [Int], _ nodes: [Node], _ links: Links) -> Verdict? {
    var found: Verdict?
    for left in one {
      for right in other {
        guard let verdict = links(nodes[left].signature, nodes[right].signature) else { continue }
        if verdict == .different { return .different }
        found = verdict
      }
    }
    return found
  }

  /// Whether two of one folded name are one person, and why (not).
  static func judge(_ one: PersonCluster, _ other: PersonCluster) -> (Verdict, String) {
    let shared = one.postsShared(with: other)
    guard spellingsFit(one, other) || isOneOffice(one, other, shared) else { return (.different, "diacritics differ") }
    if !one.countries.isEmpty, !other.countries.isEmpty, one.countries.isDisjoint(with: other.countries) {
      let isLeader = one.leader != nil && one.leader?.name == other.leader?.name
      if shared.isEmpty, !isLeader { return (.different, "countries differ") }
      // A report may give the country of somebody else; a rare name with the same post is the same person.
      let isRare = one.name.syllables > 2 && (one.name.isSyllabic || !one.name.familyFirst)
      let isForeign = !one.name.isSyllabic && !one.name.familyFirst && one.name.words.count > 1
      guard isRare || isForeign || (isLeader && hasOffice(one, other)) else {
        return (.doubt, "countries differ, but both are " + (shared.first ?? "leaders"))
      }
    }
    if let gap = years(one, other), gap > career, one.leader == nil, other.leader == nil {
      return (.doubt, "\(gap) years apart")
    }
    if !shared.isEmpty { return (.same, "post in common: " + shared.joined(separator: ", ")) }
    if let reason = conflict(one, other) { return (.doubt, reason) }
    return (.same, "nothing speaks against it")
  }

  /// Whether both are given the office that the leader of their name is known for.
  private static func hasOffice(_ one: PersonCluster, _ other: PersonCluster) -> Bool {
    guard let office = one.leader?.posts else { return false }
    return !office.isDisjoint(with: one.posts) && !office.isDisjoint(with: other.posts)
  }

  private static func spellingsFit(_ one: PersonCluster, _ other: PersonCluster) -> Bool {
    if !one.nameKeys.isDisjoint(with: other.nameKeys) || !one.name.isSyllabic || !other.name.isSyllabic { return true }
    return one.nameKeys.allSatisfy(PersonName.isBare) || other.nameKeys.allSatisfy(PersonName.isBare)
  }

  /// Marks slip too: "Nguyễn Xuân Cương" for a minister whose name is Cường.
  private static func isOneOffice(_ one: PersonCluster, _ other: PersonCluster, _ shared: [String]) -> Bool {
    !one.countries.isDisjoint(with: other.countries) && shared.contains(where: NearNames.isHeldByFew)
  }

  /// Years between the last attestation of the earlier and the first of the later; nil when either has no date.
  private static func years(_ one: PersonCluster, _ other: PersonCluster) -> Int? {
    func year(_ date: String?) -> Int? { date.flatMap { Int($0.prefix(4)) } }
    guard let first = year(one.first), let last = year(one.last), let otherFirst = year(other.first),
      let otherLast = year(other.last)
    else { return nil }
    return max(otherFirst - last, first - otherLast, 0)
  }

  /// Whether both are attested in the same years.
  private static func overlap(_ one: PersonCluster, _ other: PersonCluster) -> Bool {
    guard let first = one.first, let last = one.last, let otherFirst = other.first, let otherLast = other.last else {
      return false
    }
    return first.prefix(4) <= otherLast.prefix(4) && otherFirst.prefix(4) <= last.prefix(4)
  }

  /// Why posts without anything in common may be of two people.
  private static func conflict(_ one: PersonCluster, _ other: PersonCluster) -> String? {
    if one.fields.isEmpty || other.fields.isEmpty { return nil }
    func differ(_ a: Field, _ b: Field) -> Bool {
      if !a.place.isEmpty, a.place == b.place { return false }
      if a.career == b.career { return a.place != b.place && !a.place.isEmpty && !b.place.isEmpty }
      // Ministers have been ambassadors, but not at the same time.
      return !(Set([a.career, b.career]) == [.state, .diplomatic]) || overlap(one, other)
    }
    if one.name.isTelling || other.name.isTelling {
      let religious = { (cluster: PersonCluster) in cluster.fields.allSatisfy { $0.career == .religious } }
      return religious(one) != religious(other) ? "a cleric and none" : nil
    }
    // "Trần Thanh Hải" of a firm, and of a union nine years on.
    let areOfBodies = (one.fields.union(other.fields)).allSatisfy { $0.career == .organisation }
    if areOfBodies, !overlap(one, other), one.name.isSyllabic, other.name.isSyllabic {
      return "a common name in different bodies"
    }
    let isConflict = one.fields.allSatisfy { a in other.fields.allSatisfy { b in differ(a, b) } }
    return isConflict ? "a common name in different fields" : nil
  }
}

/// Joins persons whose names are written in different ways: transliterated, turned round, shortened, or known to be one.
enum OfficialRenderings {
  /// How two names are alike.
  enum Likeness: Int {
    /// One may be short for several.
    case initialed = 1
    case contained
    /// A letter too many, too few or wrong.
    case misprinted
    case skeleton
    case nicknamed
    case turned
    case leader
  }

  /// Joins clusters of different names where country and posts speak for it.
  ///
  /// - Parameter linked: what the log says of two clusters.
  static func join(
    _ clusters: inout [PersonCluster], _ judgements: inout [Judgement],
    linked: (PersonCluster, PersonCluster) -> Verdict?
  ) {
    // Strong likenesses first: what is short is then held against whole persons.
    for kinds in [[Likeness.leader], [.turned, .skeleton, .nicknamed], [.misprinted], [.contained, .initialed]] {
      var place = 0
      while place < clusters.count {
        if !joinOne(place, kinds, &clusters, &judgements, linked) { place += 1 }
      }
    }
    joinAsLogged(&clusters, &judgements, linked)
  }

  /// Joins the cluster with the only one that it fits. Returns whether it is gone.
  private static func joinOne(
    _ place: Int, _ kinds: [Likeness], _ clusters: inout [PersonCluster], _ judgements: inout [Judgement],
    _ linked: (PersonCluster, PersonCluster) -> Verdict?
  ) -> Bool {
    let one = clusters[place]
    var fitting: [(Int, String)] = []
    var doubts: [(Int, String)] = []
    for (index, other) in clusters.enumerated() where index != place && other.tag == one.tag {
      guard let likeness = likeness(one, other), kinds.contains(likeness) else { continue }
      if linked(one, other) != nil { continue }
      // The shorter name looks for the longer one, not the other way round.
      if likeness == .contained || likeness == .initialed,
        (one.name.words.count, one.name.words.joined().utf8.count)
          >= (other.name.words.count, other.name.words.joined().utf8.count), !one.name.isInitialed
      {
        continue
      }
      switch judge(one, other, likeness) {
      case (.same, let reasons): fitting.append((index, reasons))
      case (.doubt, let reasons): doubts.append((index, reasons))
      default: break
      }
    }
    // Names with one skeleton are alike among themselves: the first will do. What is short may be short for several.
    let mayBeAny = fitting.count == 1 || kinds == [.leader] || kinds.contains(.skeleton)
    if mayBeAny, let (index, reasons) = fitting.first {
      judgements.append(Judgement(one.signature, clusters[index].signature, .same, 2, reasons))
      clusters[index].add(one)
      clusters.remove(at: place)
      return true
    }
    for (index, reasons) in doubts + fitting.map({ ($0.0, "the name fits several people") }) {
      judgements.append(Judgement(one.signature, clusters[index].signature, .doubt, 1, reasons))
    }
    return false
  }

  private static func joinAsLogged(
    _ clusters: inout [PersonCluster], _ judgements: inout [Judgement],
    _ linked: (PersonCluster, PersonCluster) -> Verdict?
  ) {
    var place = 0
    while place < clusters.count {
      let partner = clusters.indices.first { $0 < place && linked(clusters[$0], clusters[place]) == .same }
      if let partner {
        judgements.append(
          Judgement(clusters[place].signature, clusters[partner].signature, .same, 9, "the log says so"))
        clusters[partner].add(clusters[place])
        clusters.remove(at: place)
        place = 0
      } else {
        place += 1
      }
    }
  }

  static func likeness(_ one: PersonCluster, _ other: PersonCluster) -> Likeness? {
    // Those of one spelling have been told apart for a reason.
    if one.block == other.block { return nil }
    if let ours = one.leader, let theirs = other.leader { return ours.name == theirs.name ? .leader : nil }
    return one.names.flatMap { ours in other.names.compactMap { likeness(ours, $0) } }.max { $0.rawValue < $1.rawValue }
  }

  private static func likeness(_ ours: PersonName, _ theirs: PersonName) -> Likeness? {
    // Vietnamese names are what they are; "Hùng" and "Hưng" are two names.
    if ours.isSyllabic && theirs.isSyllabic || ours.isOneWord || theirs.isOneWord { return nil }
    if ours.words.sorted() == theirs.words.sorted() { return .turned }
    let skeletons = (ours.skeleton, theirs.skeleton)
    if skeletons.0 == skeletons.1, skeletons.0.utf8.count >= (ours.familyFirst ? 5 : 4) { return .skeleton }
    if ours.words.count == theirs.words.count, ours.words.dropFirst() == theirs.words.dropFirst(),
      Nicknames.areAlike(ours.words[0], theirs.words[0])
    {
      return .nicknamed
    }
    if isMisprint(ours, theirs) { return .misprinted }
    let (short, long) = ours.words.count < theirs.words.count ? (ours, theirs) : (theirs, ours)
    if ours.isInitialed != theirs.isInitialed {
      let (initialed, full) = ours.isInitialed ? (ours, theirs) : (theirs, ours)
      return initialed.words[0].first == full.words[0].first
        && Skeleton.of(initialed.words.last ?? "") == Skeleton.of(full.words.last ?? "") ? .initialed : nil
    }
    guard !ours.familyFirst, !theirs.familyFirst, short.words.count < long.words.count, short.words.count > 1 else {
      return nil
    }
    var rest = long.words[...]
    for word in short.words {
      guard let at = rest.firstIndex(of: word) else { return nil }
      rest = rest[(at + 1)...]
    }
    return .contained
  }

  /// All words are the same but the last, which differs in one letter and is long enough for that to be a misprint. Not for
  /// Korean and Chinese names, where one letter is another name.
  private static func isMisprint(_ one: PersonName, _ other: PersonName) -> Bool {
    guard !one.familyFirst, one.words.count == other.words.count, one.words.dropLast() == other.words.dropLast(),
      let left = one.words.last, let right = other.words.last, min(left.utf8.count, right.utf8.count) > 4
    else { return false }
    return Nicknames.differInOneLetter(left, right)
  }

  private static func judge(
    _ one: PersonCluster, _ other: PersonCluster, _ likeness: Likeness
  ) -> (Verdict, String) {
    let shared = one.postsShared(with: other)
    let isKnown = !one.countries.isEmpty && !other.countries.isEmpty
    if isKnown, one.countries.isDisjoint(with: other.countries) {
      guard likeness == .leader, !shared.isEmpty else { return (.different, "countries differ") }
    }
    let why = "\(one.name.words.joined(separator: " ")) and \(other.name.words.joined(separator: " ")): "
    switch likeness {
    case .leader: return (.same, "one leader's names")
    case .misprinted:
      if !shared.isEmpty { return (.same, why + "one letter, and post in common: " + shared.joined(separator: ", ")) }
      return isKnown && one.name.words.count > 2 ? (.same, why + "one letter") : (.different, "nothing in common")
    case .turned, .skeleton, .contained, .initialed, .nicknamed:
      if !shared.isEmpty { return (.same, why + "post in common: " + shared.joined(separator: ", ")) }
      if likeness == .nicknamed { return (.same, why + "a short first name") }
      let isLong = likeness == .turned || (likeness == .skeleton && one.name.skeleton.utf8.count > 5)
      if isKnown, isLong, !one.fields.isDisjoint(with: other.fields) { return (.same, why + "same country and field") }
      return isKnown ? (.doubt, why + "same country, no post in common") : (.different, "nothing in common")
    }
  }
}

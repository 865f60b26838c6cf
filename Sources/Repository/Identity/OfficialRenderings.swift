import Vietnamese

/// Joins persons whose names are written in different ways: transliterated, turned round, shortened, or known to be one.
enum OfficialRenderings {
  /// How two names are alike.
  enum Likeness: Int {
    /// Letters wrong in the name of who holds an office.
    case near = 1
    /// One may be short for several.
    case initialed
    case contained
    /// A letter too many, too few or wrong.
    case misprinted
    /// A Korean name in another romanisation.
    case romanised
    /// A syllable of a Chinese name read in another way, or a woman's "Thị" left out.
    case reading
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
    for kinds in [
      [Likeness.leader], [.turned, .skeleton, .nicknamed], [.misprinted, .near, .romanised, .reading],
      [.contained, .initialed],
    ] {
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
    if isReading(one, other) || isOtherForm(one, other) { return .reading }
    return one.names.flatMap { ours in other.names.compactMap { likeness(ours, $0) } }.max { $0.rawValue < $1.rawValue }
  }

  private static func likeness(_ ours: PersonName, _ theirs: PersonName) -> Likeness? {
    // Vietnamese names are what they are; "Hùng" and "Hưng" are two names.
    if ours.isSyllabic && theirs.isSyllabic || ours.isOneWord || theirs.isOneWord { return nil }
    if ours.words.sorted() == theirs.words.sorted() { return .turned }
    // "Slutskiy Leonid" and "Leonid Slutsky".
    if ours.words.count == 2, theirs.words.count == 2, !ours.familyFirst, !theirs.familyFirst,
      ours.skeleton.utf8.count > 3,
      ours.wordSkeletons == theirs.wordSkeletons.reversed()
    {
      return .turned
    }
    let skeletons = (ours.skeleton, theirs.skeleton)
    if skeletons.0 == skeletons.1, skeletons.0.utf8.count >= (ours.familyFirst ? 5 : 4) { return .skeleton }
    if ours.words.count == theirs.words.count, ours.words.dropFirst() == theirs.words.dropFirst(),
      Nicknames.areAlike(ours.words[0], theirs.words[0])
    {
      return .nicknamed
    }
    if isMisprint(ours, theirs) || isTurnedMisprint(ours, theirs) { return .misprinted }
    if let form = ours.romanised, form == theirs.romanised { return .romanised }
    if let short = shortened(ours, theirs) { return short }
    return NearNames.areNear(ours, theirs) ? .near : nil
  }

  /// Whether one name is the other with less of it.
  private static func shortened(_ ours: PersonName, _ theirs: PersonName) -> Likeness? {
    let (short, long) = ours.words.count < theirs.words.count ? (ours, theirs) : (theirs, ours)
    if ours.isInitialed != theirs.isInitialed {
      let (initialed, full) = ours.isInitialed ? (ours, theirs) : (theirs, ours)
      return initialed.words[0].first == full.words[0].first
        && initialed.wordSkeletons.last == full.wordSkeletons.last ? .initialed : nil
    }
    guard !ours.familyFirst, !theirs.familyFirst, short.words.count < long.words.count, short.words.count > 1 else {
      return nil
    }
    if short.words.count == 2,
      short.skeleton == long.endsSkeleton, short.skeleton.utf8.count >= 4
    {
      return .contained
    }
    var rest = long.words[...]
    for word in short.words {
      guard let at = rest.firstIndex(of: word) else { return nil }
      rest = rest[(at + 1)...]
    }
    return .contained
  }

  /// All words are the same but one, which differs in one letter and is long enough for that to be a misprint; initials in
  /// the middle may be missing. Not for Korean and Chinese names, where one letter is another name.
  private static func isMisprint(_ one: PersonName, _ other: PersonName) -> Bool {
    let (ours, theirs) = (withoutMiddleInitials(one.words), withoutMiddleInitials(other.words))
    guard !one.familyFirst, ours.count == theirs.count else { return false }
    let differing = ours.indices.filter { ours[$0] != theirs[$0] }
    guard differing.count == 1, let at = differing.first, min(ours[at].utf8.count, theirs[at].utf8.count) > 4 else {
      return false
    }
    return Misprint.differInOneLetter(ours[at], theirs[at])
  }

  /// The same of a name turned round: "Vnuko Konstantin", "Konstantin Vnukov".
  private static func isTurnedMisprint(_ one: PersonName, _ other: PersonName) -> Bool {
    guard one.words.count == 2, other.words.count == 2, !one.familyFirst, !other.familyFirst else { return false }
    let turned = Array(other.words.reversed())
    guard let at = one.words.indices.first(where: { one.words[$0] != turned[$0] }), one.words[1 - at] == turned[1 - at],
      min(one.words[at].utf8.count, turned[at].utf8.count) > 4
    else { return false }
    return Misprint.differInOneLetter(one.words[at], turned[at])
  }

  private static func withoutMiddleInitials(_ words: [String]) -> [String] {
    words.indices.filter { $0 == 0 || $0 == words.count - 1 || words[$0].utf8.count > 1 }.map { words[$0] }
  }

  /// "Phạm Thị Thanh Vân" and "Phạm Thanh Vân"; the marks must agree.
  private static func isOtherForm(_ one: PersonCluster, _ other: PersonCluster) -> Bool {
    guard one.name.otherForm == other.name.words else { return false }
    let plain = { (keys: Set<String>) in Set(keys.map { $0.replacing("thị", with: "", maxReplacements: 1) }) }
    return !plain(one.nameKeys).isDisjoint(with: plain(other.nameKeys))
  }

  /// "Lộc Tâm Xã" and "Lộc Tân Xã": Chinese names read in Vietnamese that differ in one syllable, not in the family name.
  private static func isReading(_ one: PersonCluster, _ other: PersonCluster) -> Bool {
    guard one.leader == nil || other.leader == nil,
      one.countries.contains(where: PersonName.isChinese), other.countries.contains(where: PersonName.isChinese)
    else { return false }
    return one.names.contains { ours in
      other.names.contains { theirs in
        ours.isSyllabic && theirs.isSyllabic && ours.words.count == 3 && theirs.words.count == 3
          && ours.words[0] == theirs.words[0]
          && zip(ours.words, theirs.words).filter { $0 != $1 }.count == 1
      }
    }
  }

  private static func hasOffice(_ one: PersonCluster, of leader: Leaders.Leader?) -> Bool {
    leader.map { !$0.posts.isDisjoint(with: one.posts) } ?? false
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
    case .reading:
      return shared.isEmpty ? (.different, "nothing in common") : (.same, why + "one syllable, and post in common")
    case .misprinted:
      if !shared.isEmpty { return (.same, why + "one letter, and post in common: " + shared.joined(separator: ", ")) }
      return isKnown && one.name.words.count > 2 && one.name.words.first == other.name.words.first
        ? (.same, why + "one letter") : (.different, "nothing in common")
    case .near:
      guard isKnown, let office = shared.first(where: NearNames.isHeldByFew) else {
        return (.different, "nothing in common")
      }
      return (.same, why + "some letters, and the office: " + office)
    case .romanised:
      if !shared.isEmpty { return (.same, why + "post in common: " + shared.joined(separator: ", ")) }
      return isKnown ? (.doubt, why + "same country, no post in common") : (.different, "nothing in common")
    case .turned, .skeleton, .contained, .initialed, .nicknamed:
      if !shared.isEmpty { return (.same, why + "post in common: " + shared.joined(separator: ", ")) }
      if likeness == .initialed, hasOffice(one, of: other.leader) || hasOffice(other, of: one.leader) {
        return (.same, why + "the office that the leader is known for")
      }
      // The same words: nobody's else, unless they are common ones.
      if likeness == .turned, !isKnown, one.name.skeleton.utf8.count > 5, !one.name.familyFirst {
        return (.same, why + "the same words")
      }
      // "Yuri Ushakov" and "Yury Ushakov", of whom one report does not tell the country.
      if likeness == .skeleton, !isKnown, !one.name.familyFirst,
        one.name.skeleton.utf8.count > 7 || one.name.letters == other.name.letters
      {
        return (.same, why + "the same sounds")
      }
      if likeness == .nicknamed { return (.same, why + "a short first name") }
      let isLong = likeness == .turned || (likeness == .skeleton && one.name.skeleton.utf8.count > 5)
      if isKnown, isLong, !one.fields.isDisjoint(with: other.fields) { return (.same, why + "same country and field") }
      return isKnown ? (.doubt, why + "same country, no post in common") : (.different, "nothing in common")
    }
  }
}

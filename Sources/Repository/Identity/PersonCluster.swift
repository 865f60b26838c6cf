/// Nodes held to be one person, with what they say together.
struct PersonCluster {
  /// Places in the list of nodes, in canonical order.
  private(set) var members: [Int] = []
  /// What names the cluster in judgements: the signature of its first node.
  private(set) var signature = ""
  private(set) var name = PersonName("")
  /// All the names that have been joined, ``name`` first.
  private(set) var names: [PersonName] = []
  private(set) var block = ""
  private(set) var nameKeys: Set<String> = []
  private(set) var countries: Set<String> = []
  private(set) var posts: Set<String> = []
  private(set) var fields: Set<Field> = []
  private(set) var first: String?
  private(set) var last: String?
  private(set) var leader: Leaders.Leader?
  private(set) var tag: Int64 = 0

  init(_ index: Int, _ node: Node) {
    (signature, block, tag) = (node.signature, node.block, node.tag)
    name = PersonName(node.name)
    names = [name]
    add(index, node)
  }

  mutating func add(_ index: Int, _ node: Node) {
    members.append(index)
    leader = leader ?? Self.leader(node, PersonName(node.name))
    nameKeys.insert(node.nameKey)
    if !node.country.isEmpty { countries.insert(node.country) }
    posts.formUnion(node.posts)
    if let field = Field(node.field) { fields.insert(field) }
    if let date = node.first { first = min(first ?? date, date) }
    if let date = node.last { last = max(last ?? date, date) }
  }

  mutating func add(_ other: PersonCluster) {
    members += other.members
    for name in other.names where !names.contains(where: { $0.words == name.words }) { names.append(name) }
    nameKeys.formUnion(other.nameKeys)
    countries.formUnion(other.countries)
    posts.formUnion(other.posts)
    fields.formUnion(other.fields)
    if let date = other.first { first = min(first ?? date, date) }
    if let date = other.last { last = max(last ?? date, date) }
    leader = leader ?? other.leader
  }

  /// Posts that tell something and that both have.
  func postsShared(with other: PersonCluster) -> [String] {
    posts.intersection(other.posts).subtracting(Self.vague).sorted()
  }

  /// Words that many people are called at once.
  static let vague: Set<String> = [
    "lanh dao", "quan chuc", "thanh vien", "dai dien", "chuyen gia", "nguoi dong nhiem", "nguyen thu", "dai bieu",
    "chinh khach", "chinh tri gia", "uy vien", "pho chu tich", "giam doc", "tro ly", "co van",
    // There are several in a family.
    "hoang tu", "hoang than", "cong chua", "cong nuong",
  ]

  /// The leader of this name, unless the name is one that others have and the node says something else of its bearer.
  private static func leader(_ node: Node, _ name: PersonName) -> Leaders.Leader? {
    guard !name.isOneWord, let leader = Leaders.leader(named: node.nameKey, block: node.block) else { return nil }
    if !name.isSyllabic || !node.posts.isDisjoint(with: leader.posts) { return leader }
    let isFitting = node.country.isEmpty || leader.country.isEmpty || node.country == leader.country
    let career = Field(node.field)?.career
    // Whoever deals with other states may be sent to them: an envoy of the same country.
    let isEnvoy = career == .diplomatic && node.country == leader.country
    return isFitting && (career == nil || career == .state || isEnvoy) ? leader : nil
  }
}

/// What ``Node/field`` says of an official: the field of the posts, the place, and the decade.
struct Field: Hashable {
  var career: Career
  var place: String

  /// Nil for an empty field or one that only names a decade.
  init?(_ field: String) {
    let parts = field.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)[0]
      .split(separator: "/", maxSplits: 1)
    guard let first = parts.first, let career = Career(rawValue: String(first)) else { return nil }
    self.career = career
    place = parts.count > 1 ? String(parts[1]) : ""
  }
}

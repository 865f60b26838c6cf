import SQLite

/// Which mentions of a row `split` takes.
public enum SplitChoice: Hashable, Sendable {
  /// Those of this name, however it is spelled.
  case name(String)
  /// Those that give this country (ISO code).
  case country(String)
  /// Those of these reports.
  case reports([Int64], keys: [String])

  /// What stands in the log: what they were chosen by, and its value.
  var field: String {
    switch self {
    case .name: "name"
    case .country: "country"
    case .reports: "report"
    }
  }

  var value: String {
    switch self {
    case .name(let name): name
    case .country(let code): code
    case .reports(_, let keys): keys.joined(separator: " ")
    }
  }

  /// The words for what they have in common.
  fileprivate var words: String {
    switch self {
    case .name(let name): "of the name '\(name)'"
    case .country(let code): "with the country \(code)"
    case .reports(_, let keys): "in \(keys.joined(separator: ", "))"
    }
  }

  fileprivate func takes(_ mention: Mention) -> Bool {
    switch self {
    case .name(let name): Keys.name(mention.name) == Keys.name(name)
    case .country(let code): mention.country == code
    case .reports(let reports, _): reports.contains(mention.id.report)
    }
  }
}

/// The two sides of a split, as anchors.
///
/// Names and countries part whole nodes, so that later reports of that name or country go with them; reports part mentions,
/// and what later reports say of the name stays.
struct SplitSides {
  var moved: [Anchor]
  var staying: [Anchor]

  /// Throws ``EditError`` when nothing or everything would move.
  init(_ connection: Connection, _ row: RowRef, _ choice: SplitChoice) throws {
    guard row.kind.isOfNodes || row.kind == .event else {
      throw EditError.refused("a \(row.kind.rawValue) is of one report; it cannot be split")
    }
    let targets = EditTargets(connection)
    let mentions = try targets.mentions(of: row)
    let (taken, left) = (mentions.filter(choice.takes), mentions.filter { !choice.takes($0) })
    let key = try PublicIDs(connection).key(of: row) ?? "\(row.id)"
    guard !taken.isEmpty else {
      throw EditError.refused(
        "no mention of '\(key)' is \(choice.words); `doingoai show \(row.kind.rawValue) \(key) --sources` shows them")
    }
    guard !left.isEmpty else {
      throw EditError.refused("every mention of '\(key)' is \(choice.words); something must stay")
    }
    if row.kind.isOfNodes, choice.field != "report" {
      let nodes = try targets.anchors(ofMentions: Self.onePerNode(taken), row.kind)
      moved = nodes
      staying = try targets.anchors(of: row).filter { anchor in !nodes.contains { $0.node == anchor.node } }
      guard !staying.isEmpty else {
        throw EditError.refused("the mentions \(choice.words) are not told apart by that; split by --report")
      }
    } else {
      guard taken.count <= EditTargets.limit else {
        throw EditError.refused("\(taken.count) mentions are too many for one split; take fewer reports at a time")
      }
      moved = try targets.anchors(ofMentions: taken, row.kind)
      staying = try targets.anchors(ofMentions: row.kind.isOfNodes ? Self.onePerNode(left) : left, row.kind)
    }
  }

  /// The earliest mention of each node.
  private static func onePerNode(_ mentions: [Mention]) -> [Mention] {
    var seen: Set<Int64?> = []
    return mentions.filter { seen.insert($0.node).inserted }
  }
}

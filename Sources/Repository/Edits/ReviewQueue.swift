import Digest
import SQLite

/// Finds what is to be reviewed: rows that may be one, rows on weak evidence, and entries of the log that are lost.
struct ReviewQueue {
  /// Rows whose best evidence is below are asked about.
  static let doubtful = 0.7

  private let connection: Connection
  private let index: EditIndex
  private let sides: ReviewSides

  init(_ connection: Connection) throws {
    self.connection = connection
    index = try EditIndex(connection)
    sides = ReviewSides(connection)
  }

  /// What is not decided, two rows that may be one first.
  func items(_ filter: ReviewFilter) throws -> [ReviewItem] {
    var items = try doubts(filter.kind)
    items += try parted(filter.kind).filter { item in !items.contains { $0.key == item.key } }
    return try items + weak(filter.kind) + lost(filter.kind)
  }

  static func key(_ kind: String, _ left: String, _ right: String) -> String {
    "review/\(SHA256.hex(of: "\(kind)|\(left)|\(right)").prefix(12))"
  }

  /// Pairs of rows that the rules could not decide about; a pair of rows once, however many of their names are in doubt.
  private func doubts(_ kind: EntityKind?) throws -> [ReviewItem] {
    let doubts = try connection.all(
      "SELECT kind, left, right, score, reasons FROM judgements WHERE verdict = 'doubt' ORDER BY kind, left, right",
      map: { (kind: $0.string(0), left: $0.string(1), right: $0.string(2), score: $0.double(3), reasons: $0.string(4)) }
    )
    var seen: Set<Set<RowRef>> = []
    var items: [ReviewItem] = []
    for doubt in doubts {
      guard let entity = EntityKind(rawValue: doubt.kind == "citation" ? "document" : doubt.kind),
        kind ?? entity == entity,
        index.links(entity).verdict(doubt.left, doubt.right) == nil,
        let left = try sides.row(ofMember: doubt.left, entity),
        let right = try sides.row(ofMember: doubt.right, entity),
        left != right, seen.insert([left, right]).inserted, try isOpen(left), try isOpen(right)
      else { continue }
      items.append(
        ReviewItem(
          key: Self.key(entity.rawValue, doubt.left, doubt.right), kind: entity, question: .same,
          left: try sides.side(of: left), right: try sides.side(of: right), reasons: doubt.reasons,
          confidence: doubt.score))
    }
    return items
  }

  /// Pairs of rows that one decision was about when they were one.
  private func parted(_ kind: EntityKind?) throws -> [ReviewItem] {
    var items: [ReviewItem] = []
    for edit in index.log.effective
    where [.set, .confirm, .reject].contains(edit.action) && kind ?? edit.kind == edit.kind {
      guard let lead = try index.row(of: edit) else { continue }
      for row in try index.rows(of: edit.anchors, edit.kind) where row != lead {
        let (one, other) = (try index.member(of: edit, in: lead), try index.member(of: edit, in: row))
        guard let one, let other, index.links(edit.kind).verdict(one, other) == nil, try isOpen(row) else { continue }
        items.append(
          ReviewItem(
            key: Self.key(edit.kind.rawValue, min(one, other), max(one, other)), kind: edit.kind, question: .same,
            left: try sides.side(of: lead), right: try sides.side(of: row),
            reasons: "entry \(edit.id) of the log was about both", confidence: 0.5))
      }
    }
    return items
  }

  /// Events, officials and claims that nobody has decided about and that no strong evidence attests.
  private func weak(_ kind: EntityKind?) throws -> [ReviewItem] {
    var items: [ReviewItem] = []
    for entity in [EntityKind.event, .official, .claim] where kind ?? entity == entity {
      let rows = try connection.all(
        """
        SELECT r.id, r.key, max(v.confidence) FROM \(entity.table) r
        JOIN evidence v ON v.fact_kind = '\(entity.rawValue)' AND v.fact_id = r.id
        WHERE r.review = 'open' GROUP BY r.id HAVING max(v.confidence) < \(Self.doubtful) ORDER BY 3 DESC, 2
        """, map: { (id: $0.int64(0), confidence: $0.double(2)) })
      for row in rows {
        let row = (ref: RowRef(entity, row.id), confidence: row.confidence)
        guard let member = try EditTargets(connection).anchors(of: row.ref).first else { continue }
        items.append(
          ReviewItem(
            key: Self.key(entity.rawValue, "\(member.sha ?? "")|\(member.start)|\(member.end)", member.name),
            kind: entity,
            question: .right, left: try sides.side(of: row.ref), reasons: "the evidence is weak",
            confidence: row.confidence))
      }
    }
    return items
  }

  /// Entries that hold but whose target is gone.
  private func lost(_ kind: EntityKind?) throws -> [ReviewItem] {
    try index.log.effective.filter { edit in
      try edit.action != .note && kind ?? edit.kind == edit.kind && index.row(of: edit) == nil
    }.map { edit in
      ReviewItem(
        key: Self.key("edit", String(edit.id), ""), kind: edit.kind, question: .lost,
        reasons: "entry \(edit.id) (\(edit.action.rawValue) of \(edit.key)) finds its mentions no more", confidence: 0,
        edit: edit.id)
    }
  }

  private func isOpen(_ row: RowRef) throws -> Bool {
    try connection.first(
      "SELECT review = 'open' FROM \(row.kind.table) WHERE id = ?", row.id, map: { $0.bool(0) }) ?? false
  }
}

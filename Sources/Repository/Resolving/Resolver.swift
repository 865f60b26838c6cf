import SQLite

/// Derives rows from facts, stage by stage. Runs in a transaction of the caller.
///
///     try resolver.take(&facts)     // for each report of a batch, before its facts are written
///     try resolver.resolve()        // once a batch, when they are
final class Resolver {
  let connection: Connection
  private let stages: [any Stage]
  private var dirty = Dirty()
  private var edits: EditIndex?
  private var version = -1
  private var isPrepared = false

  init(_ connection: Connection) {
    self.connection = connection
    stages = [
      NodeStage(connection), EventStage(connection), PaperStage(connection), CorrectionStage(connection),
      SweepStage(connection),
    ]
  }

  /// Brings in what the reference data knows.
  func prepare() throws {
    for stage in stages { try stage.prepare() }
    isPrepared = true
  }

  /// Takes in the facts of a report; sets what is known already of nodes and rows.
  func take(_ facts: inout StoredFacts) throws {
    let edits = try currentEdits()
    try edits.take(facts)
    for index in facts.mentions.indices { facts.mentions[index].tag = edits.tag(of: facts.mentions[index]) }
    for stage in stages { try stage.take(&facts, &dirty) }
  }

  /// Brings all rows up to date with the facts taken.
  func resolve() throws {
    let edits = try currentEdits()
    for stage in stages { try stage.resolve(&dirty, edits) }
    dirty = Dirty()
  }

  /// Brings rows up to date with new entries of the log about them.
  func reconsider(_ rows: Set<RowRef>) throws {
    forget()
    try prepare()
    for row in rows {
      dirty.rows.insert(row)
      if row.kind.isOfNodes {
        dirty.nodes.formUnion(
          try connection.all(
            "SELECT id FROM nodes WHERE row_id = ? AND kind = ?", row.id, row.kind.rawValue, map: { $0.int64(0) }))
      } else if row.kind == .event {
        dirty.events.formUnion(try FactStore(connection).mentions(ofRow: row.id, .event).map(\.id))
      }
    }
    try resolve()
  }

  /// The log, read when it is first needed.
  private func currentEdits() throws -> EditIndex {
    if let edits { return edits }
    let index = try EditIndex(connection)
    edits = index
    return index
  }

  /// Forgets everything that is remembered, as after a rollback.
  func forget() {
    dirty = Dirty()
    edits = nil
    isPrepared = false
    for stage in stages { stage.forget() }
  }

  /// Gets ready for a batch: forgets everything if another program has written to the file since the last time.
  func refresh() throws {
    let version = try connection.first("PRAGMA data_version", map: { $0.int(0) }) ?? -1
    if version != self.version { forget() }
    self.version = version
    if !isPrepared { try prepare() }
  }
}

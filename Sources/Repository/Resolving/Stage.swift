/// What has changed since the last time that rows were derived.
struct Dirty {
  /// Nodes that are new or have changed.
  var nodes: Set<Int64> = []
  /// Mentions of events that are new or whose participants have come into other rows.
  var events: Set<MentionID> = []
  /// Rows to be made again from their mentions.
  var rows: Set<RowRef> = []
}

/// A part of deriving rows from facts. The stages run in a fixed order, each over everything that is dirty.
///
/// What comes out may depend on the facts, the reference data and the log only: not on the order in which reports came, nor
/// on how they were divided into batches.
protocol Stage: AnyObject {
  /// Brings in what the reference data knows; called before the first reports of a run, also when all derived tables have been
  /// emptied. Must change nothing when it is there already.
  func prepare() throws

  /// Sees the facts of a report before they are written: may set the nodes and rows of its mentions, and marks what the report
  /// makes dirty. Also called when facts are read back (`rebuild`).
  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) throws

  /// Derives again what is dirty. All facts taken are in the database then.
  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws

  /// Forgets what it remembers of the database, as after a rollback or when another program has written.
  func forget()
}

extension Stage {
  func prepare() {}
}

/// What an entry of the log does.
public enum EditAction: String, CaseIterable, Sendable {
  case merge, split, set, confirm, reject, note, undo
}

/// An entry of the log: what a person decided, who it was, when and why. An entry never changes; another undoes it.
public struct Edit: Hashable, Sendable, Identifiable {
  /// The number of the entry, counted from 1.
  public var id: Int64
  /// When it was made: "2026-03-01T08:15:00Z".
  public var at: String
  public var author: String
  public var action: EditAction
  /// The kind of what it is about; of an `undo`, that of the entry undone.
  public var kind: EntityKind
  /// The public id that it was made for.
  public var key: String
  /// The mentions by which the target is found again, the one that decides first.
  public var anchors: [Anchor]
  /// Of a `set`: the field, and its value before and after (nil: none). Of a `merge`: the name of the first, and the key of the
  /// other. Of a `split`: what the mentions were chosen by,
  /// and its value.
  public var field: String?
  public var old: String?
  public var new: String?
  /// The second side: what a `merge` joins to the target, what stays after a `split`, what a field refers to.
  public var other: [Anchor]
  public var reason: String?
  /// Of an `undo`: the number of the entry undone.
  public var undoes: Int64?

  public init(
    id: Int64, at: String, author: String, action: EditAction, kind: EntityKind, key: String, anchors: [Anchor] = [],
    field: String? = nil, old: String? = nil, new: String? = nil, other: [Anchor] = [], reason: String? = nil,
    undoes: Int64? = nil
  ) {
    self.id = id
    self.at = at
    self.author = author
    self.action = action
    self.kind = kind
    self.key = key
    self.anchors = anchors
    self.field = field
    self.old = old
    self.new = new
    self.other = other
    self.reason = reason
    self.undoes = undoes
  }
}

extension Edit {
  /// The field that an entry sets, and its value: a merge keeps the name of the first (`old`).
  var setting: (field: String, value: String?)? {
    switch action {
    case .set: field.map { ($0, new) }
    case .merge where kind.isOfNodes: old.map { ("name", $0) }
    default: nil
    }
  }
}

extension EntityKind {
  /// What can be edited; positions follow from officials, and series from events.
  public static let editable: [EntityKind] = [.official, .organisation, .document, .event, .task, .claim]

  /// Whether a row stands for a group of names (nodes) rather than for a group of mentions.
  var isOfNodes: Bool { self == .official || self == .organisation || self == .document }

  /// The kind of its mentions.
  var mentionKind: FactKind? {
    switch self {
    case .official: .official
    case .organisation: .organisation
    case .document: .citation
    case .event: .event
    case .task: .task
    case .claim: .claim
    case .position, .series: nil
    }
  }
}

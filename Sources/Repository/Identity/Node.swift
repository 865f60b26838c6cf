/// What identity is decided about: a name in a country and a field of posts, whatever the number of reports that have it.
struct Node: Hashable, Sendable {
  var id: Int64
  var kind: EntityKind
  /// The name without diacritics and spaces (of a document: its kind and number).
  var block: String
  /// The name with diacritics.
  var nameKey: String
  /// ISO code; empty when not told.
  var country = ""
  /// Of an official: the field of the posts (``Career``); of a document: who issued it. Empty when not told.
  var field = ""
  /// The number of the edit that split these mentions off, else 0.
  var tag: Int64 = 0
  /// The smallest anchor of its mentions.
  var anchor = ""
  /// The name as most reports write it.
  var name = ""
  /// The posts, as ``PostWords`` reduces them.
  var posts: Set<String> = []
  /// The first and last date at which reports attest it.
  var first: String?
  var last: String?
  /// In how many reports.
  var mentions = 0
  /// The row it is of.
  var row: Int64?

  /// What names a node in the log and in judgements.
  var signature: String {
    let parts = [block, nameKey, country, field]
    return (tag == 0 ? parts : parts + [String(tag)]).joined(separator: "|")
  }
}

import Extraction

/// A mention as the log names it: by the report's hash and the words, never by a row, so that it is found again when the
/// extractor has changed, the database is rebuilt or the report is ingested into another file.
public struct Anchor: Hashable, Sendable {
  /// SHA-256 of the report's text; nil for what only the reference data names.
  public var sha: String?
  /// The kind of mention: a word of `mentions.kind`.
  public var kind: String
  public var name: String
  public var subtype: String?
  /// First byte of the words in the report, and one past the last.
  public var start: Int
  public var end: Int
  /// The first of the words, for people who read the log.
  public var quote: String
  /// Of a name: what its node was when the entry was made: block, name, country, field (``Node/signature``).
  public var node: [String]?

  public init(
    sha: String?, kind: String, name: String, subtype: String? = nil, start: Int = 0, end: Int = 0, quote: String = "",
    node: [String]? = nil
  ) {
    self.sha = sha
    self.kind = kind
    self.name = name
    self.subtype = subtype
    self.start = start
    self.end = end
    self.quote = quote
    self.node = node
  }
}

extension Anchor {
  /// A mention that may be the one meant.
  struct Candidate {
    var number: Int
    var name: String
    var subtype: String?
    var start: Int
    var end: Int
  }

  /// The number of the mention meant, out of those of the same kind in the same report: the one with the same words; else
  /// one whose words overlap and that is of the same subtype; else one of the same name.
  func number(among candidates: [Candidate]) -> Int? {
    func best(_ found: [Candidate]) -> Int? {
      // Of several, the one that agrees in most; then the first in the text's order.
      found.min { ($0.distance(to: self), $0.number) < ($1.distance(to: self), $1.number) }?.number
    }
    let hasPlace = end > start
    return best(candidates.filter { hasPlace && $0.start == start && $0.end == end })
      ?? best(candidates.filter { hasPlace && $0.start < end && $0.end > start && $0.subtype == subtype })
      ?? best(candidates.filter { !name.isEmpty && Keys.name($0.name) == Keys.name(name) })
      ?? best(candidates.filter { !hasPlace && $0.end == $0.start && $0.name == name && $0.subtype == subtype })
  }
}

extension Anchor.Candidate {
  /// How far it is from what the log recorded: 0 when all agrees.
  fileprivate func distance(to anchor: Anchor) -> Int {
    let place = min(1000, abs(start - anchor.start) + abs(end - anchor.end))
    return (subtype == anchor.subtype ? 0 : 4000) + (name == anchor.name ? 0 : 2000) + place
  }
}

extension [Anchor] {
  /// The anchors as they stand in `edits.anchors`.
  var json: String {
    var json = JSONWriter()
    json.array { json in
      for anchor in self {
        json.object { json in
          json.fieldIfKnown("sha", anchor.sha)
          json.field("kind", anchor.kind)
          json.field("name", anchor.name)
          json.fieldIfKnown("subtype", anchor.subtype)
          json.field("start", anchor.start)
          json.field("end", anchor.end)
          json.field("quote", anchor.quote)
          if let node = anchor.node { json.field("node", node) }
        }
      }
    }
    return json.text
  }

  /// The anchors that ``json`` wrote; what is not one is left out.
  init(json: String) {
    let values = (try? JSONParser.parse(json.utf8))?.array ?? []
    self = values.compactMap { value in
      guard let kind = value["kind"]?.string, let name = value["name"]?.string else { return nil }
      return Anchor(
        sha: value["sha"]?.string, kind: kind, name: name, subtype: value["subtype"]?.string,
        start: value["start"].flatMap(Self.integer) ?? 0, end: value["end"].flatMap(Self.integer) ?? 0,
        quote: value["quote"]?.string ?? "", node: value["node"]?.array?.compactMap(\.string))
    }
  }

  private static func integer(_ value: JSONValue) -> Int? {
    guard case .integer(let integer) = value else { return nil }
    return Int(integer)
  }
}

/// Which citations are of one document. Pure: the same nodes give the same answer in any order.
enum DocumentRules {
  /// The documents among nodes of one block: of one kind and plain number ("Chỉ thị 04", "Chỉ thị 04-CT/TW"), or of one
  /// name. ``Node/field`` has the issuer, ``Node/first`` the date of issue, ``Node/nameKey`` kind and whole number, ``Node/posts``
  /// declared short names.
  ///
  /// Another date of issue, another issuer or another code of the number is another document. A citation that has neither
  /// joins the only one that fits.
  static func group(_ nodes: [Node], links: OfficialRules.Links) -> Grouping {
    Grouping(
      nodes, in: nodes.indices.sorted { key(nodes[$0]) < key(nodes[$1]) }, links: links,
      doubt: "several documents have this kind and number",
      fits: { node, group in group.allSatisfy { fits(node, $0) } })
  }

  private static func fits(_ one: Node, _ other: Node) -> Bool {
    guard one.tag == other.tag else { return false }
    let isAlias = one.posts.contains(other.block) || other.posts.contains(one.block)
    guard one.block == other.block || isAlias else { return false }
    if !issuer(one).isEmpty, !issuer(other).isEmpty, issuer(one) != issuer(other) { return false }
    if let ours = one.first, let theirs = other.first, !ours.hasPrefix(theirs), !theirs.hasPrefix(ours) { return false }
    // "22-NQ/TW" and "22": the plain number may be either; two codes are two documents.
    return isAlias || one.nameKey == other.nameKey || isPlain(one) || isPlain(other)
  }

  private static func issuer(_ node: Node) -> Substring { node.field.prefix { $0 != "@" } }

  /// The number bears no code.
  private static func isPlain(_ node: Node) -> Bool { node.nameKey == node.block }

  /// Those that say more come first.
  private static func key(_ node: Node) -> (Int, String, String, String, String) {
    let unknown = (isPlain(node) ? 4 : 0) + (node.first == nil ? 1 : 0) + (node.field.isEmpty ? 2 : 0)
    return (unknown, node.block, node.nameKey, node.field, (node.first ?? "") + "#" + String(node.tag))
  }
}

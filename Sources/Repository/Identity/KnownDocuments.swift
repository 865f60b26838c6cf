import Vietnamese

/// The documents of the reference data, by all the ways to cite them: seeds/documents.tsv.
enum KnownDocuments {
  struct Document: Sendable {
    var kind: String
    var number: String
    var issuer: String
    var issued: String
    var title: String
    var aliases: [String]
  }

  /// The document that is cited so, unless somebody else is told to have issued it.
  static func document(named name: String, issuer: String?) -> Document? {
    guard let document = byName[Fold.nameKey(name)] else { return nil }
    return issuer.map { Keys.name($0) == Keys.name(document.issuer) } ?? true ? document : nil
  }

  private static let byName: [String: Document] = {
    var index: [String: Document] = [:]
    for row in SeedTable("documents.tsv")?.rows ?? [] {
      let document = Document(
        kind: row["kind"], number: row["number"], issuer: row["issuer"], issued: row["issued"], title: row["title"],
        aliases: row.list("aliases"))
      for name in document.aliases { index[Fold.nameKey(name)] = document }
    }
    return index
  }()
}

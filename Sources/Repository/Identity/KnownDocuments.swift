import Vietnamese

/// The documents of the reference data, by all the ways to cite them: seeds/documents.tsv.
enum KnownDocuments {
  struct Document: Sendable {
    var kind: String
    var number: String
    /// Empty of treaties, like the number.
    var issuer: String
    var issued: String?
    var title: String
    var aliases: [String]
  }

  /// The document that is cited so, unless somebody else is told to have issued it.
  static func document(named name: String, issuer: String?) -> Document? {
    guard let document = byName[Fold.nameKey(name)] else { return nil }
    guard let issuer, !document.issuer.isEmpty else { return document }
    return Keys.name(issuer) == Keys.name(document.issuer) ? document : nil
  }

  /// A kind of document and no more ("tuyên bố chung"): every report means one of its own.
  static func isGeneric(_ name: String) -> Bool { kinds.contains(Fold.nameKey(name)) }

  private static let kinds = Set(
    (SeedTable("document-kinds.tsv")?.rows ?? []).flatMap { row in
      [row["phrase"], row["phrase"] + " chung", row["phrase"] + " này"].map { Fold.nameKey($0) }
    })

  private static let byName: [String: Document] = {
    var index: [String: Document] = [:]
    for row in SeedTable("documents.tsv")?.rows ?? [] {
      let document = Document(
        kind: row["kind"], number: row["number"], issuer: row["issuer"],
        issued: row["issued"].isEmpty ? nil : row["issued"], title: row["title"],
        aliases: row.list("aliases"))
      for name in document.aliases + (document.number.isEmpty ? [document.title] : []) {
        index[Fold.nameKey(name)] = document
      }
    }
    return index
  }()
}

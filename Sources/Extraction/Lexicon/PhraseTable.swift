import Vietnamese

/// The sets of fixed phrases of `seeds/phrases.tsv`, by name.
struct PhraseTable {
  private var sets: [String: PhraseSet] = [:]

  init(adding vocabulary: inout Vocabulary) {
    for row in SeedTable("phrases.tsv").rows {
      sets[String(row.cell(0))] = PhraseSet(String(row.cell(1)), adding: &vocabulary)
    }
    none = PhraseSet("", adding: &vocabulary)
  }

  private let none: PhraseSet

  /// The set of a name; an empty one when the table lacks it, which a test forbids.
  subscript(_ name: String) -> PhraseSet { sets[name] ?? none }
}

/// The phrase sets of `seeds/phrases.tsv` by which documents and the ends of their titles are told.
struct DocumentPhrases: Sendable {
  /// Where the title of a document ends.
  let documentStops: PhraseSet
  /// Whose resolution it is, when only a number names the meeting ("Nghị quyết Đại hội XI").
  let congress: PhraseSet
  /// Statements that both sides of an encounter make, and verbs of making them.
  let jointStatements: PhraseSet
  let issuing: PhraseSet
  let ofSides: PhraseSet
  let phase: PhraseSet
  /// "và" with what goes on with a treaty's name in lower case.
  let titleCouples: PhraseSet
  let on: PhraseSet

  init(_ phrases: PhraseTable) {
    documentStops = phrases["documentStops"]
    congress = phrases["congress"]
    jointStatements = phrases["jointStatements"]
    issuing = phrases["issuing"]
    ofSides = phrases["ofSides"]
    phase = phrases["phase"]
    titleCouples = phrases["titleCouples"]
    on = phrases["on"]
  }
}

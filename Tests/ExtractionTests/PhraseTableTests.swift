import Testing
import Vietnamese

@testable import Extraction

@Suite struct PhraseTableTests {
  @Test func everySetThatTheGrammarAsksForHasPhrases() {
    // A set that seeds/phrases.tsv lacks would be empty without a word.
    let lexicon = Lexicon.standard
    let sets = [lexicon.events, lexicon.tasks, lexicon.names, lexicon.texts].flatMap { (table: Any) in
      Mirror(reflecting: table).children.compactMap { child in (child.value as? PhraseSet).map { (child.label, $0) } }
    }
    #expect(sets.count > 60)
    for (name, phrases) in sets { #expect(!phrases.isEmpty, "\(name ?? "")") }
    for (phrases, _) in Lexicon.standard.events.gatheringRoles { #expect(!phrases.isEmpty) }
    for (phrases, _) in Lexicon.standard.events.attendanceCues.sets { #expect(!phrases.isEmpty) }
  }
}

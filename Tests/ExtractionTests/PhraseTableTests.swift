import Testing
import Vietnamese

@testable import Extraction

@Suite struct PhraseTableTests {
  @Test func everySetThatTheGrammarAsksForHasPhrases() {
    // A set that seeds/phrases.tsv lacks would be empty without a word.
    let sets = Mirror(reflecting: Lexicon.standard).children.compactMap { child in
      (child.value as? PhraseSet).map { (child.label, $0) }
    }
    #expect(sets.count > 20)
    for (name, phrases) in sets { #expect(!phrases.isEmpty, "\(name ?? "")") }
    for child in Mirror(reflecting: Lexicon.standard.tasks).children {
      guard let phrases = child.value as? PhraseSet else { continue }
      #expect(!phrases.isEmpty, "\(child.label ?? "")")
    }
    for (phrases, _) in Lexicon.standard.gatheringRoles { #expect(!phrases.isEmpty) }
    for (phrases, _) in Lexicon.standard.attendanceCues.sets { #expect(!phrases.isEmpty) }
  }
}

import Vietnamese

/// The fixed phrases by which tasks, and those who give and get them, are told. A class, since it is handed around.
final class TaskPhrases: Sendable {
  /// Words that say something is to be done, before a list of tasks.
  let assignment: PhraseSet
  /// Words that say so too, where somebody with authority is the subject.
  let weakAssignment: PhraseSet
  /// The words that begin a phrase of either.
  let assigning: WordSet
  /// Lists of these are no tasks.
  let otherLists: PhraseSet
  /// A meeting or a plan lays it down, so that nobody in particular assigns it.
  let impersonal: PhraseSet
  let obligation: PhraseSet
  /// Verbs of asking somebody to do something.
  let directive: PhraseSet
  /// Of these, the ones that need nobody named who is asked.
  let bareDirective: PhraseSet
  /// Words before and after which a directive verb is a noun.
  let nounMark: PhraseSet
  let nounTail: PhraseSet
  let lowerNounTail: PhraseSet
  /// Words for how a task is to be done, before its verb ("khẩn trương rà soát").
  let manners: PhraseSet
  /// Words before whom a directive concerns ("đối với").
  let concerning: PhraseSet
  /// Those who ask without authority.
  let withoutAuthority: PhraseSet
  let meanwhile: PhraseSet
  let wasCharged: PhraseSet
  /// What begins `directive` or `wasCharged`.
  let openings: WordSet
  /// What may stand between a directive verb and those asked.
  let link: PhraseSet
  /// Heads of those asked, when they are no named body ("các bộ, ngành").
  let groupHeads: PhraseSet
  /// Bodies of Vietnam by their kind alone.
  let homeGroups: PhraseSet
  /// "tổ chức nhân dân": nouns where a verb is looked for.
  let groupNouns: PhraseSet
  /// States and sides as addressees: wishes between states are no tasks.
  let states: PhraseSet
  /// Both sides of an encounter between states.
  let sides: PhraseSet
  let verbs: PhraseSet
  /// Words before "Việt Nam" in what is asked of others.
  let outside: PhraseSet
  /// Of one syllable, so often a part of other words that they count only right behind a name.
  let looseVerbs: PhraseSet
  /// What may stand behind a name and is no verb.
  let noVerbs: PhraseSet
  let deadline: PhraseSet
  let yearly: PhraseSet
  let quarter: PhraseSet

  init(_ phrases: PhraseTable, adding vocabulary: inout Vocabulary) {
    assignment = phrases["task.assignment"]
    weakAssignment = phrases["task.weakAssignment"]
    assigning = WordSet([assignment.heads, weakAssignment.heads])
    otherLists = phrases["task.otherLists"]
    impersonal = phrases["task.impersonal"]
    obligation = phrases["task.obligation"]
    directive = phrases["task.directive"]
    bareDirective = phrases["task.bareDirective"]
    nounMark = phrases["task.nounMark"]
    nounTail = phrases["task.nounTail"]
    lowerNounTail = phrases["task.lowerNounTail"]
    manners = phrases["task.manners"]
    concerning = phrases["task.concerning"]
    withoutAuthority = phrases["task.withoutAuthority"]
    meanwhile = phrases["task.meanwhile"]
    wasCharged = phrases["task.wasCharged"]
    link = phrases["task.link"]
    groupHeads = phrases["task.groupHeads"]
    homeGroups = phrases["task.homeGroups"]
    groupNouns = phrases["task.groupNouns"]
    states = phrases["task.states"]
    sides = phrases["task.sides"]
    let seeds = SeedTable("task-verbs.tsv").rows.map { String($0.cell(0)) }
    verbs = PhraseSet(
      seeds.filter { $0.utf8.contains(0x20) }.joined(separator: "|") + "|sớm|cần|phải|nên|dành", adding: &vocabulary)
    looseVerbs = PhraseSet(seeds.filter { !$0.utf8.contains(0x20) }.joined(separator: "|"), adding: &vocabulary)
    outside = phrases["task.outside"]
    noVerbs = phrases["task.noVerbs"]
    deadline = phrases["task.deadline"]
    quarter = phrases["task.quarter"]
    yearly = phrases["task.yearly"]
    openings = WordSet([directive.heads, wasCharged.heads])
  }
}

extension PhraseSet {
  /// Whether one of the phrases ends right before a token.
  func ends(before i: Int, in tokens: UnsafeBufferPointer<Token>) -> Bool {
    for k in 1...4 where i >= k && length(at: i - k, in: tokens) == k { return true }
    return false
  }
}

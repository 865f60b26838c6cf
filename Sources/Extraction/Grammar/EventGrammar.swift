import Vietnamese

/// Reads sentence after sentence for who did what with whom: finds the triggers, gives each its parties, date and place.
///
/// What it finds are drafts; ``EventMerger`` joins those that tell of the same event.
struct EventGrammar {
  let a: Analysis
  let dates: DateResolver
  var drafts: [EventDraft] = []
  /// Who the text is about when a sentence names nobody.
  var topic: [Party] = []
  /// The gathering that "hội nghị" alone means, an index into `drafts`.
  var gathering: Int?
  /// Whom "đoàn" means: who travels in the visit told last.
  private var delegation: [Party] = []
  private(set) var lastVisit: Int?
  /// The talks and meetings with both sides, as indexes into `drafts`.
  private var encounters: [Int] = []
  /// Sentences about people at a gathering not named yet.
  var unnamed: [Sentence] = []
  /// The sentence that told last who came to talks, and the draft of these.
  var talksAttended: (sentence: Int, draft: Int)?
  /// The sentence in which the last signing was told, or went on.
  var openSigning: Int?
  /// The sentence up to which a list of attendees goes on.
  var listIsOpen: Int?
  var triggersHere: [Sentence.Hit] = []

  static func find(in a: Analysis, dates: DateResolver) -> [EventDraft] {
    var grammar = EventGrammar(a: a, dates: dates)
    for index in a.sentences.indices { grammar.read(index) }
    grammar.unnamedConference()
    var events = EventMerger.merge(grammar.drafts, in: a)
    EventContext(a: a, dates: dates, home: a.home).complete(&events)
    return events
  }

  private init(a: Analysis, dates: DateResolver) {
    self.a = a
    self.dates = dates
  }

  private mutating func read(_ index: Int) {
    let sentence = Sentence(a, index, dates)
    guard let first = sentence.span.first,
      a.lexicon.events.seeAlso.first(in: first..<min(first + 5, sentence.span.upperBound), of: a.tokens) == nil
    else { return }
    let triggers = sentence.triggers()
    triggersHere = triggers
    for (k, hit) in triggers.enumerated() {
      let next = k + 1 < triggers.count ? triggers[k + 1].span.lowerBound : sentence.span.upperBound
      let clause = Clause(
        sentence: sentence, hit: hit, next: next,
        topic: pair(before: hit, in: sentence) ?? topic, delegation: delegation)
      switch hit.trigger.kind {
      case .visit: visit(clause)
      case .talks, .meeting, .call: encounter(clause)
      case .message: message(clause)
      case .signing: signing(clause)
      case .ceremony where hit.trigger.form == .verb: encounter(clause)
      case .conference where clause.isMeetingOfTwo: encounter(clause, as: .meeting)
      case .conference, .ceremony: gathering(clause)
      case .appointment: appointment(clause)
      // What people are quoted with is no event; a press conference only ends the clause before it.
      case .statement: break
      }
    }
    attendance(sentence)
    signedPapers(sentence)
    if let subject = sentence.subject { topic = subject }
  }

  /// "hai bên", "hai nhà lãnh đạo": the parties of the encounter told last.
  private func pair(before hit: Sentence.Hit, in sentence: Sentence) -> [Party]? {
    let end = hit.span.lowerBound
    guard a.lexicon.events.pairs.first(in: sentence.span.lowerBound..<end, of: a.tokens) != nil else { return nil }
    let encounter = encounters.last { drafts[$0].sentence < sentence.index }.map { drafts[$0] }
    // Far from the talks, "hai bên" are the two states, unless the sentence refers back ("Sau hội đàm, hai bên …").
    let refersBack = a.lexicon.events.backReference.length(at: sentence.span.lowerBound, in: a.tokens) != nil
    let reach = hit.trigger.kind == .signing ? 1 : 5
    guard let encounter, refersBack || sentence.index - encounter.sentence <= reach else {
      return hit.trigger.kind == .signing ? [] : twoNamed(before: sentence)
    }
    return encounter.participants.filter { $0.role != .attendee }.map(\.party)
  }

  /// The only two people of different countries named in the sentences right before.
  private func twoNamed(before sentence: Sentence) -> [Party] {
    guard sentence.index > 0 else { return [] }
    let start = a.sentences[max(0, sentence.index - 2)].lowerBound
    let mentions = a.mentions[a.mentions.partition(from: start)..<a.mentions.partition(from: sentence.span.lowerBound)]
    var people: [Party] = []
    for mention in mentions {
      if case .person(let index) = mention.kind, !people.contains(.person(index)) { people.append(.person(index)) }
    }
    guard people.count == 2, let one = a.home(of: people[0]), let other = a.home(of: people[1]), one != other,
      people.allSatisfy(a.isLeader)
    else { return [] }
    return people
  }

  /// Adds a draft with the date, place and status of its sentence; returns its index.
  @discardableResult
  mutating func add(_ draft: EventDraft, _ clause: Clause) -> Int {
    var draft = draft
    let sentence = clause.sentence
    draft.sentence = sentence.index
    if draft.date == nil { draft.date = date(of: draft, clause) }
    // "Đại biểu có mặt tại Hà Nội ngày 14/12 để dự Hội nghị …": the day of coming is the gathering's, where nothing else has it.
    if draft.date == nil, [.conference, .ceremony].contains(draft.kind), drafts.last?.sentence != sentence.index {
      let date = sentence.date(near: draft.title ?? clause.hit.span, others: triggersHere, acrossClauses: true)
      if let date, date.hasDay, date.span.upperBound <= clause.hit.span.lowerBound { draft.date = date }
    }
    if draft.kind == .visit, draft.place == nil, let city = sentence.cityReached(before: clause.hit.span) {
      draft.place = city.name
      draft.country = draft.country ?? city.country
    }
    if draft.place == nil, draft.kind != .visit,
      let place = sentence.place(near: draft.title ?? clause.hit.span, excluding: draft.title, others: triggersHere),
      // "Giá nhà tại Đan Đông tăng gấp đôi sau cuộc hội đàm giữa …": nobody is there.
      !(clause.isBackReference && !clause.before.contains(where: \.isPerson) && !clause.isInFrame
        && place.name.upperBound <= clause.hit.span.lowerBound)
    {
      draft.place = place.name
      draft.country = draft.country ?? place.country
    }
    if draft.place == nil, draft.country == nil, draft.kind != .visit, draft.kind != .call, draft.kind != .message {
      draft.country = sentence.country(near: draft.title ?? clause.hit.span, others: triggersHere)
    }
    draft.isDone = clause.isDone
    // "sẽ hội đàm với A, hội kiến B": all that follows in the sentence is still to come.
    let goesOn = drafts.last.map { $0.sentence == sentence.index && $0.status == .planned } ?? false
    if !draft.isDone, clause.isPlanned || goesOn || dates.isAhead(draft.date) { draft.status = .planned }
    if draft.kind == .visit {
      lastVisit = drafts.count
      delegation = draft.participants.filter { $0.role == .guest }.map(\.party)
    }
    if [.talks, .meeting].contains(draft.kind), draft.participants.count > 1, !draft.isHint {
      encounters.append(drafts.count)
    }
    drafts.append(draft)
    return drafts.count - 1
  }
}

extension EventGrammar {
  /// A visit told only as the frame of a sentence ("Trong chuyến thăm Nga từ ngày 5/3, hôm nay …") has the date inside its own words.
  private func date(of draft: EventDraft, _ clause: Clause) -> ResolvedDate? {
    let sentence = clause.sentence
    guard draft.kind == .visit, clause.hit.trigger.form == .noun, clause.isBackReference else {
      return sentence.date(near: draft.title ?? clause.hit.span, others: triggersHere)
    }
    let start = clause.hit.span.upperBound
    // "… dài ba ngày, từ 24 - 26/4": the comma is within.
    let end = (start..<sentence.span.upperBound).first {
      a.tokens[$0].is(.comma) && !($0 + 1 < sentence.span.upperBound && a.tokens[$0 + 1].is(.tuGraveHorn))
        || a.tokens[$0].is(.closeBracket)
    }
    return dates.dates(in: start..<(end ?? sentence.span.upperBound)).first {
      $0.hasMonth && !sentence.isBroken(start..<$0.span.lowerBound)
    } ?? dates.dates(in: sentence.span).first { $0.hasMonth && !$0.hasDay && sentence.opens($0.span) }
      ?? dates.dates(in: start..<(end ?? sentence.span.upperBound)).first {
        !sentence.isBroken(start..<$0.span.lowerBound)
      }
  }
}

/// An event as one sentence tells it.
struct EventDraft {
  struct Participant {
    var party: Party
    var role: ParticipantRole
    var mention: Span
  }

  var kind: EventKind
  var rank: String?
  var title: Span?
  var date: ResolvedDate?
  var place: Span?
  var country: String?
  var status: EventStatus = .held
  /// Only the first day is known ("bắt đầu chuyến thăm").
  var isOpen = false
  /// The words say who receives whom.
  var hostIsTold = true
  /// Whom the words make the guest is their subject ("hội kiến", "làm việc với").
  var subjectCalls = false
  /// The words say that it has happened or is happening ("đã", "vừa").
  var isDone = false
  /// Only completes an event that is told elsewhere.
  var isHint = false
  var participants: [Participant] = []
  var trigger: Span
  var rule: String
  var confidence: Double
  var sentence = 0

  init(_ kind: EventKind, trigger: Span, rule: String, confidence: Double = 0.8) {
    self.kind = kind
    self.trigger = trigger
    self.rule = rule
    self.confidence = confidence
  }

  /// "chuyến thăm dài 4 ngày": the last day follows from the first.
  mutating func last(for days: Int?) {
    guard let days, let date, date.isOneDay else { return }
    // Any year will do where it is not told.
    let isYearTold = !date.start.hasPrefix("XXXX")
    guard let first = CivilDay(iso: isYearTold ? date.start : "2001" + date.start.dropFirst(4)) else { return }
    let last = first.adding(days: days - 1).description
    self.date?.end = isYearTold ? last : "XXXX" + last.dropFirst(4)
    isOpen = false
  }

  mutating func add(_ parties: [(Party, Span)], as role: ParticipantRole) {
    for (party, mention) in parties where !participants.contains(where: { $0.party == party }) {
      participants.append(Participant(party: party, role: role, mention: mention))
    }
  }
}

import Vietnamese

/// Joins the drafts that tell of one event: in the title, the lead, the body, a caption.
struct EventMerger {
  let a: Analysis

  /// How many of the latest events a draft is compared with, so that time stays linear in the length of the text.
  private static let window = 48

  static func merge(_ drafts: [EventDraft], in a: Analysis) -> [EventDraft] {
    let merger = EventMerger(a: a)
    var merged: [EventDraft] = []
    for draft in drafts {
      let from = max(0, merged.count - window)
      if let k = (from..<merged.count).last(where: { merger.isSame(merged[$0], draft) }) {
        merger.join(&merged[k], draft)
      } else {
        merged.append(draft)
      }
    }
    return merged.filter { !$0.isHint }
  }

  private func isSame(_ x: EventDraft, _ y: EventDraft) -> Bool {
    guard family(x.kind) == family(y.kind), datesAgree(x, y) else { return false }
    if let p = x.country, let q = y.country, p != q { return false }
    switch family(x.kind) {
    case .visit:
      return shared(x, y, role: .guest) > 0
    case .meeting, .call, .message:
      let common = shared(x, y, role: nil)
      return common >= 2 || common >= min(x.participants.count, y.participants.count) && common > 0
    case .conference, .ceremony:
      guard let p = x.title, let q = y.title else { return x.kind == y.kind && shared(x, y, role: nil) >= 2 }
      // "lễ đón", "lễ đón chính thức", "lễ đón tiếp": the same guest is welcomed once.
      // The headline's gathering is the one that the lead names in full.
      if isHeadline(x), y.sentence <= 3, y.date != nil, a.key(p).prefix(2) == a.key(q).prefix(2) { return true }
      if x.kind == .ceremony, shared(x, y, role: .guest) > 0, a.key(p).prefix(2) == a.key(q).prefix(2) { return true }
      // "hội nghị thượng đỉnh Mỹ - Triều", "cuộc họp thượng đỉnh ở Hà Nội": one summit a place.
      if isSummit(p), isSummit(q), let place = x.place, let other = y.place, a.key(place) == a.key(other) {
        return true
      }
      return titlesAgree(a.key(p), a.key(q))
    case .signing:
      return shared(x, y, role: nil) > 0 || x.sentence == y.sentence
        || y.sentence - x.sentence <= 2 && x.date != nil && x.date?.start == y.date?.start
        // "…, chứng kiến lễ ký": the one just told.
        || y.sentence - x.sentence <= 3 && x.date != nil && y.date == nil
    default:
      return shared(x, y, role: nil) > 0
    }
  }

  private func isHeadline(_ draft: EventDraft) -> Bool { draft.sentence == 0 && draft.date == nil }

  private func isSummit(_ title: Span) -> Bool {
    title.contains { a.lexicon.events.summit.length(at: $0, in: a.tokens) != nil }
  }

  private func family(_ kind: EventKind) -> EventKind { kind == .talks ? .meeting : kind }

  private func shared(_ x: EventDraft, _ y: EventDraft, role: ParticipantRole?) -> Int {
    x.participants.count { p in
      (role == nil || p.role == role)
        && y.participants.contains { isSame($0.party, p.party, x.kind) && (role == nil || $0.role == role) }
    }
  }

  /// In talks the country of a post without a name is the official whom another sentence names.
  private func isSame(_ x: Party, _ y: Party, _ kind: EventKind) -> Bool {
    if x == y { return true }
    guard family(kind) == .meeting || kind == .message || kind == .call else { return false }
    return switch (x, y) {
    case (.country(let row), .person(let index)), (.person(let index), .country(let row)):
      a.home(of: a.people[index]) == a.lexicon.countries[row].code
    default: false
    }
  }

  private func datesAgree(_ x: EventDraft, _ y: EventDraft) -> Bool {
    guard let p = x.date, let q = y.date else { return true }
    if p.start.hasPrefix(q.start) || q.start.hasPrefix(p.start) { return true }
    // A visit or conference and a day of it.
    return (x.kind == .visit || x.kind == .conference) && p.start <= q.end && q.start <= p.end
  }

  private func titlesAgree(_ x: [Int32], _ y: [Int32]) -> Bool {
    let (short, long) = x.count <= y.count ? (x, y) : (y, x)
    let common = short.count { long.contains($0) }
    return common * 10 >= short.count * 8
  }

  private func join(_ x: inout EventDraft, _ y: EventDraft) {
    for participant in y.participants {
      if let k = x.participants.firstIndex(where: { $0.party == participant.party }) {
        if x.participants[k].role == .attendee { x.participants[k].role = participant.role }
      } else if let k = x.participants.firstIndex(where: { isSame($0.party, participant.party, x.kind) }) {
        if case .country = x.participants[k].party { x.participants[k] = participant }
      } else {
        x.participants.append(participant)
      }
    }
    if isHeadline(x), y.title != nil { x.title = y.title }
    x.isHint = x.isHint && y.isHint
    x.isOpen = x.isOpen && (y.isOpen || y.date?.isOneDay ?? true)
    if let date = y.date,
      x.date.map({
        $0.start.utf8.count < date.start.utf8.count || $0.start == $0.end && date.start != date.end && x.kind == .visit
      }) ?? true
    {
      x.date = date
    }
    // A stop of a visit told elsewhere is not where the visit as a whole went.
    if x.kind != .visit || x.country == nil || y.date != nil || y.sentence < 3 { x.place = x.place ?? y.place }
    x.country = x.country ?? y.country
    x.rank = x.rank ?? y.rank
    if y.kind == .talks { x.kind = .talks }
    // Whoever is received and then talks is a side of the talks.
    if x.kind == .talks {
      for k in x.participants.indices where [.host, .guest].contains(x.participants[k].role) {
        x.participants[k].role = .counterpart
      }
    }
    if let title = y.title, x.title.map({ a.key($0).count < a.key(title).count }) ?? true { x.title = title }
    // Neither a headline nor a noun says whether it has happened yet.
    if x.isDone || y.isDone {
      x.status = .held
    } else if y.status == .planned {
      x.status = .planned
    }
    x.isDone = x.isDone || y.isDone
    x.confidence = min(0.97, max(x.confidence, y.confidence) + 0.05)
  }
}

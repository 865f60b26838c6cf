import Vietnamese

/// Gives events the country and place that their own sentence leaves unsaid: those of the visit they belong to, else the host's.
struct EventContext {
  let a: Analysis
  let dates: DateResolver
  let home: (Party) -> String?
  /// How many events are told in a sentence at most, as far as is looked.
  static let besides = 8
  /// How many events back the talks are looked for at which something was signed.
  private static let reach = 48

  func complete(_ drafts: inout [EventDraft]) {
    var visitOf: [Party: [Int]] = [:]
    for (k, draft) in drafts.enumerated() where draft.kind == .visit {
      for p in draft.participants where p.role == .guest { visitOf[p.party, default: []].append(k) }
    }
    inheritDates(&drafts)
    for k in drafts.indices where drafts[k].kind == .visit { separateHosts(&drafts[k]) }
    for k in drafts.indices {
      if let place = drafts[k].place, drafts[k].country == nil {
        drafts[k].country = country(of: place)
      }
      guard drafts[k].kind != .visit, drafts[k].kind != .message, drafts[k].kind != .call else { continue }
      let draft = drafts[k]
      let visits = draft.participants.flatMap { near(k, visitOf[$0.party] ?? []) }
      let visit =
        visits.first { drafts[$0].date != nil && contains(drafts[$0], draft) } ?? visits.last { $0 <= k }
        ?? visits.first
      if draft.country == nil {
        // Before a visit that begins later that day.
        if let told = sameDay(as: k, in: drafts), visit.map({ $0 > k }) ?? true {
          drafts[k].country = drafts[told].country
        } else if let visit, agrees(drafts[visit], draft) {
          drafts[k].country = drafts[visit].country
        } else if draft.hostIsTold,
          let host = draft.participants.first(where: { $0.role == .host })
            ?? draft.participants.first(where: { $0.role == .organiser })
        {
          drafts[k].country = home(host.party)
        }
      }
      settleRoles(&drafts[k])
      if draft.kind == .ceremony { separateHosts(&drafts[k]) }
      if drafts[k].place == nil, [.talks, .meeting, .ceremony, .signing].contains(draft.kind) {
        drafts[k].place = nearbyPlace(for: k, in: drafts)
        if drafts[k].country == nil, let place = drafts[k].place { drafts[k].country = country(of: place) }
      }
    }
  }

  /// The event told before that had somebody of this one on the same day.
  private func sameDay(as k: Int, in drafts: [EventDraft]) -> Int? {
    let date = drafts[k].date.flatMap { $0.isOneDay ? $0.start : nil }
    return (max(0, k - 6)..<k).last { j in
      drafts[j].kind != .visit && drafts[j].country != nil && shared(drafts[j], drafts[k]) > 0
        && (date != nil && drafts[j].date?.start == date
          || drafts[j].sentence == drafts[k].sentence && agrees(drafts[j], drafts[k]))
    }
  }

  /// Who meets whom is told by where they meet: the host is at home there; where neither is, both are sides.
  private func settleRoles(_ draft: inout EventDraft) {
    guard draft.kind == .meeting, !draft.hostIsTold || draft.subjectCalls else { return }
    let isHome = draft.participants.map { draft.country != nil && home($0.party) == draft.country }
    let isMixed = isHome.contains(true) && isHome.contains(false)
    // "Tại Hà Nội, Chủ tịch Quốc hội hội kiến Tổng thống Pháp": the words alone say the contrary.
    if draft.hostIsTold, !isMixed { return }
    for (k, atHome) in isHome.enumerated() where [.host, .guest].contains(draft.participants[k].role) {
      draft.participants[k].role = isMixed ? atHome ? .host : .guest : .counterpart
    }
  }

  /// Who is at home in the country visited is no guest there.
  private func separateHosts(_ draft: inout EventDraft) {
    guard let country = draft.country else { return }
    let isHome = draft.participants.map { $0.role == .guest && home($0.party) == country }
    guard isHome.contains(true), zip(draft.participants, isHome).contains(where: { $0.role == .guest && !$1 }) else {
      return
    }
    for (k, atHome) in isHome.enumerated() where atHome { draft.participants[k].role = .host }
  }

  /// The visits told around an event, of all in order.
  private func near(_ k: Int, _ visits: [Int]) -> ArraySlice<Int> {
    var (low, high) = (0, visits.count)
    while low < high {
      let middle = (low + high) / 2
      if visits[middle] < k { low = middle + 1 } else { high = middle }
    }
    return visits[max(0, low - 8)..<min(visits.count, low + 8)]
  }

  /// The place of the nearest event before, or the first after, that is in the same country at a date that agrees.
  private func nearbyPlace(for k: Int, in drafts: [EventDraft]) -> Span? {
    let draft = drafts[k]
    // "Sau hội đàm, hai bên đã ký …": in the same room.
    if draft.kind == .signing,
      let talks = drafts[..<k].suffix(Self.reach).last(where: { other in
        other.place != nil && agrees(other, draft)
          && (draft.country == nil || other.country == draft.country)
          && (other.kind == .conference || shared(other, draft) >= 2)
      })
    {
      return talks.place
    }
    for j in stride(from: k - 1, through: max(0, k - 6), by: -1) where fits(drafts[j], draft) { return drafts[j].place }
    for j in k + 1..<max(k + 1, min(drafts.count, k + 4))
    where fits(drafts[j], draft) && (drafts[j].sentence != draft.sentence || drafts[j].title == nil) {
      return drafts[j].place
    }
    return nil
  }

  private func fits(_ other: EventDraft, _ draft: EventDraft) -> Bool {
    guard let place = other.place, other.country != nil, other.country == draft.country else { return false }
    guard a.lexicon.isCity(a, place) else { return false }
    return agrees(other, draft)
  }

  private func agrees(_ x: EventDraft, _ y: EventDraft) -> Bool {
    guard let p = x.date, let q = y.date else { return true }
    return p.start <= q.end && q.start <= p.end || p.start.hasPrefix(q.start) || q.start.hasPrefix(p.start)
  }

  func shared(_ x: EventDraft, _ y: EventDraft) -> Int {
    x.participants.count { p in y.participants.contains { $0.party == p.party } }
  }

  private func contains(_ visit: EventDraft, _ draft: EventDraft) -> Bool {
    guard let p = visit.date, let q = draft.date else { return false }
    return p.start <= q.start && q.end <= p.end
  }

  private func country(of place: Span) -> String? {
    guard let match = a.longest(.place, at: place.lowerBound) else { return nil }
    let code = a.lexicon.places[match.row].country
    return code.isEmpty ? nil : code
  }
}

extension Analysis {
  /// The one person of the report whose name begins or ends with the capital word at a token.
  func person(called token: Int) -> Int? {
    guard token < tokens.count, tokens[token].isCapital else { return nil }
    let found = people(near: token).filter {
      people[$0].key.first == tokens[token].id || people[$0].key.last == tokens[token].id
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Who is named most of those of a country.
  func leader(ofCountry code: String, near token: Int) -> Party? {
    let most = people(near: token).filter { home(of: people[$0]) == code }.max {
      people[$0].mentions.count < people[$1].mentions.count
    }
    return most.map { .person($0) }
  }
}

extension Lexicon {
  /// The row of a country by its code.
  func row(ofCountry code: String) -> Int? { countries.firstIndex { $0.code == code } }

  func isCity(_ a: Analysis, _ place: Span) -> Bool {
    guard let match = a.longest(.place, at: place.lowerBound) else { return false }
    return ["city", "capital"].contains(places[match.row].kind)
  }

  /// A sea or a part of a continent, where nobody meets ("Biển Đông", "Đông Nam Á").
  func isRegion(_ a: Analysis, _ place: Span) -> Bool {
    guard let match = a.longest(.place, at: place.lowerBound) else { return false }
    return places[match.row].kind == "region" && places[match.row].country.isEmpty
  }
}

import Vietnamese

/// The dates and places that belong to a trigger: those of its own clause.
extension Sentence {
  /// The date of a trigger: one in its own clause after it, else one before it, unless another event's words claim that.
  func date(near trigger: Span, others: [Hit] = [], acrossClauses: Bool = false) -> ResolvedDate? {
    let isBroken = acrossClauses ? { _ in false } : isBroken
    let inSentence = dates.dates(in: span).filter { date in
      // A month alone says when only right beside the event's own words.
      date.hasDay || date.hasMonth && isBeside(date.span, trigger) || opens(date.span)
    }.filter { !isAside($0.span, from: trigger) && !a.isOfPaper($0.span) }
    let isBefore = isStillToCome(trigger)
    let after = inSentence.first { date in
      date.span.lowerBound >= trigger.upperBound && !isBroken(trigger.upperBound..<date.span.lowerBound)
        && !(isBefore && (trigger.upperBound..<date.span.lowerBound).contains { a.tokens[$0].is(.comma) })
        && !others.contains {
          $0.span.lowerBound >= trigger.upperBound && $0.span.upperBound <= date.span.lowerBound && !isBesides($0)
        }
    }
    let before = inSentence.last { date in
      guard date.span.upperBound <= trigger.lowerBound, !isBroken(date.span.upperBound..<trigger.lowerBound) else {
        return false
      }
      // "thăm Việt Nam từ ngày 8-11 nhân dịp dự Hội nghị …": the day of the visit.
      if !opens(date.span),
        a.lexicon.events.occasion.first(in: date.span.upperBound..<trigger.lowerBound, of: a.tokens) != nil
      {
        return false
      }
      // "trong chuyến thăm X tháng 12-2009, …": the date of that visit.
      return !others.contains { other in
        other.trigger.form == .noun && other.span.upperBound <= date.span.lowerBound
          && !(other.span.upperBound..<date.span.lowerBound).contains { a.tokens[$0].is(.comma) }
          && date.span.lowerBound - other.span.upperBound <= 9
          && other.span.upperBound <= trigger.lowerBound
      }
    }
    if let after, tellsWhenBehind(trigger) { return after }
    if let after, let before {
      // A date in the same clause wins over one across a comma far away.
      let gapBefore = trigger.lowerBound - before.span.upperBound
      let gapAfter = after.span.lowerBound - trigger.upperBound
      return gapAfter * 3 < gapBefore ? after : before
    }
    if let date = before ?? after { return date }
    if !isBefore,
      let late = inSentence.first(where: {
        $0.hasDay && $0.span.lowerBound >= trigger.upperBound && !isBroken(trigger.upperBound..<$0.span.lowerBound)
      }),
      others.allSatisfy({ $0.trigger.form != .noun || $0.span == trigger })
    {
      return late
    }
    // "thăm Việt Nam năm 1993"
    if let year = dates.dates(in: span).first(where: {
      !$0.hasMonth && $0.span.lowerBound >= trigger.upperBound && $0.span.lowerBound - trigger.upperBound <= 6
        && !isBroken(trigger.upperBound..<$0.span.lowerBound)
        && !(trigger.upperBound...$0.span.lowerBound).contains { a.tokens[$0].is(.tuGraveHorn) }
    }), others.contains(where: { $0.span == trigger && [.visit, .talks, .meeting].contains($0.trigger.kind) }) {
      return year
    }
    if let visit = dateOfVisit(around: trigger, others, inSentence: dates.dates(in: span)) { return visit }
    // "Cùng ngày, X thông báo Y sẽ …": the day of the announcement.
    guard !isBroken(span.lowerBound..<max(span.lowerBound, trigger.lowerBound)) else { return nil }
    return dates.sameDay(in: span, since: index > 0 ? a.sentences[index - 1].lowerBound : span.lowerBound)
  }

  /// Few words between a date and a trigger, names and titles counted as one: "hội đàm với Chủ tịch Trung Quốc X hồi tháng 3".
  private func isBeside(_ date: Span, _ trigger: Span) -> Bool {
    let gap =
      date.lowerBound >= trigger.upperBound
      ? trigger.upperBound..<date.lowerBound : date.upperBound..<max(date.upperBound, trigger.lowerBound)
    guard gap.count > 8 else { return true }
    guard gap.count <= 40 else { return false }
    // "Trong cuộc gặp giữa X và Y bên lề hội nghị Z đầu tháng 7, …": what ends the frame goes for it.
    if trigger.lowerBound - span.lowerBound <= 3, date.lowerBound >= trigger.upperBound,
      date.upperBound < span.upperBound,
      a.tokens[date.upperBound].is(.comma)
    {
      return true
    }
    let named = mentions.filter { gap.contains($0.span.lowerBound) && $0.span.upperBound <= gap.upperBound }
    return gap.count - named.reduce(0) { $0 + $1.span.count - 1 } <= 8
  }

  /// "Diễn đàn X, tổ chức tại Bắc Kinh ngày 11-15/5": the words behind the name say when and where.
  func tellsWhenBehind(_ name: Span) -> Bool {
    (name.upperBound..<name.upperBound + 2).contains { i in
      i < span.upperBound
        && (a.lexicon.events.takesPlace.length(at: i, in: a.tokens) != nil
          || a.lexicon.events.heldAt.length(at: i, in: a.tokens) != nil)
    }
  }

  /// "X hội đàm với Y trong chuyến thăm Nga tháng 6-2017", "Trong chuyến thăm Nga tháng 4, X hội đàm với Y": the month of the visit.
  private func dateOfVisit(around trigger: Span, _ others: [Hit], inSentence: ArraySlice<ResolvedDate>) -> ResolvedDate?
  {
    guard
      let visit = others.first(where: {
        $0.trigger.kind == .visit && $0.trigger.form == .noun && $0.span.lowerBound > span.lowerBound
          && ($0.span.lowerBound >= trigger.upperBound || $0.span.upperBound <= trigger.lowerBound)
          && a.tokens[$0.span.lowerBound - 1].isAny(.trong, .nhan)
      }),
      visit.span.lowerBound < trigger.lowerBound
        ? !isBroken(visit.span.upperBound..<trigger.lowerBound) : !isBroken(trigger.upperBound..<visit.span.lowerBound)
    else { return nil }
    return inSentence.first {
      $0.hasMonth && !$0.hasDay && $0.span.lowerBound >= visit.span.upperBound
        && $0.span.lowerBound - visit.span.upperBound <= 6
    }
  }

  /// "Ngay trước cuộc gặp, ngày 1-5 X đã …": the day is of what came before it.
  private func isStillToCome(_ trigger: Span) -> Bool {
    if (1...2).contains(where: { a.lexicon.events.ahead.length(at: trigger.lowerBound - $0, in: a.tokens) == $0 }) {
      return true
    }
    // "Ngay sau khi dự Đối thoại X, Bộ trưởng Y thăm Việt Nam từ ngày 3-6"
    return a.lexicon.events.openers.length(at: span.lowerBound, in: a.tokens) != nil
      && !(span.lowerBound..<max(span.lowerBound, trigger.lowerBound)).contains { a.tokens[$0].is(.comma) }
  }

  /// "Hồi tháng 3, …": what opens a sentence goes for all of it.
  func opens(_ date: Span) -> Bool {
    date.lowerBound - span.lowerBound <= 2 && date.upperBound < span.upperBound && a.tokens[date.upperBound].is(.comma)
  }

  /// Any date or year, resolved or not.
  var hasOwnDate: Bool {
    let first = a.firstDate(from: span.lowerBound)
    return first < a.dates.count && a.dates[first].tokenRange.lowerBound < span.upperBound
  }

  /// A date in a bracket is of what stands before the bracket ("do Tổng thống X tặng (ngày 24-3-1959)").
  func isAside(_ date: Span, from trigger: Span) -> Bool {
    var bracket = date.lowerBound - 1
    while bracket > span.lowerBound, date.lowerBound - bracket < 14, !a.tokens[bracket].is(.openBracket) {
      if a.tokens[bracket].is(.closeBracket) { return false }
      bracket -= 1
    }
    guard bracket > span.lowerBound, a.tokens[bracket].is(.openBracket),
      bracket - trigger.upperBound > 3 || bracket < trigger.lowerBound
    else { return false }
    // "kéo dài hai ngày (20 và 21-6)"
    if a.tokens[bracket - 1].is(.ngay) { return false }
    // "(3-2-1950 / 3-2-2010)": what is remembered.
    if dates.dates(in: bracket..<min(span.upperBound, bracket + 24)).prefix(while: { other in
      !(bracket..<other.span.lowerBound).contains { a.tokens[$0].is(.closeBracket) }
    }).count > 1 {
      return true
    }
    // "Hôm nay (6-11), …": the same date once more.
    let k = a.firstDate(from: bracket)
    return k == 0 || a.dates[k - 1].tokenRange.upperBound != bracket
  }

  /// Whether another clause begins in a gap: with a verb of saying, a purpose or a relative word.
  func isBroken(_ gap: Span) -> Bool {
    var i = gap.lowerBound
    while i < gap.upperBound {
      defer { i += 1 }
      if let mention = mentions.first(where: { $0.span.contains(i) }) {
        i = mention.span.upperBound - 1
        continue
      }
      if a.lexicon.names.relativePosts.length(at: i, in: a.tokens) != nil { continue }
      // "trên cương vị người đứng đầu chính phủ"
      if let post = a.longest(.post, at: i) {
        i += post.length - 1
        continue
      }
      if let length = a.lexicon.events.clauseBreaks.length(at: i, in: a.tokens), i + length <= gap.upperBound {
        return true
      }
      if let length = a.lexicon.events.speech.length(at: i, in: a.tokens), i + length <= gap.upperBound,
        // "phát biểu tại cuộc gặp …" is part of the encounter.
        i + length == gap.upperBound || a.lexicon.events.backReference.length(at: i + length, in: a.tokens) == nil
      {
        return true
      }
    }
    return false
  }

  /// "tại Trụ sở Bộ Ngoại giao", "tại Trung tâm Hội nghị tỉnh Cao Bằng": the name of a building that the lexicon need not know.
  func building(excluding title: Span?) -> (name: Span, country: String?)? {
    for i in span where a.tokens[i].is(.tai) || a.tokens[i].is(.o) {
      let start = i + 1
      guard title?.contains(start) != true, let length = a.lexicon.events.buildings.length(at: start, in: a.tokens)
      else {
        continue
      }
      var end = start + length
      var hasName = a.tokens[start].isCapital && a.longest(.place, at: start) != nil
      if let known = a.longest(.place, at: start) { end = max(end, start + known.length) }
      while end < span.upperBound, a.tokens[end].isWord {
        if let mention = mentions.first(where: { $0.span.lowerBound == end }),
          party(of: mention) != nil || isPlace(mention)
        {
          if case .person = mention.kind { break }
          end = mention.span.upperBound
        } else if a.tokens[end].isCapital {
          end += a.compound(at: end) ?? 1
        } else if let place = a.placePhrase(at: end) {
          end = place.end
        } else {
          break
        }
        hasName = true
      }
      guard hasName else { continue }
      let country = mentions.first { $0.span.lowerBound >= start && isPlace($0) }?.country
      return (start..<end, country.flatMap { $0.isEmpty ? nil : $0 })
    }
    return nil
  }

  func isPlace(_ mention: Mention) -> Bool { if case .place = mention.kind { true } else { false } }

  /// Where the sentence says it is: a building, else the place after "tại" and the like that stands nearest before the trigger.
  func place(near trigger: Span, excluding title: Span?, others: [Hit] = []) -> (name: Span, country: String?)? {
    var best: (name: Span, country: String?)?
    // Then the place is the first behind the name, else the last before it.
    let isBehind = tellsWhenBehind(trigger)
    if let building = building(excluding: title), !isElsewhere(building.name, trigger, others) { return building }
    // "tới Seoul, nơi ông sẽ gặp …"
    if let here = (span.lowerBound..<max(span.lowerBound, trigger.lowerBound)).last(where: { a.tokens[$0].is(.noi) }),
      let mention = mentions.last(where: { $0.span.upperBound <= here }), case .place(let country) = mention.kind
    {
      return (mention.name, country)
    }
    for mention in mentions where !isElsewhere(mention.span, trigger, others) {
      guard case .place(let country) = mention.kind, title?.contains(mention.span.lowerBound) != true,
        !a.lexicon.isRegion(a, mention.name)
      else { continue }
      var before = mention.span.lowerBound - 1
      // "tại bang Florida", "ở ngoại ô Paris"
      while before > span.lowerBound, a.lexicon.events.placeKinds.length(at: before, in: a.tokens) == 1 { before -= 1 }
      guard before >= span.lowerBound else { continue }
      let word = a.tokens[before]
      // "Trước khi đến La Habana, …": not there yet.
      if word.isAny(.den, .toi), a.lexicon.events.clauseBreaks.length(at: before - 2, in: a.tokens) == 2 { continue }
      let isWhere =
        word.isAny(.tai, .o, .den, .toi) || word.isAny(.thamBreve, .roi)
        || a.lexicon.events.hubs.length(at: before - 1, in: a.tokens) == 2
      if isWhere, best == nil || isBehind != (mention.span.upperBound <= trigger.lowerBound) {
        best = (mention.name, country)
        if isBehind { break }
      }
    }
    return best
  }

  /// The country in which the sentence says it is ("tại Nhật Bản", "tới Singapore để gặp …").
  func country(near trigger: Span, others: [Hit]) -> String? {
    mentions.last { mention in
      guard case .country = mention.kind, mention.span.lowerBound > span.lowerBound,
        !isElsewhere(mention.span, trigger, others)
      else { return false }
      let word = a.tokens[mention.span.lowerBound - 1]
      return word.isAny(.tai, .o) || mention.span.upperBound <= trigger.lowerBound && word.isAny(.toi, .den, .sang)
    }?.country
  }

  /// The city of "tới New York sáng 29/5, bắt đầu chuyến thăm Mỹ".
  func cityReached(before trigger: Span) -> (name: Span, country: String?)? {
    guard
      let city = mentions.last(where: {
        guard case .place = $0.kind else { return false }
        return $0.span.upperBound <= trigger.lowerBound && a.lexicon.isCity(a, $0.name)
          && ($0.span.lowerBound - 2..<$0.span.lowerBound).contains { i in
            i >= span.lowerBound && a.tokens[i].isAny(.toi, .den)
          }
      }), case .place(let country) = city.kind, !isBroken(city.span.upperBound..<trigger.lowerBound)
    else { return nil }
    return (city.name, country)
  }

  /// "X gặp Y bên lề hội nghị Z tại Hamburg": where and when the conference is, the meeting is too.
  private func isBesides(_ other: Hit) -> Bool {
    let before = max(span.lowerBound, other.span.lowerBound - 3)..<other.span.lowerBound
    return a.lexicon.events.sidelines.first(in: before, of: a.tokens) != nil
  }

  /// Whether a place belongs to another event of the sentence: another trigger stands right before it, or another clause begins between.
  func isElsewhere(_ place: Span, _ trigger: Span, _ others: [Hit]) -> Bool {
    if place.lowerBound >= trigger.upperBound {
      return isBroken(trigger.upperBound..<place.lowerBound)
        || others.contains {
          $0.span.lowerBound >= trigger.upperBound && $0.span.upperBound <= place.lowerBound && !isBesides($0)
        }
    }
    guard let other = others.last(where: { $0.span.upperBound <= place.lowerBound }) else { return false }
    let gap = other.span.upperBound..<place.lowerBound
    guard !gap.contains(where: { a.tokens[$0].is(.comma) }) else { return false }
    // "hội đàm tại Phủ Chủ tịch", "Lễ đón diễn ra tại Phủ Chủ tịch", then something else in the same city.
    return other.trigger.form == .verb && other.trigger.rank != Trigger.arrival
      || !a.lexicon.isCity(a, place) && gap.contains { a.lexicon.events.takesPlace.length(at: $0, in: a.tokens) != nil }
  }
}

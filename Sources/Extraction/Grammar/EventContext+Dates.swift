import Vietnamese

/// The days of events that their own sentences leave unsaid.
extension EventContext {
  /// How many sentences away an event may be told whose day another shares.
  private static let sentences = 14

  /// What follows a dated event with the same people, in sentences without a date, happened on that day.
  func inheritDates(_ drafts: inout [EventDraft]) {
    for k in drafts.indices where drafts[k].date == nil && drafts[k].status == .held {
      guard [.talks, .meeting, .signing, .ceremony].contains(drafts[k].kind) else { continue }
      drafts[k].date = date(of: k, in: drafts)
    }
  }

  private func date(of k: Int, in drafts: [EventDraft]) -> ResolvedDate? {
    let draft = drafts[k]
    // "X hôm 11/2 thăm Ankara, nơi ông hội đàm với Y"
    if let visit = drafts[..<k].suffix(Self.besides).last(where: { $0.kind == .visit && $0.sentence == draft.sentence }
    ),
      visit.date?.isOneDay == true, visit.date?.isEnd == false, !visit.isOpen, shared(visit, draft) > 0,
      visit.trigger.upperBound <= draft.trigger.lowerBound
    {
      return visit.date
    }
    guard !saysOtherwise(draft) else { return nil }
    let beside = gathering(beside: k, in: drafts)
    if let beside, beside.isOneDay { return beside }
    func fits(_ date: ResolvedDate) -> Bool { beside?.includes(date) ?? true }
    let told = around(k, in: drafts).filter { j in
      guard let date = drafts[j].date, date.isOneDay, !date.isEnd, drafts[j].status == .held else { return false }
      return fits(date) && shared(drafts[j], draft) > 0
    }
    let before = told.last { $0 < k }
    let near = (before ?? told.first).flatMap { drafts[$0].date }
    let months = pastMonths(of: draft)
    if !months.isEmpty {
      if let near, months.contains(where: near.isIn) { return near }
      return months.count == 1 ? months[0] : nil
    }
    let here = draft.trigger.lowerBound
    let day = dates.lastDay(before: here).flatMap { fits($0) ? $0 : nil }
    // "Sáng nay 6/11, X đặt vòng hoa. Tiếp đó, Y hội kiến X": a day told since, in the same paragraph.
    if let day, let before, drafts[before].trigger.upperBound <= day.span.lowerBound,
      !(day.span.upperBound..<here).contains(where: { a.tokens[$0].shape.contains(.lineStart) })
    {
      return day
    }
    return near ?? day.flatMap { a.sentence(of: here) - a.sentence(of: $0.span.lowerBound) <= 6 ? $0 : nil }
  }

  /// The events told in the sentences around; the drafts are in order of their sentences.
  private func around(_ k: Int, in drafts: [EventDraft]) -> Range<Int> {
    var (low, high) = (k, k + 1)
    while low > 0, drafts[k].sentence - drafts[low - 1].sentence <= Self.sentences { low -= 1 }
    while high < drafts.count, drafts[high].sentence - drafts[k].sentence <= Self.sentences { high += 1 }
    return low..<high
  }

  /// The days of the conference told before, on the sidelines of which something happened: "Bên lề hội nghị, X gặp Y".
  private func gathering(beside k: Int, in drafts: [EventDraft]) -> ResolvedDate? {
    let sentence = a.sentences[drafts[k].sentence]
    let before = sentence.lowerBound..<max(sentence.lowerBound, drafts[k].trigger.lowerBound)
    guard a.lexicon.events.sidelines.first(in: before, of: a.tokens) != nil else { return nil }
    return drafts[..<k].suffix(Self.besides).last { $0.kind == .conference }?.date.flatMap { $0.hasDay ? $0 : nil }
  }

  /// The months to which the sentence of a draft looks back ("hồi tháng 3", "hồi cuối tháng 3").
  private func pastMonths(of draft: EventDraft) -> [ResolvedDate] {
    let sentence = a.sentences[draft.sentence]
    return dates.dates(in: sentence).filter { date in
      let before = max(sentence.lowerBound, date.span.lowerBound - 2)..<date.span.upperBound
      guard date.hasMonth, !date.hasDay, before.contains(where: { a.tokens[$0].is(.hoiGrave) }) else { return false }
      // "Trong cuộc tiếp Đại sứ, Chủ tịch nước vui mừng trước việc … hồi tháng 9": when something else was.
      let gap = draft.trigger.upperBound..<max(draft.trigger.upperBound, date.span.lowerBound)
      return !gap.contains { a.tokens[$0].is(.comma) }
    }
  }

  /// A sentence with a date of its own, resolved or not, or with a word for another time does not share the day of others.
  private func saysOtherwise(_ draft: EventDraft) -> Bool {
    let sentence = a.sentences[draft.sentence]
    let own = a.dates[a.firstDate(from: sentence.lowerBound)...].prefix {
      $0.tokenRange.lowerBound < sentence.upperBound
    }
    return own.contains { !$0.isSameDay && ($0.start.day != nil || $0.start.month == nil && $0.start.year == nil) }
      || sentence.contains { a.lexicon.events.otherTimes.length(at: $0, in: a.tokens) != nil }
  }
}

import Vietnamese

/// A trigger with the words around it: who stands before it as subject, who after it as object, and whether it is told as a fact.
struct Clause {
  let sentence: Sentence
  let hit: Sentence.Hit
  /// Where the next trigger begins.
  let next: Int
  let topic: [Party]
  /// Whom "đoàn" means.
  let delegation: [Party]
  /// The mentions that end at or before the trigger, the nearest last.
  let before: [Mention]
  /// The mentions between the trigger and the next.
  let after: [Mention]
  /// The bracket that stands open at the trigger: "(người đã tới thăm Ấn Độ)" has no subject outside it.
  let bracket: Int?

  init(sentence: Sentence, hit: Sentence.Hit, next: Int, topic: [Party], delegation: [Party]) {
    (self.sentence, self.hit, self.next, self.topic, self.delegation) = (sentence, hit, next, topic, delegation)
    let tokens = sentence.a.tokens
    let mark = (sentence.span.lowerBound..<hit.span.lowerBound).last {
      tokens[$0].is(.openBracket) || tokens[$0].is(.closeBracket)
    }
    bracket = mark.flatMap { tokens[$0].is(.openBracket) ? $0 : nil }
    let scope = bracket ?? sentence.span.lowerBound
    let parties = sentence.mentions.filter { sentence.party(of: $0) != nil }
    before = parties.filter { $0.span.lowerBound >= scope && $0.span.upperBound <= hit.span.lowerBound }
    after = parties.filter { $0.span.lowerBound >= hit.span.upperBound && $0.span.lowerBound < next }
  }

  var a: Analysis { sentence.a }
  typealias Parties = [(Party, Span)]

  /// Behind the last semicolon before the trigger: what stands before it is told of somebody else.
  var start: Int {
    (sentence.span.lowerBound..<hit.span.lowerBound).last { a.tokens[$0].is(.semicolon) } ?? sentence.span.lowerBound
  }

  /// Who sends a message: whoever stands right before "gửi" ("Cùng ngày, Thủ tướng X đã gửi điện mừng …").
  var sender: Parties {
    if let verb = verb(.gui), let last = before.last(where: { $0.span.upperBound <= verb }) {
      if isOnlyAuxiliary(last.span.upperBound..<verb), !sentence.isPlaceOnly(last) {
        return sentence.group(endingAt: last, from: start)
      }
      if let end = sentence.speechEnd(after: last, until: verb), isOnlyAuxiliary(end..<verb) {
        return sentence.group(endingAt: last, from: start)
      }
    }
    return subject.filter { !$0.0.isCountry }
  }

  /// "từ X" behind the trigger.
  var isFrom: Bool { hit.span.upperBound < sentence.span.upperBound && a.tokens[hit.span.upperBound].is(.tuGraveHorn) }

  /// Where a verb of sending or receiving stands last before the end of the trigger.
  func verb(_ word: Word) -> Int? { (sentence.span.lowerBound..<hit.span.upperBound).last { a.tokens[$0].is(word) } }

  /// Who does it: whoever stands right before the verb, else the first of the sentence who can.
  var subject: Parties {
    // "Báo chí Nhật Bản đưa tin hai bên hội đàm": the two.
    if let end = pairEnd, end <= hit.span.lowerBound, isOnlyAuxiliary(end..<hit.span.lowerBound), topic.count > 1 {
      return topic.map { ($0, hit.span) }
    }
    // "Bộ trưởng X dẫn đầu đoàn đại biểu cấp cao Việt Nam thăm …": the country says only whose delegation it is.
    // "Thủ tướng X cùng lãnh đạo các nước thành viên ASEAN ký …": the body says only of whom others come.
    if let near = nearSubject, !near.isPerson,
      let leader = before.last(where: { $0.isPerson && $0.span.upperBound <= near.span.lowerBound })
    {
      let gap = leader.span.upperBound..<near.span.lowerBound
      let isWithOthers =
        gap.count > 1 && a.tokens[gap.lowerBound].is(.cung)
        && !before.contains { $0.span.lowerBound == gap.lowerBound + 1 }
      if isWithOthers { return sentence.group(endingAt: leader, from: start) }
      if case .country = near.kind, gap.contains(where: { a.tokens[$0].is(.doan) }) {
        return sentence.group(endingAt: leader, from: start)
      }
    }
    if let word = delegationWord(endingAt: hit.span.lowerBound) { return delegation.map { ($0, word) } }
    if let last = nearSubject { return sentence.group(endingAt: last, from: start) }
    let candidates = before.filter { !sentence.isPlaceOnly($0) && !isCompanion($0) && !isMet($0) }
    // "X ngồi cạnh Y khi ông gặp Z": the pronoun is whoever was named last.
    if let last = candidates.last, isPronoun(before: hit.span.lowerBound, after: last.span.upperBound) {
      return [last].compactMap { mention in sentence.party(of: mention).map { ($0, mention.span) } }
    }
    // "X cho biết đã gặp Y": X says it of himself.
    if let last = candidates.last, let end = speechEnd(after: last),
      isOnlyAuxiliary(end..<hit.span.lowerBound) || isOpener(end..<hit.span.lowerBound)
    {
      return sentence.group(endingAt: last, from: start)
    }
    // "…, ông X nói sau cuộc hội đàm với Y": whoever speaks took part.
    if isBackReference, let speaker = candidates.last(where: { sentence.party(of: $0)?.isCountry == false }),
      speechEnd(after: speaker) != nil
    {
      return sentence.group(endingAt: speaker, from: start)
    }
    if let first = candidates.first(where: { speechEnd(after: $0) == nil }) {
      return sentence.group(from: first, until: hit.span.lowerBound)
    }
    return []
  }

  /// "… cho biết khi tiếp Y"
  private func isOpener(_ gap: Span) -> Bool {
    !gap.isEmpty && a.lexicon.events.openers.length(at: gap.lowerBound, in: a.tokens) == gap.count
  }

  /// "đoàn" alone, who came in the visit told before.
  func isDelegation(_ i: Int) -> Bool {
    guard i < sentence.span.upperBound, a.tokens[i].is(.doan) else { return false }
    guard i + 1 < sentence.span.upperBound else { return true }
    let next = a.tokens[i + 1]
    return next.kind != .word
      || !next.isCapital
        && (a.lexicon.events.auxiliaries.length(at: i + 1, in: a.tokens) != nil
          || a.longest(.trigger, at: i + 1) != nil)
  }

  func delegationWord(endingAt end: Int) -> Span? {
    guard !delegation.isEmpty else { return nil }
    for i in (max(sentence.span.lowerBound, end - 5)..<end).reversed() where isDelegation(i) {
      return isOnlyAuxiliary(i + 1..<end) ? i..<i + 1 : nil
    }
    return nil
  }

  /// The mention with nothing but small words between it and the verb.
  var nearSubject: Mention? {
    guard let last = before.last, !sentence.isPlaceOnly(last) else { return nil }
    var gap = last.span.upperBound..<hit.span.lowerBound
    // "ông X, Chủ tịch …, làm trưởng đoàn đã đến chào": the comma ends the apposition.
    if last.posts.last?.upperBound == last.span.upperBound, let first = gap.first, a.tokens[first].is(.comma) {
      gap = first + 1..<gap.upperBound
    }
    return isOnlyAuxiliary(gap) ? last : nil
  }

  /// The subject, else who the text was about when the sentence has a pronoun or no subject of its own.
  var subjectOrTopic: Parties {
    let found = subject
    if !found.isEmpty { return found }
    guard bracket == nil, namesPair || isAtStart || hasPronoun else { return [] }
    return topic.map { ($0, hit.span) }
  }

  /// "X cho biết Y đã gặp Z": X only says so.
  func speechEnd(after mention: Mention) -> Int? {
    sentence.speechEnd(after: mention, until: hit.span.lowerBound)
  }

  /// "ông", "bà", "họ" somewhere before the trigger: the sentence is about whom the text was about.
  private var hasPronoun: Bool {
    (sentence.span.lowerBound..<hit.span.lowerBound).contains { i in
      a.lexicon.events.pronouns.length(at: i, in: a.tokens) != nil
        && !(i + 1 < sentence.span.upperBound && a.tokens[i + 1].isCapital)
        && !sentence.mentions.contains { $0.span.contains(i) }
    }
  }

  /// "ông", "bà" alone as the subject of the trigger.
  private func isPronoun(before end: Int, after start: Int) -> Bool {
    for i in (max(start, end - 4)..<max(start, end)).reversed() where a.isHonorific(i) && !a.tokens[i].isCapital {
      return isOnlyAuxiliary(i + 1..<end)
    }
    return false
  }

  /// "Trong cuộc gặp X, Y …": X is who was met, not who acts next.
  private func isMet(_ mention: Mention) -> Bool {
    let start = mention.span.lowerBound
    return (max(sentence.span.lowerBound, start - 5)..<start).contains { i in
      guard let match = a.longest(.trigger, at: i),
        [.talks, .meeting, .call].contains(a.lexicon.triggers[match.row].kind)
      else { return false }
      let end = i + match.length
      return end == start || end + 1 == start && a.tokens[end].is(.voi)
    }
  }

  /// "theo lời mời của X", "do X dẫn đầu": named beside the subject.
  func isCompanion(_ mention: Mention) -> Bool {
    let i = mention.span.lowerBound - 1
    return i >= sentence.span.lowerBound && (a.tokens[i].is(.cua) || a.tokens[i].isAny(.do, .duoc, .theo))
  }

  func isOnlyAuxiliary(_ gap: Span) -> Bool {
    guard gap.count <= 12 else { return false }
    var i = gap.lowerBound
    while i < gap.upperBound {
      if let end = a.dateEnd(at: i) {
        i = max(end, i + 1)
      } else if let length = a.lexicon.events.auxiliaries.length(at: i, in: a.tokens) {
        i += length
      } else if let end = sentence.captionEnd(at: i), end <= gap.upperBound {
        i = end
      } else {
        return false
      }
    }
    return true
  }

  /// Who or what it is done to or with: the first mention group after the trigger, before the next trigger.
  var object: Parties {
    if isDelegation(hit.span.upperBound), !delegation.isEmpty {
      return delegation.map { ($0, hit.span.upperBound..<hit.span.upperBound + 1) }
    }
    guard let first = after.first else { return [] }
    let gap = hit.span.upperBound..<first.span.lowerBound
    guard gap.count <= 14, !gap.contains(where: { a.tokens[$0].is(.semicolon) }), !isAt(first), !sentence.isBroken(gap)
    else { return [] }
    // "tiếp đặc phái viên của Tổng thống X", "lời chia buồn về sự ra đi của X": not X.
    if hit.trigger.form == .verb || hit.trigger.kind == .message, gap.count > 1, let last = gap.last,
      a.tokens[last].is(.cua)
    {
      return []
    }
    // "gửi lời chúc mừng phụ nữ cả nước, đồng thời đề nghị Hội X …"
    if hit.trigger.rank == Trigger.spoken, gap.contains(where: { a.tokens[$0].is(.comma) }) { return [] }
    // "trao đổi với các phóng viên sau khi Tổng thống X …": another clause.
    if a.lexicon.events.openers.first(in: gap, of: a.tokens) != nil { return [] }
    // "… gửi điện mừng Thủ tướng X; Bộ trưởng Y gửi …": the next trigger's subject is no object here.
    let end = (first.span.lowerBound..<next).first { next < sentence.span.upperBound && a.tokens[$0].is(.semicolon) }
    let group = sentence.group(from: first, until: end ?? next)
    return group + sentence.leader(after: group)
  }

  /// "… gặp lưu học sinh tại Đại học Quốc gia Lào", "hội đàm tại Rovaniemi của Phần Lan": only where it happens.
  private func isAt(_ mention: Mention) -> Bool {
    if case .body = mention.kind, sentence.isPlaceOnly(mention) { return true }
    guard case .country = mention.kind else { return false }
    let gap = hit.span.upperBound..<mention.span.lowerBound
    return gap.contains { a.tokens[$0].isAny(.tai, .o) } && !gap.contains { a.tokens[$0].is(.voi) }
  }

  /// The officials and bodies of a list that a colon or "gồm" opens behind the trigger.
  var listed: Parties? {
    let reach = hit.span.upperBound..<min(sentence.span.upperBound, hit.span.upperBound + 16)
    guard
      let mark = reach.first(where: {
        a.tokens[$0].is(.colon)
          || a.lexicon.events.listing.length(at: $0, in: a.tokens) != nil && !a.tokens[$0].is(.cua)
            && !a.tokens[$0].is(.la)
      })
    else { return nil }
    let parties = sentence.allParties(from: mark)
    return parties.count > 1 ? parties : nil
  }

  /// Who receives those of a list: the first party before the trigger.
  var hostOfList: Parties {
    guard let first = before.first(where: { !sentence.isPlaceOnly($0) }) else { return subject }
    return sentence.group(from: first, until: hit.span.lowerBound)
  }

  /// "đàm phán Hiệp định …": negotiating a text, no sitting of talks.
  var isAboutPaper: Bool {
    hit.trigger.kind == .talks && a.longest(.documentKind, at: hit.span.upperBound) != nil
  }

  /// "cuộc trao đổi với Foxnews": with somebody whom nothing here knows.
  var isWithUnknown: Bool {
    let i = hit.span.upperBound
    guard i + 1 < sentence.span.upperBound, a.tokens[i].is(.voi) else { return false }
    let name = a.afterHonorifics(i + 1).end
    return name < sentence.span.upperBound && a.tokens[name].isCapital && !a.isVietnamese(a.tokens[name])
      && !sentence.mentions.contains { $0.span.contains(name) || $0.span.lowerBound == i + 1 }
  }

  /// "… qua điện thoại" behind the trigger.
  var isByPhone: Bool {
    (hit.span.upperBound..<min(sentence.span.upperBound, hit.span.upperBound + 24)).contains {
      a.lexicon.events.byPhone.length(at: $0, in: a.tokens) != nil
    }
  }

  var passiveHost: (host: Parties, guest: Parties)? {
    // "X được Y tiếp"
    guard let last = before.last, isOnlyAuxiliary(last.span.upperBound..<hit.span.lowerBound) else { return nil }
    let hosts = sentence.group(endingAt: last, from: start)
    guard let first = hosts.first, first.1.lowerBound > sentence.span.lowerBound, isPassiveMark(first.1.lowerBound - 1)
    else { return nil }
    let earlier = before.filter { $0.span.upperBound < first.1.lowerBound }
    guard let guest = earlier.last(where: { !sentence.isPlaceOnly($0) }) else { return nil }
    return (hosts, sentence.group(endingAt: guest, from: start))
  }

  func isPassiveMark(_ i: Int) -> Bool {
    a.tokens[i].is(.duoc) || i > 0 && a.tokens[i - 1].is(.duoc) && a.longest(.honorific, at: i) != nil
  }

  /// "Trong cuộc hội kiến với X, Y cho biết …": a list's last member has "và" before it, a new subject a comma.
  func splitSubject(from objects: inout Parties) -> Parties {
    guard objects.count > 1, let last = objects.last, a.tokens[last.1.lowerBound - 1].is(.comma) else { return [] }
    objects.removeLast()
    return [last]
  }
}

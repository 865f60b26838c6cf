import Vietnamese

/// Whether what the trigger tells is a fact, now, and done by its subject.
extension Clause {
  /// "các thỏa thuận đã ký", "… mà hai nước đã ký kết": tells which papers, not that they are signed now.
  var isRelative: Bool {
    let reach = max(sentence.span.lowerBound, hit.span.lowerBound - 6)..<hit.span.lowerBound
    if reach.contains(where: { a.tokens[$0].is(.ma) }) { return true }
    for i in reach {
      guard let paper = a.longest(.documentKind, at: i), !a.tokens[i].isCapital else { continue }
      let end = i + paper.length
      if end <= hit.span.lowerBound, isOnlyAuxiliary(end..<hit.span.lowerBound) || isBareNoun(end..<hit.span.lowerBound)
      {
        return true
      }
    }
    return false
  }

  func isBareNoun(_ gap: Span) -> Bool {
    gap.count <= 3 && gap.allSatisfy { a.tokens[$0].isWord && !a.tokens[$0].isCapital && a.dateEnd(at: $0) == nil }
  }

  /// "được ký": the subject is what is signed.
  var isPassive: Bool {
    let i = hit.span.lowerBound - 1
    return i >= sentence.span.lowerBound && a.tokens[i].is(.duoc)
  }

  /// Words in front of the trigger that make it no fact: wishes, conditions, denials.
  var isUnreal: Bool {
    stands(a.lexicon.events.unreal, within: 6) || isSubjectUnreal || isCalledOff || isInvitation
      || stands(a.lexicon.events.doubt, within: 10) && hit.trigger.form != .verb
  }

  /// "mời Bộ trưởng X cử đoàn dự …": asked for, not done; "theo lời mời", "được mời" say something else.
  private var isInvitation: Bool {
    for i in (sentence.span.lowerBound..<hit.span.lowerBound).reversed() {
      if a.tokens[i].is(.comma) && !sentence.isNamed(i) || a.tokens[i].is(.semicolon) { return false }
      if a.tokens[i].is(.moiGrave) {
        if i > sentence.span.lowerBound, a.tokens[i - 1].is(.loiGrave) {
          // "lời mời X tới thăm", unlike "theo lời mời của Y"
          return sentence.mentions.contains { $0.isPerson && $0.span.lowerBound == i + 1 }
        }
        return i == sentence.span.lowerBound || !a.tokens[i - 1].is(.duoc)
      }
    }
    return false
  }

  /// "đã thăm Việt Nam 3 lần", "lần thứ 6 Bộ trưởng Quốc phòng Mỹ thăm Việt Nam": a count of visits.
  var isCounted: Bool {
    for i in hit.span.upperBound..<min(sentence.span.upperBound, hit.span.upperBound + 7)
    where i + 1 < sentence.span.upperBound && (a.tokens[i].kind == .number || a.tokens[i].isAny(.hai, .ba, .bon)) {
      if a.tokens[i + 1].is(.lan) { return true }
    }
    guard hit.trigger.form == .verb, nearSubject == nil else { return false }
    return a.lexicon.nth.first(in: sentence.span.lowerBound..<hit.span.lowerBound, of: a.tokens) != nil
  }

  /// "để ký …", "Bản ghi nhớ … ký năm 2011": a purpose, or a paper signed before.
  var isPurposeOrPast: Bool {
    let before = hit.span.lowerBound - 1
    if before >= sentence.span.lowerBound,
      a.lexicon.events.purposes.length(at: before, in: a.tokens) == 1
        || a.lexicon.events.purposes.length(at: before - 1, in: a.tokens) == 2
    {
      return true
    }
    let after = hit.span.upperBound
    return nearSubject == nil && after < sentence.span.upperBound && a.tokens[after].is(.nam)
  }

  /// "các cuộc gặp": none in particular.
  var isPlural: Bool {
    guard hit.trigger.form != .verb, hit.span.lowerBound > sentence.span.lowerBound else { return false }
    let before = a.tokens[hit.span.lowerBound - 1]
    return before.isAny(.cac, .nhung, .so) || before.isAny(.hai, .ba, .bon) || before.kind == .number
  }

  /// "các cuộc tiếp xúc với A, B và C": one with each.
  var isWithEach: Bool {
    let i = hit.span.upperBound
    return i < sentence.span.upperBound && a.tokens[i].is(.voi) && object.count > 1
  }

  /// "khả năng ông X sẽ thăm …": the doubt stands before the subject.
  var isSubjectUnreal: Bool {
    guard hit.trigger.form == .verb, let subject = nearSubject else { return false }
    let start = subject.span.lowerBound
    return (max(sentence.span.lowerBound, start - 3)..<start).contains { i in
      a.lexicon.events.doubt.length(at: i, in: a.tokens).map { i + $0 <= start } ?? false
    }
  }

  /// "chuyến thăm … đã bị hủy": told of what follows, up to the end of the clause.
  var isCalledOff: Bool {
    for i in hit.span.upperBound..<min(sentence.span.upperBound, hit.span.upperBound + 24) {
      if a.tokens[i].is(.comma) || a.tokens[i].is(.semicolon) || a.tokens[i].is(.ve) { return false }
      if a.lexicon.events.calledOff.length(at: i, in: a.tokens) != nil { return true }
    }
    return false
  }

  func stands(_ phrases: PhraseSet, within reach: Int) -> Bool {
    let end = hit.span.lowerBound
    return (max(sentence.span.lowerBound, end - reach)..<end).contains { i in
      // The "Cần" of Cần Thơ is part of a name.
      // "X (phải) tiếp Y": no must, but a side of the picture.
      guard let length = phrases.length(at: i, in: a.tokens), i + length <= end, !sentence.isNamed(i),
        i == sentence.span.lowerBound || sentence.captionEnd(at: i - 1) == nil
      else { return false }
      // "trước khi kết thúc chuyến thăm": it took place; "đồng ý … sau khi hội đàm": they have talked.
      return a.lexicon.events.endings.length(at: i, in: a.tokens) == nil
        && a.lexicon.events.afterwards.first(in: i + length..<end, of: a.tokens) == nil
    }
  }

  /// "sẽ", "dự kiến" before the trigger, "sắp tới", "sẽ diễn ra" behind it, but not in what is talked about: "trao đổi về hợp tác
  /// trong những năm tới".
  var isPlanned: Bool {
    if stands(a.lexicon.events.planned, within: 8) { return true }
    if a.tokens[hit.span.upperBound - 1].is(.ve) { return false }
    for i in hit.span.upperBound..<min(sentence.span.upperBound, hit.span.upperBound + 16) {
      if a.tokens[i].is(.comma) || a.tokens[i].is(.semicolon) || a.tokens[i].is(.ve) { return false }
      if a.lexicon.events.plannedBehind.length(at: i, in: a.tokens) != nil, !sentence.isNamed(i) { return true }
    }
    return false
  }

  /// "đã", "vừa", "đang" right before the trigger or its subject.
  var isDone: Bool { hit.trigger.form == .verb && stands(a.lexicon.events.done, within: 4) }
}

import Vietnamese

/// Whether the trigger is what the sentence tells, or only the frame that opens it.
extension Clause {
  /// "Tại cuộc họp báo Diễn đàn …, Bộ trưởng X": the trigger stands in what opens the sentence.
  var isInFrame: Bool {
    let start = sentence.span.lowerBound
    return a.lexicon.events.backReference.length(at: start, in: a.tokens) != nil
      && !(start..<hit.span.lowerBound).contains { a.tokens[$0].is(.comma) }
  }

  /// Who the sentence goes on about after the comma that ends the frame ("Trong chuyến thăm Pháp, Tổng Bí thư X …").
  var subjectAfterFrame: Parties {
    guard isAtStart || isInFrame || isBackReference,
      let comma = (hit.span.upperBound..<sentence.span.upperBound).first(where: { a.tokens[$0].is(.comma) }),
      let party = sentence.mentions.first(where: {
        $0.span.lowerBound > comma && sentence.party(of: $0) != nil && !sentence.isPlaceOnly($0)
          && !isCompanion($0)
      })
    else { return [] }
    return sentence.group(from: party)
  }

  /// "Nhân lễ quốc tang …, Thủ tướng có bài viết": the occasion of something else.
  var isOccasion: Bool {
    let before = hit.span.lowerBound - 1
    return before >= sentence.span.lowerBound
      && (a.tokens[before].is(.nhan) || a.lexicon.events.occasion.length(at: before - 1, in: a.tokens) == 2)
  }

  /// "Dự hội đàm có các đồng chí …": who came, not who talked.
  var isAttended: Bool {
    let before = hit.span.lowerBound - 1
    return before >= sentence.span.lowerBound && a.tokens[before].is(.du) && sentence.attendeesStart != nil
  }

  /// Nothing but a date and small words stands before the trigger.
  var isAtStart: Bool {
    let start = sentence.span.lowerBound
    let opened = start + (a.lexicon.events.backReference.length(at: start, in: a.tokens) ?? 0)
    return opened <= hit.span.lowerBound && isOnlyAuxiliary(opened..<hit.span.lowerBound)
      || hit.span.lowerBound - start <= 1
  }

  /// "Sau cuộc gặp, …", "cuộc hội đàm này": an encounter told elsewhere, of which this says nothing.
  var isBareReference: Bool {
    guard hit.trigger.form == .noun || isBackReference else { return false }
    let i = hit.span.upperBound
    guard i < sentence.span.upperBound else { return true }
    return a.tokens[i].is(.comma) || a.tokens[i].is(.period)
      || a.lexicon.events.deictics.length(at: i, in: a.tokens) != nil
  }

  /// "Trong chuyến thăm …", "Kết thúc hội đàm, …": told before, or only the frame of what the sentence tells.
  var isBackReference: Bool {
    let start = sentence.span.lowerBound
    return (max(start, hit.span.lowerBound - 4)..<hit.span.lowerBound).contains { i in
      a.lexicon.events.backReference.length(at: i, in: a.tokens).map { i + $0 == hit.span.lowerBound } ?? false
    }
  }
}

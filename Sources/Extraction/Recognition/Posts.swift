import Vietnamese

/// Where the names of posts begin and end.
extension Analysis {
  struct PostPhrase {
    var span: Span
    /// The post is over or the holder dead, new or acting, by a word before it that is no part of the title ("cố").
    var country: String?
    /// Bodies named in full inside it.
    var bodies: [(span: Span, phrase: BodyPhrase)] = []
    /// The post of somebody else that it serves ("Cố vấn của Tổng thống Nga"), boxed by the array.
    var served: [PostPhrase] = []
    /// Says no post of its own ("người đồng cấp", "nhà lãnh đạo").
    var isRelative = false
    /// Several hold it ("các Phó Thủ tướng", "ba Thứ trưởng").
    var isPlural = false
    /// The head alone, without what it is of.
    var isBare = false
    /// The head has the capital that titles before names mostly have.
    var isWeak = false
  }

  /// The post at a token: its head, modifiers around it, and what it is of.
  func postPhrase(at start: Int) -> PostPhrase? {
    // "đoàn đại biểu Quốc hội" is a delegation, nobody's post.
    if start > 0, tokens[start - 1].is(.doan), !tokens[start].isCapital { return nil }
    // "chính quyền cựu tổng thống": "quyền" is no part of the post.
    if start > 0, tokens[start - 1].is(.chinhAcute), longest(.organisationHead, at: start - 1)?.length == 2 {
      return nil
    }
    var i = start
    var titleStart = start
    var isPlural = false
    while longest(.post, at: i) == nil, let modifier = longest(.postModifier, at: i),
      lexicon.modifiers[modifier.row].isBefore
    {
      i += modifier.length
      switch lexicon.modifiers[modifier.row].kind {
      case "former", "acting", "deputy", "assistant": break
      case "late", "new": titleStart = i
      case "plural":
        titleStart = i
        isPlural = true
      default: return relativePost(at: start)
      }
      guard i < tokens.count else { return nil }
    }
    guard let match = longest(.post, at: i) else { return relativePost(at: start) }
    // "Đại sứ quán" is no "Đại sứ".
    if let head = longest(.organisationHead, at: i), head.length > match.length { return nil }
    let post = lexicon.posts[match.row]
    let headEnd = i + match.length
    var phrase = PostPhrase(span: titleStart..<headEnd)
    phrase.isWeak = post.isWeak
    phrase.isPlural = isPlural
    // "Trưởng Ban Đối ngoại", "Chủ tịch Quốc hội": the body begins inside the head.
    var end = headEnd
    if match.length > 1 {
      for j in i + 1..<headEnd {
        if let body = bodyPhrase(at: j), body.end >= headEnd, !body.isBare || body.end > headEnd {
          end = body.end
          phrase.bodies.append((j..<body.end, body))
          phrase.country = body.country
          break
        }
      }
    }
    end = afterModifiers(end)
    end = complement(from: end, post: post, &phrase)
    phrase.isBare = end == headEnd
    phrase.span = titleStart..<end
    return phrase
  }

  private func afterModifiers(_ start: Int) -> Int {
    var i = start
    while i < tokens.count, let modifier = longest(.postModifier, at: i),
      ["standing", "first", "honorary", "powers"].contains(lexicon.modifiers[modifier.row].kind)
    {
      i += modifier.length
    }
    return i
  }

  /// "Tổng thống Hàn Quốc hiện tại X", "Bộ trưởng mới X", "Tổng thống đắc cử X": where a name begins behind words that say since when
  /// or how the post is held, and whether they belong to it.
  func afterStatus(_ start: Int) -> (end: Int, isPartOfPost: Bool, country: String?)? {
    guard let modifier = longest(.postModifier, at: start), !lexicon.modifiers[modifier.row].isBefore else {
      return nil
    }
    var end = start + modifier.length
    let country = countryPhrase(at: end)
    if let country, longest(.country, at: end) != nil { end = country.end }
    guard end < tokens.count, nameEnd(at: afterHonorifics(end).end, isTitled: true) != nil else { return nil }
    let code = country.map { lexicon.countries[$0.row].code }
    switch lexicon.modifiers[modifier.row].kind {
    case "acting", "elect": return (end, true, code)
    case "status", "new", "former", "outgoing": return (end, false, code)
    default: return nil
    }
  }

  /// Capital Vietnamese words that are no name: a portfolio that the lexicon does not know, or the kind of a body and its name.
  private func unknownField(at i: Int, of post: Lexicon.Post, isFirst: Bool) -> (end: Int, isBody: Bool)? {
    let token = tokens[i]
    guard token.isCapital, token.shape.contains(.spaced), isVietnamese(token),
      !post.complements.isDisjoint(with: [.portfolio, .organisation]),
      i + 1 < tokens.count, tokens[i + 1].isWord, !lexicon.traits(of: token).contains(.familyName),
      longest(.post, at: i) == nil,
      // "Đại sứ Triều Tiên tại Trung Quốc Chi Jae-ryong": nothing but the name follows where one serves.
      isFirst || post.level != "diplomatic"
    else { return nil }
    // "Tư lệnh Không quân Mỹ": the word goes on in lower case.
    var end = i + (compound(at: i) ?? 1)
    while end > i + 1, end < tokens.count, !tokens[end].isCapital, let more = compound(at: end - 1), more > 1 {
      end += more - 1
    }
    // "Giám đốc Bệnh viện Bạch Mai": what follows the kind of a body is its name.
    if end > i + 1, longest(.organisationHead, at: i)?.length == end - i,
      tokens[end...].prefix(2).allSatisfy({ $0.isCapital && isVietnamese($0) }),
      tokens[end...].dropFirst(2).first?.isCapital != true
    {
      return (min(end + 2, tokens.count), true)
    }
    return ((i + 1..<end).contains { tokens[$0].isCapital } ? i + 1 : end, false)
  }

  /// What a post is of: portfolio, body, country, place, or the post of somebody else.
  private func complement(from start: Int, post: Lexicon.Post, _ phrase: inout PostPhrase) -> Int {
    var i = start
    var parts = 0
    while i < tokens.count, parts < 5 {
      let token = tokens[i]
      guard token.kind == .word else {
        // "Bộ trưởng Văn hóa, Thể thao và Du lịch" is one portfolio, which the lexicon has; other marks end the post.
        break
      }
      // "Tổng thống Hàn Moon Jae-in"
      if parts == 0, post.complements.contains(.country), token.isCapital, let short = longest(.demonym, at: i),
        short.length == 1, longest(.country, at: i) == nil, i + 1 < tokens.count, tokens[i + 1].isCapital,
        !isVietnamese(tokens[i + 1])
      {
        phrase.country = lexicon.countries[short.row].code
        i += 1
        parts += 1
        continue
      }
      if i == start, token.isCapital, isNameStart(i) || isHoChiMinh(i) { break }
      if longest(.honorific, at: i) != nil, isHonorific(i) { break }
      if let match = longest(.portfolio, at: i),
        token.isCapital || parts == 0 && post.complements.contains(.portfolio) && match.length > 1
      {
        if let body = bodyPhrase(at: i), body.end > i + match.length {
          phrase.bodies.append((i..<body.end, body))
          i = body.end
        } else {
          i += match.length
        }
        parts += 1
        continue
      }
      if (longest(.country, at: i)?.length ?? 0) <= (longest(.organisationHead, at: i)?.length ?? 0)
        || longest(.organisation, at: i) != nil, let body = bodyPhrase(at: i),
        !body.isBare || body.end == i + 1 && token.shape.contains(.upper),
        token.isCapital || body.isKnown || parts == 0
      {
        if !token.isCapital, post.complements == .none || (!tokens[i..<body.end].contains { $0.isCapital }) { break }
        phrase.bodies.append((i..<body.end, body))
        phrase.country = phrase.country ?? body.country
        i = body.end
        parts += 1
        continue
      }
      if let country = countryPhrase(at: i) {
        // "nhà lãnh đạo Đài Loan Thái Anh Văn": behind a country, the syllables of a name.
        if i > start, country.end == i + 1, isNameStart(i) { break }
        // "Tổng thống Kim …": a name, not a country.
        phrase.country = phrase.country ?? lexicon.countries[country.row].code
        i = country.end
        if i + 1 < tokens.count, tokens[i].is(.dash), tokens[i + 1].isCapital, let other = countryPhrase(at: i + 1) {
          i = other.end
        }
        parts += 1
        continue
      }
      if parts == 0, post.complements != .none, placePhrase(at: i) == nil,
        let end = unknownPlaceEnd(at: i) ?? (post.complements.contains(.place) ? unknownPlaceEnd(at: i - 1) : nil)
      {
        i = end
        parts += 1
        continue
      }
      // "Công chúa Thụy Điển Victoria": her name, not the state.
      if post.level == "royal", phrase.country != nil, token.isCapital, !isVietnamese(token) { break }
      if let place = placePhrase(at: i), token.isCapital || place.name > i {
        if place.end == i + 1, post.level != "local", isGivenName(at: i) { break }
        // "Bí thư Khu ủy Quảng Tây", "Thị trưởng London".
        if ["local", "party"].contains(post.level) || post.complements.subtracting(.none) == .place {
          phrase.country = phrase.country ?? abroad(place.row)
        }
        i = place.end
        parts += 1
        continue
      }
      if token.is(.tai) || token.is(.o), i + 1 < tokens.count {
        guard post.level == "diplomatic" || !phrase.bodies.isEmpty || parts > 0 else { break }
        if let country = countryPhrase(at: i + 1) {
          i = country.end
        } else if let body = bodyPhrase(at: i + 1), body.isKnown {
          phrase.bodies.append((i + 1..<body.end, body))
          i = body.end
        } else if let place = placePhrase(at: i + 1), post.level == "diplomatic" {
          i = place.end
        } else {
          break
        }
        parts += 1
        continue
      }
      if token.is(.cua), i + 1 < tokens.count, parts < 3 {
        if post.isStaff, let other = postPhrase(at: i + 1), !other.isRelative {
          i = other.span.upperBound
          phrase.served = [other]
          phrase.country = phrase.country ?? other.country
          parts += 1
          continue
        }
        if let country = countryPhrase(at: i + 1), tokens[i + 1].isCapital {
          phrase.country = phrase.country ?? lexicon.countries[country.row].code
          i = country.end
          parts += 1
          continue
        }
        if let body = bodyPhrase(at: i + 1), tokens[i + 1].isCapital, !body.isBare {
          phrase.bodies.append((i + 1..<body.end, body))
          i = body.end
          parts += 1
          continue
        }
        break
      }
      if parts == 0, post.isStaff, let other = postPhrase(at: i), !other.isRelative {
        i = other.span.upperBound
        phrase.served = [other]
        phrase.country = phrase.country ?? other.country
        parts += 1
        continue
      }
      // "Chủ tịch HĐQT Nutifood Trần Văn Tám": a brand before a Vietnamese full name.
      if token.isCapital, !isVietnamese(token), post.complements.contains(.organisation), i + 3 < tokens.count,
        isNameStart(i + 1), tokens[i + 1...i + 3].allSatisfy({ $0.isCapital && isVietnamese($0) })
      {
        return i + 1
      }
      // "Phó Thủ tướng Công Chin The": no portfolio, since the post has none.
      if i == start, !post.complements.contains(.portfolio), post.complements != .any, i + 1 < tokens.count,
        tokens[i + 1].isCapital, !isVietnamese(tokens[i + 1]), longest(.organisationHead, at: i) == nil
      {
        break
      }
      if i == start || isVietnamese(tokens[i - 1]), let unknown = unknownField(at: i, of: post, isFirst: parts == 0) {
        if unknown.isBody { return unknown.end }
        i = unknown.end
        continue
      }
      break
    }
    // "Tổng thống Mỹ thứ hai từng tới đây": the second of them, not the second-ranking one.
    if i > start, let modifier = longest(.postModifier, at: i), lexicon.modifiers[modifier.row].kind == "first" {
      return i
    }
    // "Phó Chủ tịch HĐND tỉnh": the level of a council told without its name.
    if i > 0, i < tokens.count, tokens[i - 1].shape.contains(.upper) || !phrase.bodies.isEmpty, !tokens[i].isCapital,
      let length = lexicon.names.levels.length(at: i, in: tokens),
      i + length >= tokens.count || !tokens[i + length].isCapital
    {
      i += length
    }
    return afterModifiers(i)
  }

  /// "người đồng cấp", "nhà lãnh đạo": says that the person holds a post, not which.
  private func relativePost(at start: Int) -> PostPhrase? {
    var i = start
    guard let length = lexicon.names.relativePosts.length(at: i, in: tokens) else { return nil }
    i += length
    var phrase = PostPhrase(span: start..<i, isRelative: true)
    if let country = countryPhrase(at: i) {
      phrase.country = lexicon.countries[country.row].code
      i = country.end
    }
    phrase.span = start..<i
    return phrase
  }
}

import Vietnamese

/// Somebody or something that takes part.
enum Party: Hashable {
  case person(Int)
  case body(Int)
  /// Row of the lexicon's countries.
  case country(Int)

  var isPerson: Bool { if case .person = self { true } else { false } }
  var isCountry: Bool { if case .country = self { true } else { false } }
}

/// What the lexicon and the report know of who takes part.
extension Analysis {
  /// A delegation and who leads it.
  func isLed(_ parties: Clause.Parties) -> Bool {
    // "đoàn" alone means both.
    if parties.count > 1, parties.allSatisfy({ $0.1 == parties[0].1 }) { return true }
    return parties.count == 2
      && (parties[0].1.upperBound..<max(parties[0].1.upperBound, parties[1].1.lowerBound)).contains {
        tokens[$0].is(.do)
      }
  }

  /// Who can sit at a table: an official or a body, not a country as such.
  func isActor(_ party: Party) -> Bool {
    switch party {
    case .person: true
    case .body(let index):
      (bodies[index].kind != "government" || bodies[index].key.count > 2)
        && !lexicon.vagueBodies.contains(bodies[index].key)
        && lexicon.events.theState.length(at: bodies[index].name.lowerBound, in: tokens) == nil
    case .country: false
    }
  }

  /// "Tổng thống Israel" whom the report never names stands for the country.
  func isByPost(_ span: Span) -> Bool {
    longest(.post, at: span.lowerBound) != nil
      || lexicon.names.relativePosts.length(at: span.lowerBound, in: tokens) != nil
  }

  /// "Ngoại trưởng X gặp người đồng cấp Nga": the only one of that country whom the report names with the same post.
  func counterpart(of party: Party, called span: Span, ofCountry row: Int) -> Party? {
    guard case .person(let index) = party, lexicon.names.counterparts.length(at: span.lowerBound, in: tokens) != nil
    else { return nil }
    let own = people[index].posts.map(\.span).map(wordsOfPost).filter { !$0.isEmpty }
    let found = people(near: span.lowerBound).filter { other in
      other != index && home(of: people[other]) == lexicon.countries[row].code
        && people[other].posts.contains { own.contains(wordsOfPost($0.span)) }
    }
    return found.count == 1 ? .person(found[0]) : nil
  }

  /// "Ngoại trưởng" of "Ngoại trưởng Nga".
  private func wordsOfPost(_ post: Span) -> [Int32] {
    post.prefix { longest(.country, at: $0) == nil && longest(.demonym, at: $0) == nil }.map { tokens[$0].id }
  }

  func canTravel(_ party: Party) -> Bool {
    switch party {
    case .person: true
    case .body(let index): !["international", "government", "state"].contains(bodies[index].kind ?? "")
    case .country: false
    }
  }

  /// "đại sứ Triều Tiên tại Việt Nam": somebody who lives in the country.
  func isPosted(_ party: Party, in country: String?) -> Bool {
    guard case .person(let index) = party, let country else { return false }
    return people[index].posts.contains { post in
      post.span.dropFirst().contains { i in
        tokens[i - 1].is(.tai)
          && longest(.country, at: i).map { lexicon.countries[$0.row].code == country } ?? false
      }
    }
  }

  /// The country a party is of.
  func home(of party: Party) -> String? {
    switch party {
    case .person(let index): home(of: people[index])
    case .body(let index):
      bodies[index].country
        ?? (["party", "ministry", "mass", "local", "state", "agency", "association"].contains(
          bodies[index].kind ?? "") ? "VN" : nil)
    case .country(let row): lexicon.countries[row].code
    }
  }

  /// The head of a state or government, or of what else has only one.
  func isLeader(_ party: Party) -> Bool {
    guard case .person(let index) = party else { return false }
    return people[index].posts.contains { post in
      [lexicon.names.soleHeads, lexicon.names.chairs].contains {
        $0.length(at: post.span.lowerBound, in: tokens) != nil
      }
    }
  }
}

extension Analysis {
  /// The country a person is of, by the posts or else by the name.
  ///
  /// "Ủy viên Bộ Chính trị" before a foreign name is of another party than Vietnam's.
  func home(of person: Person) -> String? {
    if person.country == "VN", person.name.allSatisfy({ !tokens[$0].isWord || !isVietnamese(tokens[$0]) }) {
      return nil
    }
    return person.country ?? (isVietnameseName(person) ? "VN" : nil)
  }

  /// Three or more Vietnamese syllables with a Vietnamese family name and no country beside the posts.
  func isVietnameseName(_ person: Person) -> Bool {
    person.key.count >= 3 && lexicon.traits(of: tokens[person.name.lowerBound]).contains(.familyName)
      && person.name.allSatisfy { tokens[$0].isWord && !tokens[$0].shape.contains(.foreign) }
  }
}

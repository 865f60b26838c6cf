import Vietnamese

/// The reference data of seeds/ as the recognisers use it: one vocabulary, one trie of phrases, and a table a category.
///
/// Built once in some milliseconds, then immutable and shared.
public struct Lexicon: Sendable {
  /// The tables compiled into the program.
  public static let standard = Lexicon()

  private(set) var vocabulary = Vocabulary()
  let dateScanner: DateScanner
  private(set) var trie = PhraseTrie()
  private(set) var entries: [Entry] = []
  /// Words of two syllables. Apart from `trie`, since nearly every token begins one and few are asked for.
  private(set) var compounds = PhraseSet()
  private(set) var countries: [Country] = []
  /// The names of countries in one word of six letters or more, folded.
  private(set) var countryWords: [[UInt8]] = []
  private(set) var places: [Place] = []
  private(set) var organisations: [Organisation] = []
  private(set) var heads: [Head] = []
  private(set) var posts: [Post] = []
  private(set) var modifiers: [Modifier] = []
  private(set) var honorifics: [String] = []
  /// The country of each leader known without a post, as an ISO code, empty where it has none.
  private(set) var leaders: [String] = []
  /// Those of them who serve another ("Cố vấn đặc biệt của Tổng thống"), by row.
  private(set) var serving: Set<Int> = []
  private(set) var documentKinds: [DocumentKind] = []
  private(set) var issuers: [(code: String, issuer: String)] = []
  private(set) var triggers: [Trigger] = []
  /// How a plain verb of coming is read.
  private(set) var arrival: Trigger?
  /// What is known of each word by its id.
  private(set) var traits: [Traits] = []

  /// Bodies that say too little alone to be listed ("Đảng", "UBND").
  private(set) var vagueBodies: [[Int32]] = []
  let claims: ClaimPhrases
  let tasks: TaskPhrases
  let names: NamePhrases
  let events: EventPhrases
  let texts: DocumentPhrases
  /// "Một là", "Thứ hai": the number that counts an item.
  let ordinals: PhraseChoice<Int>
  private let romans: [Int32]
  let nth: PhraseSet

  private init() {
    Word.register(in: &vocabulary)
    let phrases = PhraseTable(adding: &vocabulary)
    dateScanner = DateScanner(vocabulary: &vocabulary)
    for name in [
      "Đảng", "Nhà nước", "UBND", "HĐND", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Ủy ban", "Đoàn", "Đại sứ quán",
      "Lãnh sự quán", "Tổng Lãnh sự quán",
    ] {
      vagueBodies.append(Tokenizer.tokens(of: name, adding: &vocabulary).map(\.id))
    }
    nth = phrases["nth"]
    names = NamePhrases(phrases)
    events = EventPhrases(phrases)
    texts = DocumentPhrases(phrases)
    claims = ClaimPhrases(phrases, adding: &vocabulary)
    tasks = TaskPhrases(phrases, adding: &vocabulary)
    var counted: [(PhraseSet, Int)] = []
    let numbers = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    let ranks = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    for (k, (number, rank)) in zip(numbers, ranks).enumerated() {
      counted.append((PhraseSet("\(number) là|thứ \(rank)", adding: &vocabulary), k + 1))
    }
    ordinals = PhraseChoice(counted)
    var romans: [Int32] = []
    for numeral in ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"] {
      romans.append(Tokenizer.tokens(of: numeral, adding: &vocabulary).first?.id ?? 0)
    }
    self.romans = romans
    loadCountries()
    loadPlaces()
    loadOrganisations()
    loadPosts()
    loadDocuments()
    loadEvents()
    loadWords()
  }

  func traits(of token: Token) -> Traits {
    token.kind == .word && token.id > 0 && Int(token.id) < traits.count ? traits[Int(token.id)] : []
  }

  // MARK: Loading

  private mutating func add(_ phrase: Substring, _ category: Category, row: Int, writing: Writing = .any) {
    let tokens = Tokenizer.tokens(of: String(phrase), adding: &vocabulary)
    guard !tokens.isEmpty else { return }
    entries.append(Entry(category: category, writing: writing, row: Int32(row)))
    trie.insert(tokens, value: Int32(entries.count - 1))
  }

  private mutating func loadCountries() {
    for row in SeedTable("countries.tsv").rows {
      countries.append(Country(code: String(row.cell(0)), name: String(row.cell(1))))
      for name in [row.cell(1)] + row.list(3) where name.utf8.count > 5 && !name.utf8.contains(0x20) {
        countryWords.append(Array(Fold.searchKey(name).utf8))
      }
      for name in [row.cell(1), row.cell(2)] + row.list(3) {
        add(name, .country, row: countries.count - 1, writing: .capital)
      }
      for name in row.list(4) { add(name, .demonym, row: countries.count - 1, writing: .capital) }
    }
  }

  private mutating func loadPlaces() {
    for row in SeedTable("places.tsv").rows {
      places.append(Place(name: String(row.cell(0)), kind: String(row.cell(1)), country: String(row.cell(2))))
      for name in [row.cell(0)] + row.list(3) { add(name, .place, row: places.count - 1, writing: .capital) }
    }
  }

  private mutating func loadOrganisations() {
    var parts: Set<Substring> = []
    for row in SeedTable("organisations.tsv").rows {
      let abbreviations = row.list(4)
      organisations.append(
        Organisation(
          name: String(row.cell(0)), kind: String(row.cell(1)), country: String(row.cell(2)),
          abbreviation: abbreviations.first.map(String.init)))
      for name in [row.cell(0)] + row.list(3) {
        add(name, .organisation, row: organisations.count - 1, writing: .capital)
        parts.formUnion(Self.compounds(of: name))
      }
      for name in abbreviations {
        let isUpper = name.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        add(name, .organisation, row: organisations.count - 1, writing: isUpper ? .upper : .capital)
      }
    }
    for row in SeedTable("organisation-heads.tsv").rows {
      let note = row.cell(2)
      heads.append(
        Head(
          kind: String(row.cell(1)), standsAlone: note.contains("alone"), isWeak: note.contains("weak"),
          isMedium: note.contains("media"), isVague: note.contains("vague")))
      add(row.cell(0), .organisationHead, row: heads.count - 1)
    }
    for row in SeedTable("portfolios.tsv").rows {
      add(row.cell(0), .portfolio, row: 0)
      parts.formUnion(Self.compounds(of: row.cell(0)))
    }
    compounds = PhraseSet(
      parts.union(SeedTable("compounds.tsv").rows.map { $0.cell(0) }).sorted(), adding: &vocabulary)
    for row in SeedTable("media.tsv").rows {
      for name in [row.cell(0)] + row.list(2) { add(name, .medium, row: 0, writing: .capital) }
    }
  }

  /// Lower-case words that begin something new in a name ("người Việt Nam ở nước ngoài", "Trung tâm ASEAN quốc gia").
  private static let linkWords: Set<Substring> = [
    "và", "về", "các", "của", "tại", "ở", "cho", "vì", "với", "toàn", "châu", "đoàn", "quốc", "mở", "gốc",
  ]

  /// A capital syllable and the lower-case one after it in a known name make a word ("Cộng sản").
  private static func compounds(of name: Substring) -> [Substring] {
    let words = name.split(separator: " ")
    return zip(words, words.dropFirst()).compactMap { first, second in
      first.first?.isUppercase == true && second.first?.isLowercase == true && second.last?.isLetter == true
        && !linkWords.contains(second) ? first + " " + second : nil
    }
  }

  private mutating func loadPosts() {
    var staff: [Substring] = []
    for row in SeedTable("posts.tsv").rows {
      var complements: Complements = []
      for word in row.list(2) {
        switch word {
        case "none": complements.insert(.none)
        case "country": complements.insert(.country)
        case "organisation", "body": complements.insert(.organisation)
        case "portfolio": complements.insert(.portfolio)
        case "place": complements.insert(.place)
        default: complements = .any
        }
      }
      let note = row.cell(3)
      posts.append(
        Post(
          level: String(row.cell(1)), complements: complements, isWeak: note.contains("weak"),
          isVague: note.contains("no other post"), isStaff: note.contains("staff")))
      add(row.cell(0), .post, row: posts.count - 1)
      if posts[posts.count - 1].isStaff { staff.append(row.cell(0)) }
      // "Thư ký" and "thư kí": both spellings are met.
      let parts = row.cell(0).split(separator: " ")
      if parts.contains("ký") {
        let other = parts.map { $0 == "ký" ? "kí" : $0 }.joined(separator: " ")
        add(Substring(other), .post, row: posts.count - 1)
      }
    }
    for row in SeedTable("post-modifiers.tsv").rows {
      modifiers.append(Modifier(isBefore: row.cell(1) == "before", kind: String(row.cell(2))))
      add(row.cell(0), .postModifier, row: modifiers.count - 1)
    }
    for row in SeedTable("honorifics.tsv").rows {
      honorifics.append(String(row.cell(1)))
      for phrase in row.list(0) { add(phrase, .honorific, row: honorifics.count - 1) }
    }
    for row in SeedTable("leaders.tsv").rows {
      leaders.append(String(row.cell(3)))
      if staff.contains(where: row.cell(4).hasPrefix) { serving.insert(leaders.count - 1) }
      for name in [row.cell(0)] + row.list(1) { add(name, .leader, row: leaders.count - 1, writing: .capital) }
      let surname = row.cell(2)
      // "Chủ tịch Kim": a post may begin in lower case.
      let writing: Writing = surname.utf8.contains(0x20) ? .any : .capital
      if !surname.isEmpty { add(surname, .leaderSurname, row: leaders.count - 1, writing: writing) }
    }
  }

  private mutating func loadDocuments() {
    for row in SeedTable("document-kinds.tsv").rows {
      documentKinds.append(
        DocumentKind(
          kind: String(row.cell(1)), class_: String(row.cell(2)), numbered: String(row.cell(3)),
          issuer: String(row.cell(4))))
      add(row.cell(0), .documentKind, row: documentKinds.count - 1)
    }
    issuers = SeedTable("document-issuers.tsv").rows.map { (String($0.cell(0)), String($0.cell(1))) }
  }

  private mutating func loadEvents() {
    for row in SeedTable("event-triggers.tsv").rows {
      guard let trigger = Trigger(row) else { continue }
      triggers.append(trigger)
      if trigger.rank == Trigger.arrival { arrival = trigger }
      add(row.cell(0), .trigger, row: triggers.count - 1)
    }
    for row in SeedTable("event-traps.tsv").rows { add(row.cell(0), .trap, row: 0) }
  }

  private mutating func loadWords() {
    for row in SeedTable("family-names.tsv").rows {
      // A note says that the name is no proof of one, or that it does not stand first.
      guard row.cell(3).isEmpty, !row.cell(0).contains(" ") else { continue }
      mark(row.cell(0), row.list(1).contains("korean") ? [.familyName, .koreanFamilyName] : .familyName)
    }
    for row in SeedTable("vietnamese-syllables.tsv").rows { mark(row.cell(0), .vietnamese) }
    for particle in [
      "van", "von", "der", "den", "de", "da", "di", "do", "dos", "du", "la", "le", "bin", "binti", "ibn", "al", "el",
      "ul", "bint", "e", "y", "a/l",
    ] {
      mark(Substring(particle), .nameParticle)
    }
    for link in [
      "các", "và", "về", "của", "vì", "cho", "với", "những", "người", "nước", "tỉnh", "thành", "phố", "tại", "ở",
    ] {
      mark(Substring(link), .bodyLink)
    }
  }

  private mutating func mark(_ word: Substring, _ trait: Traits) {
    guard let token = Tokenizer.tokens(of: String(word), adding: &vocabulary).first, token.id > 0 else { return }
    if traits.count <= Int(token.id) {
      traits.append(contentsOf: repeatElement([], count: max(Int(token.id) + 1, vocabulary.count + 1) - traits.count))
    }
    traits[Int(token.id)].formUnion(trait)
  }
}

extension Lexicon {
  /// The number of a Roman numeral ("(iv)").
  func roman(_ token: Token) -> Int? { romans.firstIndex(of: token.id).map { $0 + 1 } }

  /// Whether a word by its id is no Vietnamese syllable.
  func isForeign(_ id: Int32) -> Bool { id < 0 || Int(id) >= traits.count || !traits[Int(id)].contains(.vietnamese) }

  func isTooVague(_ body: [Int32]) -> Bool { body.count < 5 && vagueBodies.contains(body) }

  /// The id of a word, nil when it is not in the vocabulary.
  func vocabularyID(_ word: String) -> Int32? {
    let id = vocabulary.id(word)
    return id == 0 ? nil : id
  }
}

import Vietnamese

/// The reference data of seeds/ as the recognisers use it: one vocabulary, one trie of phrases, and a table a category.
///
/// Built once in some milliseconds, then immutable and shared.
public struct Lexicon: Sendable {
  /// The tables compiled into the program.
  public static let standard = Lexicon()

  enum Category: UInt8, Sendable {
    case country, demonym, place, organisation, organisationHead, portfolio, post, postModifier, honorific, documentKind
    case trigger, trap, medium, compound
  }

  /// How a phrase has to be written to count.
  enum Writing: UInt8, Sendable { case any, capital, upper }

  struct Entry: Sendable {
    var category: Category
    var writing: Writing
    /// Row in the table of its category.
    var row: Int32
  }

  struct Country: Sendable {
    var code: String
    var name: String
  }
  struct Place: Sendable {
    var name: String
    var kind: String
    var country: String
  }
  struct Organisation: Sendable {
    var name: String
    var kind: String
    var country: String
    var abbreviation: String?
  }
  struct Head: Sendable {
    var kind: String
    var standsAlone: Bool
  }
  struct Post: Sendable {
    var level: String
    var complements: Complements
    var isWeak: Bool
    var isVague: Bool
  }
  struct Modifier: Sendable {
    var isBefore: Bool
    var kind: String
  }
  struct DocumentKind: Sendable {
    var kind: String
    var class_: String
    var numbered: String
    var issuer: String
  }

  struct Complements: OptionSet, Sendable {
    let rawValue: UInt8
    static let none = Complements(rawValue: 1)
    static let country = Complements(rawValue: 2)
    static let organisation = Complements(rawValue: 4)
    static let portfolio = Complements(rawValue: 8)
    static let place = Complements(rawValue: 16)
    static let any = Complements(rawValue: 31)
  }

  private(set) var vocabulary = Vocabulary()
  let dateScanner: DateScanner
  private(set) var trie = PhraseTrie()
  private(set) var entries: [Entry] = []
  private(set) var countries: [Country] = []
  private(set) var places: [Place] = []
  private(set) var organisations: [Organisation] = []
  private(set) var heads: [Head] = []
  private(set) var posts: [Post] = []
  private(set) var modifiers: [Modifier] = []
  private(set) var honorifics: [String] = []
  private(set) var documentKinds: [DocumentKind] = []
  private(set) var issuers: [(code: String, issuer: String)] = []
  private(set) var triggers: [Trigger] = []
  /// What is known of each word by its id.
  private(set) var traits: [Traits] = []

  /// What single words are, apart from phrases.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let familyName = Traits(rawValue: 1)
    static let vietnamese = Traits(rawValue: 2)
    /// Joins the parts of a foreign name ("van", "bin", "al").
    static let nameParticle = Traits(rawValue: 4)
    /// Joins the parts of a body's name in lower case ("các", "và", "về").
    static let bodyLink = Traits(rawValue: 8)
    static let koreanFamilyName = Traits(rawValue: 16)
  }

  /// Words that say somebody holds a post, not which.
  let relativePosts: PhraseSet
  /// Bodies that say too little alone to be listed ("Đảng", "UBND").
  private(set) var vagueBodies: [[Int32]] = []
  /// Words before the name of a photographer or author.
  let bylineWords: PhraseSet
  /// Words before the name of the author, with a colon.
  let authorLabels: PhraseSet
  /// Lower-case words inside the names of bodies.
  let bodyWords: PhraseSet
  /// Words between a subject and its verb that change nothing.
  let auxiliaries: PhraseSet
  /// Words that make what follows a wish, a condition or a denial.
  let unreal: PhraseSet
  let planned: PhraseSet
  let invitation: PhraseSet
  let backReference: PhraseSet
  let witness: PhraseSet
  /// Words for looking back on a year.
  let review: PhraseSet
  /// Where the name of a gathering ends, and where it goes on after a comma.
  let titleStops: PhraseSet
  /// Words that begin the name of a building after "tại".
  let buildings: PhraseSet
  let titleLinks: PhraseSet
  let tasks: TaskPhrases
  private let ordinals: [(PhraseSet, Int)]
  private let romans: [Int32]
  /// Verbs of saying.
  let speech: PhraseSet
  /// Words for the two sides of an encounter told before.
  let pairs: PhraseSet
  /// Where the title of a document ends.
  let documentStops: PhraseSet
  /// Whose resolution it is, when only a number names the meeting ("Nghị quyết Đại hội XI").
  let congress: PhraseSet
  let nth: PhraseSet
  /// Statements that both sides of an encounter make, and verbs of making them.
  let jointStatements: PhraseSet
  let issuing: PhraseSet
  let ofSides: PhraseSet
  let phase: PhraseSet
  /// "và" with what goes on with a treaty's name in lower case.
  let titleCouples: PhraseSet
  let on: PhraseSet
  /// What a word before a gathering's name makes of the subject.
  let gatheringRoles: [(PhraseSet, ParticipantRole)]
  /// What a phrase makes of the people of a sentence that does not name the gathering.
  let attendanceCues: [(PhraseSet, ParticipantRole)]

  private init() {
    Word.register(in: &vocabulary)
    dateScanner = DateScanner(vocabulary: &vocabulary)
    relativePosts = PhraseSet(
      "người đồng cấp|lãnh đạo|đồng cấp|người tiền nhiệm|người kế nhiệm", adding: &vocabulary)
    for name in ["Đảng", "Nhà nước", "UBND", "HĐND", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Ủy ban", "Đoàn"] {
      vagueBodies.append(Tokenizer.tokens(of: name, adding: &vocabulary).map(\.id))
    }
    bylineWords = PhraseSet("ảnh|tin|nguồn|bài|tác giả|clip|video|phóng viên|pv|dịch|theo", adding: &vocabulary)
    authorLabels = PhraseSet(
      "tin|bài|tin, ảnh|bài, ảnh|tin và ảnh|bài và ảnh|tin - ảnh|bài - ảnh|tin ảnh|bài ảnh|tin bài|tác giả|thực hiện|phóng viên|pv|ảnh, bài|ảnh và bài|biên dịch|dịch|tổng hợp",
      adding: &vocabulary)
    bodyWords = PhraseSet(
      "hữu nghị|nghệ thuật|nhân dân|quốc gia|quốc tế|toàn quốc|toàn|tổ chức|phụ nữ|thanh niên|công đoàn|khoa học|kỹ thuật|liên hợp|chính trị|xã hội|văn hóa"
        + "|kinh tế|ngoại giao|thương mại|đối ngoại|hòa bình|phát triển|hợp tác|nghiên cứu|đại diện|thường trực|thường vụ|công tác|tình báo|an ninh|luật|tự trị"
        + "|dân tộc|khu vực|tác chiến|hành động|đoàn kết|hỗn hợp|song phương|thế giới|liên chính phủ|quản lý|điều phối|đại biểu|lãnh đạo|dân chủ|báo chí|doanh nghiệp|nghị sĩ|trung ương|phi chính phủ|chính phủ",
      adding: &vocabulary)
    auxiliaries = PhraseSet(
      "đã|sẽ|đang|vừa|cũng|cũng đã|tiếp tục|có|cùng|tiến hành|dự kiến|hôm nay|trưa|chiều|sáng|tối|ngày|lần lượt|đã có|có buổi|có cuộc|trực tiếp|chủ trì|tổ chức|bắt đầu|kết thúc|lên đường|rời|tới|đến|sang|đi|dẫn đầu đoàn|dẫn đầu đoàn đại biểu|phu nhân|và phu nhân|cùng phu nhân|nói trên|một lần nữa|thân mật|sắp|được|tham gia|thực hiện|có chuyến|chính thức|cùng đoàn|sau đó|trước đó|tiếp đó|dẫn đầu|ngay sau đó|theo kế hoạch|theo lịch trình",
      adding: &vocabulary)
    unreal = PhraseSet(
      "không|chưa|nếu|muốn|mong muốn|hy vọng|mong|đề nghị|mời|sẵn sàng|có thể|khả năng|kêu gọi|yêu cầu|từ chối|hủy|hoãn|thay vì|ý định|kế hoạch|lời mời|cơ hội|từng|phải|cần|nên|đề xuất|ủng hộ|tiềm năng|trước khi|đồng ý|nhận lời|hủy bỏ|xem xét|đòi",
      adding: &vocabulary)
    planned = PhraseSet("sẽ|sắp|dự kiến|chuẩn bị|theo kế hoạch|lên kế hoạch", adding: &vocabulary)
    invitation = PhraseSet("lời mời của|nhận lời mời của", adding: &vocabulary)
    backReference = PhraseSet("trong khuôn khổ|nhân dịp|kết thúc|kể từ|bên lề|sau khi|trước khi", adding: &vocabulary)
    review = PhraseSet("tổng kết công tác|tổng kết|đánh giá công tác|kiểm điểm công tác", adding: &vocabulary)
    witness = PhraseSet("chứng kiến", adding: &vocabulary)
    titleStops = PhraseSet(
      "này|đó|nói trên|lần này|tại|do|được|đã|sẽ|diễn ra|vào|ngày|từ ngày|có|nhằm|theo|để|khai mạc|bế mạc|sáng|chiều|tối|trưa|ở|đang|dự kiến|là|với sự|dưới sự|với chủ đề|cùng|chủ trì|tổ chức tại|trong|nhân dịp|thì|cho biết|hôm|từ|đến|như|khi|sau|trước|với|mà|cũng|vừa|thống nhất|nhất trí|cho rằng|thảo luận|bàn|giữa hai nước",
      adding: &vocabulary)
    documentStops = PhraseSet(
      "và|với|được|đã|sẽ|đang|ký|ký kết|trong|tại|do|của|cho|để|nhằm|là|có|cũng|như|mà|khi|sau|trước|nhân|cùng|trên|theo|này|đó|mới|sớm|đi vào|vào|từ|bởi|hai bên|hai nước|gồm|bao gồm|ra|nêu|quy định|khẳng định|đến|tới|một cách|thì|vừa|ngày|hôm|đối với|trị giá|cùng ngày|nhưng|hay|hoặc|cần|phải|không|chưa|luôn|phù hợp|hồi|diễn ra|tức|sáng|chiều|sáng nay|trình|vẫn|sẵn sàng|phản ánh|công nhận|hiện|nên|còn|tuy|vì|nếu|cho biết|nhân dịp|thông qua|có hiệu lực|mang lại|giúp|lần đầu|đồng thời",
      adding: &vocabulary)
    congress = PhraseSet(
      "đại hội|trung ương|hội nghị trung ương|đại hội đại biểu toàn quốc|đại hội đảng", adding: &vocabulary)
    nth = PhraseSet("lần thứ|khóa|thứ|lần", adding: &vocabulary)
    jointStatements = PhraseSet(
      "tuyên bố chung|thông cáo chung|thông báo chung|tuyên bố báo chí chung|thông cáo báo chí chung|tuyên bố tầm nhìn chung",
      adding: &vocabulary)
    issuing = PhraseSet(
      "ra|ra bản|đã ra|thông qua|thông qua bản|ký|ký kết|công bố|đưa ra|đưa ra bản|ban hành|đã có|phát",
      adding: &vocabulary)
    ofSides = PhraseSet("của các bên|giữa các bên|của các nước", adding: &vocabulary)
    phase = PhraseSet("giai đoạn", adding: &vocabulary)
    titleCouples = PhraseSet(
      "và tiến bộ|và hợp tác|và đầu tư|và phát triển|và khoa học|và kỹ thuật|và bảo hộ|và văn hóa|và hữu nghị|và toàn diện|và công nghệ",
      adding: &vocabulary)
    on = PhraseSet("trên", adding: &vocabulary)
    tasks = TaskPhrases(adding: &vocabulary)
    var counted: [(PhraseSet, Int)] = []
    let numbers = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    let ranks = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    for (k, (number, rank)) in zip(numbers, ranks).enumerated() {
      counted.append((PhraseSet("\(number) là|thứ \(rank)", adding: &vocabulary), k + 1))
    }
    ordinals = counted
    var romans: [Int32] = []
    for numeral in ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"] {
      romans.append(Tokenizer.tokens(of: numeral, adding: &vocabulary).first?.id ?? 0)
    }
    self.romans = romans
    speech = PhraseSet(
      "cho biết|nói|khẳng định|cho rằng|thông báo|tuyên bố|thông tin|nhận định|đưa tin|viết|nhấn mạnh|bày tỏ|hy vọng|tin rằng|đánh giá|dẫn lời|tiết lộ|xác nhận|cáo buộc|loại trừ|bình luận|hoan nghênh|kêu gọi|lưu ý|phát biểu|trả lời",
      adding: &vocabulary)
    pairs = PhraseSet(
      "hai bên|hai nhà lãnh đạo|hai lãnh đạo|hai bộ trưởng|hai thủ tướng|hai tổng thống|hai vị|hai ngoại trưởng|hai chủ tịch",
      adding: &vocabulary)
    titleLinks = PhraseSet(
      "triển khai|phương hướng|nhiệm vụ|đề ra|hợp tác|khoa học|thương mại|đầu tư|sơ kết", adding: &vocabulary)
    gatheringRoles = [
      (PhraseSet("tổ chức|phối hợp tổ chức|đăng cai", adding: &vocabulary), .organiser),
      (PhraseSet("chủ trì|đồng chủ trì|điều hành", adding: &vocabulary), .chair),
      (PhraseSet("phát biểu|đọc diễn văn|bài phát biểu", adding: &vocabulary), .speaker),
      (PhraseSet("dự|tham dự|đến dự|tới dự|tham gia", adding: &vocabulary), .attendee),
    ]
    attendanceCues = [
      (
        PhraseSet(
          "tới dự có|đến dự có|tham dự có|cùng dự có|dự có|cùng dự|cũng tham dự|cùng tham dự|có sự tham dự của|với sự tham dự của|với sự có mặt của|về phía|đã đến dự|đã tới dự"
            + "|đến dự và|tới dự và|dự và chỉ đạo|tới tham dự|đến dự|tới dự|tham dự hội nghị|tham dự buổi lễ|tham dự lễ|thành phần tham dự",
          adding: &vocabulary), .attendee
      ),
      (
        PhraseSet(
          "chủ trì|đồng chủ trì|dưới sự chủ trì của|điều hành hội nghị|điều hành phiên họp|điều hành buổi|chủ tọa",
          adding: &vocabulary),
        .chair
      ),
      (
        PhraseSet(
          "phát biểu khai mạc|phát biểu tại|phát biểu kết luận|phát biểu chỉ đạo|phát biểu chào mừng|phát biểu bế mạc|kết luận hội nghị|phát biểu|tại hội nghị"
            + "|khai mạc hội nghị|bế mạc hội nghị|diễn văn khai mạc|trình bày|đọc diễn văn|báo cáo tại|kết luận phiên họp|mở đầu phiên họp|tại buổi lễ|tại diễn đàn|tại hội thảo|tại tọa đàm",
          adding: &vocabulary), .speaker
      ),
      (
        PhraseSet(
          "đơn vị tổ chức|cơ quan tổ chức|ban tổ chức gồm|đơn vị phối hợp", adding: &vocabulary),
        .organiser
      ),
    ]
    buildings = PhraseSet(
      "trụ sở|nhà khách|trung tâm|khách sạn|cung|điện|dinh|hội trường|sân bay|bảo tàng|khu di tích|lâu đài|phủ|nhà hát|nhà văn hóa|tòa nhà|cung điện|nhà|đài tưởng niệm|lăng|chùa|nghĩa trang|tòa thị chính|học viện|trường đại học|văn phòng|đại sứ quán|tổng lãnh sự quán|trung tâm hội nghị|cung văn hóa|sân vận động|quảng trường|hoàng cung|chính điện|biệt thự|khu nghỉ dưỡng|nhà quốc hội",
      adding: &vocabulary)
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
    for row in SeedTable("organisations.tsv").rows {
      let abbreviations = row.list(4)
      organisations.append(
        Organisation(
          name: String(row.cell(0)), kind: String(row.cell(1)), country: String(row.cell(2)),
          abbreviation: abbreviations.first.map(String.init)))
      for name in [row.cell(0)] + row.list(3) {
        add(name, .organisation, row: organisations.count - 1, writing: .capital)
        addCompounds(of: name)
      }
      for name in abbreviations {
        let isUpper = name.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        add(name, .organisation, row: organisations.count - 1, writing: isUpper ? .upper : .capital)
      }
    }
    for row in SeedTable("organisation-heads.tsv").rows {
      heads.append(Head(kind: String(row.cell(1)), standsAlone: row.cell(2).contains("alone")))
      add(row.cell(0), .organisationHead, row: heads.count - 1)
    }
    for row in SeedTable("portfolios.tsv").rows {
      add(row.cell(0), .portfolio, row: 0)
      addCompounds(of: row.cell(0))
    }
    for row in SeedTable("compounds.tsv").rows { add(row.cell(0), .compound, row: 0) }
    for row in SeedTable("media.tsv").rows {
      for name in [row.cell(0)] + row.list(2) { add(name, .medium, row: 0, writing: .capital) }
    }
  }

  /// Lower-case words that begin something new in a name ("người Việt Nam ở nước ngoài", "Trung tâm ASEAN quốc gia").
  private static let linkWords: Set<Substring> = [
    "và", "về", "các", "của", "tại", "ở", "cho", "vì", "với", "toàn", "châu", "đoàn", "quốc", "mở", "gốc",
  ]

  /// A capital syllable and the lower-case one after it in a known name make a word ("Cộng sản").
  private mutating func addCompounds(of name: Substring) {
    let words = name.split(separator: " ")
    for (first, second) in zip(words, words.dropFirst())
    where first.first?.isUppercase == true && second.first?.isLowercase == true
      && !Self.linkWords.contains(second)
    {
      add(first + " " + second, .compound, row: 0)
    }
  }

  private mutating func loadPosts() {
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
          isVague: note.contains("no other post")))
      add(row.cell(0), .post, row: posts.count - 1)
    }
    for row in SeedTable("post-modifiers.tsv").rows {
      modifiers.append(Modifier(isBefore: row.cell(1) == "before", kind: String(row.cell(2))))
      add(row.cell(0), .postModifier, row: modifiers.count - 1)
    }
    for row in SeedTable("honorifics.tsv").rows {
      honorifics.append(String(row.cell(1)))
      for phrase in row.list(0) { add(phrase, .honorific, row: honorifics.count - 1) }
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

  /// "Một là", "Thứ hai": the number that counts an item, and the tokens of its words.
  func ordinal(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> (number: Int, length: Int)? {
    for (phrases, number) in ordinals {
      if let length = phrases.length(at: i, in: tokens) { return (number, length) }
    }
    return nil
  }

  func isTooVague(_ body: [Int32]) -> Bool { body.count < 3 && vagueBodies.contains(body) }

  /// The id of a word, nil when it is not in the vocabulary.
  func vocabularyID(_ word: String) -> Int32? {
    let id = vocabulary.id(word)
    return id == 0 ? nil : id
  }
}

/// What the tables of the lexicon hold.
extension Lexicon {
  enum Category: UInt8, Sendable {
    case country, demonym, place, organisation, organisationHead, portfolio, post, postModifier, honorific, documentKind
    case trigger, trap, medium, leader, leaderSurname
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
    /// Often an ordinary word.
    var isWeak: Bool
    /// With the name of a medium after it, that medium ("Hãng Yonhap").
    var isMedium: Bool
    /// With no more than a country it names nobody ("Chính quyền Nhật").
    var isVague: Bool
  }
  struct Post: Sendable {
    var level: String
    var complements: Complements
    var isWeak: Bool
    var isVague: Bool
    /// Its holder serves the holder of another post, which may follow ("Trợ lý Thủ tướng").
    var isStaff: Bool
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
}

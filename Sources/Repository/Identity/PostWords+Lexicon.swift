import Vietnamese

extension PostWords {
  /// The words of posts, portfolios and countries, folded.
  enum Lexicon {
    /// The longest post that the words begin with.
    static func head(_ words: ArraySlice<String>) -> (length: Int, career: Career)? {
      for length in stride(from: min(longestHead, words.count), to: 0, by: -1) {
        if let career = heads[words.prefix(length).joined(separator: " ")] { return (length, career) }
      }
      return nil
    }

    /// The words of a title, lower case with diacritics.
    static func words(_ title: String) -> [String] {
      let words = Fold.matchKey(title).split { !($0.isLetter || $0.isNumber) }.map(String.init)
      var result: [String] = []
      for word in words {
        // "T.Ư" is "Trung ương"; "thường trực" says which of several, where it does not begin the title.
        if word == "ư", result.last == "t" {
          result[result.count - 1] = "trung"
          result.append("ương")
        } else if word == "trực", result.count > 1, result.last == "thường" {
          result.removeLast()
        } else {
          result.append(word)
        }
      }
      return result
    }

    /// The words, folded, without names of countries, and the code of the first of these.
    static func withoutCountries(_ words: [String]) -> ([String], String?) {
      var kept: [String] = []
      var found: String?
      var i = 0
      while i < words.count {
        let length = (1...longestCountry).last { length in
          i + length <= words.count && i > 0 && countries[words[i..<(i + length)].joined(separator: " ")] != nil
        }
        if let length {
          found = found ?? countries[words[i..<(i + length)].joined(separator: " ")]
          i += length
        } else {
          kept.append(Fold.nameKey(words[i]))
          i += 1
        }
      }
      return (kept, found)
    }

    /// The post with its portfolio: "bo truong" and "bo ngoai giao" are "bo truong ngoai giao".
    static func withPortfolio(_ head: String, _ rest: [String]) -> String {
      var rest = rest[...]
      while let first = rest.first, ["bo", "cua", "ban", "uy"].contains(first) { rest = rest.dropFirst() }
      for length in stride(from: min(6, rest.count), to: 0, by: -1) {
        let words = rest.prefix(length).joined(separator: " ")
        if portfolios.contains(words) { return head + " " + words }
      }
      return head
    }

    static func synonyms(of post: String) -> Set<String> {
      switch post {
      case "tt": return ["tong thong", "thu tuong"]
      case "thu tuong chinh phu", "thu tuong quoc vu vien", "thu tuong lien bang": return ["thu tuong"]
      case "pho thu tuong chinh phu", "pho thu tuong thuong truc": return ["pho thu tuong"]
      case "nha lanh dao", "lanh tu", "lanh tu toi cao", "lanh dao toi cao", "nha lanh dao toi cao": return ["lanh dao"]
      case "vua", "nha vua", "duc vua": return ["quoc vuong"]
      case "thien hoang": return ["nhat hoang"]
      case "hoang thai tu", "thai tu ke vi": return ["thai tu"]
      case "tns", "nu thuong nghi si": return ["thuong nghi si"]
      case "tbt": return ["tong bi thu"]
      case "dai su dac menh toan quyen": return ["dai su"]
      // The press calls judges abroad either.
      case "chanh an": return ["chanh an", "tham phan"]
      default: break
      }
      for (prefix, plain) in plainPrefixes where post.hasPrefix(prefix) {
        return [plain + post.dropFirst(prefix.count)]
      }
      return [post]
    }

    private static let plainPrefixes = [
      ("pho ngoai truong", "thu truong ngoai giao"), ("ngoai truong", "bo truong ngoai giao"),
      ("bo truong bo ", "bo truong "), ("thu truong bo ", "thu truong "), ("thu truong thuong truc ", "thu truong "),
      ("thu truong thu nhat ", "thu truong "), ("nu phat ngon vien", "nguoi phat ngon"),
      ("phat ngon vien", "nguoi phat ngon"), ("nguoi phat ngon bo ", "nguoi phat ngon "), ("pho truong ban", "pho ban"),
    ]

    /// The place of a body of a province or town: "tinh uy quang ninh" is "quang ninh".
    static func localBody(_ rest: [String]) -> String? {
      guard rest.count > 1, localBodies.contains(rest[0] + " " + rest[1]) || localBodies.contains(rest[0]) else {
        return nil
      }
      return placeWords(rest)
    }

    private static let localBodies: Set<String> = [
      "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "ubnd", "hdnd", "uy ban nhan", "tinh", "thanh pho",
      "huyen",
    ]

    /// What is left of a complement without the words for kinds of places and bodies.
    static func placeWords(_ rest: [String]) -> String {
      var words = rest
      for filler in fillers {
        while let at = words.indices.first(where: { words[$0...].starts(with: filler) }) {
          words.removeSubrange(at..<(at + filler.count))
        }
      }
      let place = words.prefix(6).joined(separator: " ")
      return ["hcm", "sai gon"].contains(place) ? "ho chi minh" : place
    }

    private static let fillers: [[String]] = [
      ["tinh", "uy"], ["thanh", "uy"], ["huyen", "uy"], ["quan", "uy"], ["thi", "uy"], ["uy", "ban", "nhan", "dan"],
      ["hoi", "dong", "nhan", "dan"], ["thanh", "pho"], ["thi", "tran"], ["ubnd"], ["hdnd"], ["tinh"], ["tp"],
      ["huyen"], ["bang"], ["cua"], ["tai"], ["thuoc"],
    ]

    private static let heads: [String: Career] = {
      var heads: [String: Career] = [:]
      for row in SeedTable("posts.tsv")?.rows ?? [] {
        let career: Career =
          switch row["level"] {
          case "royal": .royal
          case "military": .military
          case "local": .local
          case "religious": .religious
          case "organisation": .organisation
          case "diplomatic": .diplomatic
          default: .state
          }
        let head = Fold.searchKey(row["post"])
        if heads[head].map({ career.rank < $0.rank }) ?? true { heads[head] = career }
      }
      return heads
    }()

    private static let longestHead = heads.keys.map { $0.utf8.count { $0 == 0x20 } + 1 }.max() ?? 0

    private static let portfolios = Set(
      SeedTable("portfolios.tsv")?.rows.map { Fold.searchKey($0["phrase"]) } ?? [])

    /// Codes by the names of countries, lower case with diacritics.
    private static let countries: [String: String] = {
      var codes: [String: String] = [:]
      for row in SeedTable("countries.tsv")?.rows ?? [] {
        for name in [row["name"], row["official"]] + row.list("aliases") where !name.isEmpty {
          codes[words(name).joined(separator: " "), default: row["code"]] = row["code"]
        }
      }
      codes.merge(["nhật": "JP", "hàn": "KR", "triều": "KP", "thổ": "TR"]) { known, _ in known }
      // Words of other names too: "y tế", "áo".
      for word in ["y", "áo"] { codes[word] = nil }
      return codes
    }()

    private static let longestCountry = 5

    /// The names of one word, folded.
    fileprivate static let countryWords = Set(
      countries.keys.filter { !$0.utf8.contains(0x20) }.map { Fold.nameKey($0) }.filter { $0.utf8.count > 4 })

    /// The last words of the foreign names of several: "arabia", "zealand".
    fileprivate static let lastCountryWords = Set(
      countries.keys.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map { $0.split(separator: " ") }
        .filter { $0.count > 1 }.compactMap(\.last).map(String.init).filter { $0.utf8.count > 5 })
  }
}

extension PostWords {
  /// "phlippines": a letter too few, too many or wrong; or the last word of two, "arabai".
  static func isMisspeltCountry(_ word: String) -> Bool {
    let isWord = { (words: Set<String>) in
      !words.contains(word) && words.contains { Misprint.differInOneLetter($0, word) }
    }
    return word.utf8.count > 7 && isWord(Lexicon.countryWords) || isWord(Lexicon.lastCountryWords)
  }
}

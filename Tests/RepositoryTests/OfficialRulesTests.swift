import Testing
import Vietnamese

@testable import Repository

/// A node as ingest makes it from a mention with these posts.
func node(
  _ name: String, _ country: String = "", _ titles: [String] = [], years: (String, String)? = nil, id: Int64 = 0
) -> Node {
  let words = PostWords.all(titles)
  var node = Node(
    id: id, kind: .official, block: Fold.nameKey(name), nameKey: Keys.name(name), country: country, field: words.field)
  (node.name, node.posts, node.first, node.last) = (name, words.posts, years?.0, years?.1)
  return node
}

@Suite struct OfficialRulesTests {
  private func groups(_ nodes: [Node]) -> Int { OfficialRules.group(nodes) { _, _ in nil }.groups.count }

  private func doubts(_ nodes: [Node]) -> [String] {
    OfficialRules.group(nodes) { _, _ in nil }.judgements.filter { $0.verdict == .doubt }.map(\.reasons)
  }

  @Test(arguments: [
    (node("Tòng Thị Phóng", "VN", ["Phó Chủ tịch Quốc hội"]), node("TÒNG THỊ PHÓNG")),
    (node("Đào Thị Hòa"), node("Đào Thị Hoà", "VN")),
    (node("Tòng Thị Phóng", "VN", ["Phó Chủ tịch Quốc hội"]), node("Tong Thi Phong", "VN")),
    (node("Thông-luông Xi-xu-lít", "LA", ["Thủ tướng Lào"]), node("Thongloun Sisoulith", "LA", ["Thủ tướng"])),
    (node("Sergei Shoigu", "RU", ["Bộ trưởng Quốc phòng Nga"]), node("Sergey Shoigu", "", ["Bộ trưởng Quốc phòng"])),
    (node("Kim Jong-un", "KP", ["lãnh đạo Triều Tiên"]), node("Kim Jong Un", "", ["Chủ tịch"])),
    (node("Yuri Ushakov", "RU", ["Cố vấn Tổng thống Nga"]), node("Yury Ushakov", "", ["Trợ lý"])),
    (node("Shinzo Abe", "JP", ["Thủ tướng Nhật"]), node("Abe Shinzo", "JP", ["Thủ tướng Nhật Bản"])),
    (node("Miguel Diaz-Canel Bermudez", "CU", ["Chủ tịch Cuba"]), node("Miguel Díaz-Canel", "CU", ["Chủ tịch Cuba"])),
    (node("Michelle Bachelet", "CL", ["Tổng thống"]), node("Michelle Bachelet Jeria", "CL", ["Tổng thống Chile"])),
    (node("Xi Jinping", "CN", ["Chủ tịch Trung Quốc"]), node("Tập Cận Bình", "CN", ["Tổng Bí thư"])),
    (node("Nguyễn Xuân Phúc", "NO", ["Thủ tướng"]), node("Nguyễn Xuân Phúc", "VN", ["Thủ tướng Chính phủ"])),
    (node("Phạm Quang Vinh", "VN", ["Đại sứ Việt Nam tại Mỹ"]), node("Phạm Quang Vinh", "", ["Thứ trưởng Ngoại giao"])),
    (node("Dan Coats", "US", ["Giám đốc Tình báo Quốc gia"]), node("Daniel Coats", "", ["Giám đốc Tình báo Quốc gia"])),
    (node("Mike Pomeo", "US", ["Ngoại trưởng Mỹ"]), node("Mike Pompeo", "US", ["Ngoại trưởng"])),
    (
      node("Heather Nauert", "RU", ["Người phát ngôn Bộ Ngoại giao"]),
      node("Heather Nauert", "US", ["phát ngôn viên Bộ Ngoại giao"])
    ),
    (node("Hoa Xuân Doanh", "CN", ["Người phát ngôn Bộ Ngoại giao"]), node("Hoa Xuân Oánh", "CN")),
    (
      node("Shoygu Sergey Kuzhugetovich", "RU", ["Bộ trưởng Quốc phòng"]),
      node("Sergei Shoigu", "RU", ["Bộ trưởng Quốc phòng Nga"])
    ),
    (
      node("Denfin N. Lorenzana", "PH", ["Bộ trưởng Bộ Quốc phòng"]),
      node("Delfin Lorenzana", "PH", ["Bộ trưởng Quốc phòng"])
    ),
    (
      node("Triệu Giám Hoa", "CN", ["Đại sứ Trung Quốc tại Philippines"]),
      node("Triệu Kiến Hoa", "CN", ["Đại sứ Trung Quốc tại Philippines"])
    ),
    (
      node("Slutskiy Leonid", "RU", ["Chủ tịch Ủy ban Đối ngoại"]),
      node("Leonid Slutsky", "RU", ["Chủ tịch Ủy ban Đối ngoại Duma Quốc gia Nga"])
    ),
    (
      node("Phạm Thị Thanh Vân", "VN", ["Phó Tổng Giám đốc Viettel"]),
      node("Phạm Thanh Vân", "VN", ["Phó Tổng Giám đốc Viettel"])
    ),
    (node("C. Lagarde", "", ["Tổng Giám đốc IMF"]), node("Christine Lagarde", "", ["Giám đốc Quỹ Tiền tệ Quốc tế"])),
    (node("Kozlov Alexander", "RU", ["Bộ trưởng"]), node("Alexander Kozlov", "", ["Thống đốc"])),
    (node("Kong Xuanyou", "CN"), node("Khổng Huyễn Hựu", "CN", ["Thứ trưởng Ngoại giao Trung Quốc"])),
    (
      node("Phan Văn Tám", "VN", ["Bí thư Trung ương Đoàn"]),
      node("Phan Văn Tám", "VN", ["Bí thư thường trực T.Ư Đoàn", "Chủ tịch Hội Liên hiệp Thanh niên"])
    ),
    (node("Osawa Masaaki", "", ["Thống đốc"]), node("Masaki Osawa", "", ["Thống đốc"])),
    (node("Song Tao", "CN"), node("Tống Đào", "CN", ["Đặc phái viên"])),
    (node("Choe Son-hui", "KP", ["Thứ trưởng Ngoại giao"]), node("Choi Sun Hee", "", ["Thứ trưởng Ngoại giao"])),
    (
      node("Cho Myoung Yyon", "KR", ["Bộ trưởng Thống nhất Hàn Quốc"]),
      node("Cho Myoung Gyon", "KR", ["Bộ trưởng Thống nhất"])
    ),
    (node("Miguel Diaz-Can", "CU", ["Chủ tịch Cuba"]), node("Miguel Diaz-Canel", "CU", ["Chủ tịch Cuba"])),
    (node("Thongloun Sousilih", "LA", ["Phó Thủ tướng"]), node("Thongloun Sisoulith", "LA", ["Phó Thủ tướng Lào"])),
    (
      node("Vnuko Konstantin", "RU", ["Đại sứ Đặc mệnh Toàn quyền Nga tại Việt Nam"]),
      node("Konstantin Vnukov", "RU", ["Đại sứ Nga tại Việt Nam"])
    ),
    (
      node("Nguyễn Xuân Cương", "VN", ["Bộ trưởng Nông nghiệp"]),
      node("Nguyễn Xuân Cường", "VN", ["Bộ trưởng Bộ Nông nghiệp"])
    ),
    (node("Trần Tuấn Anh", "VN", ["Bộ trưởng Công Thương"]), node("Trần Tuấn Anh", "VN", ["Bộ trưởng Bộ Công thương"])),
  ])
  func onePerson(_ one: Node, _ other: Node) {
    #expect(groups([one, other]) == 1)
    #expect(groups([other, one]) == 1)
  }

  @Test(arguments: [
    (node("Lý Minh", "CN"), node("Lý Minh", "VN")),
    (
      node("Phạm Thị Thanh Vân", "VN", ["Phó Tổng Giám đốc Viettel"]),
      node("Phạm Thanh Vân", "VN", ["Đại sứ Việt Nam tại Lào"])
    ),
    (node("Hoàng Tấn", "VN"), node("Hoàng Tân", "VN")),
    (node("Nguyễn Văn Hùng", "VN", ["Bộ trưởng"]), node("Nguyễn Văn Hưng", "VN", ["Bộ trưởng"])),
    (node("George H. W. Bush", "US", ["Tổng thống Mỹ"]), node("George W. Bush", "US", ["Tổng thống Mỹ"])),
    (node("Kim Yong-chol", "KP", ["Phó chủ tịch đảng"]), node("Kim Yong-nam", "KP", ["Phó chủ tịch đảng"])),
    (node("Kim Jong-un", "KP", ["lãnh đạo"]), node("Kim Jong-il", "KP", ["lãnh đạo"])),
    (node("Ri Yong-gil", "KP", ["Phó Chủ tịch Đảng"]), node("Ri Yong-il", "KP", ["Phó Chủ tịch Đảng"])),
    (node("Alexander Kozlov", "RU", ["Đại sứ Nga"]), node("Alexander Orlov", "RU", ["Đại sứ Nga"])),
    (node("Choe Son-hui", "KP", ["Thứ trưởng Ngoại giao"]), node("Choi Sun Hee", "KR", ["Nghị sĩ"])),
  ])
  func twoPeople(_ one: Node, _ other: Node) {
    #expect(groups([one, other]) == 2)
    #expect(groups([other, one]) == 2)
  }

  @Test(arguments: [
    (
      node("Nguyễn Văn Hùng", "VN", ["Chủ tịch UBND tỉnh Kon Tum"]),
      node("Nguyễn Văn Hùng", "VN", ["Giám đốc Sở Ngoại vụ Quảng Trị"]), "a common name in different fields"
    ),
    (
      node("Trần Thanh Hải", "", ["Chủ tịch HĐQT Ba Sao"]),
      node("Trần Thanh Hải", "", ["Phó Chủ tịch Hội Nông dân"], years: ("2022", "2022")),
      "a common name in different bodies"
    ),
    (
      node("Nguyễn Văn Thắng", "VN", ["Bộ trưởng"], years: ("1965", "1968")),
      node("Nguyễn Văn Thắng", "VN", ["Bộ trưởng"], years: ("2019", "2021")), "51 years apart"
    ),
    (
      node("Kim Yong-chol", "KP", ["Bộ trưởng Quốc phòng"]),
      node("Kim Yong-chol", "KR", ["Bộ trưởng Quốc phòng"]), "countries differ, but both are bo truong quoc phong"
    ),
  ])
  func doubtfulOnesStayApart(_ one: Node, _ other: Node, reason: String) {
    #expect(groups([one, other]) == 2)
    #expect(doubts([one, other]) == ([reason]))
  }

  @Test func aNameThatFitsTwoPeopleJoinsTheOneWhosePostItHas() {
    let people = [
      node("Lý Minh", "CN", ["Đại sứ Trung Quốc tại Lào"]), node("Lý Minh", "VN", ["Chủ tịch UBND tỉnh Lào Cai"]),
    ]
    #expect(groups(people + [node("Lý Minh", "", ["Đại sứ"])]) == 2)
    #expect(groups(people + [node("Lý Minh")]) == 3)
    #expect(doubts(people + [node("Lý Minh")]) == ["the name fits several people", "the name fits several people"])
  }

  @Test func theOrderOfNodesDoesNotMatter() {
    var nodes = [
      node("Donald Trump", "US", ["Tổng thống Mỹ"]), node("Donald Trump", "KP", ["Tổng thống"]), node("Donald Trump"),
      node("Đô-nan Trăm", "US", ["Tổng thống Mỹ"]), node("Sergei Lavrov", "RU", ["Ngoại trưởng Nga"]),
      node("Sergey Lavrov", "", ["Ngoại trưởng"]), node("S. Lavrov", "RU", ["Ngoại trưởng"]), node("Lê Dũng", "VN"),
      node("Lê Dũng", "", ["Đại sứ"]), node("Lê Dũng", "VN", ["Chủ tịch UBND tỉnh Cà Mau"]), node("Le Dung"),
    ]
    func names(_ nodes: [Node]) -> Set<Set<String>> {
      Set(OfficialRules.group(nodes) { _, _ in nil }.groups.map { Set($0.map { nodes[$0].signature }) })
    }
    let expected = names(nodes)
    var state: UInt64 = 7
    for _ in 0..<50 {
      nodes.sort { _, _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return state >> 63 == 0
      }
      #expect(names(nodes) == expected)
    }
  }

  @Test func theLogWinsOverTheRules() {
    let nodes = [node("Lý Minh", "CN"), node("Lý Minh", "VN"), node("Trần Hà", "VN")]
    let merged = OfficialRules.group(nodes) { one, other in
      one != other && ![one, other].contains("tranha|trầnhà|VN|") ? .same : nil
    }
    #expect(merged.groups == [[0, 1], [2]])
    let same = [node("Trần Hà", "VN"), node("Trần Hà", "VN", ["Đại sứ"])]
    #expect(OfficialRules.group(same) { _, _ in .different }.groups.count == 2)
  }

  @Test func oneWordMeansThePersonWhosePostOrFameItHas() {
    let trump = [node("Donald Trump", "US", ["Tổng thống Mỹ"])]
    let melania = [node("Melania Trump", "US", ["Đệ nhất phu nhân"])]
    let lavrov = [node("Sergei Lavrov", "RU", ["Ngoại trưởng Nga"])]
    let queen = [node("Elizabeth II", "", ["Nữ hoàng"])]
    func place(_ one: Node, _ persons: [[Node]]) -> Int? {
      OfficialRules.place([one], among: persons) { _, _ in nil }.0
    }
    #expect(place(node("Trump"), [melania, trump]) == 1)
    #expect(place(node("Trump", "CN", ["TT"]), [melania, trump]) == 1)
    #expect(place(node("Lavrov", "", ["Ngoại trưởng"]), [lavrov]) == 0)
    #expect(place(node("Elizabeth", "", ["Nữ hoàng"]), [queen]) == 0)
    #expect(place(node("Elizabeth", "", ["Thượng nghị sĩ"]), [queen]) == nil)
    let hogberg = [node("Pereric Hogberg", "SE", ["Đại sứ Thụy Điển tại Việt Nam"])]
    #expect(place(node("Hogber", "SE", ["Đại sứ Thụy Điển"]), [hogberg]) == 0)
    #expect(place(node("Hogber", "SE", ["Bộ trưởng Quốc phòng"]), [hogberg]) == nil)
    let abdullah = [node("Abdullah II", "JO", ["Quốc vương"])]
    #expect(place(node("Abdullah", "JO", ["Quốc vương"]), [abdullah]) == 0)
    #expect(place(node("Abdullah", "", ["Quốc vương"]), [abdullah]) == nil)
    let smiths = [[node("Adam Smith", "GB", ["Ngoại trưởng"])], [node("Brad Smith", "US", ["Ngoại trưởng"])]]
    let (found, judgements) = OfficialRules.place([node("Smith", "", ["Ngoại trưởng"])], among: smiths) { _, _ in nil }
    #expect(found == nil)
    #expect(judgements.map(\.verdict) == [.doubt, .doubt])
  }
}

import Extraction
import Testing

@testable import Repository

/// Mentions as reports would give them: people are numbers.
private func mention(
  _ report: Int64, _ kind: EventKind, _ start: String?, _ officials: [Int64], country: String? = nil,
  to end: String? = nil,
  title: String? = nil, published: String? = nil, city: Int64? = nil, guests: [Int64] = [], number: Int = 1,
  context: Set<Int> = []
) -> EventMention {
  let sha = "\(report)" + String(repeating: "0", count: 63)
  var mention = EventMention(
    id: MentionID(report: report, number: number),
    anchor: Mention.anchor(published: published, sha256: sha, number: number), kind: kind)
  (mention.start, mention.end, mention.country, mention.title) = (start, end, country, title)
  (mention.published, mention.city, mention.officials) = (published, city, officials)
  (mention.guests, mention.context) = (Set(guests), context)
  mention.prepare()
  return mention
}

/// The groups as lists of reports, in order.
private func groups(_ mentions: [EventMention]) -> [[Int64]] {
  let dated = EventClusters(firm: mentions.filter(\.isFirm), links: EditLinks())
  let all = EventClusters(loose: mentions.filter { !$0.isFirm }, among: dated.clusters, links: EditLinks())
  return all.clusters.map { $0.members.map(\.id.report).sorted() }.sorted { $0[0] < $1[0] }
}

struct EventRulesTests {
  private let xi: Int64 = 1
  private let trong: Int64 = 2

  @Test(arguments: [
    // Two papers, one of which does not give the year.
    ("2015-11-05", "XXXX-11-05", true), ("2015-11-05", "2015-11-05", true),
    // Papers differ by a day about when two met.
    ("2015-11-05", "2015-11-06", true),
    // The same two again two days later, a year later.
    ("2015-11-05", "2015-11-07", false), ("2015-11-05", "2016-11-05", false), ("XXXX-11-05", "XXXX-11-07", false),
  ])
  func talksOfTheSameTwoAreOneOnTheSameDayOrTheNext(one: String, other: String, isOne: Bool) {
    let pair = [mention(1, .talks, one, [xi, trong]), mention(2, .meeting, other, [trong, xi])]
    #expect(groups(pair).count == (isOne ? 1 : 2))
  }

  @Test func aCallTheDayAfterIsADoubt() {
    let match = EventRules.match(
      mention(1, .call, "2015-11-05", [xi, trong]), mention(2, .call, "2015-11-06", [xi, trong]))
    #expect(match.relation == .doubt)
  }

  @Test func whoMeetOnTwoDaysRunningShareAKey() {
    func days(_ start: String) -> Set<Int64> {
      Set(EventRules.keys(mention(1, .talks, start, [xi, trong])).filter { EventRules.use(of: $0) == .day })
    }
    #expect(!days("2015-11-05").isDisjoint(with: days("2015-11-06")))
    #expect(!days("2015-12-31").isDisjoint(with: days("2016-01-01")))
    #expect(days("2015-11-05").isDisjoint(with: days("2015-11-07")))
  }

  @Test(arguments: [
    // "thượng đỉnh Hoa Kỳ - Triều Tiên lần thứ hai", "thượng đỉnh Mỹ - Triều lần 2"
    ("Hội nghị Thượng đỉnh Hoa Kỳ - Triều Tiên lần thứ hai", "thượng đỉnh Mỹ - Triều lần 2", 1.0),
    ("Hội nghị Cấp cao Mekong - Nhật Bản lần thứ 10", "Hội nghị cấp cao hợp tác Mekong – Nhật lần 10", 1.0),
    ("Cuộc gặp thượng đỉnh Mỹ - Nga", "Hội nghị thượng đỉnh Mỹ - Trung", 1.0 / 3),
  ])
  func titlesAreComparedWhateverTheShortName(one: String, other: String, likeness: Double) {
    #expect(TitleWords(one).likeness(TitleWords(other)) == likeness)
  }

  @Test func aNumberIsOneWithTheWordForTimesAlone() {
    #expect(TitleWords("cuộc gặp thượng đỉnh lần ba").numbers == ["3"])
    #expect(TitleWords("Diễn đàn Vành đai và Con đường lần 2").numbers == ["2"])
    #expect(TitleWords("hội nghị lần này").numbers.isEmpty)
  }

  @Test func aSummitIsOfTwoThoughItsTitleNamesThem() {
    #expect(TitleWords("hội nghị thượng đỉnh lịch sử giữa ông Kim Jong Un và tổng thống Mỹ Donald Trump").isOfTwo)
    #expect(!TitleWords("Hội nghị Cấp cao Mekong - Nhật Bản").isOfTwo)
    let titled = mention(
      1, .conference, "2018-10-09", [xi, trong], title: "Hội nghị Cấp cao Mekong - Nhật Bản lần thứ 10")
    #expect(groups([titled, mention(2, .talks, "2018-10-09", [xi, trong])]).count == 2)
  }

  @Test func whatOneOfManyReportsSaysOtherwiseDoesNotHideAnOccasion() {
    let many = (1...4).map { mention($0, .talks, "2018-06-12", [xi, trong], country: "SG") }
    let odd = mention(
      5, .conference, "2018-06-12", [xi, trong], country: "SG",
      title: "Hội nghị toàn thể về hợp tác an ninh năng lượng đa phương mới")
    let undated = mention(6, .meeting, nil, [xi, trong], country: "SG")
    #expect(groups(many + [odd, undated]).contains { $0.contains(1) && $0.contains(6) })
  }

  @Test func monthsToldCountForAnOccasion() {
    let march = mention(1, .talks, "XXXX-03-28", [xi, trong], country: "CN")
    let later = mention(2, .talks, "XXXX-06-19", [xi, trong], country: "CN")
    let told = (3...6).map { mention($0, .talks, "XXXX-03", [xi, trong], country: "CN") }
    let undated = mention(7, .talks, nil, [xi, trong], country: "CN")
    #expect(groups([march, later, undated]) == [[1], [2], [7]])
    #expect(groups([march, later, undated] + told) == [[1, 3, 4, 5, 6, 7], [2]])
  }

  @Test func ofSeveralOccasionsThatOfTheSameCountryIsMeant() {
    let here = mention(1, .talks, "XXXX-03-28", [xi, trong], country: "CN")
    let unknown = mention(2, .talks, "XXXX-06-19", [xi, trong])
    #expect(groups([here, unknown, mention(3, .talks, nil, [xi, trong], country: "CN")]) == [[1, 3], [2]])
  }

  @Test func ofSeveralThatFitThatOfMostIsChosen() {
    let summit = "thượng đỉnh Mỹ - Triều"
    let one = mention(1, .conference, "2019-02-27", [7], title: summit)
    let many = (2...4).map { mention($0, .conference, "2019-02-27", [xi, trong], title: summit) }
    // Two gatherings of one report keep them apart.
    let apart = mention(1, .conference, "2019-02-27", [xi, trong], title: "Hội nghị xúc tiến đầu tư", number: 2)
    let last = mention(9, .conference, "2019-02-28", [], title: summit)
    #expect(groups([one, apart, last] + many).contains { $0.contains(9) && $0.contains(2) })
  }

  @Test func aSummitWithoutADayIsTheMeetingOfTheTwo() {
    let met = mention(1, .talks, "2019-02-27", [xi, trong], country: "VN", city: 5)
    let summit = mention(2, .conference, nil, [trong, xi], country: "VN", title: "hội nghị thượng đỉnh lần hai giữa")
    #expect(groups([met, summit]) == [[1, 2]])
    let common = EventRules.keys(met).filter {
      EventRules.use(of: $0) == .occasion && EventRules.keys(summit).contains(EventRules.key($0, for: .search))
    }
    #expect(!common.isEmpty)
  }

  @Test func aWelcomeWithoutADayIsTheOnlyOneOfTheTwo() {
    let dated = mention(1, .ceremony, "2019-03-01", [xi, trong], country: "VN", title: "Lễ đón chính thức")
    #expect(groups([dated, mention(2, .ceremony, nil, [trong, xi], title: "lễ đón")]) == [[1, 2]])
    #expect(groups([dated, mention(2, .ceremony, nil, [trong, 7], title: "lễ đón")]) == [[1], [2]])
    #expect(groups([dated, mention(2, .ceremony, nil, [trong, xi], title: "tiệc chiêu đãi")]) == [[1], [2]])
  }

  @Test func aMessageWithoutADayGoesTheSameWay() {
    let sent = mention(1, .message, "2019-03-01", [xi, trong])
    #expect(groups([sent, mention(2, .message, nil, [xi, trong])]) == [[1, 2]])
    #expect(groups([sent, mention(2, .message, nil, [trong, xi])]) == [[1], [2]])
  }

  @Test func aGatheringToldTwiceInOneReportIsNoObstacle() {
    let title = "Hội nghị Thượng đỉnh Mỹ - Triều Tiên lần thứ 2"
    let one = mention(1, .conference, "2019-02-27", [], title: title)
    let again = mention(1, .conference, "2019-02-27", [], title: "thượng đỉnh Mỹ - Triều lần hai", number: 2)
    #expect(groups([one, again, mention(2, .conference, "2019-02-27", [], title: title)]).count == 1)
  }

  @Test func threePapersInAnyOrderAreOneEvent() {
    let papers = [
      mention(1, .talks, "2015-11-05", [xi, trong], country: "VN"), mention(2, .meeting, "XXXX-11-05", [xi, trong]),
      mention(3, .talks, nil, [trong, xi], country: "VN", published: "2015-11-06"),
    ]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(groups(order.map { papers[$0] }) == [[1, 2, 3]])
    }
  }

  @Test func otherKindsPeopleAndCountriesAreOtherEvents() {
    let talks = mention(1, .talks, "2015-11-05", [xi, trong], country: "VN")
    #expect(EventRules.match(talks, mention(2, .signing, "2015-11-05", [xi, trong])).relation == .different)
    #expect(EventRules.match(talks, mention(2, .talks, "2015-11-05", [7, 8])).relation == .unlike)
    #expect(EventRules.match(talks, mention(2, .talks, "2015-11-05", [xi, 9], country: "SG")).relation == .unlike)
    #expect(groups([talks, mention(2, .talks, "2015-11-05", [xi, 9])]).count == 2)
  }

  @Test func oneReportTellsTwoEventsApart() {
    let talks = mention(1, .talks, "2015-11-05", [xi, trong])
    #expect(groups([talks, mention(1, .meeting, "2015-11-05", [xi, trong], number: 2)]).count == 2)
  }

  @Test func aVisitIsOneThoughPapersBeginItOnOtherDays() {
    let visits = [
      mention(1, .visit, "2017-11-10", [xi], country: "VN", to: "2017-11-12", guests: [xi]),
      mention(2, .visit, "XXXX-11-12", [xi], country: "VN", guests: [xi]),
      mention(3, .visit, "2017-11-12", [xi], country: "LA", guests: [xi]),
      mention(4, .visit, "2015-11-05", [xi], country: "VN", guests: [xi]),
    ]
    #expect(groups(visits) == [[1, 2], [3], [4]])
  }

  @Test func conferencesAreToldApartByTheirNumberAndYear() {
    let title = "Hội nghị Cấp cao ASEAN lần thứ"
    let conferences = [
      mention(1, .conference, "XXXX-11-13", [xi], title: "\(title) 33"),
      mention(2, .conference, "XXXX-11-15", [trong], title: "\(title) 33"),
      mention(3, .conference, "XXXX-11-13", [xi], title: "\(title) 32"),
      mention(4, .conference, "2019-11-13", [xi], title: "\(title) 33"),
      mention(5, .conference, "2018-11-13", [xi], title: "\(title) 33"),
    ]
    let found = groups(conferences)
    #expect(found.contains { $0.contains(1) && $0.contains(2) })
    #expect(!found.contains { $0.contains(1) && $0.contains(3) })
    #expect(!found.contains { $0.contains(4) && $0.contains(5) })
  }

  @Test func withoutADayTheOnlyOccasionIsMeant() {
    let first = mention(1, .talks, "2015-11-05", [xi, trong], country: "VN")
    let undated = mention(3, .talks, nil, [xi, trong], country: "VN")
    #expect(groups([first, undated]) == [[1, 3]])
    // Two occasions fit: nobody knows.
    let second = mention(2, .talks, "2017-11-12", [xi, trong], country: "VN")
    #expect(groups([first, second, undated]) == [[1], [2], [3]])
    // The report tells what they did on the day.
    let told = mention(
      3, .talks, nil, [xi, trong], country: "VN", context: [EventDays(start: "XXXX-11-12", end: nil)?.first ?? 0])
    #expect(groups([first, second, told]) == [[1], [2, 3]])
  }

  @Test func ofSeveralOccasionsThatOfTheSameCityIsMeant() {
    let elsewhere = (1...6).map { mention($0, .talks, "2018-06-12", [xi, trong]) }
    let there = (7...8).map { mention($0, .talks, "2019-02-27", [xi, trong], country: "VN", city: 5) }
    let single = mention(10, .talks, "2019-06-17", [xi, trong], country: "VN", city: 5)
    let undated = mention(11, .talks, nil, [xi, trong], country: "VN", city: 5)
    #expect(groups(elsewhere + there + [undated]).contains([7, 8, 11]))
    #expect(groups(elsewhere + there + [single, undated]).contains([7, 8, 11]) == false)
    let third = mention(12, .talks, "2019-02-27", [xi, trong], country: "VN", city: 5)
    #expect(groups(elsewhere + there + [third, single, undated]).contains([7, 8, 11, 12]))
  }

  @Test func whereTheMonthIsToldTwiceAsManyReportsAreEnough() {
    let reports = [
      mention(1, .talks, "XXXX-05-31", [xi, trong]), mention(2, .talks, "XXXX-05-31", [xi, trong]),
      mention(3, .talks, "XXXX-05-08", [xi, trong]),
    ]
    #expect(groups(reports + [mention(4, .meeting, "XXXX-05", [xi, trong])]) == [[1, 2, 4], [3]])
    #expect(groups(reports + [mention(4, .meeting, nil, [xi, trong])]) == [[1, 2], [3], [4]])
  }

  @Test func whoMeetsOftenIsFoundByPlaceAndMonth() {
    let dated = mention(1, .talks, "2019-02-27", [xi, trong], country: "VN", city: 5)
    let undated = mention(2, .talks, "XXXX-02", [xi, trong], country: "VN", city: 5)
    let common = dated.keys.filter {
      EventRules.use(of: $0) == .occasion && undated.keys.contains(EventRules.key($0, for: .search))
    }
    // The two alone, with the country, with the city, with the month.
    #expect(common.count == 4)
  }

  @Test func aDoubtIsRecordedWithItsReasons() throws {
    let occasions = EventClusters(
      firm: [
        mention(1, .talks, "2015-11-05", [xi, trong], country: "VN"),
        mention(2, .talks, "2017-11-12", [xi, trong], country: "VN"),
      ], links: EditLinks())
    let undated = mention(3, .talks, nil, [xi, trong], country: "VN")
    let found = EventClusters(loose: [undated], among: occasions.clusters, links: EditLinks())
    let judgement = try #require(found.judgements.first)
    #expect(judgement.verdict == .doubt)
    #expect(judgement.reasons.contains("2 officials in common"))
  }

  @Test func whatPeopleHaveToldApartStaysApart() {
    let pair = [mention(1, .talks, "2015-11-05", [xi, trong]), mention(2, .talks, "2015-11-05", [xi, trong])]
    var links = EditLinks()
    links.split([pair[1].anchor], from: [pair[0].anchor])
    #expect(EventClusters(firm: pair, links: links).clusters.count == 2)
  }

  @Test func mentionsOfOneEventShareAKey() {
    let pairs = [
      (mention(1, .talks, "2015-11-05", [xi, trong]), mention(2, .meeting, "XXXX-11-05", [xi, trong, 9])),
      (mention(1, .talks, "2015-11-05", [xi, trong]), mention(2, .meeting, "XXXX-11-05", [xi])),
      (mention(1, .talks, "XXXX-11-05", [xi, trong]), mention(2, .meeting, "2015-11-05", [trong])),
      (
        mention(1, .visit, "2017-11-10", [xi], country: "VN", guests: [xi]),
        mention(2, .visit, "XXXX-11-16", [xi], country: "VN", guests: [xi])
      ),
      (
        mention(1, .conference, "2018-11-13", [xi], to: "2018-11-15", title: "Hội nghị Cấp cao ASEAN lần thứ 33"),
        mention(2, .conference, "2018-11-15", [trong], title: "Hội nghị cấp cao ASEAN 33")
      ),
    ]
    for (one, other) in pairs {
      let keys = Set(one.keys.flatMap(EventRules.meeting))
      #expect(!keys.isDisjoint(with: other.keys), "\(one.kind)")
    }
  }

  @Test func daysAreCountedOverTheTurnOfTheYear() throws {
    let december = try #require(EventDays(start: "2015-12-31", end: nil))
    #expect(december.gap(to: try #require(EventDays(start: "2016-01-01", end: nil))) == 1)
    #expect(december.gap(to: try #require(EventDays(start: "XXXX-01-01", end: nil))) == 1)
    #expect(december.gap(to: try #require(EventDays(start: "2016-12-31", end: nil))) == nil)
    #expect(EventDays(start: "2015-12", end: nil) == nil)
  }

  @Test(arguments: [
    (
      "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015 và triển khai nhiệm vụ năm 2016",
      "hoi nghi tong ket cong tac doi ngoai nhan dan"
    ),
    ("Hội nghị Ngoại giao lần thứ 29", "hoi nghi ngoai giao"),
    ("Hội nghị Ngoại giao lần thứ XXX", "hoi nghi ngoai giao"), ("Tọa đàm", nil),
  ])
  func aSeriesIsATitleWithoutYearAndNumber(title: String, stem: String?) {
    #expect(ConferenceSeries.stem(of: title) == stem)
  }
}

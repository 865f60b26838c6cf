import Extraction
import Testing

/// What newspapers write around an event: captions, frames, several guests in one sentence, what is still to come.
@Suite struct EventWordingTests {
  private func events(_ text: String) throws -> [ExtractedEvent] {
    try extracted("Tin đối ngoại trong ngày.\n\n" + text, published: "2016-03-10").events
  }

  private func people(_ event: ExtractedEvent?, _ role: ParticipantRole? = nil) -> [String] {
    event?.participants.filter { role == nil || $0.role == role }.map(\.name).sorted() ?? []
  }

  @Test func aHandshakeOnlyDatesWhatIsToldElsewhere() throws {
    let caption = "Thủ tướng Nhật Bản Kenji Tanaka (trái) bắt tay Thủ tướng Lê Văn Tám tại Tokyo hôm 9/3.\n"
    let talks = "Thủ tướng Lê Văn Tám hội đàm với Thủ tướng Nhật Bản Kenji Tanaka."
    #expect(try events(caption).isEmpty)
    let told = try events(caption + talks)
    #expect(told.map(\.kind) == [.talks])
    #expect(told.first?.start == "2016-03-09")
    #expect(told.first?.place == "Tokyo")
  }

  @Test func bothSidesOfACaptionMeet() throws {
    let events = try events(
      "Bà Maria Rossi, Bộ trưởng Ngoại giao Ý, (áo đen) và Bộ trưởng Lê Văn Tám trước cuộc hội kiến hôm 5/3.")
    #expect(people(events.first) == ["Lê Văn Tám", "Maria Rossi"])
    #expect(events.first?.start == "2016-03-05")
  }

  @Test func whatIsTalkedAboutForTheFutureDoesNotMakeTheTalksPlanned() throws {
    let events = try events(
      "Ngày 9/3, Bộ trưởng Lê Văn Tám hội đàm với Bộ trưởng Lào Khamla Vong. Hai bên trao đổi về hợp tác trong những năm tới."
    )
    #expect(events.map(\.kind) == [.talks])
    #expect(events.map(\.status) == [.held])
  }

  @Test func onTheSidelinesOfAConferenceIsOnItsDays() throws {
    let events = try events(
      "Ngày 9/3, Bộ trưởng Lê Văn Tám hội đàm với Bộ trưởng Lào Khamla Vong. Trước đó, từ ngày 1 đến 3/3, ông Lê Văn Tám dự "
        + "Hội nghị Hợp tác sông Mekong tại Bangkok. Ngày 2/3, các nước đã thông qua tuyên bố. Bên lề hội nghị, Bộ trưởng Lê Văn Tám gặp Bộ trưởng Thái Lan Somchai Dee."
    )
    #expect(events.first { $0.kind == .meeting }?.start == "2016-03-02")
  }

  @Test func whoIsAtHomeIsTheHostOfAnAudience() throws {
    for (place, host) in [("Hà Nội", "Lê Văn Tám"), ("Paris", "Jean Dupont")] {
      let events = try events("Ngày 9/3, tại \(place), Thủ tướng Lê Văn Tám hội kiến Tổng thống Pháp Jean Dupont.")
      #expect(people(events.first, .host) == [host])
    }
  }

  @Test func aDayToldSinceIsThatOfWhatFollows() throws {
    let events = try events(
      "Ngày 8/3, tại Hà Nội, Thủ tướng Lê Văn Tám hội đàm với Tổng thống Pháp Jean Dupont. Sáng nay 9/3, ông Jean Dupont đặt "
        + "vòng hoa. Tiếp đó, Chủ tịch Quốc hội Trần Văn Chín hội kiến Tổng thống Jean Dupont.")
    #expect(events.map(\.start) == ["2016-03-08", "2016-03-09"])
  }

  @Test func severalMetOneAfterTheOtherAreSeveralMeetings() throws {
    let events = try events(
      "Ngày 9/3, Thủ tướng Lê Văn Tám còn có các cuộc tiếp xúc song phương với Tổng thống Pháp Jean Dupont, "
        + "Thủ tướng Nhật Bản Kenji Tanaka và Thủ tướng Ý Paolo Rossi.")
    #expect(events.count == 3)
    #expect(events.allSatisfy { people($0).contains("Lê Văn Tám") && $0.participants.count == 2 })
  }

  @Test func theLikesOfWhomAreNobodyInParticular() throws {
    let events = try events(
      "Ngày 9/3, Tổng thống Pháp Jean Dupont đến muộn trong cuộc gặp với các lãnh đạo như Thủ tướng Ý Paolo Rossi.")
    #expect(events.isEmpty)
  }

  @Test(arguments: [
    "Theo Thủ tướng Nhật Bản Kenji Tanaka, ông và Thủ tướng Lê Văn Tám đã hội đàm về thương mại.",
    "Thủ tướng Nhật Bản Kenji Tanaka cho biết Pháp đồng ý như vậy sau khi hội đàm với Thủ tướng Lê Văn Tám.",
  ])
  func whoeverSpeaksTookPart(_ sentence: String) throws {
    #expect(try people(events(sentence).first { $0.kind == .talks }) == ["Kenji Tanaka", "Lê Văn Tám"])
  }

  @Test(
    arguments: [
      ("Thủ tướng Ý Paolo Rossi sẽ có chuyến thăm chính thức đầu tiên tới Bộ Ngoại giao Nhật Bản hôm 9/3.", "JP"),
      (
        "Việt Nam và Ý ra tuyên bố chung trong chuyến thăm cấp nhà nước của Thủ tướng Ý Paolo Rossi từ 8/3 đến 9/3.",
        "VN"
      ),
      (
        "Chuyến thăm của Thủ tướng Ý Paolo Rossi kéo dài hai ngày (8 và 9-3), theo lời mời của Thủ tướng Lê Văn Tám.",
        "VN"
      ),
      ("Trước khi kết thúc chuyến thăm Nhật Bản, Thủ tướng Ý Paolo Rossi đã phát biểu.", "JP"),
    ])
  func whereAVisitGoesIsToldInManyWays(_ sentence: String, country: String) throws {
    let visit = try #require(try events(sentence).first { $0.kind == .visit })
    #expect(visit.country == country)
    #expect(people(visit, .guest) == ["Paolo Rossi"])
  }

  @Test func guestsOfTwoCountriesHaveAVisitEach() throws {
    let events = try events(
      "Ngày 9/3, Thủ tướng Ý Paolo Rossi và Thủ tướng Nhật Bản Kenji Tanaka có chuyến thăm Việt Nam.")
    #expect(
      events.filter { $0.kind == .visit }.map { people($0) }.sorted { $0[0] < $1[0] } == [
        ["Kenji Tanaka"], ["Paolo Rossi"],
      ])
  }

  @Test func anInvitationIsNoVisit() throws {
    #expect(
      try events("Tổng thống Pháp Jean Dupont đã chuyển lời mời Thủ tướng Ý Paolo Rossi tới thăm Pháp.")
        .allSatisfy { $0.kind != .visit })
  }

  @Test func onlyTheEndOfAVisitIsTold() throws {
    let visit = try #require(
      try events("Thủ tướng Ý Paolo Rossi bắt đầu chuyến thăm Việt Nam kéo dài tới ngày 12/3.").first)
    #expect(visit.start == nil)
    #expect(visit.end == "2016-03-12")
  }

  @Test func whatCameBeforeHasItsOwnDay() throws {
    let events = try events(
      "Ngay trước Hội nghị thượng đỉnh Pháp - Ý, ngày 1/3 Tổng thống Pháp Jean Dupont đã điện đàm với Thủ tướng Ý Paolo Rossi."
    )
    #expect(events.first { $0.kind == .call }?.start == "2016-03-01")
    #expect(events.allSatisfy { $0.kind != .conference || $0.start == nil })
  }

  @Test func whoIsSaidToBeAtAGatheringTookPart() throws {
    let banquet = try #require(
      try events("Thủ tướng Ý Paolo Rossi nâng ly với Chủ tịch nước Lê Văn Tám trong tiệc chiêu đãi tối 9/3 ở Hà Nội.")
        .first)
    #expect(people(banquet, .guest) == ["Paolo Rossi"])
    #expect(people(banquet, .host) == ["Lê Văn Tám"])
    let session = try #require(
      try events("Trong phiên họp toàn thể Diễn đàn Hòa bình hôm 9/3, Thủ tướng Ý Paolo Rossi ngồi bàn đầu.").first)
    #expect(people(session) == ["Paolo Rossi"])
  }

  @Test func partiesHoldAGatheringBetweenThem() throws {
    let event = try #require(
      try events("Sáng 9/3, hội thảo lý luận giữa Đảng Cộng sản Việt Nam và Đảng Cộng sản Pháp đã khai mạc.").first)
    #expect(people(event, .organiser) == ["Đảng Cộng sản Pháp", "Đảng Cộng sản Việt Nam"])
  }

  @Test func aMeetingBeforeAnotherTripIsWhereTheDayBegan() throws {
    let events = try events(
      """
      Ngày 8/3, tại Hamburg, Đức, Thủ tướng Lê Văn Tám gặp Tổng thống Pháp Jean Dupont.
      Cùng ngày, Thủ tướng Lê Văn Tám tiếp xúc với Thủ tướng Ý Paolo Rossi.
      Chiều tối 8/3, Thủ tướng Lê Văn Tám rời Hamburg đến Amsterdam, bắt đầu chuyến thăm chính thức Hà Lan.
      """)
    #expect(events.filter { $0.kind == .meeting }.map(\.country) == ["DE", "DE"])
  }

  @Test(
    arguments: [
      ("Thủ tướng Ý Paolo Rossi hôm 9/3 đến Hà Nội.", "2016-03-09", "2016-03-09"),
      (
        "Thủ tướng Ý Paolo Rossi có chuyến thăm Việt Nam trên cương vị người đứng đầu chính phủ từ ngày 8 đến 9/3.",
        "2016-03-08", "2016-03-09"
      ),
      ("Thủ tướng Ý Paolo Rossi bắt đầu chuyến thăm Việt Nam vào 8/3.", "2016-03-08", nil),
      ("Thủ tướng Ý Paolo Rossi đang trong chuyến thăm Việt Nam dài hai ngày, từ 8 - 9/3.", "2016-03-08", "2016-03-09"),
      (
        "Thủ tướng Ý Paolo Rossi ngày 8/3 tới Hà Nội, bắt đầu chuyến thăm Việt Nam dài 2 ngày.", "2016-03-08",
        "2016-03-09"
      ),
    ] as [(String, String, String?)])
  func whenAVisitWasIsToldInManyWays(_ sentence: String, start: String, end: String?) throws {
    let visit = try #require(try events(sentence).first { $0.kind == .visit })
    #expect(visit.start == start)
    #expect(visit.end == end || sentence.contains("hôm"))
  }

  @Test func theYearsOwnDaysAreNotThoseOfHistory() throws {
    let events = try extracted(
      """
      Tin đối ngoại.

      Thủ tướng Ý Paolo Rossi thăm Việt Nam từ 8/3 đến 9/3. Tượng đài được khánh thành ngày 19/5/2000.
      Trong chuyến thăm, Thủ tướng Ý Paolo Rossi hội kiến Chủ tịch nước Lê Văn Tám.
      """, published: nil
    ).events
    #expect(events.first { $0.kind == .meeting }?.start == nil)
  }

  @Test func anEncounterOfATripHasTheTripsMonth() throws {
    let events = try events(
      "Ngày 9/3, Chủ tịch nước Lê Văn Tám điện đàm với Tổng thống Pháp Jean Dupont.\n"
        + "Chủ tịch nước Lê Văn Tám hội đàm với Tổng thống Pháp Jean Dupont tại Paris trong chuyến thăm Pháp tháng 6-2015."
    )
    #expect(events.first { $0.kind == .talks }?.start == "2015-06")
  }

  @Test func theTwoAreTheLeadersNamedBefore() throws {
    let talks = try events(
      "Tổng thống Pháp Jean Dupont hôm 9/3 đón Thủ tướng Ý Paolo Rossi tại sân bay. Sau đó, hai nhà lãnh đạo hội đàm."
    ).first { $0.kind == .talks }
    #expect(people(talks) == ["Jean Dupont", "Paolo Rossi"])
    #expect(
      try events(
        "Tổng thống Pháp Jean Dupont hôm 9/3 nói với chuyên gia Peter Miller. Sau đó, hai nhà lãnh đạo hội đàm."
      )
      .allSatisfy { $0.kind != .talks })
  }

  @Test(
    arguments: [
      ("Thủ tướng Ý Paolo Rossi sẽ hội đàm với Thủ tướng Lê Văn Tám.", EventStatus.planned),
      ("Cuộc gặp giữa Thủ tướng Ý Paolo Rossi và Thủ tướng Lê Văn Tám sắp diễn ra tại Rome.", .planned),
      ("Thủ tướng Ý Paolo Rossi hội đàm với Thủ tướng Lê Văn Tám ngày 15/3.", .planned),
      ("Thủ tướng Ý Paolo Rossi vừa hội đàm với Thủ tướng Lê Văn Tám.", .held),
      ("Thủ tướng Ý Paolo Rossi hội đàm với Thủ tướng Lê Văn Tám ngày 9/3.", .held),
    ])
  func whatIsStillToComeIsPlanned(_ sentence: String, status: EventStatus) throws {
    #expect(try events(sentence).first { [.talks, .meeting].contains($0.kind) }?.status == status)
  }

  @Test func whatFollowsInAPlanIsPlannedToo() throws {
    let events = try events(
      "Ngày 15/3, Thủ tướng Ý Paolo Rossi sẽ hội đàm với Thủ tướng Lê Văn Tám, hội kiến Chủ tịch nước Trần Văn Chín.")
    #expect(events.map(\.status) == [.planned, .planned])
  }

  @Test func whoLivesInACountryDoesNotVisitIt() throws {
    #expect(try events("Ngày 9/3, Đại sứ Ý tại Việt Nam Paolo Rossi thăm Việt Nam.").isEmpty)
  }

  @Test func aMonthBehindALongNameIsThatOfTheTalks() throws {
    let events = try events(
      "Thủ tướng Lê Văn Tám có cuộc hội đàm với Tổng thống Cộng hoà Pháp Jean Pierre Dupont hồi tháng 1, trước hội nghị."
    )
    #expect(events.map(\.start) == ["2016-01"])
  }

  @Test func talksOfAVisitAreInItsMonth() throws {
    let events = try events(
      "Trong chuyến thăm Paris tháng 1, Bộ trưởng Lê Văn Tám hội đàm với Bộ trưởng Ngoại giao Pháp Jean Dupont và mời ông thăm "
        + "Việt Nam. Ông Jean Dupont nói đến hội nghị ngày 9/3.")
    #expect(events.first { $0.kind == .talks }?.start == "2016-01")
  }

  @Test func besideAConferenceIsWhereAndWhenItIs() throws {
    let events = try events(
      "Trong cuộc gặp giữa Thủ tướng Lê Văn Tám và Tổng thống Pháp Jean Dupont bên lề Hội nghị thượng đỉnh G20 tại Hamburg, Đức đầu "
        + "tháng 2, ông Jean Dupont cho biết sẽ thăm Việt Nam.")
    let meeting = events.first { $0.kind == .meeting }
    #expect(meeting?.start == "2016-02")
    #expect(meeting?.place == "Hamburg")
    #expect(meeting?.country == "DE")
  }

  @Test func theDayOfWhatIsPreparedMeanwhileIsAnother() throws {
    let events = try events(
      "Chuyến thăm Lào của Bộ trưởng Lê Văn Tám diễn ra giữa lúc hai nước chuẩn bị cho hội nghị ngày 9/3.")
    #expect(events.first { $0.kind == .visit }?.start == nil)
  }

  @Test func theYearWithinAFrameIsThatOfTheVisit() throws {
    let events = try events(
      "Trong chuyến thăm Hà Nội của Tổng thống Pháp Jean Dupont năm 2014, Việt Nam đã cam kết đầu tư.")
    #expect(events.first { $0.kind == .visit }?.start == "2014")
  }

  @Test func fromWhenSomethingGoesOnIsNotTheDayOfTheTalks() throws {
    let events = try events(
      "Mỗi nước rút quân bắt đầu từ ngày 1/3. Các thoả thuận này là nội dung cuộc hội đàm giữa Thủ tướng Lê Văn Tám và Tổng thống "
        + "Pháp Jean Dupont tại Paris.")
    #expect(events.first { $0.kind == .talks }?.start == nil)
  }

  @Test func whoGoesWithSomebodyTravelsAsHeDoes() throws {
    let events = try events(
      "Ông Trần Văn Chín đã đi cùng Thủ tướng Lê Văn Tám trong chuyến thăm chính thức tới Pháp hồi tháng 1.")
    #expect(people(events.first { $0.kind == .visit }, .guest).contains("Lê Văn Tám"))
  }

  @Test func whereNobodyOfTheTalksIsIsNotTheirPlace() throws {
    let events = try events(
      "Giá nhà tại thành phố Lyon tăng gấp đôi sau cuộc hội đàm giữa Thủ tướng Lê Văn Tám và Tổng thống Pháp Jean Dupont."
    )
    #expect(events.map(\.kind) == [.talks])
    #expect(events.first?.place == nil)
  }

  @Test func aConferenceAndADayOfItAreOne() throws {
    let events = try events(
      "Hội nghị Hợp tác sông Mekong diễn ra tại Bangkok từ ngày 1 đến 3/3. Ngày 2/3, Bộ trưởng Lê Văn Tám phát biểu tại Hội nghị Hợp tác "
        + "sông Mekong ở Bangkok.")
    #expect(events.filter { $0.kind == .conference }.count == 1)
  }
}

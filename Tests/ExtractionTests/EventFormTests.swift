import Extraction
import Testing

/// The forms in which one thing is told: who did it, where, when, found in its own clause and nowhere else.
@Suite struct EventFormTests {
  private func events(_ text: String, published: String? = "2016-03-10") throws -> [ExtractedEvent] {
    try extracted("Tin đối ngoại trong ngày.\n\n" + text, published: published).events
  }

  private func names(_ event: ExtractedEvent?) -> Set<String> { Set(event?.participants.map(\.name) ?? []) }

  @Test(
    arguments: [
      "Chuyến thăm cấp Nhà nước của Chủ tịch nước Lê Văn Tám tới Nhật Bản diễn ra từ ngày 5/3.",
      "Kết thúc chuyến thăm kéo dài 3 ngày tại Nhật Bản, Chủ tịch nước Lê Văn Tám lên đường về nước.",
      "Đây là chuyến thăm Nhật Bản đầu tiên của Chủ tịch nước Lê Văn Tám.",
      "Trong khuôn khổ chuyến thăm Nhật Bản, Chủ tịch nước Lê Văn Tám đã đến vườn Thượng Uyển.",
      "Nhận lời mời của Nhật hoàng, Chủ tịch nước Lê Văn Tám sẽ thăm Nhật Bản.",
      "Bộ trưởng Lê Văn Tám dẫn đầu đoàn đại biểu cấp cao Việt Nam thăm Nhật Bản.",
    ])
  func whoseVisitItIsStandsBeforeOrBehind(_ sentence: String) throws {
    let visit = try #require(try events(sentence).first { $0.kind == .visit })
    #expect(visit.country == "JP")
    #expect(names(visit) == ["Lê Văn Tám"])
  }

  @Test func aFrameGivesItsOwnDateAndNotThatOfTheSentence() throws {
    let events = try events(
      "Trong chuyến thăm Nhật Bản, ngày 9/3, Chủ tịch nước Lê Văn Tám hội đàm với Thủ tướng Nhật Bản Kenji Tanaka.")
    #expect(events.first { $0.kind == .visit }?.start == nil)
    #expect(events.first { $0.kind == .talks }?.start == "2016-03-09")
  }

  @Test(arguments: [
    "Hồi tháng 1, đích thân Thủ tướng Nhật Bản Kenji Tanaka đã tới Hà Nội để hội đàm với Chủ tịch nước Lê Văn Tám.",
    "Thủ tướng Nhật Bản Kenji Tanaka hội đàm với Chủ tịch nước Lê Văn Tám tại Hà Nội hồi cuối tháng 1.",
  ])
  func whatWasInAnEarlierMonthIsNotOfTheDayToldBefore(_ sentence: String) throws {
    let events = try events(
      "Ngày 9/3, Thủ tướng Nhật Bản Kenji Tanaka điện đàm với Tổng thống Pháp Jean Dupont. " + sentence)
    #expect(events.first { $0.kind == .talks }?.start == "2016-01")
  }

  @Test func theDayOnWhichAVisitEndsIsNotThatOfTheTalks() throws {
    let events = try events(
      "Thủ tướng Nhật Bản Kenji Tanaka bắt đầu chuyến thăm Việt Nam kéo dài tới ngày 12/3. "
        + "Sau đó, Thủ tướng Nhật Bản Kenji Tanaka hội đàm với Chủ tịch nước Lê Văn Tám.", published: nil)
    #expect(events.contains { $0.kind == .talks && $0.start == nil })
  }

  @Test func aMonthInAnotherClauseIsOfSomethingElse() throws {
    let events = try events(
      "Ngày 9/3, Chủ tịch nước Lê Văn Tám hội đàm với Thủ tướng Nhật Bản Kenji Tanaka. "
        + "Trong cuộc hội kiến với Thủ tướng Nhật Bản Kenji Tanaka, Bộ trưởng Trần Văn Chín vui mừng trước việc hai nước lập "
        + "quan hệ đối tác hồi tháng 1.")
    #expect(events.first { $0.kind == .meeting }?.start == "2016-03-09")
  }

  @Test func theHostWhoIsVisitedSaysWhere() throws {
    let visit = try #require(
      try events("Ngày 9/3, Thủ tướng Anh Mary Brown đến thăm Tổng thống Pháp Jean Dupont.").first)
    #expect(visit.kind == .visit)
    #expect(visit.country == "FR")
    #expect(visit.participants.first { $0.role == .guest }?.name == "Mary Brown")
    #expect(visit.participants.first { $0.role == .host }?.name == "Jean Dupont")
  }

  @Test func aTripOfManyCountriesIsOneVisitAndOfTwoIsTwo() throws {
    let trip = try events("Từ ngày 5/3, Bộ trưởng Lê Văn Tám thăm Pháp, Bỉ và Slovakia.")
    #expect(trip.count == 1)
    #expect(trip.first?.participants.filter { $0.type == .country }.count == 3)
    let two = try events("Từ ngày 5/3, Bộ trưởng Lê Văn Tám thăm Lào và Campuchia.")
    #expect(two.map(\.country) == ["LA", "KH"])
  }

  @Test(
    arguments: [
      "Ngày 9/3, Thủ tướng Lê Văn Tám và Tổng thống Nga Igor Ivanov gặp nhau tại Hà Nội.",
      "Cuộc gặp giữa Thủ tướng Lê Văn Tám và người đồng cấp Nga Igor Ivanov diễn ra tại Hà Nội ngày 9/3.",
      "Tiếp Tổng thống Nga Igor Ivanov tại Hà Nội ngày 9/3, Thủ tướng Lê Văn Tám khẳng định Chính phủ coi trọng quan hệ.",
      "Thủ tướng Lê Văn Tám nói hợp tác sẽ tăng, sau cuộc gặp với Tổng thống Nga Igor Ivanov tại Hà Nội ngày 9/3.",
    ])
  func bothSidesOfAMeetingAreFound(_ sentence: String) throws {
    let events = try events(sentence)
    #expect(events.count == 1)
    #expect(events.first?.kind == .meeting)
    #expect(names(events.first) == ["Lê Văn Tám", "Igor Ivanov"])
    #expect(events.first?.place == "Hà Nội")
    #expect(events.first?.start == "2016-03-09")
  }

  @Test func aPostOfAnotherCountryThatNobodyIsNamedForIsTheCountry() throws {
    let events = try events("Ngày 9/3, Ngoại trưởng Mỹ John Smith hội đàm với người đồng cấp Uzbekistan.")
    #expect(names(events.first) == ["John Smith", "Uzbekistan"])
    #expect(try self.events("Ngày 9/3, Ngoại trưởng Mỹ John Smith gặp một số nghị sĩ và bộ trưởng Uzbekistan.").isEmpty)
  }

  @Test func talkingOnTheTelephoneIsACall() throws {
    let events = try events(
      "Ngày 9/3, Ngoại trưởng Mỹ John Smith nói chuyện với Ngoại trưởng Nga Igor Ivanov qua điện thoại.")
    #expect(events.map(\.kind) == [.call])
    #expect(try self.events("Ngày 9/3, Ngoại trưởng Mỹ John Smith nói chuyện với sinh viên Nga.").isEmpty)
  }

  @Test func aLetterReceivedIsTheOtherWayRound() throws {
    let letter = try #require(
      try events("Ngày 9/3, Tổng thống Nga Igor Ivanov nhận được bức thư của Tổng thống Pháp Jean Dupont.").first)
    #expect(letter.kind == .message)
    #expect(letter.participants.first { $0.role == .sender }?.name == "Jean Dupont")
    #expect(letter.participants.first { $0.role == .recipient }?.name == "Igor Ivanov")
  }

  @Test func eachMessageOfASentenceHasItsOwnSenderAndRecipient() throws {
    let events = try events(
      """
      Ngày 9/3, Thủ tướng Lê Văn Tám gửi điện mừng Thủ tướng Nga Igor Ivanov; Bộ trưởng Ngoại giao Trần Văn Chín \
      gửi điện mừng Ngoại trưởng Nga Boris Petrov.
      """)
    #expect(events.map(names) == [["Lê Văn Tám", "Igor Ivanov"], ["Trần Văn Chín", "Boris Petrov"]])
  }

  @Test func doanIsWhoeverTravels() throws {
    let events = try events(
      "Từ ngày 7/3, Bộ trưởng Lê Văn Tám thăm Lào. Chiều 9/3, Thủ tướng Lào Khamtay Siphan đã tiếp đoàn.")
    let meeting = try #require(events.first { $0.kind == .meeting })
    #expect(names(meeting) == ["Lê Văn Tám", "Khamtay Siphan"])
    #expect(meeting.country == "LA")
  }

  @Test func whoSignedWhatStandsInTheSentencesThatFollow() throws {
    let events = try events(
      """
      Ngày 9/3, tại Hà Nội, Thủ tướng Lê Văn Tám và Tổng thống Nga Igor Ivanov chứng kiến lễ ký các văn kiện:

      Bản ghi nhớ giữa Bộ Tư pháp Việt Nam và Bộ Tư pháp Nga.
      """)
    let signing = try #require(events.first { $0.kind == .signing })
    #expect(
      Set(signing.participants.filter { $0.role == .signatory }.map(\.name)) == [
        "Bộ Tư pháp Việt Nam", "Bộ Tư pháp Nga",
      ])
    #expect(signing.participants.filter { $0.role == .attendee }.count == 2)
  }

  @Test func whoCameIsToldBeforeTheGatheringIsNamed() throws {
    let events = try events(
      """
      Dự lễ có ông Lê Văn Tám, Phó Thủ tướng; đại diện Hội Nông dân Việt Nam.

      Lễ kỷ niệm 50 năm thiết lập quan hệ Việt Nam - Lào diễn ra tại Hà Nội ngày 9/3.
      """)
    let ceremony = try #require(events.first { $0.kind == .ceremony })
    #expect(names(ceremony).isSuperset(of: ["Lê Văn Tám", "Hội Nông dân Việt Nam"]))
  }

  @Test func aConferenceNeverNamedIsOneAllTheSame() throws {
    let events = try events("Phát biểu tại Hội thảo, Thứ trưởng Bộ Ngoại giao Lê Văn Tám nói về đào tạo cán bộ.")
    #expect(events.map(\.kind) == [.conference])
    #expect(events.first?.title == nil)
    #expect(names(events.first) == ["Lê Văn Tám"])
  }

  @Test func aNameInQuotesIsWhatTheQuotesHold() throws {
    let events = try events(
      "Diễn ra từ 8 đến 9/3, “Diễn đàn Đổi mới: Từ ý tưởng tới thị trường” có sự tham dự của Bộ trưởng Lê Văn Tám.")
    #expect(events.first?.title == "Diễn đàn Đổi mới: Từ ý tưởng tới thị trường")
    #expect(events.first?.start == "2016-03-08")
    #expect(names(events.first) == ["Lê Văn Tám"])
  }

  /// Denied, called off, only possible; told of papers signed long ago; somebody else's house or source.
  @Test(
    arguments: [
      "Ngày 9/3, chuyến thăm Nhật Bản của Bộ trưởng Lê Văn Tám đã bị hủy.",
      "Khả năng Bộ trưởng Lê Văn Tám sẽ thăm Nhật Bản ngày 9/3 còn để ngỏ.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám sẽ không tham dự Diễn đàn kinh tế châu Á.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám nhắc lại các thỏa thuận đã ký kết với Tổng thống Nga Igor Ivanov.",
      "Sau hội đàm, Bộ trưởng Lê Văn Tám trả lời báo chí.",
    ])
  func whatDidNotHappenIsNoEvent(_ sentence: String) throws {
    #expect(try events(sentence).isEmpty)
  }

  @Test func aDateBehindAVerbOfSayingOrInABracketIsNotTheEvents() throws {
    let said = try events("Ngày 9/3, Người phát ngôn Lê Thị Hoa cho biết Tổng thống Nga Igor Ivanov sẽ thăm Việt Nam.")
    #expect(said.first { $0.kind == .visit }?.start == nil)
    let bracket = try events(
      "Bộ trưởng Lê Văn Tám sẽ thăm chùa cổ do Tổng thống Ấn Độ tặng tượng (ngày 24-3-1959), rồi gặp Đại sứ Nga Igor Ivanov."
    )
    #expect(bracket.allSatisfy { $0.start != "1959-03-24" })
  }

  @Test func aDayHasTheYearThatTheSameDayHasElsewhere() throws {
    let events = try events(
      "Sáng 9/3, Thủ tướng Lê Văn Tám tiếp Đại sứ Nga Igor Ivanov. Ảnh chụp ngày 9/3/2018 tại Hà Nội.", published: nil)
    #expect(events.first?.start == "2018-03-09")
    #expect(events.first?.startBasis == .inferred)
  }

  @Test func whoSignsIsToldBeforeOrBehindTheVerb() throws {
    let events = try events(
      """
      Sáng 9/3, tại Hà Nội, Bộ Tư pháp và Ngân hàng Phát triển châu Á ký Tuyên bố chung về thương mại. Văn kiện có hiệu lực từ ngày 31/12/2016.

      Ký tuyên bố có Thủ tướng Lào Thongsing Thammavong, Thủ tướng Thái Lan Prayut Chan-o-cha và Thủ tướng Lê Văn Tám. \
      Tổng Thư ký Liên hợp quốc Ban Ki-moon chứng kiến lễ ký.
      """)
    #expect(events.map(\.kind) == [.signing])
    #expect(events.first?.start == "2016-03-09")
    #expect(
      names(events.first).isSuperset(of: ["Thongsing Thammavong", "Prayut Chan-o-cha", "Lê Văn Tám", "Ban Ki-moon"]))
    let roles = events.first?.participants.filter { $0.name == "Lê Văn Tám" }.map(\.role)
    #expect(roles == [.signatory])
  }

  @Test func othersWhoComeAlongDoNotActAlone() throws {
    let events = try events("Ngày 9/3, Bộ trưởng Lê Văn Tám cùng lãnh đạo các nước thành viên ASEAN thăm Nhật Bản.")
    let guests = events.first?.participants.filter { $0.role == .guest }.map(\.name)
    #expect(guests == ["Lê Văn Tám"])
  }

  @Test func aPlaceThatIsStillAheadIsNotWhere() throws {
    let events = try events(
      "Trước khi đến La Habana, ngày 9/3, Bộ trưởng Lê Văn Tám dự Hội nghị Thượng đỉnh về phát triển tại New York.")
    #expect(events.first { $0.kind == .conference }?.place == "New York")
  }

  @Test func aPostWithoutACountryIsOfTheReportsOwnOfficials() throws {
    let events = try events(
      """
      Thủ tướng Lê Văn Tám và Thủ tướng Hà Lan Mark Rutte chủ trì một phiên đối thoại. \
      Ngày 9/3, Thủ tướng thăm Bỉ.
      """)
    let visit = try #require(events.first { $0.kind == .visit })
    #expect(visit.participants.filter { $0.role == .guest }.map(\.name) == ["Lê Văn Tám"])
  }

  @Test func whoHoldsTheSamePostOfTheOtherCountryIsTheCounterpart() throws {
    let report = try extracted(
      "Tin đối ngoại trong ngày.\n\nNgoại trưởng Pháp Jean Dupont đến Hà Nội. Tổng thống Pháp Paul Martin ở lại Paris. "
        + "Hồi tháng 4, Ngoại trưởng Ý Maria Rossi đã gặp người đồng cấp Pháp tại Berlin.")
    let meeting = report.events.first { $0.kind == .meeting }
    #expect(meeting?.participants.map(\.name).sorted() == ["Jean Dupont", "Maria Rossi"])
  }

  @Test func aSummitThatBearsTheNameOfACityIsThere() throws {
    let report = try extracted(
      "Tin đối ngoại trong ngày.\n\nHội nghị thượng đỉnh Helsinki giữa Tổng thống Pháp Jean Dupont và Tổng thống Ý Maria Rossi "
        + "đã kết thúc mà không có thoả thuận.")
    let summit = report.events.first { $0.kind == .conference || $0.kind == .meeting }
    #expect(summit?.place == "Helsinki")
    #expect(summit?.country == "FI")
  }
}

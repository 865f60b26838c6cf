import Extraction
import Testing

/// What is an event, who takes part in it, when and where.
@Suite struct EventTests {
  private func events(_ text: String, published: String? = "2016-03-10") throws -> [ExtractedEvent] {
    try extracted("Tin đối ngoại trong ngày.\n\n" + text, published: published).events
  }

  private func names(_ event: ExtractedEvent?, _ role: ParticipantRole) -> [String] {
    event?.participants.filter { $0.role == role }.map(\.name) ?? []
  }

  @Test func aVisitHasGuestHostCountryAndDays() throws {
    let events = try events(
      "Tổng thống Ấn Độ Pranab Mukherjee sẽ thăm cấp nhà nước Việt Nam từ ngày 14 đến 17/3 theo lời mời của Chủ tịch nước Lê Văn Tám."
    )
    #expect(events.count == 1)
    let visit = try #require(events.first)
    #expect(visit.kind == .visit)
    #expect(visit.rank == "cấp nhà nước")
    #expect(visit.start == "2016-03-14")
    #expect(visit.end == "2016-03-17")
    #expect(visit.country == "VN")
    #expect(visit.status == .planned)
    #expect(names(visit, .guest) == ["Pranab Mukherjee"])
    #expect(names(visit, .host) == ["Lê Văn Tám"])
  }

  @Test func talksHaveTwoSidesADayAndAPlace() throws {
    let events = try events(
      "Ngày 9/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Văn Tám hội đàm với Ngoại trưởng Nga Igor Ivanov.")
    let talks = try #require(events.first { $0.kind == .talks })
    #expect(talks.start == "2016-03-09")
    #expect(talks.place == "Hà Nội")
    #expect(talks.country == "VN")
    #expect(Set(talks.participants.map(\.name)) == ["Lê Văn Tám", "Igor Ivanov"])
  }

  @Test(
    arguments: [
      "Chiều 9/3, Thủ tướng Lê Văn Tám tiếp Đại sứ Nga Igor Ivanov.",
      "Chiều 9/3, Đại sứ Nga Igor Ivanov được Thủ tướng Lê Văn Tám tiếp.",
      "Chiều 9/3, Đại sứ Nga Igor Ivanov đến chào Thủ tướng Lê Văn Tám.",
      "Trong cuộc gặp với Đại sứ Nga Igor Ivanov chiều 9/3, Thủ tướng Lê Văn Tám khẳng định quan hệ tốt đẹp.",
      "Cuộc gặp giữa Thủ tướng Lê Văn Tám và Đại sứ Nga Igor Ivanov diễn ra chiều 9/3.",
    ])
  func aMeetingIsTheSameHoweverItIsTold(_ sentence: String) throws {
    let events = try events(sentence)
    #expect(events.map(\.kind) == [.meeting])
    #expect(events.first?.start == "2016-03-09")
    #expect(Set(events.first?.participants.map(\.name) ?? []) == ["Lê Văn Tám", "Igor Ivanov"])
  }

  @Test func whoeverIsReceivedApartIsAMeetingApart() throws {
    let events = try events(
      "Sáng 9/3, Tổng thống Ấn Độ Pranab Mukherjee hội kiến Thủ tướng Lê Văn Tám và Chủ tịch Quốc hội Trần Thị Chín.")
    #expect(events.map(\.kind) == [.meeting, .meeting])
    #expect(
      events.map { Set($0.participants.map(\.name)) } == [
        ["Pranab Mukherjee", "Lê Văn Tám"], ["Pranab Mukherjee", "Trần Thị Chín"],
      ])
  }

  @Test func aCallAndAMessage() throws {
    let call = try events("Tối 9/3, Thủ tướng Lê Văn Tám điện đàm với Thủ tướng Nhật Bản Kenji Tanaka.")
    #expect(call.map(\.kind) == [.call])
    let message = try events("Ngày 9/3, Chủ tịch nước Lê Văn Tám gửi điện mừng tới Tổng thống Nga Igor Ivanov.")
    #expect(message.map(\.kind) == [.message])
    #expect(names(message.first, .sender) == ["Lê Văn Tám"])
    #expect(names(message.first, .recipient) == ["Igor Ivanov"])
  }

  @Test func aConferenceHasItsTitleOrganiserAndThoseWhoCame() throws {
    let events = try events(
      """
      Sáng 9/3, tại Hà Nội, Bộ Ngoại giao tổ chức Hội nghị tổng kết công tác biên giới năm 2015.

      Tham dự hội nghị có các đồng chí: Lê Văn Tám, Phó Thủ tướng; Trần Văn Chín, Thứ trưởng Bộ Quốc phòng.

      Phát biểu tại hội nghị, Phó Thủ tướng Lê Văn Tám biểu dương các lực lượng.
      """)
    let conference = try #require(events.first { $0.kind == .conference })
    #expect(conference.title == "Hội nghị tổng kết công tác biên giới năm 2015")
    #expect(conference.start == "2016-03-09")
    #expect(names(conference, .organiser) == ["Bộ Ngoại giao"])
    #expect(names(conference, .speaker) == ["Lê Văn Tám"])
    #expect(names(conference, .attendee) == ["Trần Văn Chín"])
  }

  @Test func arrivingIsAVisitOnlyWhereTheReportIsAboutIt() throws {
    let arrival = "Tổng thống Nga Igor Ivanov đã tới Hà Nội."
    #expect(try events(arrival).map(\.kind) == [.visit])
    let background = String(repeating: "Giá dầu ổn định. ", count: 8)
    #expect(try events(background + arrival).isEmpty)
  }

  @Test func credentialsAreACeremony() throws {
    let events = try events("Sáng 9/3, Đại sứ Nga Igor Ivanov trình Quốc thư lên Chủ tịch nước Lê Văn Tám.")
    #expect(events.map(\.kind) == [.ceremony])
    #expect(names(events.first, .guest) == ["Igor Ivanov"])
  }

  @Test func whatIsToldTwiceIsOneEvent() throws {
    let report = try extracted(
      """
      Thủ tướng Lê Văn Tám tiếp Đại sứ Nga

      Chiều 9/3, Thủ tướng Lê Văn Tám tiếp Đại sứ Nga Igor Ivanov.

      Thủ tướng Lê Văn Tám tiếp Đại sứ Nga Igor Ivanov. (Ảnh: TTXVN)
      """, published: "2016-03-10")
    #expect(report.events.map(\.kind) == [.meeting])
  }

  @Test func theYearOfAReviewFollowsFromWhatItReviews() throws {
    let report = try extracted(
      "Tin vắn.\n\nChiều 27/12, tại Huế, Ban Đối ngoại Trung ương tổ chức Hội nghị tổng kết công tác năm 2014 và triển khai nhiệm vụ năm 2015."
    )
    #expect(report.events.first?.start == "2014-12-27")
    #expect(report.events.first?.startBasis == .inferred)
  }

  @Test func aDayWithoutYearStaysSoWhereNothingTellsIt() throws {
    let report = try extracted("Tin vắn.\n\nChiều 27/6, Thủ tướng Lê Văn Tám tiếp Đại sứ Nga Igor Ivanov.")
    #expect(report.events.first?.start == "XXXX-06-27")
  }

  /// Words that look like an event's, wishes, conditions and denials.
  @Test(
    arguments: [
      "Ngày 9/3, Thủ tướng Lê Văn Tám tiếp tục chỉ đạo Bộ trưởng Trần Văn Chín.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám gặp khó khăn khi sang Nga.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám đăng ký cho Thứ trưởng Trần Văn Chín.",
      "Ngày 9/3, Tổng Thư ký Lê Văn Tám nói với Bộ trưởng Trần Văn Chín.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám trực tiếp nêu việc của Thứ trưởng Trần Văn Chín.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám thăm dò ý kiến của Nga.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám ở Điện Biên nói về Thứ trưởng Trần Văn Chín.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám tiếp nhận báo cáo của Thứ trưởng Trần Văn Chín.",
      "Ngày 9/3, Chủ tịch Quốc hội Lê Văn Tám nói về xã hội Nga.",
      "Ngày 9/3, Tổng thống Nga Igor Ivanov mong muốn thăm Việt Nam.",
      "Ngày 9/3, Thủ tướng Lê Văn Tám mời Tổng thống Nga Igor Ivanov thăm Việt Nam.",
      "Ngày 9/3, Thủ tướng Lê Văn Tám không gặp Tổng thống Nga Igor Ivanov.",
      "Nếu gặp Tổng thống Nga Igor Ivanov, Thủ tướng Lê Văn Tám sẽ nêu việc này.",
      "Ngày 9/3, Bộ trưởng Lê Văn Tám trao đổi kinh nghiệm quản lý.",
    ])
  func trapsAreNoEvents(_ sentence: String) throws {
    #expect(try events(sentence).isEmpty)
  }
}

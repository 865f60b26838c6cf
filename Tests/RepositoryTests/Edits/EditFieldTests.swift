import Testing

@testable import Repository

@Suite struct EditFieldTests {
  private func check(_ field: String, _ value: String?, _ kind: EntityKind = .event) throws -> String? {
    try EditField.named(field, of: kind).check(value)
  }

  @Test(arguments: ["2015", "2015-12", "2015-12-28", "XXXX-02-29"])
  func datesOfAnyPrecisionAreTaken(_ date: String) throws {
    #expect(try check("start", date) == date)
  }

  @Test(arguments: [
    "28/12/2015", "2015-13", "2015-02-30", "XXXX", "XXXX-02-30", "15", "2015-1-2", "0000", "2015-12-28x",
  ])
  func whatIsNoDateIsRefused(_ date: String) {
    #expect(throws: EditError.self) { try check("start", date) }
  }

  @Test func onlyEventsHaveDatesOfUnknownYear() {
    #expect(throws: EditError.self) { try check("issued", "XXXX-12-28", .document) }
  }

  @Test func anEmptyValueClearsWhatNeedNotBeThere() throws {
    #expect(try check("title", "") == nil)
    #expect(throws: EditError.self) { try check("status", "") }
    #expect(throws: EditError.self) { try check("name", nil, .official) }
  }

  @Test func wordsAreThoseOfTheSchema() throws {
    #expect(try check("status", "cancelled") == "cancelled")
    #expect(throws: EditError.self) { try check("status", "maybe") }
    #expect(throws: EditError.self) { try check("kind", "party") }
    #expect(try check("value", "59", .claim) == "59")
    #expect(throws: EditError.self) { try check("value", "many", .claim) }
  }

  @Test func anUnknownFieldIsRefusedWithThoseThereAre() {
    #expect(
      throws: EditError.unknownField("when", of: .task, known: ["text", "year", "due", "assigner", "event", "status"])
    ) {
      try EditField.named("when", of: .task)
    }
  }

  @Test func fieldsOfParticipantsNameThemWithOrWithoutQuotes() throws {
    let quoted = EditedParticipant(field: "participant:\"Lê Hồng Anh\".role")
    #expect(quoted == EditedParticipant(field: "participant:Lê Hồng Anh.role"))
    #expect(quoted?.field == "participant:\"Lê Hồng Anh\".role")
    #expect(EditedParticipant(field: "participant:\"J. Kerry\".title")?.name == "J. Kerry")
    #expect(EditedParticipant(field: "participant:.role") == nil)
    #expect(EditedParticipant(field: "participant:An.age") == nil)
    #expect(try check("participant:An.role", "host") == "host")
    #expect(throws: EditError.self) { try check("participant:An.role", "friend") }
    #expect(throws: EditError.self) { try check("participant:An.role", "x", .task) }
  }
}

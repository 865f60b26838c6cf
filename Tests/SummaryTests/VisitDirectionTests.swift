import Extraction
import Testing

@testable import Repository
@testable import Summary

@Suite struct VisitDirectionTests {
  private func visit(to country: String?, guest: String?, host: String? = nil) -> SummaryEvent {
    var event = SummaryEvent(
      id: 1, key: "event/visit", kind: .visit, start: "2015-05-01", country: country, status: .held)
    for (role, side) in [(ParticipantRole.guest, guest), (.host, host)] {
      event.participants.append(
        SummaryParticipant(
          role: role, type: .official, name: "Nguyễn Văn A", key: "official/a", side: side, sortKey: "a"))
    }
    return event
  }

  @Test func aVietnameseGuestAbroadGoesOut() {
    #expect(VisitDirection(of: visit(to: "DE", guest: "VN")) == .out)
  }

  @Test func aForeignGuestInVietnamComesIn() {
    #expect(VisitDirection(of: visit(to: "VN", guest: "CN")) == .in)
  }

  @Test func withoutACountryTheHostsTellWhereItIs() {
    #expect(VisitDirection(of: visit(to: nil, guest: "VN", host: "LA")) == .out)
    #expect(VisitDirection(of: visit(to: nil, guest: "LA", host: "VN")) == .in)
  }

  @Test func homeVisitsThirdCountriesAndUnknownGuestsAreOther() {
    #expect(VisitDirection(of: visit(to: "VN", guest: "VN")) == .other)
    #expect(VisitDirection(of: visit(to: "RU", guest: "CN")) == .other)
    #expect(VisitDirection(of: visit(to: "VN", guest: nil)) == .other)
    #expect(VisitDirection(of: visit(to: nil, guest: "VN")) == .other)
  }
}

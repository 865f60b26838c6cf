import Extraction
import Repository
import Vietnamese

/// Which way a visit goes, seen from Vietnam.
enum VisitDirection {
  /// A Vietnamese guest abroad.
  case out
  /// A foreign guest in Vietnam.
  case `in`
  case other

  /// Compares the country of the guests with the visited country; where the country visited is not said, it is the hosts'.
  init(of visit: SummaryEvent) {
    let guests = visit.sides(as: .guest)
    let visited = visit.country.map { [$0] } ?? visit.sides(as: .host)
    if guests.contains("VN"), visited.contains(where: { $0 != "VN" }) {
      self = .out
    } else if visited.contains("VN"), guests.contains(where: { $0 != "VN" }) {
      self = .in
    } else {
      self = .other
    }
  }
}

extension SummaryEvent {
  /// Countries on whose side somebody takes part, by code.
  var sides: [String] { Set(participants.compactMap(\.side)).sorted() }

  func sides(as role: ParticipantRole) -> [String] {
    Set(participants.filter { $0.role == role }.compactMap(\.side)).sorted()
  }

  /// Whether a conference is one of several countries: three sides at least, a body that is international, or a title that
  /// names a summit or such a body.
  var isMultilateral: Bool {
    if sides.count >= 3 { return true }
    if participants.contains(where: { $0.organisationKind == "international" }) { return true }
    guard let title else { return false }
    let folded = " \(Fold.searchKey(title)) "
    return Self.multilateralWords.contains { folded.contains($0) }
  }

  private static let multilateralWords = [
    " asean ", " apec ", " asem ", " aipa ", " ipu ", " cop", " lien hop quoc ", " thuong dinh ", " cap cao ",
    " cong uoc khung ", " shangri",
  ]
}

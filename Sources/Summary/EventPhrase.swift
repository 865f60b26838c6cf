import Extraction
import Repository

extension SummaryEvent {
  /// The event in one line: its own title where the reports give one, else who did what with whom.
  var phrase: String {
    let text = title ?? untitledPhrase
    return status == .planned ? "\(text) (dự kiến)" : text
  }

  private var untitledPhrase: String {
    switch kind {
    case .visit: ([names(.guest), "thăm", rank, countryName ?? place].compactMap(\.self)).joined(separator: " ")
    case .talks: exchange("hội đàm với", otherwise: "Hội đàm")
    case .call: exchange("điện đàm với", otherwise: "Điện đàm")
    case .meeting: transfer(from: .host, "tiếp, gặp", to: .guest) ?? exchange("gặp", otherwise: "Gặp gỡ")
    case .message: transfer(from: .sender, "gửi điện, thư tới", to: .recipient) ?? labelled("Điện, thư")
    case .signing: labelled("Ký kết")
    case .appointment: labelled("Nhân sự")
    case .statement: labelled("Tuyên bố")
    case .ceremony: labelled("Lễ")
    case .conference: labelled("Hội nghị")
    }
  }

  /// Names of the participants in a role, each once, joined by commas; nil for none.
  func names(_ role: ParticipantRole) -> String? {
    joined(participants.filter { $0.role == role }.map(\.name))
  }

  /// Names of the participants in these roles with the posts printed beside them.
  func titledNames(_ roles: ParticipantRole...) -> String {
    joined(
      participants.filter { roles.contains($0.role) }.map { participant in
        participant.title.map { "\(participant.name) (\($0))" } ?? participant.name
      }, by: "; ") ?? ""
  }

  /// Everybody, with posts.
  var everybody: String {
    titledNames(
      .guest, .host, .counterpart, .sender, .recipient, .signatory, .appointee, .organiser,
      .chair, .speaker, .attendee)
  }

  private func transfer(from: ParticipantRole, _ verb: String, to: ParticipantRole) -> String? {
    guard let giver = names(from), let taker = names(to) else { return nil }
    return "\(giver) \(verb) \(taker)"
  }

  private func exchange(_ verb: String, otherwise: String) -> String {
    let sides = unique(participants.filter { $0.role == .counterpart }.map(\.name))
    if sides.count == 2 { return "\(sides[0]) \(verb) \(sides[1])" }
    return transfer(from: .host, verb, to: .guest) ?? labelled(otherwise)
  }

  private func labelled(_ label: String) -> String {
    joined(participants.map(\.name)).map { "\(label): \($0)" } ?? label
  }

  private func joined(_ names: [String], by separator: String = ", ") -> String? {
    names.isEmpty ? nil : unique(names).joined(separator: separator)
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension EventKind {
  /// The name of the kind in a summary.
  var label: String {
    switch self {
    case .conference: "Hội nghị, hội thảo"
    case .visit: "Chuyến thăm"
    case .talks: "Hội đàm"
    case .meeting: "Gặp gỡ, tiếp xúc"
    case .call: "Điện đàm"
    case .message: "Điện, thư"
    case .signing: "Ký kết"
    case .ceremony: "Lễ"
    case .appointment: "Nhân sự"
    case .statement: "Tuyên bố, họp báo"
    }
  }
}

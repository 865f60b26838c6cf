import Extraction

/// Who takes part in an event, out of what its reports say: all of them, each in the role that most give.
struct EventParticipants {
  struct Entry: Equatable, Sendable {
    var who: Who
    var role: ParticipantRole
    var side: String?
    var name: String
    var title: String?
    /// The mentions that say so.
    var mentions: [MentionID]
  }

  private(set) var entries: [Entry] = []

  /// Roles that one report or another gives the same person at the same event.
  private static let interchangeable: [ParticipantRole] = [.counterpart, .host, .guest, .speaker, .attendee]

  /// `facts` in canonical order.
  init(_ facts: [EventFacts]) {
    var order: [Who] = []
    var all: [Who: [EventFacts.Participation]] = [:]
    for fact in facts {
      for participation in fact.participants {
        if all[participation.who] == nil { order.append(participation.who) }
        all[participation.who, default: []].append(participation)
      }
    }
    for who in order {
      let told = all[who] ?? []
      let usual = Self.role(of: told.map(\.role))
      var byRole: [(role: ParticipantRole, members: [EventFacts.Participation])] = []
      for participation in told {
        let role = Self.interchangeable.contains(participation.role) ? usual ?? participation.role : participation.role
        if let index = byRole.firstIndex(where: { $0.role == role }) {
          byRole[index].members.append(participation)
        } else {
          byRole.append((role, [participation]))
        }
      }
      for (role, members) in byRole {
        let names = members.map(\.name)
        entries.append(
          Entry(
            who: who, role: role, side: who.country ?? EventFields.most(told.compactMap(\.side)),
            name: names.first { $0.contains(" ") } ?? names[0], title: members.lazy.compactMap(\.title).first,
            mentions: members.map(\.id)))
      }
    }
  }

  private static func role(of roles: [ParticipantRole]) -> ParticipantRole? {
    let counts = interchangeable.map { role in roles.count { $0 == role } }
    // Everybody attends; a role that says more is believed.
    guard let most = counts.dropLast().max(), most > 0 else { return roles.contains(.attendee) ? .attendee : nil }
    return counts.firstIndex(of: most).map { interchangeable[$0] }
  }
}

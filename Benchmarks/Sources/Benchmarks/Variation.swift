import Extraction

/// Makes other reports out of one: other people, other days, and the same load for the database.
///
/// Of four people, one stays who they are, so that the same names come again and again as in real reports.
struct Variation {
  let copy: Int

  /// The report and its facts under other names and dates. The text only gets another last line: evidence stays in place.
  func varied(_ report: Report, _ facts: ExtractedReport) -> (Report, ExtractedReport) {
    guard copy > 0 else { return (report, facts) }
    var metadata = report.metadata
    metadata.published = metadata.published.map(shifted)
    metadata.title = metadata.title.map { "\($0) (\(copy))" }
    let report = Report(metadata: metadata, text: report.text + "\nBản \(copy).")
    var facts = facts
    facts.report = metadata
    for index in facts.officials.indices {
      let isVietnamese = facts.officials[index].country == "VN"
      let (name, new) = (facts.officials[index].name, person(facts.officials[index].name, isVietnamese))
      facts.officials[index].name = new
      facts.officials[index].aliases = []
      rename(name, new, in: &facts)
    }
    for index in facts.events.indices {
      facts.events[index].start = facts.events[index].start.map(shifted)
      facts.events[index].end = facts.events[index].end.map(shifted)
    }
    return (report, facts)
  }

  private func rename(_ name: String, _ new: String, in facts: inout ExtractedReport) {
    for event in facts.events.indices {
      for index in facts.events[event].participants.indices where facts.events[event].participants[index].name == name {
        facts.events[event].participants[index].name = new
      }
    }
    for index in facts.tasks.indices {
      if facts.tasks[index].assigner == name { facts.tasks[index].assigner = new }
      facts.tasks[index].assignees = facts.tasks[index].assignees.map { $0 == name ? new : $0 }
    }
  }

  private func person(_ name: String, _ isVietnamese: Bool) -> String {
    let seed = name.utf8.reduce(copy) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
    if seed % 4 == 0 { return name }
    var words = name.split(separator: " ").map(String.init)
    let last = words.count - 1
    if isVietnamese {
      words[last] = Self.given[seed % Self.given.count]
      if last > 1 { words[last - 1] = Self.given[seed / 64 % Self.given.count] }
    } else {
      words[last] += Self.endings[seed % Self.endings.count] + Self.endings[seed / 64 % Self.endings.count]
    }
    return words.joined(separator: " ")
  }

  private static let given = [
    "An", "Anh", "Bình", "Châu", "Chi", "Cường", "Dũng", "Dương", "Đạt", "Đức", "Giang", "Hà", "Hải", "Hạnh", "Hiền",
    "Hiếu",
    "Hoa", "Hòa", "Hùng", "Hưng", "Khánh", "Khôi", "Lan", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Ngọc", "Phong",
    "Phúc",
    "Phương", "Quang", "Quân", "Sơn", "Tâm", "Thành", "Thảo", "Thắng", "Thịnh", "Thu", "Thủy", "Tiến", "Toàn", "Trang",
    "Trung",
    "Tuấn", "Tùng", "Vân", "Việt", "Vinh", "Xuân", "Yến",
  ]
  private static let endings = [
    "a", "an", "ang", "as", "ato", "berg", "dal", "den", "do", "ek", "el", "en", "er", "ero", "es", "ev", "feld",
    "ford", "ham",
    "ic", "idze", "ier", "in", "ing", "ini", "is", "jan", "ko", "land", "ley", "lin", "man", "mov", "na", "nen", "ner",
    "o", "off",
    "om", "on", "os", "ov", "oy", "poulos", "qvist", "rup", "sen", "ski", "son", "stad", "strom", "te", "ton", "u",
    "ulu", "us",
    "vic", "well", "yan",
  ]

  /// A date moved by some days for each copy; months have 28 days here, which keeps every date valid.
  private func shifted(_ date: String) -> String {
    let parts = date.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return date }
    let days = (month - 1) * 28 + min(day, 28) - 1 + copy * 37
    let (newMonth, newDay) = (days / 28 % 12 + 1, days % 28 + 1)
    let year = Int(parts[0]).map { String($0 + days / 336) } ?? String(parts[0])
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(newMonth))-\(two(newDay))"
  }
}

import Extraction

/// Makes other reports out of one: other people, other days, and the same load for the database.
///
/// Of four people, one stays who they are, so that the same names come again and again as in real reports. An archive knows when
/// its reports appeared: those without a date get one, and days without a year get the year that all such days have.
struct Variation {
  let copy: Int

  /// The report and its facts under other names and dates. The text only gets another last line: evidence stays in place.
  func varied(_ report: Report, _ facts: ExtractedReport) -> (Report, ExtractedReport) {
    var metadata = report.metadata
    let day =
      facts.events.compactMap(\.start).filter { $0.utf8.count == 10 }.max() ?? Self.someDay(report.metadata.file)
    metadata.published = shifted(metadata.published ?? day)
    if copy > 0 { metadata.title = metadata.title.map { "\($0) (\(copy))" } }
    let report = Report(metadata: metadata, text: copy > 0 ? report.text + "\nBản \(copy)." : report.text)
    var facts = facts
    facts.report = metadata
    for index in facts.officials.indices where copy > 0 {
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
      // First names come again and again, surnames are of all sounds.
      let parts = [Self.beginnings[seed % Self.beginnings.count], Self.middles[seed / 32 % Self.middles.count]]
      words[last] = parts.joined() + Self.endings[seed / 1024 % Self.endings.count]
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
  private static let beginnings = [
    "Ba", "Bren", "Cal", "Che", "Da", "Dol", "Fa", "Fre", "Gar", "Gol", "Ha", "Hol", "Ja", "Jen", "Ka", "Kor", "La",
    "Lin",
    "Ma", "Mol", "Na", "Nor", "Pe", "Pol", "Ra", "Ros", "Sa", "Stel", "Ta", "Tor", "Va", "Wil",
  ]
  private static let middles = [
    "", "b", "bel", "d", "dar", "der", "f", "g", "gar", "k", "kal", "l", "lam", "ler", "m", "mar", "min", "n", "nar",
    "nov", "p", "r", "rad", "rik", "s", "sel", "t", "tal", "ten", "v", "var", "z",
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

  private static func someDay(_ file: String) -> String {
    let seed = file.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
    return "XXXX-\(10 + seed % 3)-\(10 + seed / 8 % 18)"
  }

  /// A date moved by some days for each copy; months have 28 days here, which keeps every date valid.
  private func shifted(_ date: String) -> String {
    let parts = date.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return date }
    let days = (month - 1) * 28 + min(day, 28) - 1 + copy * 37
    let (newMonth, newDay) = (days / 28 % 12 + 1, days % 28 + 1)
    let year = (Int(parts[0]) ?? 2010 + (month * 31 + day) % 8) + days / 336
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(newMonth))-\(two(newDay))"
  }
}

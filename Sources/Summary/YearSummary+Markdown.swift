import Extraction
import Repository

extension YearSummary {
  /// The summary as a Vietnamese report in Markdown. The keys in backticks name the rows: `doingoai show KEY`.
  public func markdown() -> String {
    var out = MarkdownText()
    out.heading(1, "Tổng kết đối ngoại năm \(year)")
    writeTotals(to: &out)
    writeConferences(to: &out)
    writeVisits(to: &out)
    writeExchanges(to: &out)
    writeOtherEvents(to: &out)
    writeTasks(to: &out)
    writeOfficials(to: &out)
    writeDocuments(to: &out)
    writeChronicle(to: &out)
    writeSources(to: &out)
    writeNotes(to: &out)
    return out.text
  }

  private static let none = "Không có trong cơ sở dữ liệu."

  private func writeTotals(to out: inout MarkdownText) {
    out.heading(2, "1. Tổng quan")
    let exchanged = Set(exchanges.flatMap { $0.events.map(\.key) }).count
    let rows: [(String, Int, String)] = [
      ("Báo cáo", sources.count, "mục 15"),
      ("Sự kiện", chronicle.count, "mục 14"),
      ("Hội nghị, hội thảo", conferences.count, "mục 2"),
      ("Hội nghị đa phương", multilateral.count, "mục 3"),
      ("Chuyến thăm nước ngoài", visitsOut.count, "mục 4"),
      ("Chuyến thăm của khách nước ngoài", visitsIn.count, "mục 5"),
      ("Chuyến thăm khác", otherVisits.count, "mục 6"),
      ("Hội đàm, gặp gỡ, điện đàm", exchanged, "mục 7"),
      ("Ký kết", signings.count, "mục 8"),
      ("Điện, thư", messages.count, "mục 9"),
      ("Lễ", ceremonies.count, "mục 9"),
      ("Nhân sự", appointments.count, "mục 10"),
      ("Tuyên bố, họp báo", statements.count, "mục 10"),
      ("Nhiệm vụ được giao", allTasks.count, "mục 11"),
      ("Quan chức", officials.count, "mục 12"),
      ("Văn kiện được viện dẫn", documents.count, "mục 13"),
    ]
    out.table(["", "Số", "Chi tiết"], numeric: [1], rows.map { [$0.0, String($0.1), $0.2] })
  }

  private func writeConferences(to out: inout MarkdownText) {
    for (title, events) in [("2. Hội nghị, hội thảo", conferences), ("3. Hoạt động đa phương", multilateral)] {
      out.heading(2, title)
      guard !events.isEmpty else {
        out.paragraph(Self.none)
        continue
      }
      out.table(
        ["Ngày", "Hội nghị", "Nơi", "Tổ chức, chủ trì", "Nhiệm vụ", "Mã"], numeric: [4],
        events.map {
          [
            $0.dateText, MarkdownText.escape($0.phrase), MarkdownText.escape($0.whereText),
            MarkdownText.escape($0.titledNames(.organiser, .chair)), String(taskCount(of: $0)),
            MarkdownText.keys([$0.key]),
          ]
        })
    }
  }

  private func writeVisits(to out: inout MarkdownText) {
    let sections = [
      ("4. Chuyến thăm nước ngoài", visitsOut), ("5. Khách nước ngoài thăm Việt Nam", visitsIn),
      ("6. Chuyến thăm khác", otherVisits),
    ]
    for (title, events) in sections {
      out.heading(2, title)
      guard !events.isEmpty else {
        out.paragraph(Self.none)
        continue
      }
      out.table(
        ["Ngày", "Khách", "Nơi đến", "Hình thức", "Chủ nhà", "Mã"],
        events.map { event in
          [
            event.dateText, MarkdownText.escape(event.titledNames(.guest)), MarkdownText.escape(event.whereText),
            MarkdownText.escape(event.manner),
            MarkdownText.escape(event.titledNames(.host)), MarkdownText.keys([event.key]),
          ]
        })
    }
  }

  private func writeExchanges(to out: inout MarkdownText) {
    out.heading(2, "7. Hội đàm, gặp gỡ, điện đàm theo nước")
    if exchanges.isEmpty { out.paragraph(Self.none) }
    for (index, group) in exchanges.enumerated() {
      if index > 0 { out.paragraph("") }
      out.paragraph("**\(MarkdownText.escape(group.name))** (\(group.events.count))\n")
      for event in group.events { out.item(line(of: event)) }
    }
  }

  private func writeOtherEvents(to out: inout MarkdownText) {
    let sections: [(String, [SummaryEvent])] = [
      ("8. Ký kết", signings), ("9. Điện, thư và các lễ", (messages + ceremonies).byDate),
      ("10. Nhân sự, tuyên bố", (appointments + statements).byDate),
    ]
    for (title, events) in sections {
      out.heading(2, title)
      if events.isEmpty { out.paragraph(Self.none) }
      for event in events { out.item(line(of: event)) }
    }
  }

  private func writeTasks(to out: inout MarkdownText) {
    out.heading(2, "11. Nhiệm vụ")
    if tasks.isEmpty { out.paragraph(Self.none) }
    for (index, group) in tasks.enumerated() {
      if index > 0 { out.paragraph("") }
      let title = group.title.map(MarkdownText.escape) ?? "Báo cáo \(group.report)"
      let day = group.date.map { " (\(DateText.day($0)))" } ?? ""
      out.paragraph("**\(title)**\(day) \(MarkdownText.keys([group.event ?? group.report]))\n")
      for task in group.tasks {
        let assignees = task.assignees.joined(separator: ", ")
        out.item([
          "\(task.ordinal.map { "(\($0)) " } ?? "")\(MarkdownText.escape(task.text))",
          task.assigner.map { "giao: \(MarkdownText.escape($0))" } ?? "",
          assignees.isEmpty ? "" : "thực hiện: \(MarkdownText.escape(assignees))",
          task.due.map { "hạn: \(MarkdownText.escape($0))" } ?? "",
          task.year.map { "năm \($0)" } ?? "",
          ["done": "đã xong", "dropped": "đã bỏ"][task.status] ?? "",
          MarkdownText.keys([task.key]),
        ])
      }
    }
  }

  private func writeOfficials(to out: inout MarkdownText) {
    out.heading(2, "12. Quan chức")
    guard !officials.isEmpty else { return out.paragraph(Self.none) }
    out.table(
      ["Họ tên", "Nước", "Chức vụ trong các báo cáo", "Số sự kiện", "Mã sự kiện"], numeric: [3],
      officials.map { official in
        [
          MarkdownText.escape(official.name), official.country.map { countryNames[$0] ?? $0 } ?? "",
          MarkdownText.escape(official.posts.joined(separator: "; ")), String(official.events.count),
          MarkdownText.keys(official.events),
        ]
      })
  }

  private func writeDocuments(to out: inout MarkdownText) {
    out.heading(2, "13. Văn kiện được viện dẫn")
    guard !documents.isEmpty else { return out.paragraph(Self.none) }
    out.table(
      ["Văn kiện", "Cơ quan ban hành", "Số báo cáo", "Mã báo cáo"], numeric: [2],
      documents.map {
        [
          MarkdownText.escape($0.name), MarkdownText.escape($0.issuer ?? ""), String($0.reports.count),
          MarkdownText.keys($0.reports),
        ]
      })
  }

  private func writeChronicle(to out: inout MarkdownText) {
    out.heading(2, "14. Biên niên")
    if chronicle.isEmpty { out.paragraph(Self.none) }
    for event in chronicle { out.item(line(of: event)) }
  }

  private func writeSources(to out: inout MarkdownText) {
    out.heading(2, "15. Nguồn")
    if sources.isEmpty { out.paragraph(Self.none) }
    for report in sources {
      out.item([
        report.published.map(DateText.day) ?? "không rõ ngày", MarkdownText.escape(report.title ?? report.file),
        MarkdownText.escape(report.source ?? ""), MarkdownText.keys([report.key]),
      ])
    }
  }

  private func writeNotes(to out: inout MarkdownText) {
    out.heading(2, "16. Cách làm")
    out.item([
      "Bản tổng kết do máy lập từ các báo cáo ở mục 15; mỗi con số đếm đúng những dòng mà mục chi tiết liệt kê."
    ])
    out.item(["Sự kiện thuộc năm mà nó bắt đầu. Chuyến thăm xếp theo nước của khách và nước đến, nhìn từ Việt Nam."])
    out.item(["Ở mục 7, một cuộc có nhiều nước tham gia được ghi ở từng nước; tổng số ở mục 1 chỉ đếm một lần."])
    if !notes.planned.isEmpty { out.item(["Mới là dự kiến: \(MarkdownText.keys(notes.planned))"]) }
    if !notes.calledOff.isEmpty { out.item(["Bị hủy hoặc hoãn, không tính: \(MarkdownText.keys(notes.calledOff))"]) }
    out.item([
      "Không xếp được vào năm nào: \(notes.unplaced.withoutYear) sự kiện không rõ năm, \(notes.unplaced.withoutDate) sự kiện"
        + " không rõ ngày (`select key from events where year is null`)."
    ])
  }

  /// Day, what, where unless that has been said, key.
  private func line(of event: SummaryEvent) -> [String] {
    [
      "**\(event.dateText)**", MarkdownText.escape(event.phrase),
      event.phraseNamesWhere ? "" : MarkdownText.escape(event.whereText), MarkdownText.keys([event.key]),
    ]
  }
}

extension SummaryEvent {
  /// The rank of a visit, and whether it is still to come.
  fileprivate var manner: String {
    [rank, status == .planned ? "dự kiến" : nil].compactMap(\.self).joined(separator: ", ")
  }

  /// Whether the phrase names the country and there is no place to add.
  fileprivate var phraseNamesWhere: Bool { kind == .visit && title == nil && (place == nil || countryName == nil) }
}

extension [SummaryEvent] {
  fileprivate var byDate: [SummaryEvent] { sorted { ($0.start, $0.key) < ($1.start, $1.key) } }
}

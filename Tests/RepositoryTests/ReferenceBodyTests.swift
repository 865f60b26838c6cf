import Extraction
import Repository
import SQLite
import Testing

@Suite struct ReferenceBodyTests {
  private func named(_ names: [(String, String?)]) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.ingest(
      names.enumerated().map { index, name in
        report("Báo cáo \(index)") {
          var body = ExtractedOrganisation(name: name.0)
          body.country = name.1
          $0.organisations = [body]
        }
      })
    return scratch
  }

  @Test func theWorkOfTheCommissionForExternalRelationsPassedToTheMinistry() throws {
    let scratch = try named([("BĐNTW", "VN"), ("Ban Đối ngoại Trung ương Đảng", nil)])
    let organisations = scratch.database.organisations
    #expect(try organisations.list().map(\.name) == ["Ban Đối ngoại Trung ương"])
    let commission = try #require(try organisations.find("BĐNTW"))
    let successor = try #require(try commission.successorID.flatMap(organisations.get))
    #expect(successor.name == "Bộ Ngoại giao")
    #expect(successor.country == "VN")
    #expect(try commission.parentID.flatMap(organisations.get)?.name == "Ban Chấp hành Trung ương Đảng")
    let succession = try scratch.connection.first(
      "SELECT date || ' ' || legal_basis FROM successions WHERE predecessor_id = ?", commission.id,
      map: { $0.string(0) })
    #expect(succession == "2025-03-01 Nghị định 28/2025/NĐ-CP ngày 24/02/2025")
    #expect(Doctor.isHealthy(try Doctor(scratch.connection).check()))
  }

  @Test func theMinistryOfAReportIsTheOneThatTheReferenceDataNames() throws {
    let scratch = try named([
      ("Ban Đối ngoại Trung ương", "VN"), ("Bộ Ngoại giao", nil), ("Bộ Ngoại giao Việt Nam", "VN"),
      ("Bộ Ngoại giao Lào", "LA"), ("Bộ Ngoại giao", "LA"),
    ])
    let listed = try scratch.database.organisations.list()
    #expect(listed.map { "\($0.name) \($0.country ?? "-") \($0.reportCount)" }.count == 3)
    #expect(listed.filter { $0.country == "VN" }.map(\.reportCount).sorted() == [1, 2])
    #expect(listed.filter { $0.country == "LA" }.map(\.reportCount) == [2])
  }

  @Test func aRegulationIsTheOneIssuedWithItsDecision() throws {
    let scratch = try Scratch()
    let cited = [
      ("Quy chế 272", "Quy chế", "272", nil), ("Quyết định 272-QĐ/TW", "Quyết định", "272-QĐ/TW", "Bộ Chính trị"),
      ("Quy chế 272", "Quy chế", "272", "Tỉnh ủy Hà Giang"),
    ]
    try scratch.ingest(
      cited.enumerated().map { index, citation in
        report("Báo cáo \(index)") {
          var document = ExtractedDocument(name: citation.0)
          (document.kind, document.number, document.issuer) = (citation.1, citation.2, citation.3)
          $0.documents = [document]
        }
      })
    let documents = try scratch.database.documents.list()
    #expect(documents.count == 2)
    let regulation = try #require(documents.first { $0.citationCount == 2 })
    #expect(regulation.issued == "2015-01-21")
    #expect(regulation.issuer == "Bộ Chính trị")
    #expect(Set(regulation.aliases + [regulation.name]).isSuperset(of: ["Quy chế 272", "Quyết định 272-QĐ/TW"]))
  }

  @Test func aJointStatementWithoutATitleIsEachReportsOwn() throws {
    let scratch = try Scratch()
    try scratch.ingest(
      (0..<2).map { index in
        report("Báo cáo \(index)") { $0.documents = [ExtractedDocument(name: "Tuyên bố chung")] }
      })
    #expect(try scratch.database.documents.list().count == 2)
  }
}

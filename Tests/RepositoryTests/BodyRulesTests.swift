import Testing
import Vietnamese

@testable import Repository

@Suite struct BodyRulesTests {
  private func body(_ name: String, _ country: String = "") -> Node {
    Node(id: 0, kind: .organisation, block: Fold.nameKey(name), nameKey: Keys.name(name), country: country)
  }

  private func document(_ block: String, _ key: String? = nil, issuer: String = "", issued: String? = nil) -> Node {
    var node = Node(id: 0, kind: .document, block: block, nameKey: key ?? block, field: issuer)
    node.first = issued
    return node
  }

  private func groups(_ nodes: [Node]) -> [[Int]] { BodyRules.group(nodes) { _, _ in nil }.groups }

  @Test func oneNameInSeveralCountriesIsSeveralBodies() {
    let ministries = [body("Bộ Ngoại giao", "CN"), body("Bộ Ngoại giao", "LA")]
    #expect(groups(ministries) == [[0], [1]])
    #expect(groups(ministries + [body("Bộ Ngoại giao")]) == [[0], [1], [2]])
    #expect(groups(ministries + [body("Bộ Ngoại giao"), body("Bộ Ngoại giao", "VN")]) == [[0], [1], [2, 3]])
    #expect(groups([body("Bộ Ngoại giao"), body("Bộ Ngoại giao", "LA")]) == [[0, 1]])
  }

  @Test func aNameEndsWithoutItsOwnCountry() {
    #expect(BodyRules.withoutCountry("Bộ Ngoại giao Lào", "LA", names: ["lào"]) == "Bộ Ngoại giao")
    #expect(BodyRules.withoutCountry("Bộ Ngoại giao Lào", "", names: []) == "Bộ Ngoại giao Lào")
    #expect(BodyRules.withoutCountry("Hội Việt Nam", "VN", names: ["việt nam"]) == "Hội Việt Nam")
  }

  @Test func theCodeIssuerAndDateOfADocumentTellItApart() {
    func groups(_ nodes: [Node]) -> [[Int]] { DocumentRules.group(nodes) { _, _ in nil }.groups }
    let plain = document("chỉ thị|04")
    let coded = document("chỉ thị|04", "chỉ thị|04-ct/tw", issued: "2011-07-06")
    #expect(groups([plain, coded]) == [[0, 1]])
    #expect(groups([plain, coded, document("chỉ thị|04", "chỉ thị|04-ct/ttg")]) == [[0], [1], [2]])
    #expect(groups([coded, document("chỉ thị|04", "chỉ thị|04-ct/tw", issued: "2016-01-02")]) == [[0], [1]])
    #expect(
      groups([document("luật|1", issuer: "quochoi"), document("luật|1", issuer: "hộiđồng")]) == [[0], [1]])
  }
}

import SQLite
import Vietnamese

/// The forms of names by which rows are found and joined.
enum Keys {
  /// The same for spellings of a name that differ in case, tone placement, hyphens, points or spaces only.
  ///
  /// "T.Ư", "TƯ" and "TW", by which names of bodies and posts are shortened, are "Trung ương".
  static func name(_ name: some StringProtocol) -> String {
    let key = name.utf8.contains(UInt8(ascii: "T")) ? Fold.matchKey(spelledOut(name)) : Fold.matchKey(name)
    guard key.utf8.contains(where: isGap) else { return key }
    return String(decoding: key.utf8.filter { !isGap($0) }, as: UTF8.self)
  }

  /// Lower-case ASCII with single spaces, for LIKE.
  static func folded(_ text: some StringProtocol) -> String { Fold.searchKey(text) }

  /// The same for spellings of a document's kind and number: "Chỉ thị số 04 - CT/TW", "chỉ thị 04-CT/TW".
  static func document(kind: String, number: String) -> String {
    Fold.matchKey(kind) + "|" + Fold.matchKey(number).filter { !$0.isWhitespace }
  }

  private static func spelledOut(_ name: some StringProtocol) -> String {
    let abbreviations = ["T.Ư", "T.W", "TW", "TƯ"]
    // AF ends the capital Ư.
    guard name.utf8.contains(0xAF) || name.utf8.contains(UInt8(ascii: "W")) else { return String(name) }
    return name.split(separator: " ").map { abbreviations.contains(String($0)) ? "Trung ương" : $0 }
      .joined(separator: " ")
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}

extension Connection {
  /// Runs an INSERT into `table` whose first parameter is the public key, with `base`, else `base-2`, `base-3` …, until no
  /// other row has the key.
  ///
  /// The statement must end with `ON CONFLICT (key) DO NOTHING`. Returns the new row.
  func insert(_ sql: String, into table: StaticString, key base: String, _ values: (any Bindable)?...) throws -> Int64 {
    var number = 1
    while true {
      try run(sql, [number == 1 ? base : "\(base)-\(number)"] + values)
      if changes > 0 { return lastInsertedRow }
      number = number == 8 ? try freeNumber(after: number, key: base, in: table) : number + 1
    }
  }

  /// The number after the run of taken ones that `taken` begins, found in steps that double and then halve: there may be
  /// thousands of one name.
  private func freeNumber(after taken: Int, key base: String, in table: StaticString) throws -> Int {
    func isTaken(_ number: Int) throws -> Bool {
      try first("SELECT 1 FROM \(table) WHERE key = ?", "\(base)-\(number)", map: { _ in true }) ?? false
    }
    var taken = taken
    var step = 1
    while try isTaken(taken + step) {
      taken += step
      step *= 2
    }
    var free = taken + step
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if try isTaken(middle) { taken = middle } else { free = middle }
    }
    return free
  }

  /// The id of the row of `table` that is meant by a row number or by a key with or without its prefix ("official/").
  func id(of reference: String, in table: StaticString, prefix: String) throws -> Int64? {
    if !reference.isEmpty, reference.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let id = Int64(reference) {
      if let id = try first("SELECT id FROM \(table) WHERE id = ?", id, map: { $0.int64(0) }) { return id }
    }
    let id = try first(
      "SELECT id FROM \(table) WHERE key IN (?, ?) LIMIT 1", reference, prefix + "/" + reference, map: { $0.int64(0) })
    if id != nil { return id }
    guard let kind = EntityKind(rawValue: prefix) else { return nil }
    let ids = PublicIDs(self)
    let row = try ids.row(of: reference) ?? ids.row(of: prefix + "/" + reference)
    return row?.kind == kind ? row?.id : nil
  }

  /// The same, or by a name: as written, else without regard to diacritics. Of several rows, the one with the most
  /// evidence.
  func id(
    of reference: String, in table: StaticString, prefix: String, names: StaticString, owner: StaticString,
    factKind: FactKind
  ) throws -> Int64? {
    if let id = try id(of: reference, in: table, prefix: prefix) { return id }
    for (column, value) in [("name_key", Keys.name(reference)), ("name_folded", Keys.folded(reference))] {
      let id = try first(
        """
        SELECT \(owner) FROM \(names) n WHERE \(column) = ? ORDER BY (SELECT count(*) FROM evidence
        WHERE fact_kind = '\(factKind.rawValue)' AND fact_id = \(owner)) DESC, \(owner) LIMIT 1
        """, value, map: { $0.int64(0) })
      if let id { return id }
    }
    return nil
  }
}

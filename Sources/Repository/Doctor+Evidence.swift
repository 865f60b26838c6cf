import SQLite

extension Doctor {
  /// The table of each kind of fact.
  static func table(_ kind: FactKind) -> String {
    switch kind {
    case .event: "events"
    case .participant: "participants"
    case .official: "officials"
    case .occupancy: "occupancies"
    case .organisation: "organisations"
    case .task: "tasks"
    case .citation: "citations"
    case .claim: "claims"
    }
  }

  /// Evidence of facts that are not there.
  func orphanedEvidence() throws -> [Finding] {
    let findings = try FactKind.allCases.compactMap { kind in
      let count = try connection.count(
        """
        SELECT count(*) FROM evidence WHERE fact_kind = '\(kind.rawValue)'
        AND fact_id NOT IN (SELECT id FROM \(Self.table(kind)))
        """)
      return count == 0
        ? nil : Finding(.error, "evidence", "\(count) pieces of evidence are of no row of \(Self.table(kind))")
    }
    return findings.isEmpty ? [Finding(.ok, "evidence", "all evidence is of a fact")] : findings
  }

  /// Keys that lead to no row.
  func publicIDs() throws -> [Finding] {
    let findings = try EntityKind.allCases.compactMap { kind in
      let count = try connection.count(
        """
        SELECT count(*) FROM public_ids WHERE kind = '\(kind.rawValue)' AND row_id NOT IN (SELECT id FROM \(kind.table))
        """)
      return count == 0 ? nil : Finding(.error, "keys", "\(count) keys lead to no row of \(kind.table)")
    }
    return findings.isEmpty ? [Finding(.ok, "keys", "every key leads to a row")] : findings
  }

  /// Facts that no report attests.
  func unattestedFacts() throws -> [Finding] {
    let findings = try FactKind.allCases.compactMap { kind in
      let count = try connection.count(
        """
        SELECT count(*) FROM \(Self.table(kind)) WHERE id NOT IN
        (SELECT fact_id FROM evidence WHERE fact_kind = '\(kind.rawValue)')
        AND id NOT IN (SELECT row_id FROM nodes WHERE kind = '\(kind.rawValue)' AND mentions = 0 AND row_id IS NOT NULL)
        """)
      return count == 0 ? nil : Finding(.warning, "facts", "\(count) rows of \(Self.table(kind)) have no evidence")
    }
    return findings.isEmpty ? [Finding(.ok, "facts", "every fact has evidence")] : findings
  }

  /// Evidence beyond the end of the text, or that cuts a character.
  func quotes() throws -> [Finding] {
    let length = try connection.count(
      "SELECT count(*) FROM reports WHERE byte_count <> length(CAST(text AS BLOB))")
    // A byte 10xxxxxx goes on with a character: none may stand at either edge of a quote.
    let outside = try connection.count(
      """
      SELECT count(*) FROM evidence v JOIN reports r ON r.id = v.report_id WHERE v.end_byte > r.byte_count
      OR hex(substr(CAST(r.text AS BLOB), v.start_byte + 1, 1)) BETWEEN '80' AND 'BF'
      OR hex(substr(CAST(r.text AS BLOB), v.end_byte + 1, 1)) BETWEEN '80' AND 'BF'
      """)
    var findings: [Finding] = []
    if length > 0 { findings.append(Finding(.error, "quotes", "\(length) reports have another length than recorded")) }
    if outside > 0 {
      findings.append(Finding(.error, "quotes", "\(outside) pieces of evidence do not point at words of their report"))
    }
    return findings.isEmpty ? [Finding(.ok, "quotes", "every quote stands in its report")] : findings
  }
}

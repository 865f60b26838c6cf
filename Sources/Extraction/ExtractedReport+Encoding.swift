extension ExtractedReport {
  /// Writes the report as one object of the exchange format.
  ///
  /// Plain lists of names stand beside the objects that carry the evidence: `positions` beside `posts`,
  /// `organisations` beside `bodies`, `documents` beside `citations`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.object("report") { report.writeFields(to: &$0, text: text) }
      json.array("events") { for event in events { event.write(to: &$0) } }
      json.array("officials") { for official in officials { official.write(to: &$0) } }
      json.field("organisations", organisations.map(\.name))
      json.array("bodies") { for organisation in organisations { organisation.write(to: &$0) } }
      json.array("tasks") { for task in tasks { task.write(to: &$0) } }
      json.field("documents", documents.map(\.name))
      json.array("citations") { for document in documents { document.write(to: &$0) } }
      json.array("claims") { for claim in claims { claim.write(to: &$0) } }
    }
  }

  /// The report as one line of JSON, without the line's end.
  public var json: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }
}

extension ReportMetadata {
  fileprivate func writeFields(to json: inout JSONWriter, text: String?) {
    json.field("file", file)
    json.field("title", title)
    json.field("published", published)
    json.field("source", source)
    json.fieldIfKnown("url", url)
    json.field("authors", authors)
    json.field("language", language)
    if !extra.isEmpty {
      json.object("extra") { json in
        for (key, value) in extra.sorted(by: { $0.key < $1.key }) { json.field(key, value) }
      }
    }
    json.fieldIfKnown("text", text)
  }
}

extension ExtractedEvent {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("kind", kind.rawValue)
      json.fieldIfKnown("rank", rank)
      json.field("title", title)
      json.field("start", start)
      json.fieldIfKnown("start_basis", startBasis?.rawValue)
      json.field("end", end)
      json.field("place", place)
      json.field("country", country)
      json.field("status", status.rawValue)
      json.array("participants") { for participant in participants { participant.write(to: &$0) } }
      json.field("evidence", evidence)
    }
  }
}

extension ExtractedParticipant {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.field("type", type.rawValue)
      json.field("role", role.rawValue)
      json.fieldIfKnown("title", title)
      json.field("evidence", evidence)
    }
  }
}

extension ExtractedOfficial {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.field("positions", posts.map(\.title))
      json.array("posts") { json in
        for post in posts {
          json.object { json in
            json.field("title", post.title)
            json.fieldIfKnown("organisation", post.organisation)
            json.field("evidence", post.evidence)
          }
        }
      }
      if !aliases.isEmpty { json.field("aliases", aliases) }
      json.fieldIfKnown("country", country)
      json.field("evidence", evidence)
    }
  }
}

extension ExtractedOrganisation {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.fieldIfKnown("abbreviation", abbreviation)
      json.fieldIfKnown("kind", kind)
      json.fieldIfKnown("country", country)
      json.field("evidence", evidence)
    }
  }
}

extension ExtractedTask {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("ordinal", ordinal)
      json.field("text", text)
      json.field("year", year)
      json.field("assigner", assigner)
      json.field("assignees", assignees)
      json.fieldIfKnown("due", due)
      json.field("evidence", evidence)
    }
  }
}

extension ExtractedDocument {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.fieldIfKnown("kind", kind)
      json.fieldIfKnown("number", number)
      json.fieldIfKnown("issuer", issuer)
      json.fieldIfKnown("issued", issued)
      json.field("evidence", evidence)
    }
  }
}

extension ExtractedClaim {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("value", value)
      json.field("measure", measure)
      json.field("unit", unit)
      json.field("qualifier", qualifier.rawValue)
      json.fieldIfKnown("period", period)
      json.field("evidence", evidence)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ key: String, _ evidence: [Evidence]) {
    array(key) { json in
      for piece in evidence {
        json.object { json in
          json.field("start", piece.start)
          json.field("end", piece.end)
          json.field("rule", piece.rule)
          json.field("confidence", piece.confidence)
        }
      }
    }
  }
}

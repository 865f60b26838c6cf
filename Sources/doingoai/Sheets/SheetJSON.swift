import Extraction
import Repository

extension Sheet {
  /// The sheet as one JSON object: `kind`, `key`, its fields, and an array a section.
  var json: String {
    var json = JSONWriter(indentation: 2)
    json.object { json in
      json.field("kind", kind)
      json.field("key", key)
      for field in fields { json.field(field) }
      for section in sections {
        json.array(section.name) { json in
          for item in section.items { json.write(item) }
        }
      }
    }
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ field: Sheet.Field) {
    if let list = field.list { return self.field(field.name, list) }
    key(field.name)
    value(field.value)
  }

  fileprivate mutating func write(_ item: Sheet.Item) {
    object { json in
      for field in item.fields { json.field(field) }
      guard !item.quotes.isEmpty else { return }
      json.array("evidence") { json in
        for quote in item.quotes { json.write(quote) }
      }
    }
  }

  private mutating func write(_ quote: Quote) {
    object { json in
      json.field("report", quote.reportKey)
      json.field("start", quote.start)
      json.field("end", quote.end)
      json.field("quote", quote.text)
      json.field("rule", quote.rule)
      json.field("confidence", quote.confidence)
    }
  }
}

import Repository
import SQLite

/// What `show` prints of one entry: its fields, and sections of facts with the words they came from.
struct Sheet {
  /// "conference", "official" …
  var kind: String
  var key: String
  var heading: String
  var fields: [Field] = []
  var sections: [Section] = []

  /// A named value; one that is null or empty is left out of the text and null in JSON.
  struct Field {
    var name: String
    var value: Value
    /// Several values, which JSON has as an array.
    var list: [String]?

    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
    init(_ name: String, _ list: [String]) {
      self.init(name, list.joined)
      self.list = list
    }
    init(_ name: String, _ text: String?) { self.init(name, Value(text)) }
    init(_ name: String, _ number: Int?) { self.init(name, Value(number)) }
  }

  struct Section {
    var name: String
    var items: [Item]
  }

  struct Item {
    /// How the item reads as text.
    var line: String
    /// What it is in JSON.
    var fields: [Field]
    var quotes: [Quote] = []
  }

  mutating func add(_ name: String, _ items: [Item]) {
    if !items.isEmpty { sections.append(Section(name: name, items: items)) }
  }
}

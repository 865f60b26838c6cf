import ArgumentParser
import SQLite

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the tables and views of the database with their comments, as SQL.")

  @OptionGroup var database: DatabaseOptions

  @Argument(help: "Only these tables and views.")
  var names: [String] = []

  func run() throws {
    let output = StandardOutput()
    try database.reading { database in
      let connection = database.connection
      let objects = try connection.all(
        """
        SELECT name, sql FROM sqlite_schema
        WHERE type IN ('table', 'view') AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND name NOT IN (SELECT t.name FROM pragma_table_list AS t WHERE t.type = 'shadow')
        ORDER BY type, rowid
        """
      ) { (name: $0.string(0), sql: $0.string(1)) }
      for name in names where !objects.contains(where: { $0.name == name }) {
        throw CommandError.notFound(
          "there is no table or view \(quoted(name)); there are: \(objects.map(\.name).joined(separator: ", "))")
      }
      for object in objects where names.isEmpty || names.contains(object.name) {
        try output.line(object.sql + ";\n")
      }
    }
    try output.flush()
  }
}

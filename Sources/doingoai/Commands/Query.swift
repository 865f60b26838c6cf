import ArgumentParser
import Extraction
import Glibc
import SQLite

struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a question in SQL; nothing can be changed.",
    discussion: """
      doingoai query "select * from conferences where year = :year" -p year=2015
      doingoai query --format csv - < question.sql

      The tables and views are listed by `doingoai schema`. A value given as name=value is a text, which compares with \
      columns of numbers as a number; name:=value is a number or null.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "One SQL statement, or - for standard input.")
  var sql: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Read the statement from a file.", valueName: "file"), completion: .file())
  var file: String?

  @Option(
    name: .customShort("p"), parsing: .singleValue,
    help: ArgumentHelp("A value for a parameter such as :name; repeatable.", valueName: "name=value"))
  var parameters: [QueryParameter] = []

  @Option(help: ArgumentHelp("Stop after this time (0: no limit).", valueName: "seconds"))
  var timeout = 30.0

  @Option(help: ArgumentHelp("Print at most this many rows.", valueName: "n"))
  var maxRows: Int?

  func validate() throws {
    guard (sql == nil) != (file == nil) else {
      throw ValidationError("One statement is wanted: as SQL, as - or with --file.")
    }
    guard timeout >= 0, timeout < 1_000_000 else {
      throw ValidationError("--timeout wants a number of seconds, not \(timeout).")
    }
    if let maxRows, maxRows < 1 { throw ValidationError("--max-rows wants a number above 0.") }
  }

  func run() throws {
    let text = try statementText()
    try database.reading { database in
      let connection = database.connection
      try connection.guardReadOnly(timeoutMilliseconds: timeout == 0 ? nil : max(1, Int(timeout * 1000)))
      let statement = try connection.prepareOnly(text)
      try bind(to: statement)
      do {
        try printRows(of: statement)
      } catch let error as SQLiteError where error.isTimedOut {
        throw CommandError.timeout(seconds: timeout)
      }
    }
  }

  private func statementText() throws -> String {
    if let sql, sql != "-" { return sql }
    let bytes = if let file { try readFile(file) } else { try readStandardInput() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError.badData(place: quoted(file ?? "-"), reason: "the SQL is not UTF-8")
    }
    return text
  }

  private func bind(to statement: Statement) throws {
    let wanted = statement.parameterNames.map { $0.map { String($0.drop { ":@$".contains($0) }) } }
    guard !wanted.contains(nil) else {
      throw CommandError.badData(place: "the SQL", reason: "give parameters names, such as :year instead of ?")
    }
    for parameter in parameters {
      guard wanted.contains(parameter.name) else {
        throw CommandError.badData(place: "-p \(printable(parameter.name))", reason: "the SQL has no such parameter")
      }
      try statement.bind(parameter.value, named: parameter.name)
    }
    if let missing = wanted.compactMap({ $0 }).first(where: { name in !parameters.contains { $0.name == name } }) {
      throw CommandError.badData(place: "the SQL", reason: "a value is missing: -p \(printable(missing))=…")
    }
  }

  private func printRows(of statement: Statement) throws {
    let standardOutput = StandardOutput()
    let columns = statement.columnNames
    let printer = output.format.printer(columns: columns, to: standardOutput)
    try printer.begin()
    var count = 0
    var isCut = false
    while let row = try statement.step() {
      if count == maxRows {
        isCut = true
        break
      }
      try printer.row(columns.indices.map(row.value))
      count += 1
    }
    try printer.end()
    try standardOutput.flush()
    if isCut { complain("doingoai: there are more than \(count) rows; the rest is left out (--max-rows)") }
  }
}

/// `name=value` or `name:=value` of the command line.
struct QueryParameter: ExpressibleByArgument {
  var name: String
  var value: Value

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    var name = argument[..<equals]
    let text = String(argument[argument.index(after: equals)...])
    if name.hasSuffix(":") {
      name = name.dropLast()
      switch try? JSONParser.parse(text.utf8) {
      case .integer(let integer): value = .integer(integer)
      case .double(let double): value = .real(double)
      case .null: value = .null
      default: return nil
      }
    } else {
      value = .text(text)
    }
    self.name = String(name.drop { ":@$".contains($0) })
    if self.name.isEmpty { return nil }
  }
}

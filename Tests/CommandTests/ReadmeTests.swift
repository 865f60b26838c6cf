import Testing

@testable import doingoai

/// The README beside the sources; it must keep up with the program.
private func readme() throws -> String {
  let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  return String(decoding: try readFile(root + "/README.md"), as: UTF8.self)
}

@Test func readmeNamesEveryCommand() throws {
  let text = try readme()
  for command in Doingoai.configuration.subcommands {
    #expect(text.contains("`doingoai \(command._commandName)"), "\(command._commandName)")
  }
}

@Test func readmeNamesEveryExitCodeAndFormat() throws {
  let text = try readme()
  let codes = try #require(text.split(separator: "## Exit codes").last).split(separator: "## ")[0]
  for status in ExitStatus.allCases {
    #expect(codes.contains(" \(status.rawValue) ") || codes.contains(" \(status.rawValue),"))
  }
  for format in RowFormat.allCases { #expect(text.contains("`\(format.rawValue)`")) }
}

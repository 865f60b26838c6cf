import ArgumentParser
import Glibc

/// Who makes an edit and why.
struct EditOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides this (else your user name).", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The reason, kept in the log.", valueName: "text"))
  var why: String?

  @Flag(help: "Print the entry of the log as JSON.")
  var json = false

  /// The name of the account that runs the program.
  private static var accountName: String? { getpwuid(geteuid()).flatMap { String(cString: $0.pointee.pw_name) } }

  /// - Throws: `CommandError.badData` when nobody is named.
  var author: String {
    get throws {
      let names = [by, environment("USER"), Self.accountName].compactMap { $0?.trimmed }
      guard let name = names.first(where: { !$0.isEmpty }) else {
        throw CommandError.badData(place: "--by", reason: "nobody is named; say who decides this: --by \"An\"")
      }
      return name
    }
  }
}

extension String {
  /// Without white space around.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

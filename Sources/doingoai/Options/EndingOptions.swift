import ArgumentParser

/// How a long command deals with failures, and how it tells what it has done.
struct EndingOptions: ParsableArguments {
  enum OnFailure: String, EnumerableFlag {
    case keepGoing, failFast

    static func help(for value: OnFailure) -> ArgumentHelp? {
      switch value {
      case .keepGoing: "Go on with the next report when one fails."
      case .failFast: "Stop at the first report that fails; those before it stay stored."
      }
    }
  }

  @Flag var onFailure: OnFailure = .keepGoing

  @Flag(help: "Print the closing account as JSON.")
  var json = false

  var failFast: Bool { onFailure == .failFast }
}

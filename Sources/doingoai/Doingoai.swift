import ArgumentParser

@main
struct Doingoai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doingoai",
    abstract: "Turns Vietnamese diplomatic reports into a database of events, officials, organisations and tasks.")
}

import ArgumentParser

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List events, officials, organisations, tasks, documents, claims or reports.",
    discussion: """
      doingoai list visits --year 2015 --country CN
      doingoai list officials --text "le hong anh"
      """)

  @Argument(help: Subject.help) var subject: Subject
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    try filter.check(for: subject)
    // Found out here, so that a wrong word is an error of the command line.
    if case .events = subject { _ = try filter.eventKinds(of: subject) }
  }

  func run() throws {
    try database.reading { database in
      let listing =
        switch subject {
        case .events: try Listing.events(subject, filter, in: database)
        case .officials: try Listing.officials(filter, in: database)
        case .organisations: try Listing.organisations(filter, in: database)
        case .tasks: try Listing.tasks(filter, in: database)
        case .documents: try Listing.documents(filter, in: database)
        case .claims: try Listing.claims(filter, in: database)
        case .reports: try Listing.reports(filter, in: database)
        }
      try listing.write(as: output.format, after: filter.offset)
    }
  }
}

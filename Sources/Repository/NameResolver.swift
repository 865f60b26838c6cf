import Extraction
import SQLite

/// Decides which rows the names of a report mean, and makes those that are missing.
///
/// Look-ups are index searches, and the memory of the last ones is bounded, so that memory does not grow with the
/// database. One file a kind of entity has the rules.
struct NameResolver {
  let connection: Connection
  let memory = ResolverMemory()

  init(_ connection: Connection) { self.connection = connection }

  var reports: ReportRepository { ReportRepository(connection) }
  var events: EventRepository { EventRepository(connection) }
  var officials: OfficialRepository { OfficialRepository(connection) }
  var organisations: OrganisationRepository { OrganisationRepository(connection) }
  var tasks: TaskRepository { TaskRepository(connection) }
  var documents: DocumentRepository { DocumentRepository(connection) }
  var evidence: EvidenceRepository { EvidenceRepository(connection) }

  /// A row that bears a name which is looked for.
  struct Candidate {
    var id: Int64
    var country: String?
    /// Whether the name is the row's own, not an alias.
    var isName: Bool
  }
}

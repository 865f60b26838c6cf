/// What the log says about which members (signatures of nodes, anchors of event mentions) are one row.
struct EditLinks {
  /// A `merge` joins the first of its left members to the first of its right ones; the rest of each side follows by the
  /// rules that made it one side. So the undoing of one merge takes apart just what it joined.
  private struct Statement {
    var isMerge: Bool
    var left: Set<String>
    var right: Set<String>
    var leads: (String, String)?
  }

  private var statements: [Statement] = []
  /// The statements in which a member stands, in order of entries.
  private var byMember: [String: [Int]] = [:]

  var isEmpty: Bool { statements.isEmpty }

  /// Adds that `left` and `right` are one; it overrules what earlier entries said to the contrary. The first of each side
  /// is what is joined.
  mutating func merge(_ left: [String], _ right: [String]) {
    guard let first = left.first, let second = right.first else { return }
    add(Statement(isMerge: true, left: Set(left), right: Set(right), leads: first == second ? nil : (first, second)))
  }

  /// Adds that none of `moved` is one with any of `staying`, and that `moved` are one.
  mutating func split(_ moved: [String], from staying: [String]) {
    guard !moved.isEmpty else { return }
    let moved = Set(moved)
    add(Statement(isMerge: false, left: moved, right: Set(staying).subtracting(moved), leads: nil))
  }

  private mutating func add(_ statement: Statement) {
    for member in statement.left.union(statement.right) { byMember[member, default: []].append(statements.count) }
    statements.append(statement)
  }

  /// Whether the log says that two members are one, or are not; nil when it says nothing. The latest entry decides.
  func verdict(_ a: String, _ b: String) -> Verdict? {
    guard let ofA = byMember[a], let ofB = byMember[b] else { return nil }
    let common = Set(ofA).intersection(ofB)
    var isLifted = false
    for index in common.sorted(by: >) {
      let statement = statements[index]
      let isAcross =
        statement.left.contains(a) && statement.right.contains(b)
        || statement.left.contains(b) && statement.right.contains(a)
      if statement.isMerge {
        if let leads = statement.leads, leads == (a, b) || leads == (b, a) { return .same }
        if isAcross { isLifted = true }
      } else if isAcross {
        if !isLifted { return .different }
      } else if statement.left.contains(a) && statement.left.contains(b) {
        return .same
      }
    }
    return nil
  }

  /// The members that the log says are one with this one: they must be clustered together whatever their names.
  func partners(of member: String) -> [String] {
    var partners: Set<String> = []
    for index in byMember[member] ?? [] {
      let statement = statements[index]
      if let leads = statement.leads {
        if leads.0 == member { partners.insert(leads.1) }
        if leads.1 == member { partners.insert(leads.0) }
      } else if !statement.isMerge, statement.left.contains(member) {
        partners.formUnion(statement.left)
      }
    }
    return partners.filter { $0 != member && verdict(member, $0) == .same }.sorted()
  }
}

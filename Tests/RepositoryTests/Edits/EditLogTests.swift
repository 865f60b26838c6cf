import Testing

@testable import Repository

@Suite struct EditLogTests {
  private func entry(_ id: Int64, undoes: Int64? = nil) -> Edit {
    Edit(
      id: id, at: "2026-01-01T00:00:00Z", author: "An", action: undoes == nil ? .set : .undo, kind: .event,
      key: "event/x",
      undoes: undoes)
  }

  @Test func anEntryHoldsUntilItIsUndone() {
    let log = EditLog([entry(1), entry(2), entry(3, undoes: 1)])
    #expect(log.effective.map(\.id) == [2])
    #expect(log.undoneBy == [1: 3])
  }

  @Test func theUndoingOfAnUndoingRestores() {
    let log = EditLog([entry(1), entry(2, undoes: 1), entry(3, undoes: 2)])
    #expect(log.effective.map(\.id) == [1])
    #expect(log.holds(1) && !log.holds(2) && log.holds(3))
    let again = EditLog([entry(1), entry(2, undoes: 1), entry(3, undoes: 2), entry(4, undoes: 3)])
    #expect(again.effective.isEmpty)
    #expect(again.holds(2))
  }

  @Test func entriesAreReadInOrderOfTheirNumbers() {
    #expect(EditLog([entry(3, undoes: 2), entry(1), entry(2)]).effective.map(\.id) == [1])
  }
}

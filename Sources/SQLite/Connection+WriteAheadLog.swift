import CSQLite

extension Connection {
  /// Keeps changes in a write-ahead log from now on, so that readers and a writer do not wait for each other.
  ///
  /// Stays with the usual rollback journal where a log cannot work: in memory, on a network share (sqlite.org/wal.html,
  /// "all processes must be on the same host"), or while another program has the file. Returns whether the log is used.
  @discardableResult
  public func useWriteAheadLog() throws -> Bool {
    guard mode != .readOnly, !isOnNetworkShare else { return false }
    do {
      let mode = try first("PRAGMA journal_mode = WAL") { $0.string(0) }
      return mode == "wal"
    } catch let error as SQLiteError where error.isBusy || error.isCantOpen || error.isInputOutput || error.isReadOnly {
      return false
    }
  }

  private var isOnNetworkShare: Bool {
    #if os(Linux)
      // From linux/magic.h: NFS, SMB, CIFS, SMB2, FUSE (sshfs and the like), 9P, AFS, Ceph.
      let remote: Set<UInt32> = [
        0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997, 0x5346_414F, 0x00C3_6400,
      ]
      return remote.contains(csqlite_file_system(path))
    #else
      return false
    #endif
  }
}

extension Connection {
  public func backup(to target: String, progress: ((_ remaining: Int, _ total: Int) -> Void)? = nil) throws {}
}

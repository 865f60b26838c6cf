import Glibc
import TestSupport
import Testing

/// What a run of the built program left behind.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String

  var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
}

/// A folder of its own for each test in which the built program is run.
struct Workplace {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  func file(_ name: String) -> String { folder.file(name) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  /// Writes a file, making the folders in its name.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try folder.write(bytes, to: name)
    return file(name)
  }

  func exists(_ name: String) -> Bool { folder.exists(name) }

  func read(_ name: String) throws -> String { String(decoding: try folder.read(name), as: UTF8.self) }

  /// Runs the program in this folder and waits for its end.
  @discardableResult
  func run(_ arguments: String..., input: String = "", environment: [String] = []) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  @discardableResult
  func run(_ arguments: [String], input: String = "", environment: [String] = []) throws -> Outcome {
    let (number, inputFile) = (Int.random(in: 0...Int.max), ".in")
    let (out, err) = (".out\(number)", ".err\(number)")
    try write(input, to: inputFile)
    let status = try spawn(inside + arguments, environment: environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, self.file(inputFile), O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, self.file(out), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      posix_spawn_file_actions_addopen(&actions, 2, self.file(err), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    return Outcome(status: status, output: try read(out), errors: try read(err))
  }

  /// Runs the program with standard output into a pipe that nobody reads.
  func runIntoClosedPipe(_ arguments: String...) throws -> Outcome {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let status = try spawn(inside + arguments, environment: []) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      posix_spawn_file_actions_addopen(&actions, 2, self.file(".err"), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    close(ends[1])
    return Outcome(status: status, output: "", errors: try read(".err"))
  }

  /// Runs a line of the shell in this folder, the program being its `$0`.
  func run(shell line: String) throws -> Int32 {
    try spawn(
      ["/bin/sh", "-c", "cd \"$0\" && exec /bin/sh -c \"$1\" \"$2\"", path, line, Self.program], environment: []
    ) { _ in }
  }

  /// What runs the program in this folder; its arguments follow.
  private var inside: [String] { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", path, Self.program] }

  private func spawn(
    _ arguments: [String], environment: [String], _ redirect: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    redirect(&actions)
    let words = arguments.map { strdup($0) } + [nil]
    let variables = (["PATH=/usr/bin:/bin", "HOME=\(path)"] + environment).map { strdup($0) } + [nil]
    defer { for string in words + variables { free(string) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, arguments[0], &actions, nil, words, variables) == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// The program beside the tests that are running.
  private static let program: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes { bytes in
      readlink("/proc/self/exe", bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    let own = String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/doingoai"
  }()
}

/// A report with a conference in it, which every extractor of this project must find.
let conferenceReport = """
  ---
  published: 2015-12-28
  source: Bản tin thử nghiệm
  ---
  Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015

  Chiều 28/12, tại Hà Nội, Ban Đối ngoại Trung ương tổ chức Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015.
  Dự Hội nghị có Thường trực Ban Bí thư Trung ương Đảng Lê Hồng Anh.

  """

/// A report of a visit.
let visitReport = """
  ---
  published: 2016-03-14
  source: Bản tin thử nghiệm
  ---
  Chủ tịch nước Trương Tấn Sang thăm Tanzania

  Nhận lời mời của Tổng thống Cộng hòa Thống nhất Tanzania John Magufuli, Chủ tịch nước Trương Tấn Sang thăm cấp Nhà
  nước tới Tanzania từ ngày 9 đến 11/3/2016.

  """

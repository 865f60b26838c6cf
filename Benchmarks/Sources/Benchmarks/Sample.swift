import Extraction
import Glibc

/// The reports that are measured.
enum Sample {
  /// Every .txt file of a folder, in order of name; what is no report is passed over.
  static func reports(in folder: String) throws -> [Report] {
    files(in: folder).compactMap { path in
      try? Report.read(bytes: bytes(path), file: String(path.split(separator: "/").last ?? ""))
    }
  }

  /// The sample reports over and over, up to a size, each time with another family name for "Nguyễn" and a last line of their own:
  /// mostly the same events again, which is the hardest there is to store.
  static func varied(megabytes: Int) throws -> [Report] {
    let samples = try reports(in: "seeds/reports")
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"]
    var varied: [Report] = []
    var size = 0
    var round = 0
    while size < megabytes * 1_000_000, !samples.isEmpty {
      for sample in samples {
        var text = sample.text
        if round > 0 {
          text = text.split(separator: "Nguyễn", omittingEmptySubsequences: false).joined(
            separator: families[round % families.count])
          text += "\nBản \(round)."
        }
        varied.append(Report(metadata: sample.metadata, text: text))
        size += text.utf8.count
      }
      round += 1
    }
    return varied
  }

  private static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      if name.hasSuffix(".txt") {
        paths.append(path)
      } else if entry.pointee.d_type == DT_DIR {
        paths += files(in: path)
      }
    }
    return paths.sorted()
  }

  private static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[0..<count] }
    return bytes
  }
}

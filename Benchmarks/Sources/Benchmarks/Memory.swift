import Glibc

/// A figure of /proc/self/status in MB, 0 where there is none.
func resident(_ name: String) -> Int {
  guard let file = fopen("/proc/self/status", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, Int32(line.count), file) != nil {
    let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      .split { $0 == " " || $0 == "\t" }
    if words.count > 1, words[0] == name { return (Int(words[1]) ?? 0) / 1024 }
  }
  return 0
}

/// Starts the peak (VmHWM) anew from what is in use (proc(5), clear_refs).
func forgetPeak() {
  guard let file = fopen("/proc/self/clear_refs", "w") else { return }
  fputs("5", file)
  fclose(file)
}

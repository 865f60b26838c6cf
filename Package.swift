// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "doingoai",
  products: [
    .executable(name: "doingoai", targets: ["doingoai"]),
    .library(name: "DoingoaiKit", targets: ["SQLite", "Vietnamese", "Extraction", "Repository", "Summary"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Migrations", path: "Migrations", exclude: []),
    .target(name: "Seeds", path: "seeds", exclude: ["reports"]),
    .target(name: "Digest"),
    .target(name: "SQLite", dependencies: ["CSQLite", "Digest"]),
    .target(name: "Vietnamese"),
    .target(name: "Extraction", dependencies: ["Vietnamese", "Digest", "Seeds"]),
    .target(
      name: "Repository",
      dependencies: ["SQLite", "Vietnamese", "Extraction", "Digest", "Migrations", "Seeds"]),
    .target(name: "Summary", dependencies: ["Repository", "Vietnamese", "Extraction"]),
    .executableTarget(
      name: "doingoai",
      dependencies: [
        "Repository", "Summary", "Extraction", "Vietnamese", "SQLite", "Digest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "Digest", "TestSupport"]),
    .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Vietnamese"]),
    .testTarget(name: "RepositoryTests", dependencies: ["Repository", "SQLite", "Extraction", "TestSupport"]),
    .testTarget(name: "SummaryTests", dependencies: ["Summary", "Repository", "SQLite", "Extraction"]),
    .testTarget(name: "CommandTests", dependencies: ["doingoai", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

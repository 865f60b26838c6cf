// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "doingoai", path: "..")],
  targets: [
    .executableTarget(name: "Benchmarks", dependencies: [.product(name: "DoingoaiKit", package: "doingoai")])
  ],
  swiftLanguageModes: [.v6]
)

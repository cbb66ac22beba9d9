// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building the program never builds it.
// `Sources/SourceText` is a link to the program's module: compiled in this package, its `package` API can be used here.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
    targets: [
        .target(name: "SourceText", dependencies: [.product(name: "Yams", package: "Yams")]),
        .executableTarget(name: "benchmarks", dependencies: ["SourceText"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}

// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building the program never builds it.
// The modules in `Sources` are links to the program's: compiled in this package, their `package` API can be used here.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
    targets: [
        .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode"),
        .target(name: "SourceText", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(name: "Accountability"),
        .target(name: "PolicyText", dependencies: ["CCommonMark", "SourceText"]),
        .target(name: "Markup"),
        .target(name: "Charts", dependencies: ["Markup"]),
        .target(name: "QRCodes", dependencies: ["CQREncode"]),
        .target(name: "Portal", dependencies: ["Accountability", "PolicyText", "Charts", "Markup", "QRCodes"]),
        .executableTarget(
            name: "benchmarks", dependencies: ["SourceText", "Accountability", "Portal"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}

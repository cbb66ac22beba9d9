// swift-tools-version: 6.2
import PackageDescription

// The modules form a pipeline; each may import only what its line names.
// `swift build --explicit-target-dependency-import-check error` keeps the lines true.
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "mingbai",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "mingbai", targets: ["mingbai"])],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // System libraries.
        .systemLibrary(
            name: "CCommonMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev", "pkg-config"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev", "pkg-config"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc",
            providers: [.apt(["libbrotli-dev", "pkg-config"]), .brew(["brotli"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev", "pkg-config"]), .brew(["qrencode"])]),
        .target(name: "CSystem"),

        // Work on several threads.
        .target(name: "Parallel"),

        // From text to the model.
        .target(name: "SourceText", dependencies: [yams]),
        .target(name: "Accountability"),
        .target(name: "PolicyText", dependencies: ["CCommonMark", "SourceText"]),
        .target(name: "ContentReader", dependencies: ["SourceText", "PolicyText", "Accountability", "Parallel"]),

        // From the model to pages.
        .target(name: "Markup"),
        .target(name: "Charts", dependencies: ["Markup"]),
        .target(name: "QRCodes", dependencies: ["CQREncode"]),
        .target(name: "Portal", dependencies: ["Accountability", "PolicyText", "Charts", "Markup", "QRCodes"]),

        // From pages to a folder.
        .target(name: "Publishing", dependencies: ["CSystem", "CZlib", "CBrotli", "Parallel", crypto]),
        .executableTarget(
            name: "mingbai",
            dependencies: [
                "CSystem", "SourceText", "Accountability", "PolicyText", "ContentReader", "Markup", "Parallel",
                "Portal",
                "Publishing", argumentParser,
            ]),

        // What several tests use.
        .target(name: "SeededRandom", path: "Tests/SeededRandom"),
        .target(name: "FundSamples", dependencies: ["Accountability", "SeededRandom"], path: "Tests/FundSamples"),
        .target(name: "CommonMarkOracle", dependencies: ["CCommonMark"], path: "Tests/CommonMarkOracle"),

        .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "SeededRandom"]),
        .testTarget(name: "AccountabilityTests", dependencies: ["Accountability", "FundSamples", "SeededRandom"]),
        .testTarget(
            name: "PolicyTextTests", dependencies: ["PolicyText", "SourceText", "CommonMarkOracle", "SeededRandom"]),
        .testTarget(
            name: "ContentReaderTests",
            dependencies: ["ContentReader", "SourceText", "PolicyText", "Accountability", "SeededRandom"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup", "SeededRandom"]),
        .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts", "Markup", "SeededRandom"], exclude: ["Golden"]),
        .testTarget(
            name: "PortalTests",
            dependencies: [
                "Portal", "ContentReader", "SourceText", "PolicyText", "Accountability", "Charts", "Markup",
                "CommonMarkOracle", "FundSamples", "QRCodes", "SeededRandom",
            ],
            exclude: ["Golden"]),
        .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Parallel"]),
        .testTarget(name: "AcceptanceTests", dependencies: ["mingbai"], exclude: ["Mistakes"]),
    ],
    swiftLanguageModes: [.v6]
)

let warningsAreErrors: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]
for target in package.targets where target.type != .system && target.name != "CSystem" {
    target.swiftSettings =
        [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ] + warningsAreErrors
}

import SeededRandom
import Testing

@testable import SourceText

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("linshiu", ["linshui", "dongpo"], "linshui"),
        ("lnshui", ["linshui"], "linshui"),
        ("linshhui", ["linshui"], "linshui"),
        ("tilte", ["title", "tile", "units"], "tile"),
        ("Title", ["title"], "title"),
        ("poverty-ofice", ["poverty-office"], "poverty-office"),
        ("扶贫班", ["扶贫办", "扶贫局"], "扶贫办"),
        ("财正", ["财政", "水利"], "财政"),
        ("临水县", ["临水"], "临水"),
        ("agriculture-bureau", ["agricultural-bureau"], "agricultural-bureau"),
        ("A1", ["a1"], "a1"),
    ])
    func findsTheNearest(name: String, candidates: [String], expected: String) {
        #expect(Suggestion.closest(to: name, among: candidates) == expected)
        #expect(Suggestion.closest(to: name, among: candidates.reversed()) == expected)
    }

    @Test(arguments: [
        ("", ["a"]), ("a", ["b"]), ("08", ["09", "18"]), ("unit", ["indicator"]), ("abc", ["xyz", ""]), ("水", ["火"]),
        ("linshui", []), (String(repeating: "a", count: 65), [String(repeating: "a", count: 64)]),
    ])
    func findsNothingNear(name: String, candidates: [String]) {
        #expect(Suggestion.closest(to: name, among: candidates) == nil)
    }

    @Test func takesTheFirstByBytesOfEquallyNearOnes() {
        #expect(Suggestion.closest(to: "unitx", among: ["unity", "unita", "units"]) == "unita")
    }

    /// Distances by the definition, without bounds and bands.
    private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var cells = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                guard row > 0, column > 0 else {
                    cells[row][column] = max(row, column)
                    continue
                }
                let isSame = left[row - 1] == right[column - 1]
                cells[row][column] = min(
                    cells[row - 1][column - 1] + (isSame ? 0 : 1), cells[row - 1][column] + 1,
                    cells[row][column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cells[row][column] = min(cells[row][column], cells[row - 2][column - 2] + 1)
                }
            }
        }
        return cells[left.count][right.count]
    }

    @Test(arguments: 0..<20)
    func agreesWithTheDefinition(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        func word() -> String {
            String(
                (0..<Int.random(in: 3...14, using: &generator)).map { _ in
                    "abc临".randomElement(using: &generator) ?? "a"
                })
        }
        for _ in 0..<50 {
            let name = word()
            let candidates = (0..<30).map { _ in word() }
            let scalars = name.unicodeScalars.map(\.value)
            let limit = scalars.count <= 5 ? 1 : scalars.count <= 9 ? 2 : 3
            let best = candidates.map { (Self.distance(scalars, $0.unicodeScalars.map(\.value)), Array($0.utf8), $0) }
                .filter { $0.0 <= limit }
                .min { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.lexicographicallyPrecedes($1.1) }
            #expect(Suggestion.closest(to: name, among: candidates) == best?.2, "seed \(seed), \(name)")
        }
    }

    @Test func copesWithManyCandidates() {
        let candidates = (0..<20_000).lazy.map { "village-committee-\($0)" }
        #expect(Suggestion.closest(to: "vilage-committee-17777", among: candidates) == "village-committee-17777")
    }
}

import Publishing
import Testing

@Suite struct PlanTests {
    @Test func sortsByBytes() throws {
        let plan = try Plan.pages(["b": "", "a/z": "", "a-b": "", "Z": "", "县": ""])
        #expect(plan.outputs.map(\.path.string) == ["Z", "a-b", "a/z", "b", "县"])
    }

    @Test func reportsEveryConflictOnce() throws {
        let outputs = try ["a.html", "B", "a.html", "b", "d/e/f", "d/E", "x/y", "x"].map { try Output.page($0, "") }
        let conflicts = #expect(throws: Plan.Conflicts.self) { try Plan(outputs) }
        #expect(
            conflicts?.all.map { "\($0.kind) \($0.first) \($0.second)" } == [
                "samePath a.html a.html", "indistinct B b", "fileAndFolder d/E d/e/f", "fileAndFolder x x/y",
            ])
    }

    @Test(arguments: [
        ("caf\u{E9}.html", "cafe\u{301}.html"),
        ("CAF\u{C9}.html", "cafe\u{301}.html"),
        ("stra\u{DF}e", "STRA\u{1E9E}E"),
        ("σας", "ΣΑΣ"),
        ("\u{212A}m", "km"),
        ("Привет", "привет"),
        ("\u{1FBC}", "\u{391}\u{345}"),
        ("Manifest.JSON", "manifest.json"),
    ])
    func holdsForOne(_ one: String, _ other: String) throws {
        let outputs = [try Output.page(one, ""), try Output.page(other, "")]
        #expect(throws: Plan.Conflicts.self) { try Plan(outputs) }
    }

    @Test(arguments: [("strasse", "straße"), ("ı", "i"), ("a/x", "A/y"), ("a", "a-b"), ("Ⅷ", "8")])
    func keepsApart(_ one: String, _ other: String) throws {
        #expect(try Plan.pages([one: "", other: ""]).outputs.count == 2)
    }

    @Test func keepsThePlaceOfTheManifest() throws {
        let output = try Output.page("manifest.json", "")
        let conflicts = #expect(throws: Plan.Conflicts.self) { try Plan([output]) }
        #expect(conflicts?.all.map(\.kind) == [.manifest])
        let below = try Output.page("manifest.json/a", "")
        #expect(throws: Plan.Conflicts.self) { try Plan([below]) }
    }

    @Test(arguments: [1, 2, 8])
    func showsPagesInOrder(_ jobs: Int) throws {
        let outputs = try (100..<200).map { try Output.page("p\($0)", "text \($0)") }
        let plan = try Plan(outputs + [try .copy("q", from: "/nowhere")])
        let seen = plan.inspectingPages(jobs: jobs) { "\($0): \(String(decoding: $1, as: UTF8.self))" }
        #expect(seen == (100..<200).map { "p\($0): text \($0)" })
    }
}

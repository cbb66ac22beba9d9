import Testing

/// A small content folder and every problem it has.
struct ReadingCase: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String?]
    /// As `ContentFixture.problems` writes them.
    let problems: [String]

    init(_ name: String, _ files: [String: String?], _ problems: [String]) {
        self.name = name
        self.files = files
        self.problems = problems
    }

    var testDescription: String { name }

    /// Reads the folder and compares.
    func check(_ location: SourceLocation = #_sourceLocation) throws {
        let fixture = try ContentFixture(files)
        #expect(fixture.problems == problems, "\(fixture.messages)", sourceLocation: location)
        #expect((fixture.content == nil) == problems.contains { $0.contains(" error ") }, sourceLocation: location)
    }
}

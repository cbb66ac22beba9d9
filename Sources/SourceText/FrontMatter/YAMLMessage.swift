internal import Yams

/// A mistake in YAML, said so that an office clerk knows what to change.
struct YAMLMessage {
    private var code: String
    private var place: SourcePlace
    private let message: String

    func report(to log: ProblemLog) {
        log.error(code, at: place, message)
    }

    /// For an anchor or alias; also for text that begins with their marks.
    static func anchor(_ place: SourcePlace) -> YAMLMessage {
        YAMLMessage(
            code: "front-matter-anchor", place: place,
            message:
                "front matter has no anchors (&) and aliases (*); a text that begins with & or * stands in quotation marks"
        )
    }

    private init(code: String, place: SourcePlace, message: String) {
        self.code = code
        self.place = place
        self.message = message
    }

    /// Says what an error of Yams means.
    init(_ error: YamlError, in file: SourceFile, places: inout YAMLPlaces) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let offset = places.offset(of: mark)
            let opened = context.map { places.offset(of: $0.mark) } ?? offset
            self.init(problem, context: context?.text ?? "", at: offset, opened: opened, in: file, places)
        default:
            self.init(
                code: "front-matter", place: SourcePlace(file, SourceSpan(0, 3)),
                message: "the front matter cannot be read")
        }
    }

    /// Says what a problem of libyaml means, noticed at `offset` while it was reading what began at `opened`.
    private init(
        _ problem: String, context: String, at offset: Int, opened: Int, in file: SourceFile, _ places: YAMLPlaces
    ) {
        let byte = offset < file.bytes.count ? file.bytes[offset] : 0
        func point(_ start: Int) -> SourcePlace {
            SourcePlace(file, SourceSpan(start, min(start + 1, places.lineEnd(behind: start))))
        }
        func line(_ start: Int) -> SourcePlace { SourcePlace(file, SourceSpan(start, places.lineEnd(behind: start))) }

        place = point(offset)
        code = "front-matter"
        switch problem {
        case "mapping values are not allowed in this context":
            let lineStart = places.lineStart(before: offset)
            if Self.hasColon(file.bytes[lineStart..<offset]) {
                message = "a second colon in the line; put the text behind the first one in quotation marks"
            } else if let above = places.lineAbove(lineStart), !Self.hasColon(file.bytes[above]) {
                place = SourcePlace(file, SourceSpan(above.lowerBound, above.upperBound))
                message = Self.noColon
            } else {
                message =
                    "this line is indented further than the key above it; keys of one mapping begin in the same column"
            }
        case "could not find expected ':'":
            place = line(opened)
            message = Self.noColon
        case "found unexpected end of stream", "found unexpected document indicator":
            place = line(opened)
            message = "the quotation mark that opens here is never closed"
        case "found character that cannot start any token",
            "found a tab character where an indentation space is expected",
            "found a tab character that violates indentation":
            if byte == UInt8(ascii: "\t") || problem.hasPrefix("found a tab") {
                message = "a tab in the indentation; YAML is indented with spaces"
            } else {
                message = "a text cannot begin with \(VisibleText.quoted([byte])) unless it stands in quotation marks"
            }
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            message = "a backslash in double quotation marks begins an escape; write \\\\ or use single quotation marks"
        case "did not find expected alphabetic or numeric character", "found undefined alias":
            self = .anchor(point(problem == "found undefined alias" ? offset : opened))
            return
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            place = point(opened)
            let bracket = problem.hasSuffix("]'") ? "[" : "{"
            message = "the \(bracket) that opens here is not closed, or a comma is missing behind it"
        case "block sequence entries are not allowed in this context":
            message = "a list begins on its own line below the key, each value behind - and a blank"
        case "did not find expected key":
            message =
                byte == UInt8(ascii: ":")
                ? "no key before the colon"
                : "a key was expected here; behind a closing quotation mark nothing follows, "
                    + "and keys of one mapping begin in the same column"
        case "did not find expected '-' indicator":
            message = "a value of the list was expected here, behind - and a blank in the same column as those above"
        case "but found another document", "did not find expected <document start>":
            message = "front matter ends with a line ---; a line ... has no place in it"
        case "Maximum nesting level reached, set with yaml_set_max_nest_level())":
            code = "too-deep"
            message = "lists and mappings stand in each other more than \(FrontMatterReader.depthLimit) deep"
        case _ where context.contains("tag") || problem.contains("tag"):
            place = point(opened)
            code = "front-matter-tag"
            message = "front matter has no tags; a text that begins with ! stands in quotation marks"
        default:
            message = "YAML cannot be read here: \(problem)"
        }
    }

    private static let noColon =
        "no colon in this line; front matter is lines of the form key: value, with a blank behind the colon"

    /// Whether a line has a colon that ends a key.
    private static func hasColon(_ line: ArraySlice<UInt8>) -> Bool {
        line.indices.contains { index in
            line[index] == UInt8(ascii: ":") && (index + 1 == line.endIndex || line[index + 1] <= 0x20)
        }
    }
}

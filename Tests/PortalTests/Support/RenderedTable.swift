/// A table read back from a page, cell by cell, as a reader sees it.
struct RenderedTable {
    /// The id of its caption.
    let id: String
    let rows: [[String]]
    let foot: [[String]]

    /// The tables of a page; cells that stand for several columns fill them with nothing.
    static func all(in page: String) -> [RenderedTable] {
        page.split(separator: "<table").dropFirst().map { text in
            let table = text.prefix(upTo: text.firstRange(of: "</table>")?.lowerBound ?? text.endIndex)
            return RenderedTable(
                id: String(table.firstMatch(of: /<caption id="([^"]*)"/)?.1 ?? ""),
                rows: rows(of: table, in: "tbody"), foot: rows(of: table, in: "tfoot"))
        }
    }

    private static func rows(of table: Substring, in part: String) -> [[String]] {
        guard let start = table.firstRange(of: "<\(part)>"), let end = table.firstRange(of: "</\(part)>") else {
            return []
        }
        return table[start.upperBound..<end.lowerBound].split(separator: "<tr>").filter { $0.contains("</tr>") }.map {
            $0.matches(of: /<t[hd]([^>]*)>(.*?)<\/t[hd]>/).flatMap { cell -> [String] in
                let span = cell.1.firstMatch(of: /colspan="(\d+)"/).flatMap { Int($0.1) } ?? 1
                let text = String(cell.2.replacing(/<[^>]*>/, with: ""))
                return [String](repeating: "", count: span - 1) + [text]
            }
        }
    }

    /// The cells of a column that hold numbers, in millionths; `nil` where one of them holds none.
    func column(_ place: Int) -> [Int]? {
        var numbers: [Int] = []
        for row in rows {
            guard place < row.count, let number = RenderedTable.number(row[place]) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// A number as tables print it, in millionths.
    static func number(_ text: String) -> Int? {
        let isNegative = text.hasPrefix("\u{2212}")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.count <= 6, let rest = Int(decimals + String(repeating: "0", count: 6 - decimals.count)) else {
            return nil
        }
        return (isNegative ? -1 : 1) * (whole * 1_000_000 + rest)
    }

    /// How many decimals a number is printed with.
    static func decimals(_ text: String) -> Int {
        text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }
}

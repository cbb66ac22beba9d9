import Accountability
import Markup

/// A table with columns of money, each written with the fewest decimals that hold all its cells exactly.
///
/// So the digits of a column stand under each other and add up as they are printed.
struct MoneyTable {
    /// The head of a column.
    enum Column {
        case text(String)
        /// Amounts, in the unit that is printed with the head.
        case money(FundTerm)
        /// Other figures.
        case figures(String)
    }

    enum Cell {
        /// The head of its row, over several columns where it stands for them.
        case name(HTML, span: Int = 1)
        case text(HTML)
        /// Text that must not break, such as a day.
        case line(HTML)
        case money(Money)
        /// A figure as it is printed.
        case figure(String)
        /// Nothing, over several columns.
        case blank(span: Int = 1)

        var span: Int {
            switch self {
            case .name(_, let span), .blank(let span): span
            default: 1
            }
        }
    }

    /// The id of the caption; unique in the page.
    var id: String
    var caption: String
    /// Where the caption is the heading of its part of the page: 2 or 3.
    var level: Int?
    var columns: [Column]
    /// Their spans add up to the columns.
    var rows: [[Cell]]
    /// The rows of sums.
    var foot: [[Cell]] = []
    /// What the script that filters rows is told; `nil` for a table it leaves alone.
    var filter: TableFilter?

    func html(_ wording: any Wording) -> HTML {
        let decimals = decimals
        // Where all columns but the first hold figures the table says so once, not each cell.
        let isOfFigures = columns.dropFirst().allSatisfy { if case .text = $0 { false } else { true } }
        func line(_ cells: [Cell]) -> HTML {
            var place = 0
            let shown = cells.map { cell -> HTML in
                defer { place += cell.span }
                return html(cell, decimals: decimals[place], figureClass: isOfFigures ? nil : "n", wording)
            }
            return "<tr>\(shown)</tr>\n"
        }
        return DataTable(
            id: id, caption: caption, level: level, classes: isOfFigures ? "figures" : nil,
            columns: columns.map { column in
                switch column {
                case .text(let title): .text(title)
                case .money(let term):
                    isOfFigures
                        ? .text(wording.inMoneyUnit(wording.term(term)))
                        : .figures(wording.inMoneyUnit(wording.term(term)))
                case .figures(let title): isOfFigures ? .text(title) : .figures(title)
                }
            }, rows: rows.map(line), foot: foot.isEmpty ? nil : "\(foot.map(line))", filter: filter
        ).html
    }

    /// The decimals of each column; 0 for those without money.
    private var decimals: [Int] {
        var decimals = [Int](repeating: 0, count: columns.count)
        for cells in [rows, foot].joined() {
            var place = 0
            for cell in cells {
                if case .money(let amount) = cell {
                    decimals[place] = max(decimals[place], amount.tenThousandYuan.scale)
                }
                place += cell.span
            }
        }
        return decimals
    }

    private func html(_ cell: Cell, decimals: Int, figureClass: String?, _ wording: any Wording) -> HTML {
        func figure(_ text: String) -> HTML { "<td\(attribute: "class", figureClass)>\(text)</td>" }
        return switch cell {
        case .name(let name, let span):
            span == 1
                ? "<th scope=\"row\">\(name)</th>"
                : "<th scope=\"row\"\(attribute: "colspan", "\(span)")>\(name)</th>"
        case .text(let text): "<td>\(text)</td>"
        case .line(let text): "<td class=\"nowrap\">\(text)</td>"
        case .money(let amount): figure(wording.digits(amount.tenThousandYuan(decimals: decimals)))
        case .figure(let text): figure(text)
        case .blank(let span):
            span == 1 ? "<td></td>" : "<td\(attribute: "colspan", "\(span)")></td>"
        }
    }
}

extension FundWording {
    /// A rate in per cent, with its sign; a dash of nothing.
    func rate(_ rate: Fraction?) -> String {
        rate.flatMap { $0.percentage() }.map { "\(digits($0))%" } ?? "—"
    }

    /// The share of each amount in all of them, such that they add up to 100.0; dashes of nothing.
    func shares(of amounts: [Money]) -> [String] {
        Shares.percentages(of: amounts).map { $0.map { "\($0)%" } } ?? amounts.map { _ in "—" }
    }
}

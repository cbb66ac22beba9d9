import Charts

/// The one stylesheet of the site: light by default, dark where the reader's system is, on paper, in forced colours.
///
/// It asks nothing of the network and nothing of scripts. Pages use these classes:
///
/// | class | on | for |
/// |---|---|---|
/// | `skip` | `a` | the link past the header |
/// | `demo` | `p` | the banner of made-up data |
/// | `site` | `header`, `footer` | the frame; `brand` in it |
/// | `main` | `nav` | a `details.menu` holding only its `summary`, then the `ul` it shows and hides on phones |
/// | `crumbs` | `nav` | an `ol` |
/// | `facts`, `meta`, `details` | `dl` | what is known of a record: boxed, as rows, in one line; `div`s with `dt`, `dd` |
/// | `lead`, `muted`, `number`, `nowrap` | any | first sentence, asides, printed numbers, what must not break |
/// | `list`, `columns`, `cards`, `duties` | `ul`, `ol` | ruled lists, lists in columns, cards, duties |
/// | `scroll`, `tall` | `div` | the region round a table; one that also scrolls down |
/// | `plan`, `compact`, `figures` | `table` | merged cells; few columns; nothing but figures |
/// | `n`, `c` | `td`, `th` | figures, centred cells |
/// | `pill`, `st` and a state | `span` | a mark; a status with glyph (`svg` or `i`) and word |
/// | `toc`, `law`, `text` | `nav`, `div` | contents (an `ol.row` in it runs on), the text of a document, other text |
/// | `part`, `chapter`, `annex` | `section` in `law` | parts whose headings stand in the middle |
/// | `section`, `article`, `passage` | `section` in `law` | parts whose headings stand at the left |
/// | `pilcrow` | `a` in `law` | the link to a place |
/// | `addressee`, `signature`, `date` | `p` in `law` | the parts of an official letter |
/// | `implements` | `details`, `aside` | what rests on an article |
/// | `related`, `neighbours`, `phones` | `section`, `nav`, `p` | related records, previous and next, whom to call |
/// | `banner` (`repealed`) | `p` | a warning in front of the title |
/// | `grid` (`due`), `strip` | `table`, `ol.cards` | the grid of statuses (of reports), the months of a year |
/// | `filter` | `p` | the field of a script that filters a table |
/// | `noprint` | any | not on paper |
enum Stylesheet {
    /// The stylesheet as UTF-8, without indentation and line breaks.
    static func bytes(for theme: Theme) -> [UInt8] {
        let text = [
            tokens(of: theme), elements(theme), shared(theme), frame(theme), records(theme), progress,
            documents(theme), charts,
            forcedColors, paper,
        ]
        return compact(text.joined(separator: "\n"))
    }

    /// Without indentation and line breaks.
    static func compact(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in text.split(separator: "\n") { bytes.append(contentsOf: line.drop { $0 == " " }.utf8) }
        return bytes
    }

    /// The custom properties: sizes, and colours for both schemes.
    private static func tokens(of theme: Theme) -> String {
        let spaces = theme.spacing.enumerated().map { "--s\($0 + 1):\($1)px;" }.joined()
        let light =
            theme.colors.map { "--\($0.name):\($0.shade.light.css);" }.joined()
            + chartTokens(\.light)
        let dark = theme.colors.map { "--\($0.name):\($0.shade.dark.css);" }.joined() + chartTokens(\.dark)
        // Dark only on screens, so that paper needs no colours of its own.
        return """
            :root{color-scheme:light dark;\(spaces)\(light)
            --edge:max(var(--s4),calc(50% - \(theme.contentWidth / 2)px));--measure:36em;
            --sans:system-ui,-apple-system,Segoe UI,Roboto,HarmonyOS Sans SC,MiSans,PingFang SC,Microsoft YaHei,
            Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Micro Hei,sans-serif;
            --serif:Noto Serif CJK SC,Songti SC,SimSun,serif}
            :lang(en){--measure:68ch}
            @media screen and (prefers-color-scheme:dark){:root{\(dark)}}
            """
    }

    /// What many kinds of parts have in common, said once.
    private static func shared(_ theme: Theme) -> String {
        """
        .demo,.crumbs,footer.site,.muted,small,.facts,.details,.cards span,.pill,.st,.toc,.implements{
        font-size:\(rem(theme.type.small, theme))}
        nav.main ul,.crumbs ol,footer.site ul,.list,.duties,.cards,.key,.toc :is(ol,ul){list-style:none;margin:0;padding:0}
        .crumbs ol,footer.site ul,footer.site dl,.details,.neighbours,.key,.toc .row{display:flex;flex-wrap:wrap}
        .brand,nav.main a,.cards a,.grid td a,.toc a,.pilcrow{color:inherit;text-decoration:none}
        .crumbs a,.muted a,footer.site a{color:inherit}.details dt,footer.site dt{flex:none}
        .crumbs a,footer.site li a,.phones a{display:inline-block;line-height:44px}
        """
    }

    /// A size in px as a multiple of the root's, so that it follows the size the reader has set.
    static func rem(_ size: Int, _ theme: Theme) -> String {
        let thousandths = (size * 1000 + theme.type.body / 2) / theme.type.body
        let whole = thousandths < 1000 ? "" : String(thousandths / 1000)
        if thousandths % 1000 == 0 { return "\(whole)rem" }
        let digits = String(thousandths % 1000)
        return "\(whole).\(String(repeating: "0", count: 3 - digits.utf8.count))\(digits)rem"
    }

    /// Colours are the reader's own there; lines and outlines keep what backgrounds said.
    private static let forcedColors = """
        @media (forced-colors:active){
        header.site,.demo,.banner,.toc,.facts,.implements,footer.site,.pill,.st{border:1px solid}
        nav.main a{border-color:Canvas}nav.main [aria-current]{border-color:Highlight}
        .ch,.mu,.s1,.cx{fill:CanvasText}.ho,.g1{fill:Canvas}.in{stroke:Canvas}.gr{stroke:GrayText}
        .ax,.tg,.ln,.ho{stroke:CanvasText}
        }
        """
}

package import Markup

/// A chart in its two layouts, ready to be written into a page or a file of its own.
package struct Drawing: Sendable {
    /// 680 px wide: screens, paper, files.
    package let wide: Scene
    /// 340 px wide: phones.
    package let narrow: Scene
    /// Notes of both layouts, each once, in order of appearance.
    package let notes: [Note]
    /// Footnotes, numbered from 1 as the marks refer to them, to be printed under the chart; empty for most.
    package let footnotes: [String]

    init(wide: Canvas, wideHeight: Int, narrow: Canvas, narrowHeight: Int, footnotes: [String] = []) {
        self.wide = wide.scene(height: wideHeight)
        self.narrow = narrow.scene(height: narrowHeight)
        notes = wide.notes + narrow.notes.filter { !wide.notes.contains($0) }
        self.footnotes = footnotes
    }

    /// Both layouts one after the other, of which the stylesheet shows one.
    ///
    /// - Parameters:
    ///   - titleID: The id of the heading that names the figure.
    ///   - descriptionID: The id of the sentence that describes it.
    /// - Returns: Two elements.
    package func html(titleID: String, descriptionID: String?) -> HTML {
        HTML(room: 56 * (wide.marks.count + narrow.marks.count) + 600) { html in
            wide.write(into: &html, isNarrow: false, titleID: titleID, descriptionID: descriptionID)
            narrow.write(into: &html, isNarrow: true, titleID: titleID, descriptionID: descriptionID)
        }
    }

    /// The file of the chart: its wide layout.
    ///
    /// - Parameters:
    ///   - title: What the chart says.
    ///   - description: What it shows, in a sentence.
    ///   - language: The language tag of the text.
    /// - Returns: The document.
    package func file(title: String, description: String, language: String) -> XML {
        wide.file(title: title, description: description, language: language)
    }
}

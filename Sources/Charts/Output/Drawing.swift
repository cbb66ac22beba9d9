package import Markup

/// A chart in its two layouts, ready to be written into a page or a file of its own.
package struct Drawing: Sendable {
    /// 680 px wide: screens, paper, files.
    package let wide: Scene
    /// 340 px wide: phones.
    package let narrow: Scene
    /// Notes of both layouts, each once, in order of appearance.
    package let notes: [Note]
    /// Numbered footnotes the marks refer to, to be printed under the chart; empty for most.
    package let footnotes: [String]
}

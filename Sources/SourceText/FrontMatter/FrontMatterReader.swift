/// Reads the YAML front matter of a Markdown document into a `SourceTree`.
package struct FrontMatterReader {
    /// A document cut in two.
    package struct Parts {
        /// The front matter's values, always an object; without entries where there is none.
        package let frontMatter: SourceTree
        /// The offset at which the body begins, behind the closing `---` line.
        package let bodyStart: Int
    }

    package static func read(_ file: SourceFile, log: ProblemLog) -> Parts {
        Parts(frontMatter: SourceTree(file: file), bodyStart: 0)
    }
}

switch CommandLine.arguments.dropFirst().first {
case "json": measureJSON()
case "pages": measurePages()
case "render": renderPages(PageKind(rawValue: CommandLine.arguments.dropFirst(2).first ?? ""))
default:
    print(
        """
        usage: swift run -c release --package-path Benchmarks benchmarks json|pages
               Benchmarks/instructions.sh
        """)
}

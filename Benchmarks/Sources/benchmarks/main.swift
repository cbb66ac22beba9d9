switch CommandLine.arguments.dropFirst().first {
case "json": measureJSON()
case "pages": measurePages()
default: print("usage: swift run -c release --package-path Benchmarks benchmarks json|pages")
}

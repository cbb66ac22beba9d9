switch CommandLine.arguments.dropFirst().first {
case "json": measureJSON()
case "pages": measurePages()
case "charts": measureCharts()
default: print("usage: swift run -c release --package-path Benchmarks benchmarks json|pages|charts")
}

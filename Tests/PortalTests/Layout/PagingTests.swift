import Testing

@testable import Portal

@Suite struct PagingTests {
    @Test(arguments: [0, 1, 19, 20, 21, 99, 100, 101, 119, 120, 121, 5000], [(100, nil), (100, 20), (1, nil)])
    func everyRowIsOnOnePage(count: Int, sizes: (size: Int, first: Int?)) {
        let paging = Paging(path: "projects/index.html", count: count, size: sizes.size, first: sizes.first)
        var rows: [Int] = []
        for page in 0..<paging.pages {
            let own = paging.rows(of: page)
            #expect(own.count <= (page == 0 ? sizes.first ?? sizes.size : sizes.size))
            #expect(page == 0 || !own.isEmpty)
            rows += own
        }
        #expect(rows == Array(0..<count))
    }

    @Test func pagesLieBesideTheFirst() {
        let paging = Paging(path: "projects/by-type--industry.html", count: 250, size: 100)
        #expect(
            (0..<paging.pages).map { paging.path(of: $0) } == [
                "projects/by-type--industry.html", "projects/by-type--industry--2.html",
                "projects/by-type--industry--3.html",
            ])
    }
}

import Foundation
import Testing

/// The facts of the sample county, looked for on its pages.
@Suite struct SampleCountyTests {
    private let county: SampleCounty

    init() throws {
        county = try SampleCounty.shared.get()
        try #require(county.outcome.status == 0, "\(county.outcome.errors)")
    }

    private func page(_ path: String) throws -> Page { try #require(county.audit.pages[path], "\(path)") }

    /// Where the links of an element lead, as `path` or `path#id`.
    private func places(_ element: Page.Element?, on page: String) -> Set<String> {
        Set(
            (element?.links ?? []).compactMap { target(of: $0, from: page) }.map { path, id in
                id.map { "\(path)#\($0)" } ?? path
            })
    }

    @Test func everyPageIsSound() {
        #expect(county.audit.breaches() == [])
        #expect(county.audit.pages.count > 100)
    }

    // MARK: The plan

    @Test func thePlanIsTheOfficialTable() throws {
        #expect(county.indicators.count == 25)
        #expect(county.indicators.map(\.points).reduce(0, +) == 100)
        let page = try page("indicators/2025/index.html")
        let table = try #require(page.all("table").first)
        let names = Dictionary(uniqueKeysWithValues: county.units.map { ($0.id, $0.name) })
        let rows = table.rows
        #expect(rows.count == 25)
        for (row, indicator) in zip(rows, county.indicators) {
            let category = try #require(county.categories.first { $0.id == indicator.category })
            #expect(row.count == 6)
            #expect(row[0].contains(category.name) && row[0].hasSuffix("\(category.points)分"))
            if let group = indicator.group {
                let points = county.indicators.filter { $0.group == group }.map(\.points).reduce(0, +)
                #expect(row[1] == "\(group)\(points)分")
            } else {
                #expect(row[1] == "—")
            }
            #expect(row[2] == indicator.number)
            #expect(row[3] == indicator.name)
            #expect(row[4] == "\(indicator.points)")
            #expect(
                row[5].replacing("（牵头）", with: "").split(separator: "、").map(String.init)
                    == indicator.responsible.map { names[$0] ?? "" })
        }
        // One cell for each category and for each run of a sub-category.
        let spans = table.all("th").filter { $0.attributes["scope"] == "rowgroup" }
            .map { $0.attributes["rowspan"].flatMap { Int($0) } ?? 1 }
        #expect(spans == county.categories.map { category in county.indicators.count { $0.category == category.id } })
        let total = try #require(table.all("tfoot").first)
        #expect(total.text.contains("100") && total.text.contains("25"))
    }

    @Test func categoriesAddUp() throws {
        let page = try page("indicators/2025/index.html")
        let weights = try #require(page.all("table").dropFirst().first)
        #expect(weights.rows.count == county.categories.count)
        for (row, category) in zip(weights.rows, county.categories) {
            let own = county.indicators.filter { $0.category == category.id }
            #expect(own.map(\.points).reduce(0, +) == category.points)
            #expect(row[0].contains(category.name))
            #expect(
                Array(row[1...]) == ["\(own.count)", "\(category.points)", own.map(\.number).joined(separator: "、")])
        }
    }

    @Test func thePlanStandsInItsDocument() throws {
        let live = try #require(page("policies/qbf-2025-11.html").all("table").first { $0.rows.count == 25 })
        let own = try #require(page("indicators/2025/index.html").all("table").first)
        #expect(live.rows == own.rows)
    }

    @Test func everyIndicatorHasAPage() throws {
        for indicator in county.indicators {
            let path = "indicators/2025/\(indicator.id).html"
            let main = try #require(page(path).main)
            #expect(main.all("h1").first?.text == indicator.name)
            #expect(main.text.contains("\(indicator.points)分"))
            for unit in indicator.responsible {
                #expect(places(main, on: path).contains("units/\(unit).html"), "\(path): \(unit)")
            }
        }
    }

    // MARK: Units

    @Test func everyUnitIsInTheDirectory() throws {
        let directory = try page("units/index.html")
        let listed = places(directory.main, on: "units/index.html").filter { $0.hasPrefix("units/") }
        #expect(listed == Set(county.units.map { "units/\($0.id).html" }))
        for row in directory.all("table").flatMap(\.rows) {
            // The name may be followed by a mark that the unit is gone.
            let named = county.units.filter { row[0].hasPrefix($0.name) }
            let unit = try #require(named.max { $0.name.count < $1.name.count }, "\(row)")
            let own = county.indicators(of: unit)
            #expect(
                Array(row[2...]) == [
                    "\(own.count)", "\(own.map(\.points).reduce(0, +))", "\(county.duties(of: unit).count)",
                ])
        }
    }

    @Test func everyUnitSaysWhatItAnswersFor() throws {
        for unit in county.units {
            let path = "units/\(unit.id).html"
            let page = try page(path)
            let own = county.indicators(of: unit)
            let points = own.map(\.points).reduce(0, +)
            let section = try #require(page.element(id: "indicators"), "\(path)")
            guard !own.isEmpty else {
                #expect(section.all("table").isEmpty && section.text.contains("没有"), "\(path)")
                continue
            }
            #expect(section.text.contains("负责\(own.count)项指标，涉及\(points)分"), "\(path)")
            let rows = try #require(section.all("table").first?.all("tbody").first).all("tr")
            #expect(rows.count == own.count, "\(path)")
            for (row, indicator) in zip(rows, own) {
                #expect(places(row, on: path).contains("indicators/2025/\(indicator.id).html"), "\(path)")
                #expect(row.text.contains(indicator.number) && row.text.contains(indicator.name), "\(path)")
                #expect(row.elements.contains { $0.text == "\(indicator.points)" }, "\(path): \(indicator.id)")
            }
        }
    }

    @Test func groupsNameTheirMembers() throws {
        for group in county.units where group.isGroup {
            let path = "units/\(group.id).html"
            let section = try #require(page(path).element(id: "members"), "\(path)")
            #expect(places(section, on: path) == Set(group.members.map { "units/\($0).html" }), "\(path)")
            if group.members.isEmpty { #expect(section.text.contains("没有说明") || section.text.contains("未"), "\(path)") }
            for member in group.members {
                #expect(try places(page("units/\(member).html").main, on: "units/x.html").contains(path), "\(member)")
            }
        }
    }

    @Test func everyDutyStandsOnThePagesOfItsUnits() throws {
        for unit in county.units {
            let path = "units/\(unit.id).html"
            let section = try #require(page(path).element(id: "duties"), "\(path)")
            let own = county.duties(of: unit)
            let items = section.all("li").filter { $0.attributes["id"]?.hasPrefix("duty-") == true }
            #expect(Set(items.compactMap { $0.attributes["id"] }) == Set(own.map { "duty-\($0.id)" }), "\(path)")
            #expect(items.count == own.count)
            for duty in own {
                let item = items.first { $0.attributes["id"] == "duty-\(duty.id)" }
                #expect(item?.text.contains(duty.text) == true, "\(duty.id)")
                for indicator in duty.indicators {
                    #expect(places(item, on: path).contains("indicators/\(indicator).html"), "\(duty.id)")
                }
                if let policy = duty.policy {
                    let (document, anchor) = county.place(policy)
                    #expect(
                        places(section, on: path).contains(anchor.map { "\(document)#\($0)" } ?? document), "\(duty.id)"
                    )
                }
            }
        }
    }

    // MARK: Duties and articles

    @Test func articlesNameWhatRestsOnThem() throws {
        let byPlace = Dictionary(grouping: county.duties.filter { $0.policy != nil }, by: { $0.policy ?? "" })
        #expect(byPlace.count > 0)
        for (policy, duties) in byPlace {
            let (path, anchor) = county.place(policy)
            let id = try #require(anchor)
            let article = try #require(page(path).element(id: id), "\(policy)")
            let resting = try #require(article.all("details").last, "\(policy)")
            let found = places(resting, on: path)
            for duty in duties {
                #expect(found.contains("duties/index.html#duty-\(duty.id)"), "\(duty.id)")
                #expect(resting.text.contains(duty.text), "\(duty.id)")
                for unit in duty.units { #expect(found.contains("units/\(unit).html"), "\(duty.id): \(unit)") }
            }
        }
    }

    @Test func everyDutyStandsOnceInTheList() throws {
        let list = try page("duties/index.html")
        let items = list.all("li").compactMap { $0.attributes["id"] }
        #expect(items.sorted() == county.duties.map { "duty-\($0.id)" }.sorted())
    }

    @Test func numericTargetsStandInTheTable() throws {
        let rows = try #require(page("duties/index.html").element(id: "targets")?.all("table").first).rows
        let expected = county.duties.flatMap { duty in duty.targets.map { (duty, $0) } }
        #expect(rows.count == expected.count)
        let signs = [">=": "≥", "<=": "≤", "=": "="]
        let names = Dictionary(uniqueKeysWithValues: county.units.map { ($0.id, $0.name) })
        for (row, (duty, target)) in zip(rows, expected) {
            #expect(row[0] == target.statement ?? duty.text)
            #expect(row[1].hasPrefix("\(signs[target.comparison] ?? "") \(target.value)"), "\(row)")
            #expect(row[1].contains("上限") == target.isLimit, "\(row)")
            #expect(row[2] == duty.units.map { names[$0] ?? "" }.joined(separator: "、"))
        }
    }

    @Test(arguments: ["qbf-2025-6", "qcn-2025-8"])
    func everyArticleHasOneAnchor(policy: String) throws {
        let page = try page("policies/\(policy).html")
        let text = String(
            decoding: try Data(contentsOf: SampleCounty.content.appendingPathComponent("policies/\(policy).md")),
            as: UTF8.self)
        let printed = text.split(separator: "\n").count { line in
            line.prefix(12).contains(/^(\#+ )?第[一二三四五六七八九十]+条(之一)?[ 　]/)
        }
        let anchors = page.all("section").filter { $0.attributes["class"] == "article" }.map {
            $0.attributes["id"] ?? ""
        }
        #expect(anchors.count == printed)
        #expect(Set(anchors).count == anchors.count)
        let plain = anchors.filter { $0.split(separator: "-").count == 2 }
        #expect(plain == (1...plain.count).map { "article-\($0)" })
        #expect(plain.count == 29)
        for anchor in anchors {
            #expect(page.all("nav").contains { $0.links.contains("#\(anchor)") }, "\(anchor) is not in the contents")
        }
    }

    @Test func aRepealedDocumentLeadsToItsSuccessor() throws {
        let path = "policies/qcn-2024-5.html"
        let banner = try #require(page(path).main?.elements.first)
        #expect(banner.attributes["role"] == "note")
        #expect(banner.text.contains("废止"))
        #expect(places(banner, on: path) == ["policies/qcn-2025-8.html"])
        #expect(try places(page("policies/qcn-2025-8.html").main, on: path).contains(path))
        let past = try #require(page("policies/index.html").element(id: "past"))
        #expect(past.text.contains("失效") || past.text.contains("废止"))
    }

    @Test func oldAddressesLeadOn() throws {
        let old = try page("zwgk/zcwj/2025/t0228.html")
        let refresh = try #require(
            old.elements.first { $0.attributes["http-equiv"] == "refresh" }?.attributes["content"])
        let address = try #require(refresh.split(separator: "url=").last.map(String.init))
        #expect(target(of: address, from: "zwgk/zcwj/2025/t0228.html")?.path == "policies/qbf-2025-6.html")
        #expect(places(old.main, on: "zwgk/zcwj/2025/t0228.html") == ["policies/qbf-2025-6.html"])
    }

    @Test func citationsAreLinks() throws {
        let path = "policies/qbf-2025-11.html"
        let links = try #require(page(path).main).all("a").filter { $0.text.contains("（青办发〔2025〕6号）") }
        #expect(links.count == 1)
        #expect(
            links.allSatisfy { target(of: $0.attributes["href"] ?? "", from: path)?.path == "policies/qbf-2025-6.html" }
        )
        // A document that is not in the library stays words.
        let words = try #require(page("policies/qcn-2025-8.html").main)
        #expect(words.text.contains("青财农〔2025〕17号"))
        #expect(!words.all("a").contains { $0.text.contains("青财农〔2025〕17号") })
    }

    // MARK: Every page

    @Test func everyPageSaysThatItIsADemonstration() throws {
        for (path, page) in county.audit.pages {
            #expect(page.elements.contains { $0.attributes["class"] == "demo" && $0.text.contains("虚构") }, "\(path)")
        }
    }

    @Test func everyPageNamesThePhonesOfSupervision() throws {
        #expect(county.phones.count == 2)
        for (path, page) in county.audit.pages where !SiteAudit.isRedirect(page) {
            let footer = try #require(page.all("footer").first, "\(path)")
            for phone in county.phones { #expect(footer.text.contains(phone), "\(path)") }
        }
    }

    @Test func everyPageBearsTheTagsOfAGovernmentSite() throws {
        for (path, page) in county.audit.pages where !SiteAudit.isRedirect(page) {
            #expect(page.meta("SiteName") == county.title, "\(path)")
            #expect(page.meta("SiteDomain") == "www.example.org", "\(path)")
            #expect(page.all("html").first?.attributes["lang"] == "zh-Hans", "\(path)")
            let canonical = page.elements.first { $0.attributes["rel"] == "canonical" }?.attributes["href"]
            #expect(canonical == "https://www.example.org/qinghe/\(path)")
            if path.hasPrefix("policies/"), path != "policies/index.html" {
                #expect(page.meta("ArticleTitle") == page.all("h1").first?.text, "\(path)")
                #expect(page.meta("PubDate")?.contains(/^\d{4}-\d{2}-\d{2}/) == true, "\(path)")
                #expect(page.meta("ContentSource")?.isEmpty == false, "\(path)")
            }
        }
    }

    @Test func pagesAreSmallAndAskForNothingElse() throws {
        for (path, page) in county.audit.pages {
            let size = county.audit.files[path]?.count ?? 0
            #expect(size <= county.limit(of: path), "\(path): \(size) bytes")
            let resources = page.elements.compactMap { element -> String? in
                element.name == "link" && element.attributes["rel"] != "canonical"
                    ? element.attributes["href"] : element.attributes["src"]
            }
            // The style sheet, and the logo in the header; sheets for walls have rules of their own, lists of money a
            // script, and what prints as a sheet for a notice board rules for that print.
            let scripts = page.all("script").count
            let boards = page.all("link").count { $0.attributes["media"] == "print" }
            #expect(boards == page.elements.count { $0.attributes["class"] == "board" }, "\(path)")
            #expect(scripts == 0 || (scripts == 1 && ["funds", "projects"].contains(path.prefix { $0 != "/" })))
            let expected = SiteAudit.isRedirect(page) ? 1 : path.hasPrefix("wall/") ? 3 : 2 + scripts + boards
            #expect(resources.count == expected, "\(path): \(resources)")
        }
        let styles = county.audit.files.filter { $0.key.hasSuffix(".css") }
        #expect(styles.count == 3)
        #expect(styles.values.allSatisfy { $0.count < 20 * 1024 })
        let scripts = county.audit.files.filter { $0.key.hasSuffix(".js") }
        #expect(scripts.values.map { $0.count <= 5 * 1024 } == [true])
    }

    @Test func noBlankStandsBetweenHanCharacters() throws {
        for (path, page) in county.audit.pages {
            guard let body = page.all("body").first else { continue }
            for element in body.descendants {
                let texts = element.children.compactMap { if case .text(let text) = $0 { text } else { nil } }
                for text in texts {
                    #expect(!text.contains(/[\u{3400}-\u{9fff}][ \n\t]+[\u{3400}-\u{9fff}]/), "\(path): \(text)")
                }
            }
        }
    }
}

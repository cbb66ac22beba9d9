import Accountability
import Testing

@Suite struct DocumentReferenceCheckerTests {
    /// A document whose body begins in line 6, beside another one, a page, a plan, units and an asset.
    private static func linking(_ name: String, _ body: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(
            name,
            [
                "units.json": PlanReaderTests.units,
                "indicators/2016.json": PlanReaderTests.plan([PlanReaderTests.indicator(1)]),
                "policies/law.md": PolicyReaderTests.document(body: body),
                "policies/other.md": PolicyReaderTests.document(),
                "pages/about.md": "---\ntitle: 关于\n---\n\n## 甲\n", "assets/forms/form.pdf": "x",
                "notices/one.md": "---\ntitle: 甲\nkind: news\npublished: 2016-01-01\n---\n\n## 乙\n",
                "notices/two.md": "---\ntitle: 甲\nkind: news\npublished: 2017-01-01\n---\n",
                "funds/2016.json": FundReaderTests.funds,
            ],
            FundReaderTests.notes + ["notices/two.md:4:12 note not-yet-published"] + problems)
    }

    static let cases: [ReadingCase] = [
        linking(
            "references that lead somewhere",
            """
            [a](policy:other) [b](policy:other#article-1) [c](unit:a) [d](indicator:2016/01) [e](other.md)
            [f](other.md#article-1) [g](../pages/about.md) [h](../assets/forms/form.pdf) [i](assets/forms/form.pdf)
            [j](https://county.example/) [k](#)

            ```indicators plan=2016
            ```
            """, []),
        linking(
            "a unit", "[甲](unit:aa)\n",
            ["policies/law.md:6:5 error unknown-unit"]),
        linking(
            "an indicator", "[甲](indicator:2016/02)\n",
            ["policies/law.md:6:5 error unknown-indicator"]),
        linking(
            "an indicator without its plan", "[甲](indicator:01)\n",
            ["policies/law.md:6:5 error invalid-reference"]),
        linking(
            "a policy", "[甲](policy:othr)\n",
            ["policies/law.md:6:5 error unknown-policy"]),
        linking(
            "an article", "[甲](policy:other#article-2)\n",
            ["policies/law.md:6:5 error unknown-anchor"]),
        linking(
            "an article of its own", "第一条 [甲](#article-2)\n",
            ["policies/law.md:6:9 error unknown-anchor"]),
        linking(
            "notices, projects and batches",
            "[甲](notice:one) [乙](project:pipe) [丙](batch:water) [丁](../notices/one.md) [戊](notice:one#section-1)\n",
            ["policies/law.md:6:79 error unknown-anchor"]),
        linking(
            "what is not to be seen yet",
            "[甲](notice:two) [乙](project:later) [丙](batch:later) [丁](../notices/two.md)\n",
            [
                "policies/law.md:6:5 note not-yet-published", "policies/law.md:6:21 note not-yet-published",
                "policies/law.md:6:40 note not-yet-published", "policies/law.md:6:57 note not-yet-published",
            ]),
        linking(
            "what there is not", "[甲](notice:oen) [乙](project:pip) [丙](batch:watr) [丁](../notices/oen.md)\n",
            [
                "policies/law.md:6:5 error unknown-notice", "policies/law.md:6:21 error unknown-project",
                "policies/law.md:6:38 error unknown-batch", "policies/law.md:6:54 error unknown-notice",
            ]),
        linking(
            "a document by its file", "[甲](othr.md)\n",
            ["policies/law.md:6:5 error unknown-policy"]),
        linking(
            "an article by its file", "[甲](other.md#article-9)\n",
            ["policies/law.md:6:5 error unknown-anchor"]),
        linking(
            "a page by its file", "[甲](../pages/abuot.md)\n",
            ["policies/law.md:6:5 error unknown-page"]),
        linking(
            "a file", "[甲](../assets/forms/from.pdf)\n",
            ["policies/law.md:6:5 error unknown-asset"]),
        linking(
            "a picture", "![甲](assets/map.png)\n",
            ["policies/law.md:6:6 error unknown-asset"]),
        linking(
            "out of the folder", "[甲](../../secret.md)\n",
            ["policies/law.md:6:5 error link-outside"]),
        linking(
            "what is no document", "[甲](other.html) [乙](../units.json) [丙](../policies)\n",
            [
                "policies/law.md:6:5 error invalid-link", "policies/law.md:6:21 error invalid-link",
                "policies/law.md:6:40 error invalid-link",
            ]),
        linking(
            "a live block", "```indicators plan=2017\n```\n\n```duties unit=aa\n```\n",
            [
                "policies/law.md:6:20 error unknown-plan",
                "policies/law.md:9:16 error unknown-unit",
            ]),
        linking(
            "charts and totals",
            "```chart indicator=2016/01 period=2016-Q1\n```\n\n```total batch=water\n```\n\n```chart batch=watr\n```\n",
            ["policies/law.md:12:16 error unknown-batch"]),
        linking(
            "a period and a category", "```total plan=2016 period=2016-13\n```\n\n```total plan=2016 category=x\n```\n",
            [
                "policies/law.md:6:27 error invalid-period", "policies/law.md:9:29 error unknown-category",
            ]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }
}

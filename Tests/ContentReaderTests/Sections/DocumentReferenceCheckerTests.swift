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
                "pages/about.md": "---\ntitle: 关于\n---\n\n## 甲\n", "assets/forms/form.pdf": "x", "notices/one.md": "",
            ], problems + [])
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
            """, ["notices:1:1 warning section-not-published"]),
        linking(
            "a unit", "[甲](unit:aa)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-unit"]),
        linking(
            "an indicator", "[甲](indicator:2016/02)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-indicator"]),
        linking(
            "an indicator without its plan", "[甲](indicator:01)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error invalid-reference"]),
        linking(
            "a policy", "[甲](policy:othr)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-policy"]),
        linking(
            "an article", "[甲](policy:other#article-2)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-anchor"]),
        linking(
            "an article of its own", "第一条 [甲](#article-2)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:9 error unknown-anchor"]),
        linking(
            "what is not published yet", "[甲](notice:one) [乙](project:p) [丙](batch:b) [丁](../notices/one.md)\n",
            [
                "notices:1:1 warning section-not-published", "policies/law.md:6:5 warning target-not-published",
                "policies/law.md:6:21 warning target-not-published",
                "policies/law.md:6:36 warning target-not-published",
                "policies/law.md:6:49 warning target-not-published",
            ]),
        linking(
            "a document by its file", "[甲](othr.md)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-policy"]),
        linking(
            "an article by its file", "[甲](other.md#article-9)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-anchor"]),
        linking(
            "a page by its file", "[甲](../pages/abuot.md)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-page"]),
        linking(
            "a file", "[甲](../assets/forms/from.pdf)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error unknown-asset"]),
        linking(
            "a picture", "![甲](assets/map.png)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:6 error unknown-asset"]),
        linking(
            "out of the folder", "[甲](../../secret.md)\n",
            ["notices:1:1 warning section-not-published", "policies/law.md:6:5 error link-outside"]),
        linking(
            "what is no document", "[甲](other.html) [乙](../units.json) [丙](../policies)\n",
            [
                "notices:1:1 warning section-not-published", "policies/law.md:6:5 error invalid-link",
                "policies/law.md:6:21 error invalid-link", "policies/law.md:6:40 error invalid-link",
            ]),
        linking(
            "a live block", "```indicators plan=2017\n```\n\n```duties unit=aa\n```\n",
            [
                "notices:1:1 warning section-not-published", "policies/law.md:6:20 error unknown-plan",
                "policies/law.md:9:16 error unknown-unit",
            ]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }
}

import PolicyText
import SourceText
import Testing

/// Divisions, their anchors and what belongs to them.
@Suite struct StructureTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let markdown: String
        let sketch: String
        var codes: [String] = []
        var testDescription: String { name }
    }

    private static let examples = [
        Example(
            name: "chapters as headings, articles as paragraphs",
            markdown: """
                ## 第一章 总　则

                第一条 为了修路，制定本办法。

                本款没有编号。

                第二条　本办法适用于全县。

                ## 第二章　职 责

                ### 第一节 县级

                第三条 县里管大路：

                （一）国道；

                （二）省道，包括：

                1.主线；

                2.支线。

                前款之外的路由乡镇管。
                """,
            sketch: """
                #chapter-1 h2 第一章 总则
                  #article-1 第一条
                    为了修路，制定本办法。
                    本款没有编号。
                  #article-2 第二条
                    本办法适用于全县。
                #chapter-2 h2 第二章 职责
                  #section-2-1 h3 第一节 县级
                    #article-3 第三条
                      县里管大路：
                      #article-3-item-1 （一）
                        国道；
                      #article-3-item-2 （二）
                        省道，包括：
                        #article-3-item-2-1 1.
                          主线；
                        #article-3-item-2-2 2.
                          支线。
                      前款之外的路由乡镇管。
                """),
        Example(
            name: "pasted without blank lines",
            markdown: """
                第一章 总 则
                　　第一条　为了修路，
                制定本办法。
                　　第二条　职责如下：
                水务局
                1.修渠；
                2.管井。
                林业局
                1.种树。
                第三条 自印发之日起施行。
                """,
            sketch: """
                #chapter-1 h2 第一章 总则
                  #article-1 第一条
                    为了修路，制定本办法。
                  #article-2 第二条
                    职责如下：
                    水务局
                    #article-2-item-1 1.
                      修渠；
                    #article-2-item-2 2.
                      管井。
                    林业局
                    #article-2-list-2-item-1 1.
                      种树。
                  #article-3 第三条
                    自印发之日起施行。
                """),
        Example(
            name: "notice and annex in one file",
            markdown: """
                各乡镇：

                现将办法印发给你们。

                附件：1. 修路办法

                2. 表格

                某县人民政府办公室

                2016年3月1日

                # 某县修路办法

                第一条 甲。

                ## 附件2：表

                第一条 乙。
                """,
            sketch: """
                (addressee) 各乡镇：
                现将办法印发给你们。
                (attachments) 附件：1. 修路办法
                * 2
                  表格
                (signature) 某县人民政府办公室
                (date) 2016年3月1日
                #annex-1 h2  某县修路办法
                  #article-1 第一条
                    甲。
                #annex-2 h2 附件2 表
                  #annex-2-article-1 第一条
                    乙。
                """),
        Example(
            name: "headings inside an article",
            markdown: """
                ## 第四章 部门

                第十六条之一 分工如下：

                ### 水务局

                1. 修渠。
                2. 管井。

                #### 细则

                1. 另记。

                ### 林业局

                种树。

                第十七条 完。
                """,
            sketch: """
                #chapter-4 h2 第四章 部门
                  #article-16-1 第十六条之一
                    分工如下：
                    #article-16-1-part-1 h3  水务局
                      * #article-16-1-part-1-item-1 1
                        修渠。
                      * #article-16-1-part-1-item-2 2
                        管井。
                      h4 细则
                      * #article-16-1-part-1-list-2-item-1 1
                        另记。
                    #article-16-1-part-2 h3  林业局
                      种树。
                  #article-17 第十七条
                    完。
                """,
            codes: ["numbering-gap", "numbering-gap"]),
        Example(
            name: "sections by paragraphs",
            markdown: """
                一、总体要求。要快。

                （一）目标。三年修完。

                1.先修渠。

                （二）任务

                二、保障措施

                （一）组织。
                """,
            sketch: """
                #section-1 一、
                  总体要求。要快。
                  #section-1-item-1 （一）
                    目标。三年修完。
                    #section-1-item-1-1 1.
                      先修渠。
                  #section-1-item-2 （二）
                    任务
                #section-2 h2 二、 保障措施
                  #section-2-item-1 （一）
                    组织。
                """),
        Example(
            name: "sections by headings",
            markdown: "## 一、要求\n\n### （一）目标\n\n文字。\n\n1. 甲\n2. 乙\n\n### （二）任务\n\n## 二、保障",
            sketch: """
                #section-1 h2 一、 要求
                  #section-1-item-1 h3 （一） 目标
                    文字。
                    * #section-1-item-1-1 1
                      甲
                    * #section-1-item-1-2 2
                      乙
                  #section-1-item-2 h3 （二） 任务
                #section-2 h2 二、 保障
                """),
        Example(
            name: "parts with chapters of their own",
            markdown: """
                # 第一编 总则

                ## 第一章 甲

                第一条 一。

                # 第二编 分则

                ## 第一章 乙

                ### 第一节 丙

                第二条 二。
                """,
            sketch: """
                #part-1 h2 第一编 总则
                  #chapter-1 h3 第一章 甲
                    #article-1 第一条
                      一。
                #part-2 h2 第二编 分则
                  #part-2-chapter-1 h3 第一章 乙
                    #part-2-section-1-1 h4 第一节 丙
                      #article-2 第二条
                        二。
                """),
        Example(
            name: "references at the start of a paragraph open nothing",
            markdown: """
                第一条 甲。

                第三条第二款规定的除外。

                第三条的规定，第五条至第七条也一样。

                第三条 第二款另有规定的，从其规定。

                第三章规定的职责由县里承担。

                （一）至（三）项除外。

                （二）项规定的除外。

                2017.8.1起算，1.5万元以上。

                一、二年级学生不适用。
                """,
            sketch: """
                #article-1 第一条
                  甲。
                  第三条第二款规定的除外。
                  第三条的规定，第五条至第七条也一样。
                  第三条 第二款另有规定的，从其规定。
                  第三章规定的职责由县里承担。
                  （一）至（三）项除外。
                  （二）项规定的除外。
                  2017.8.1起算，1.5万元以上。
                  一、二年级学生不适用。
                """),
        Example(
            name: "tolerated forms",
            markdown: """
                **第1条** 甲。

                **第二条**乙。

                \u{A0}\u{A0}第 三 条\u{A0}丙。

                第四条

                ## 第五条 名称

                戊。
                """,
            sketch: """
                #article-1 第1条
                  甲。
                #article-2 第二条
                  乙。
                #article-3 第三条
                  丙。
                #article-4 第四条
                #article-5 h2 第五条 名称
                  戊。
                """),
        Example(
            name: "list lines without blank",
            markdown: "第一条 下列：\n\n1. 甲\n2.乙\n3. 丙\n第二条 完。",
            sketch: """
                #article-1 第一条
                  下列：
                  * #article-1-item-1 1
                    甲
                  #article-1-item-2 2.
                    乙
                  * #article-1-item-3 3
                    丙
                #article-2 第二条
                  完。
                """),
        Example(
            name: "second list of an article",
            markdown: "第一条 甲：\n\n（一）一；\n\n（二）二。\n\n乙：\n\n（一）三。\n\n（3）四。",
            sketch: """
                #article-1 第一条
                  甲：
                  #article-1-item-1 （一）
                    一；
                  #article-1-item-2 （二）
                    二。
                  乙：
                  #article-1-list-2-item-1 （一）
                    三。
                    #article-1-list-2-item-1-3 （3）
                      四。
                """,
            codes: ["numbering-gap"]),
        Example(
            name: "repeats",
            markdown: "第一条 甲。\n\n第一条 乙。\n\n第一条 丙。",
            sketch: """
                #article-1 第一条
                  甲。
                #article-1-repeat-2 第一条
                  乙。
                #article-1-repeat-3 第一条
                  丙。
                """,
            codes: ["numbering-repeat", "numbering-repeat"]),
        Example(
            name: "printed table of contents",
            markdown: "目　录\n\n第一章　总则\n第二章　附则\n\n第一章　总则\n\n第一条 甲。\n\n第二章　附则",
            sketch: """
                目　录
                第一章　总则
                第二章　附则
                #chapter-1 h2 第一章 总则
                  #article-1 第一条
                    甲。
                #chapter-2 h2 第二章 附则
                """),
        Example(
            name: "no levels left out",
            markdown: "### 甲\n\n###### 乙\n\n## 丙\n\n> # 引",
            sketch: """
                #heading-1 h2  甲
                  #heading-2 h3  乙
                #heading-3 h2  丙
                  >
                    h2 引
                """),
    ]

    @Test(arguments: examples)
    func structure(_ example: Example) {
        let reading = Reading(example.markdown)
        #expect(reading.sketch == example.sketch)
        #expect(reading.codes == example.codes)
    }

    @Test func citations() {
        let document = Reading(
            """
            # 第二编 甲

            ## 第二章 乙

            ### 第一节 丙

            第二十七条 下列：

            （三）一：

            2.二。

            ## 水务局

            1. 修渠

            # 附件1 表

            第一条 甲。
            """
        ).document
        func citation(_ anchor: String) -> String? { document.anchors[anchor]?.citation }
        #expect(citation("chapter-2") == "第二编第二章")
        #expect(citation("section-2-1") == "第二编第二章第一节")
        #expect(citation("article-27") == "第二十七条")
        #expect(citation("article-27-item-3") == "第二十七条第（三）项")
        #expect(citation("article-27-item-3-2") == "第二十七条第（三）项第2目")
        #expect(citation("article-27-part-1") == "第二十七条“水务局”")
        #expect(citation("article-27-part-1-item-1") == "第二十七条“水务局”第1项")
        #expect(citation("annex-1") == "附件1")
        #expect(citation("article-1") == "附件1第一条")
    }

    @Test func problemsStandAtTheNumber() {
        let reading = Reading("第一条 甲。\n\n第三条 见第三条。\n\n第三条 乙。")
        #expect(
            reading.problems == [
                .init(severity: .warning, code: "numbering-gap", text: "第三条"),
                .init(severity: .warning, code: "numbering-repeat", text: "第三条"),
            ])
    }

    @Test func outline() {
        let outline = Reading("## 第一章 总 则\n\n第一条 甲：\n\n（一）乙。\n\n## 第二章 附则\n\n### 第二条 名称").document.outline
        #expect(
            outline == [
                OutlineEntry(
                    kind: .chapter, anchor: "chapter-1", label: "第一章", title: "总则",
                    children: [OutlineEntry(kind: .article, anchor: "article-1", label: "第一条", title: "", children: [])]
                ),
                OutlineEntry(
                    kind: .chapter, anchor: "chapter-2", label: "第二章", title: "附则",
                    children: [
                        OutlineEntry(kind: .article, anchor: "article-2", label: "第二条", title: "名称", children: [])
                    ]),
            ])
    }

    @Test func printedNumbersOfListsAreKept() {
        #expect(
            Reading("1. a\n2. b\n4. d").sketch
                == "* #item-1 1\n  a\n* #item-2 2\n  b\n* #item-4 4\n  d")
        #expect(Reading("1. a\n1. b\n1. c").sketch == "* #item-1 1\n  a\n* #item-2 2\n  b\n* #item-3 3\n  c")
    }

    @Test func bodyBeginsBehindTheFrontMatter() {
        let reading = Reading("第一条 甲。\n\n第三条 乙。", frontMatter: "---\ntitle: 第九条\n---\n")
        #expect(reading.anchors == ["article-1", "article-3"])
        #expect(reading.problems.map(\.text) == ["第三条"])
    }
}

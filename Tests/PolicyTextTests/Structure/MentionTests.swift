import PolicyText
import Testing

/// Sentences that begin with a number and open nothing, and those that look like them and do.
@Suite struct MentionTests {
    private static func anchors(of line: String, in head: String) -> [String] {
        Reading("\(head)\n\n\(line)\n").anchors
    }

    private static let heads = [
        "第一条　本办法自公布之日起施行。", "现将有关事项通知如下。", "第一条　下列情形：\n\n（一）甲；\n\n（二）乙。",
    ]

    @Test(
        arguments: [
            "（一）（二）项规定的材料由本人提供。", "（一）—（三）项由财政局负责。", "（一）——（三）项除外。", "（一）～（三）项除外。",
            "（一）或者（二）项情形之一的。", "（一）及（二）项。", "（一）以及（二）项。", "（二）（三）两项。", "（一）款规定的期限。",
            "(1)(2)项由财政局负责。", "(1)、(2)项。", "①和②项。", "①②项由财政局负责。", "1.至3.项除外。", "1.、2.项所列单位。",
            "第三条 （二）项规定的情形。", "第三条　（一）款的规定。",
            "十、百、千工程。", "百、千、万工程。", "两千、三千元。", "〇、五。", "一、 二、三级公路。", "十二、十三批次。",
            "1.5万元以上的项目。", "5.12地震灾区。", "2025.12.31前完成。", "一、二、三级公路由交通部门负责。", "第一，坚持原则。", "第二、加强领导。",
            "第三章规定的程序适用本条。", "第一条、第二条的规定不适用。", "12345热线受理投诉。", "1、2级响应。",
        ])
    func opensNothing(_ sentence: String) {
        for head in Self.heads {
            #expect(Self.anchors(of: sentence, in: head) == Reading(head).anchors)
            let broken = "适用时，见\n"
            #expect(Self.anchors(of: broken + sentence, in: head) == Reading(head).anchors, "behind a line break")
        }
    }

    @Test(
        arguments: [
            "（一）项目管理费。", "（一）款项支付。", "（一）和谐社区创建。", "（一）或有负债。", "（一）到户产业。", "（一）（试行）办法。", "（一）(1)甲；",
            "（一）2025年底前完成。", "（一）（2025年）资金。", "1.2025年底前完成。", "1.到2025年完成。", "1.和谐社区。", "①和谐社区。", "1、2025年底前完成。",
        ])
    func opensAnItem(_ sentence: String) {
        #expect(Self.anchors(of: sentence, in: Self.heads[0]) == ["article-1", "article-1-item-1"])
        #expect(Self.anchors(of: sentence, in: Self.heads[1]) == ["item-1"])
    }

    @Test func opensAnArticleThatBeginsWithItsFirstItem() {
        #expect(Reading("第一条　（一）项目管理费。\n").anchors == ["article-1"])
    }

    @Test func leavesQuotedArticlesToTheDocumentTheyAmend() {
        let reading = Reading(
            """
            一、将第三条修改为：“第三条　县政府负责下列事项：

            （一）制定规划；

            （二）依照“十四五”规划实施。

            第四条　乡镇负责。”

            二、将第五条修改为：“第五条　村负责：

            “（一）修路；

            “（二）养路。”

            三、本决定自公布之日起施行。
            """)
        #expect(reading.anchors == ["section-1", "section-2", "section-3"])
        #expect(reading.problems.isEmpty)
    }

    @Test func believesNoQuotationThatIsNotClosed() {
        let reading = Reading(
            """
            一、将第三条修改为：“第三条　甲。

            二、将第五条修改为：“第五条　乙。”

            三、施行。

            第一条　丙。
            """)
        #expect(reading.anchors == ["section-1", "section-2", "section-3", "article-1"])
    }

    @Test func opensEachOfSeveralAnnexes() {
        let reading = Reading(
            """
            第一条　甲。

            县政府

            2025年1月1日

            附件1

            一、乙

            附件2

            1.丙
            """)
        #expect(reading.anchors == ["article-1", "annex-1", "section-1", "annex-2", "annex-2-item-1"])
    }
}

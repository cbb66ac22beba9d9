import Charts

extension ChartWording {
    static let chinese = ChartWording(
        language: "zh-Hans",
        numbers: NumberStyle(
            magnitudes: [.init(name: "万", power: 4, from: 5), .init(name: "亿", power: 8, from: 9)],
            groupsLabelsFrom: nil, groupsTablesFrom: 5, unitSeparator: "")
    ) { word in
        switch word {
        case .actual: "实际"
        case .target: "目标"
        case .limit: "上限"
        case .pace: "序时"
        case .lastYear: "去年同期"
        case .projection: "预计"
        case .notReported: "未报"
        case .notApplicable: "不适用"
        case .provisional: "初步数"
        case .revised: "修订"
        case .unscored: "未评"
        case .unitPrefix: "单位："
        case .lowerIsBetter: "越低越好 ↓"
        case .verticalAxisNotFromZero: "纵轴不从零开始"
        case .horizontalAxisNotFromZero: "横轴不从零开始"
        case .tied: "并列"
        case .noDifference: "无明显差别"
        case .period: "月份"
        case .name: "名称"
        case .completion: "完成率"
        case .change: "同比"
        case .status: "状态"
        case .fullScore: "满分"
        case .score: "得分"
        case .deduction: "扣分"
        case .reason: "原因"
        case .rank: "位次"
        case .rankChange: "变化"
        case .unitOfMeasure: "计量单位"
        case .note: "备注"
        case .colon: "："
        case .received: "到账"
        case .allocated: "安排"
        case .handedDown: "已下达"
        case .paid: "已支付"
        case .accepted: "已验收"
        case .paymentRate: "支出率"
        case .overspend: "超支"
        case .funding: "资金总额"
        case .undivided: "不拆分"
        case .ofHundred: "每100元"
        case .share: "占比"
        }
    }

    static let english = ChartWording(
        language: "en",
        numbers: NumberStyle(
            magnitudes: [
                .init(name: "thousand ", power: 3, from: 5), .init(name: "million ", power: 6, from: 7),
                .init(name: "billion ", power: 9, from: 10),
            ],
            groupsLabelsFrom: 4, groupsTablesFrom: 4, unitSeparator: " ")
    ) { word in
        switch word {
        case .actual: "Actual"
        case .target: "Target"
        case .limit: "Limit"
        case .pace: "Schedule"
        case .lastYear: "Last year"
        case .projection: "Projected"
        case .notReported: "Not reported"
        case .notApplicable: "Not applicable"
        case .provisional: "Provisional"
        case .revised: "Revised"
        case .unscored: "Not scored"
        case .unitPrefix: "Unit: "
        case .lowerIsBetter: "Lower is better ↓"
        case .verticalAxisNotFromZero: "Vertical axis does not start at zero"
        case .horizontalAxisNotFromZero: "Horizontal axis does not start at zero"
        case .tied: "="
        case .noDifference: "No noticeable difference"
        case .period: "Month"
        case .name: "Name"
        case .completion: "Completion"
        case .change: "Year on year"
        case .status: "Status"
        case .fullScore: "Full marks"
        case .score: "Score"
        case .deduction: "Deducted"
        case .reason: "Reason"
        case .rank: "Rank"
        case .rankChange: "Change"
        case .unitOfMeasure: "Unit"
        case .note: "Note"
        case .colon: ": "
        case .received: "Received"
        case .allocated: "Allocated"
        case .handedDown: "Handed down"
        case .paid: "Paid"
        case .accepted: "Accepted"
        case .paymentRate: "Share paid"
        case .overspend: "Over budget"
        case .funding: "Funding"
        case .undivided: "Not divided"
        case .ofHundred: "Of 100 yuan"
        case .share: "Share"
        }
    }
}

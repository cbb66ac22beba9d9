/// A file of observations as a county would write it, of any size, the same each time.
enum ObservationText {
    /// - Parameters:
    ///   - count: How many observations.
    ///   - isIndented: Written by hand with a line for each key, or one observation a line as a program writes it.
    /// - Returns: The file's UTF-8.
    static func bytes(count: Int, isIndented: Bool) -> [UInt8] {
        let units = ["linshui", "dongpo-township", "poverty-office", "agriculture-bureau", "wangjia-subdistrict"]
        let reasons = ["雨季工期顺延，十月底前完成", "资金于九月下旬到位", "数据由乡镇报送，待核实"]
        let (line, comma, colon) = isIndented ? ("\n      ", ",\n      ", ": ") : ("", ",", ":")
        var text = "{\"period\":\"2016-09\",\"plan\":\"2016\",\"source\":\"县统计局\",\"observations\":[\n"
        for index in 0..<count {
            var members = [
                "\"indicator\"\(colon)\"\(index % 40 / 10)\(index % 10)\"",
                "\"unit\"\(colon)\"\(units[index % units.count])\"",
                "\"value\"\(colon)\(index * 7 % 10_000).\(index % 90 + 10)", "\"score\"\(colon)\"\(index % 12).50\"",
            ]
            if index % 3 == 0 {
                members.append(
                    "\"rank\"\(colon){\"place\"\(colon)\(index % 20 + 1),\"of\"\(colon)20,\"among\"\(colon)\"二类县\"}")
            }
            if index % 5 == 0 { members.append("\"reason\"\(colon)\"\(reasons[index % 3])\"") }
            if index % 7 == 0 { members.append("\"provisional\"\(colon)true") }
            text +=
                (index == 0 ? "    {" : ",\n    {") + line + members.joined(separator: comma)
                + (isIndented ? "\n    }" : "}")
        }
        return Array((text + "\n]}\n").utf8)
    }
}

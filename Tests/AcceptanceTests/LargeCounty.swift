/// A county with more of everything than one page has room for.
struct LargeCounty {
    /// Villages beside the townships and the office.
    var villages = 240
    var townships = 30
    var duties = 140
    /// Duties of a group of two villages, beside the others.
    var groupDuties = 120
    var policies = 130
    var projects = 260

    static let day = "2026-01-31"

    /// Every file of the content folder by its path.
    var content: [String: String] {
        var files = [
            "portal.json": """
            {"title": "大县公开", "language": "zh-Hans", "url": "https://example.org/da/", "authority": {"name": "大县人民政府办公室"},
             "supervision": {"phones": ["12317"]}, "ranking": {"show": true},
             "reporting": [{"id": "progress", "title": "进展报告", "cycle": "quarter", "dueMonth": "last", "dueDay": 25,
                            "required": ["everyone"], "recipients": ["office"]}]}
            """,
            "units.json": #"{"units": ["# + units.joined(separator: ",\n") + "]}",
            "duties.json": #"{"duties": ["# + (0..<duties + groupDuties).map(duty).joined(separator: ",\n") + "]}",
            "indicators/2025.json": plan,
            "progress/2025-08.json": progress("2025-08"), "progress/2025-09.json": progress("2025-09"),
            "reports/2025-q1.json": #"{"rule": "progress", "period": "2025-Q1", "submissions": ["#
                + (0..<villages).map { #"{"unit": "village-\#($0)", "submitted": "2025-04-0\#(1 + $0 % 9)"}"# }
                .joined(separator: ",") + "]}",
            "funds/2025.json": #"{"batches": ["# + batch + #"], "projects": ["#
                + (0..<projects).map(project).joined(separator: ",\n") + "]}",
        ]
        for number in 0..<policies {
            files["policies/p\(number).md"] = """
                ---
                title: 关于第\(number)项工作的通知
                documentNumber: 大办发〔2025〕\(number + 1)号
                issuers: 县办公室
                issued: 2025-01-10
                published: 2025-01-15
                ---

                请各单位落实。

                """
        }
        return files
    }

    private var units: [String] {
        [
            #"{"id": "office", "name": "县办公室", "kind": "party"}"#,
            #"{"id": "everyone", "name": "各乡镇和村", "kind": "group", "members": ["#
                + ((0..<townships).map { "\"town-\($0)\"" } + (0..<villages).map { "\"village-\($0)\"" })
                .joined(separator: ", ") + "]}",
            #"{"id": "mountain", "name": "山区各村", "kind": "group", "members": ["village-1", "village-3"]}"#,
        ] + (0..<townships).map { #"{"id": "town-\#($0)", "name": "第\#($0)镇人民政府", "kind": "township"}"# }
            // Most of them belong to one township, which has more than its page can name.
            + (0..<villages).map { number in
                #"{"id": "village-\#(number)", "name": "第\#(number)村村民委员会", "kind": "village", "parent": "town-\#(number < 60 ? 0 : number % townships)"}"#
            }
    }

    /// A duty; half of them are the first township's, but for those of the group.
    private func duty(_ number: Int) -> String {
        let holder = number >= duties ? "mountain" : number % 2 == 0 ? "town-0" : "village-\(number)"
        let day = "2025-\(number % 12 < 9 ? "0" : "")\(1 + number % 12)-1\(number % 10)"
        let text = String(repeating: "组织实施农村公路、供水和环境整治工程，", count: 8)
        return """
            {"id": "duty-\(number)", "units": ["\(holder)"], "number": \(number + 1),
             "text": "第\(number)项：\(text)按期完成。", "policy": "p\(number % 3)", "indicators": ["2025/01"], "due": "\(day)",
             "targets": [{"operator": ">=", "value": \(number), "by": "2025-12-31", "measure": {"unit": "户", "direction": "higher", "kind": "level"}}]}
            """
    }

    private var plan: String {
        let indicators = (1...4).map { number in
            """
            {"id": "0\(number)", "number": \(number), "category": "all", "name": "第\(number)项指标完成数", "points": 25,
             "responsible": [\(number == 2 ? "\"office\"" : "\"everyone\"")], "policy": "p0",
             "measure": {"unit": "户", "direction": "higher", "kind": "cumulative"},
             "targets": [{"operator": ">=", "value": 5000, "by": "2025-12-31"}\(number == 3 ? targets : "")]}
            """
        }
        return """
            {"plan": "2025", "title": "2025年考核指标责任分解表", "year": 2025, "policy": "p0", "fullScore": 100,
             "categories": [{"id": "all", "number": "一", "name": "重点工作", "points": 100}],
             "indicators": [\(indicators.joined(separator: ",\n"))]}
            """
    }

    /// A target with more to say of it for each village.
    private var targets: String {
        (0..<villages).map { number in
            """
            , {"unit": "village-\(number)", "operator": ">=", "value": 100, "by": "2025-12-31", "baseline": {"period": "2024", "value": \(number)}}
            """
        }.joined()
    }

    /// The figures of all units, those of the fourth indicator of townships alone.
    private func progress(_ period: String) -> String {
        let all = (0..<townships).map { "town-\($0)" } + (0..<villages).map { "village-\($0)" }
        let figures = ["01", "03", "04"].flatMap { indicator in
            (indicator == "04" ? Array(all.prefix(townships)) : all).enumerated().map { place, unit in
                #"{"indicator": "\#(indicator)", "unit": "\#(unit)", "value": \#(place * 7 % 130), "score": \#(place % 20)}"#
            }
        }
        return
            #"{"period": "\#(period)", "plan": "2025", "source": "县办公室", "published": "2025-10-10", "observations": ["#
            + (figures + [#"{"indicator": "01", "value": 4000}"#]).joined(separator: ",\n") + "]}"
    }

    private var batch: String {
        """
        {"id": "b", "title": "2025年衔接资金", "fiscalYear": 2025, "fundType": "special", "amount": "\(projects)万元",
         "sources": [{"level": "county", "amount": "\(projects)万元"}], "purpose": "产业发展",
         "disclosure": {"kind": "announcement", "published": "2025-02-01"}}
        """
    }

    private func project(_ number: Int) -> String {
        """
        {"id": "project-\(number)", "title": "第\(number)村供水工程", "type": "infrastructure", "status": "started",
         "locations": [{"unit": "town-\(number % townships)", "village": "unit:village-\(number % villages)"}],
         "description": "铺设管网。", "responsibleUnit": "town-0", "implementingUnit": "town-\(number % townships)",
         "responsiblePerson": {"post": "镇长"}, "planned": {"from": "2025-03-01", "to": "2025-10-31"}, "actual": {"from": "2025-03-05"},
         "funding": [{"batch": "b", "level": "county", "amount": "1万元"}],
         "performance": [{"title": "受益户数", "indicator": "2025/01", "unit": "户", "target": 50}],
         "beneficiaries": {"households": 50, "mechanism": "改善供水"},
         "transactions": [{"id": "a1", "type": "allocation", "day": "2025-03-10", "amount": "0.6万元"}],
         "milestones": [{"code": "start", "due": "2025-03-01", "met": "2025-03-05"}, {"code": "completion", "due": "2025-10-31"}]}
        """
    }
}

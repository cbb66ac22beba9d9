/// A small county whose content is sound and draws no warning: what a case does not change comes from here.
enum SmallSite {
    /// Every file of the content folder by its path.
    static let content = [
        "portal.json": """
        {
          "title": "临水县责任公开",
          "language": "zh-Hans",
          "url": "https://www.example.org/linshui/",
          "authority": {"name": "临水县人民政府办公室"},
          "filing": {"siteCode": "0000000000", "icp": "示例备00000000号", "publicSecurity": "示例安备00000000号"},
          "supervision": {"phones": ["12317"]}
        }

        """,
        "units.json": """
        {"units": [
          {"id": "water-bureau", "name": "县水务局", "kind": "government"},
          {"id": "education-bureau", "name": "县教育局", "kind": "government"},
          {"id": "linshui", "name": "临水镇", "kind": "township"},
          {"id": "heping", "name": "和平乡", "kind": "township"},
          {"id": "townships", "name": "各乡镇", "kind": "group", "members": {"kind": "township"}}
        ]}

        """,
        "indicators/2025.json": """
        {
          "plan": "2025", "title": "2025年考核指标", "year": 2025, "policy": "lbf-2025-3", "fullScore": 10,
          "categories": [{"id": "water", "number": "一", "name": "饮水安全", "points": 10}],
          "indicators": [
            {"id": "01", "number": 1, "category": "water", "name": "供水覆盖率", "points": 6,
             "responsible": ["water-bureau", "townships"],
             "measure": {"unit": "%", "direction": "higher", "kind": "level"},
             "targets": [{"operator": ">=", "value": 85, "by": "2025-12-31"}]},
            {"id": "02", "number": 2, "category": "water", "name": "水质达标率", "points": 4,
             "responsible": ["water-bureau"]}
          ]
        }

        """,
        "duties.json": """
        {"duties": [
          {"id": "water-bureau-1", "units": ["water-bureau"], "number": 1, "text": "建设农村供水工程。",
           "policy": "lbf-2025-3#article-2", "indicators": ["2025/01"]}
        ]}

        """,
        "policies/lbf-2025-3.md": """
        ---
        title: 农村供水管理办法
        documentNumber: 临办发〔2025〕3号
        issued: 2025-01-10
        published: 2025-01-15
        ---

        第一条　为了保障农村供水，制定本办法。

        第二条　县水务局负责下列工作：

        （一）建设供水工程；

        （二）检测水质。

        """,
    ]
}

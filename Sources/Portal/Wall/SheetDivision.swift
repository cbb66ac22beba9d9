/// Divides what does not fit on one sheet, or on one page of sheets.
enum SheetDivision {
    /// Groups of rows on sheets; a group is cut only where it is longer than a sheet by itself.
    ///
    /// - Parameters:
    ///   - groups: The groups in order, none of them empty.
    ///   - rows: How many rows a sheet has room for, more than one.
    ///   - count: How many rows a group has, without its heading.
    ///   - hasHeading: Whether a group takes a row for its heading, on each sheet it is on.
    ///   - part: Some of the rows of a group as a group.
    /// - Returns: The groups of each sheet.
    static func sheets<Group>(
        of groups: [Group], rows: Int, count: (Group) -> Int, hasHeading: (Group) -> Bool,
        part: (Group, Range<Int>) -> Group
    ) -> [[Group]] {
        var sheets: [[Group]] = []
        var sheet: [Group] = []
        var room = rows
        func close() {
            if !sheet.isEmpty { sheets.append(sheet) }
            (sheet, room) = ([], rows)
        }
        for group in groups {
            let heading = hasHeading(group) ? 1 : 0
            let all = count(group)
            if all + heading > room, all + heading <= rows { close() }
            var start = 0
            while start < all {
                if room < heading + 1 { close() }
                let end = min(all, start + room - heading)
                sheet.append(part(group, start..<end))
                room -= heading + end - start
                start = end
            }
        }
        close()
        return sheets
    }

    /// Sheets page by page, each page within a length unless it is one sheet.
    static func pages<Sheet>(of sheets: [Sheet], room: Int, length: (Sheet) -> Int) -> [[Sheet]] {
        var pages: [[Sheet]] = []
        var left = 0
        for sheet in sheets {
            let length = length(sheet)
            if length > left || pages.isEmpty {
                pages.append([])
                left = room
            }
            pages[pages.count - 1].append(sheet)
            left -= length
        }
        return pages
    }
}

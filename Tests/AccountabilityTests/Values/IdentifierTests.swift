import Accountability
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [
        "a", "01", "poverty-office", "kbf-2017-109", "com", "com10", "com0", "nul-1", String(repeating: "a", count: 64),
    ])
    func accepted(id: String) {
        #expect(Identifier.fault(of: id) == nil)
    }

    @Test(arguments: [
        ("", Identifier.Fault.malformed), ("-a", .malformed), ("a-", .malformed), ("a--b", .malformed),
        ("A", .malformed),
        ("a_b", .malformed), ("a b", .malformed), ("扶贫办", .malformed), ("a/b", .malformed), ("é", .malformed),
        (String(repeating: "a", count: 65), .tooLong), ("index", .reserved), ("con", .reserved), ("com1", .reserved),
        ("lpt9", .reserved),
    ]) func refused(id: String, fault: Identifier.Fault) {
        #expect(Identifier.fault(of: id) == fault)
    }
}

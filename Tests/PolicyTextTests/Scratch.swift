import Foundation
import PolicyText
import Testing

@Test func scratch() throws {
    guard let list = ProcessInfo.processInfo.environment["SCRATCH"] else { return }
    for path in list.split(separator: " ") {
        let r = Reading(try String(contentsOfFile: String(path), encoding: .utf8))
        print(r.sketch.split(separator: "\n").map { String($0.prefix(70)) }.joined(separator: "\n"))
        for p in r.problems { print(p) }
    }
}

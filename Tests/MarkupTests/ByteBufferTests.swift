import SeededRandom
import Testing

@testable import Markup

/// Buffers grow like arrays, and a copy goes its own way.
@Suite struct ByteBufferTests {
    private func bytes(_ buffer: ByteBuffer) -> [UInt8] { buffer.withBytes { Array($0) } }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func growsLikeAnArray(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var buffers = [(ByteBuffer(), [UInt8]())]
        for _ in 0..<300 {
            let place = Int.random(in: 0..<buffers.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                let byte = UInt8.random(in: .min ... .max, using: &random)
                buffers[place].0.append(byte)
                buffers[place].1.append(byte)
            case 1:
                let added = (0..<Int.random(in: 0...90, using: &random)).map { UInt8(truncatingIfNeeded: $0) }
                added.withUnsafeBufferPointer { buffers[place].0.append($0) }
                buffers[place].1 += added
            case 2:
                let other = buffers[Int.random(in: 0..<buffers.count, using: &random)]
                guard other.1.count + buffers[place].1.count < 5_000 else { continue }
                buffers[place].0.append(other.0)
                buffers[place].1 += other.1
            case 3:
                let room = Int.random(in: 0...50, using: &random)
                let written = Int.random(in: 0...room, using: &random)
                buffers[place].0.withRoom(for: room) { end in
                    for offset in 0..<written { end[offset] = 0x41 }
                    return written
                }
                buffers[place].1 += [UInt8](repeating: 0x41, count: written)
            case 4: buffers[place].0.reserve(Int.random(in: 0...200, using: &random))
            default: if buffers.count < 12 { buffers.append(buffers[place]) }
            }
        }
        for (buffer, model) in buffers {
            #expect(bytes(buffer) == model, "seed \(seed)")
            #expect(buffer.isEmpty == model.isEmpty && buffer.count == model.count)
        }
    }

    @Test func aCopyGoesItsOwnWay() {
        var one = ByteBuffer()
        one.append(1)
        one.reserve(100)
        var other = one
        other.append(2)
        one.append(3)
        one.append(one)
        #expect(bytes(one) == [1, 3, 1, 3] && bytes(other) == [1, 2])
    }

    /// A template that is finished keeps its bytes while what it was copied from goes on.
    @Test func aFragmentNeverChanges() {
        var template = HTML.Interpolation(literalCapacity: 100, interpolationCount: 0)
        template.appendLiteral("<b>")
        let first = HTML(stringInterpolation: template)
        template.appendLiteral("</b>")
        #expect(first == "<b>" && HTML(stringInterpolation: template) == "<b></b>")
    }
}

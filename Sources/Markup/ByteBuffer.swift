/// Bytes that grow at their end: markup is made of many short pieces, and an array checks more for each of them than it
/// takes to copy it.
///
/// A value like an array: changing one copy leaves the others as they are.
@usableFromInline
struct ByteBuffer: @unchecked Sendable {
    /// What the bytes lie in; `nil` as long as there are none and no room was asked for.
    @usableFromInline var room: Room?
    /// The first byte: behind the head of `room`, where it stays as long as that lives.
    @usableFromInline var start: UnsafeMutablePointer<UInt8>?
    @usableFromInline var count = 0
    /// How many bytes there is room for.
    @usableFromInline var capacity = 0

    /// Memory that is freed with the last buffer that uses it; it never changes while several do, which is what makes
    /// buffers sendable.
    @usableFromInline final class Room: ManagedBuffer<Void, UInt8> {}

    @inlinable
    init() {}

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        append(bytes)
    }

    @inlinable var isEmpty: Bool { count == 0 }

    /// Makes room for so many bytes behind those there are.
    mutating func reserve(_ more: Int) {
        withRoom(for: more) { _ in 0 }
    }

    @inlinable
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        withRoom(for: bytes.count) { end in
            end.initialize(from: start, count: bytes.count)
            return bytes.count
        }
    }

    mutating func append(_ byte: UInt8) {
        withRoom(for: 1) { end in
            end.initialize(to: byte)
            return 1
        }
    }

    mutating func append(_ other: ByteBuffer) {
        other.withBytes { append($0) }
    }

    /// Appends what a function writes.
    ///
    /// - Parameters:
    ///   - most: The most bytes it writes.
    ///   - write: Is given the place of the first byte and returns how many it wrote.
    @inlinable @inline(__always)
    mutating func withRoom(for most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        if capacity - count < most || !isKnownUniquelyReferenced(&room) { grow(for: most) }
        if let start { count += write(start + count) }
    }

    /// Moves the bytes to memory of their own with room for more of them.
    @usableFromInline @inline(never)
    mutating func grow(for more: Int) {
        // At least twice as much, so that bytes are moved a few times only, however short the pieces are.
        let needed = max(count + more, 2 * capacity, 32)
        let larger = Room.create(minimumCapacity: needed) { _ in }
        let first = larger.withUnsafeMutablePointerToElements { $0 }
        if let start { first.initialize(from: start, count: count) }
        room = unsafeDowncast(larger, to: Room.self)
        start = first
        capacity = needed
    }

    /// Lends the bytes to a function.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withExtendedLifetime(room) { body(UnsafeBufferPointer(start: start, count: count)) }
    }
}

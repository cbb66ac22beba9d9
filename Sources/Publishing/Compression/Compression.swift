import CBrotli
import CZlib

/// A compressed form of a text file, kept beside it for web servers that send such files as they are.
package enum Compression: CaseIterable, Sendable {
    /// RFC 1952, by zlib at its highest level.
    case gzip
    /// RFC 7932, at quality 9: quality 11 takes ten times as long for a twentieth less.
    case brotli

    /// What is added to the name of the file.
    package var suffix: StaticString {
        switch self {
        case .gzip: ".gz"
        case .brotli: ".br"
        }
    }

    /// The extensions of files that get compressed forms.
    package static let textExtensions = [
        ".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".txt", ".ics", ".md", ".webmanifest",
    ]

    /// Compresses bytes; the same bytes give the same result with the same version of the library.
    ///
    /// - Returns: nil where the library had no memory.
    package func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .gzip: Self.gzipped(bytes)
        case .brotli: Self.brotliCompressed(bytes)
        }
    }

    /// Whether some bytes are a compressed form of others, all of them.
    package func isForm(_ compressed: [UInt8], of bytes: [UInt8]) -> Bool {
        switch self {
        case .gzip: Self.isGzip(compressed, of: bytes)
        case .brotli: Self.isBrotli(compressed, of: bytes)
        }
    }
}

extension Compression {
    private static let quality: Int32 = 9

    private static func brotliCompressed(_ bytes: [UInt8]) -> [UInt8]? {
        var size = BrotliEncoderMaxCompressedSize(bytes.count)
        var result = [UInt8](repeating: 0, count: size)
        let isDone = BrotliEncoderCompress(
            quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, &result)
        guard isDone == BROTLI_TRUE else { return nil }
        result.removeLast(result.count - size)
        return result
    }

    private static func isBrotli(_ compressed: [UInt8], of bytes: [UInt8]) -> Bool {
        guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { return false }
        defer { BrotliDecoderDestroyInstance(decoder) }
        // Room for one byte more, lest a longer text be taken for this one.
        var result = [UInt8](repeating: 0, count: bytes.count + 1)
        var room = result.count
        var left = compressed.count
        let outcome = compressed.withUnsafeBufferPointer { source in
            result.withUnsafeMutableBufferPointer { target in
                var next = source.baseAddress
                var place = target.baseAddress
                return BrotliDecoderDecompressStream(decoder, &left, &next, &room, &place, nil)
            }
        }
        // The decoder stops at the end of the stream; what stands behind it is no part of any form.
        return outcome == BROTLI_DECODER_RESULT_SUCCESS && left == 0 && room == 1
            && result.dropLast().elementsEqual(bytes)
    }
}

extension Compression {
    /// The largest window, and a header and trailer as of gzip; without a time, so that nothing but the bytes shows.
    private static let gzipWindow: Int32 = 15 + 16
    private static let structureSize = Int32(MemoryLayout<z_stream>.size)

    private static func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWindow, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                structureSize) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
        let isDone = run(&stream, from: bytes, to: &result) { deflate(&$0, Z_FINISH) }
        guard isDone else { return nil }
        result.removeLast(Int(stream.avail_out))
        return result
    }

    private static func isGzip(_ compressed: [UInt8], of bytes: [UInt8]) -> Bool {
        var stream = z_stream()
        guard inflateInit2_(&stream, gzipWindow, ZLIB_VERSION, structureSize) == Z_OK else { return false }
        defer { inflateEnd(&stream) }
        // Room for one byte more, lest a longer text be taken for this one.
        var result = [UInt8](repeating: 0, count: bytes.count + 1)
        let isDone = run(&stream, from: compressed, to: &result) { inflate(&$0, Z_FINISH) }
        return isDone && stream.avail_in == 0 && stream.avail_out == 1 && result.dropLast().elementsEqual(bytes)
    }

    /// Runs a stream over all of its input at once; whether it came to its end.
    private static func run(
        _ stream: inout z_stream, from input: [UInt8], to output: inout [UInt8], _ step: (inout z_stream) -> Int32
    ) -> Bool {
        guard let inputCount = uInt(exactly: input.count), let outputCount = uInt(exactly: output.count) else {
            return false
        }
        return input.withUnsafeBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = inputCount
                stream.next_out = target.baseAddress
                stream.avail_out = outputCount
                return step(&stream) == Z_STREAM_END
            }
        }
    }
}

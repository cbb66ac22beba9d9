/// One text file of the content folder: its name for messages and its bytes.
///
/// Positions in it are UTF-8 byte offsets from 0; lines and columns are worked out only for diagnostics.
package final class SourceFile: Sendable {
    /// The path as a diagnostic prints it, such as `Content/units.json`.
    package let path: String
    /// The file's bytes as read, less a leading byte order mark.
    package let bytes: [UInt8]

    /// The largest file that can be read, in bytes: offsets are 32 bits wide.
    package static let sizeLimit = Int(UInt32.max) - 1

    /// A file from its bytes; a leading UTF-8 byte order mark is dropped.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// A file made from text, for tests and for text that has no file.
    package convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text between two offsets; malformed UTF-8 shows as U+FFFD.
    package func text(in span: SourceSpan) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }
}

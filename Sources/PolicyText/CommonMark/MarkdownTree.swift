internal import CCommonMark

/// A tree of libcmark, freed with this object.
final class MarkdownTree {
    let root: OpaquePointer?

    /// Parses CommonMark; malformed UTF-8 becomes U+FFFD.
    init(_ bytes: ArraySlice<UInt8>) {
        root = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_VALIDATE_UTF8)
            }
        }
    }

    deinit {
        cmark_node_free(root)
    }
}

/// The children of a node, in order.
struct MarkdownChildren: Sequence, IteratorProtocol {
    private var following: OpaquePointer?

    init(of node: OpaquePointer?) {
        following = cmark_node_first_child(node)
    }

    mutating func next() -> OpaquePointer? {
        guard let node = following else { return nil }
        following = cmark_node_next(node)
        return node
    }
}

/// The text of a C string of libcmark; empty for a null pointer.
func markdownText(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
}

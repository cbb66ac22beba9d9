import Publishing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Output {
    /// A page with a text.
    static func page(_ path: String, _ text: String) throws -> Output {
        Output(path: try OutputPath(path), content: .rendered { $0 += Array(text.utf8) })
    }

    /// A copy of a file.
    static func copy(_ path: String, from source: String) throws -> Output {
        Output(path: try OutputPath(path), content: .copied(from: source))
    }
}

extension Plan {
    /// A plan of pages from paths and texts.
    static func pages(_ pages: KeyValuePairs<String, String>) throws -> Plan {
        try Plan(pages.map { try Output.page($0.key, $0.value) })
    }
}

extension PublishingOptions {
    /// The usual options with some changes.
    static func with(_ change: (inout PublishingOptions) -> Void) -> PublishingOptions {
        var options = PublishingOptions()
        change(&options)
        return options
    }
}

extension FileOperations {
    /// The system's operations without waiting for the disk.
    static var hasty: FileOperations {
        var operations = FileOperations.system
        operations.sync = { _ in }
        operations.syncFileSystem = { _ in }
        return operations
    }
}

extension Publisher {
    /// A publisher that does not wait for the disk.
    static var hasty: Publisher { Publisher(operations: .hasty) }
}

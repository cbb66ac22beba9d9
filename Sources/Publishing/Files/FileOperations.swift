/// The file operations that publishing needs, one system call each, as a value so that a test can make any of them fail.
///
/// Paths are absolute. No operation but `open` of a file to read, and `realPath`, follows a link in the last component.
package struct FileOperations: Sendable {
    /// What a file is opened for.
    package enum Purpose: Sendable {
        /// Reading a file; links are followed.
        case read
        /// Reading a file of the site; a link in its place is not followed.
        case readOwn
        /// Writing a file that does not exist yet, with permission for its owner only.
        case create
        /// Holding a lock on a file, made where it is missing.
        case lock
        /// Bringing a folder to the disk.
        case folder
    }

    /// Opens a file or folder and returns its descriptor.
    package var open: @Sendable (_ path: String, _ purpose: Purpose) throws(SystemError) -> Int32
    /// Reads into memory; returns how many bytes came, 0 at the end.
    package var read: @Sendable (_ descriptor: Int32, UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
    /// Writes from memory; returns how many bytes went, perhaps fewer than given.
    package var write: @Sendable (_ descriptor: Int32, UnsafeRawBufferPointer) throws(SystemError) -> Int
    /// Closes a descriptor; it is gone even when this fails.
    package var close: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
    /// Takes a lock on an open file, or fails at once with `EWOULDBLOCK`.
    package var lock: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
    /// Takes a lock on an open file, however long another process holds it.
    package var waitForLock: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
    /// Brings one open file or folder to the disk.
    package var sync: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
    /// Brings everything on the file system of an open folder to the disk.
    package var syncFileSystem: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
    /// What an open file is.
    package var openStatus: @Sendable (_ descriptor: Int32) throws(SystemError) -> FileStatus
    /// What stands at a path.
    package var status: @Sendable (_ path: String) throws(SystemError) -> FileStatus
    /// The names in a folder, in no order, without `.` and `..`.
    package var list: @Sendable (_ path: String) throws(SystemError) -> [FileName]
    /// The absolute path without links of what stands at a path.
    package var realPath: @Sendable (_ path: String) throws(SystemError) -> String
    /// Fails unless this user may make and remove entries in a folder.
    package var checkWriting: @Sendable (_ folder: String) throws(SystemError) -> Void
    /// Makes a folder.
    package var makeFolder: @Sendable (_ path: String) throws(SystemError) -> Void
    /// Sets the permissions of an open file, whatever the umask.
    package var setOpenMode: @Sendable (_ descriptor: Int32, _ mode: UInt32) throws(SystemError) -> Void
    /// Sets the permissions of a folder, whatever the umask.
    package var setMode: @Sendable (_ path: String, _ mode: UInt32) throws(SystemError) -> Void
    /// Gives a file a second name on the same file system.
    package var makeHardLink: @Sendable (_ path: String, _ new: String) throws(SystemError) -> Void
    /// Makes a symbolic link.
    package var makeLink: @Sendable (_ path: String, _ target: String) throws(SystemError) -> Void
    /// The target of a symbolic link.
    package var linkTarget: @Sendable (_ path: String) throws(SystemError) -> String
    /// Moves an entry to a new name.
    package var move: @Sendable (_ from: String, _ to: String) throws(SystemError) -> Void
    /// Exchanges two entries in one step.
    package var exchange: @Sendable (_ one: String, _ other: String) throws(SystemError) -> Void
    /// Removes an entry that is not a folder.
    package var removeFile: @Sendable (_ path: String) throws(SystemError) -> Void
    /// Removes an empty folder.
    package var removeFolder: @Sendable (_ path: String) throws(SystemError) -> Void

    package init(
        open: @escaping @Sendable (_ path: String, _ purpose: Purpose) throws(SystemError) -> Int32,
        read: @escaping @Sendable (_ descriptor: Int32, UnsafeMutableRawBufferPointer) throws(SystemError) -> Int,
        write: @escaping @Sendable (_ descriptor: Int32, UnsafeRawBufferPointer) throws(SystemError) -> Int,
        close: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Void,
        lock: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Void,
        waitForLock: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Void,
        sync: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Void,
        syncFileSystem: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Void,
        openStatus: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> FileStatus,
        status: @escaping @Sendable (_ path: String) throws(SystemError) -> FileStatus,
        list: @escaping @Sendable (_ path: String) throws(SystemError) -> [FileName],
        realPath: @escaping @Sendable (_ path: String) throws(SystemError) -> String,
        checkWriting: @escaping @Sendable (_ folder: String) throws(SystemError) -> Void,
        makeFolder: @escaping @Sendable (_ path: String) throws(SystemError) -> Void,
        setOpenMode: @escaping @Sendable (_ descriptor: Int32, _ mode: UInt32) throws(SystemError) -> Void,
        setMode: @escaping @Sendable (_ path: String, _ mode: UInt32) throws(SystemError) -> Void,
        makeHardLink: @escaping @Sendable (_ path: String, _ new: String) throws(SystemError) -> Void,
        makeLink: @escaping @Sendable (_ path: String, _ target: String) throws(SystemError) -> Void,
        linkTarget: @escaping @Sendable (_ path: String) throws(SystemError) -> String,
        move: @escaping @Sendable (_ from: String, _ to: String) throws(SystemError) -> Void,
        exchange: @escaping @Sendable (_ one: String, _ other: String) throws(SystemError) -> Void,
        removeFile: @escaping @Sendable (_ path: String) throws(SystemError) -> Void,
        removeFolder: @escaping @Sendable (_ path: String) throws(SystemError) -> Void
    ) {
        self.open = open
        self.read = read
        self.write = write
        self.close = close
        self.lock = lock
        self.waitForLock = waitForLock
        self.sync = sync
        self.syncFileSystem = syncFileSystem
        self.openStatus = openStatus
        self.status = status
        self.list = list
        self.realPath = realPath
        self.checkWriting = checkWriting
        self.makeFolder = makeFolder
        self.setOpenMode = setOpenMode
        self.setMode = setMode
        self.makeHardLink = makeHardLink
        self.makeLink = makeLink
        self.linkTarget = linkTarget
        self.move = move
        self.exchange = exchange
        self.removeFile = removeFile
        self.removeFolder = removeFolder
    }
}

/// What stands at a path.
package struct FileStatus: Sendable, Equatable {
    /// The kinds of entries that matter here.
    package enum Kind: Sendable, Equatable {
        case file, folder, link
        /// A FIFO, socket or device.
        case special
    }

    /// What kind of entry it is.
    package let kind: Kind
    /// The number of its file system.
    package let device: UInt64
    /// Its number on that file system.
    package let inode: UInt64
    /// Its permissions, the lowest twelve bits of the mode.
    package let mode: UInt32
    /// Its size in bytes, where it is a file.
    package let size: Int
    /// When its contents last changed, in nanoseconds since 1970.
    package let modified: Int64

    /// Whether both are the same entry of the same file system, whatever has become of it between the two looks.
    func isSame(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode
    }
}

/// A name found in a folder.
package struct FileName: Sendable, Equatable {
    /// The name; bytes that are not UTF-8 show as U+FFFD.
    package let string: String
    /// Whether the bytes on disk are exactly those of `string`.
    package let isExact: Bool

    /// Whether it is hidden, and so the site owner's.
    var isHidden: Bool { string.utf8.first == UInt8(ascii: ".") }
}

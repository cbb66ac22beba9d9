import Publishing

extension FileOperations {
    /// These operations with a function called before each of them, which may make it fail.
    func observed(
        before: @escaping @Sendable (_ name: String) throws(SystemError) -> Void
    ) -> FileOperations {
        let base = self
        return FileOperations(
            open: { path, purpose throws(SystemError) in
                try before("open")
                return try base.open(path, purpose)
            },
            read: { descriptor, memory throws(SystemError) in
                try before("read")
                return try base.read(descriptor, memory)
            },
            write: { descriptor, memory throws(SystemError) in
                try before("write")
                return try base.write(descriptor, memory)
            },
            close: { descriptor throws(SystemError) in
                // As in the system, the descriptor is gone even when this fails.
                try base.close(descriptor)
                try before("close")
            },
            lock: { descriptor throws(SystemError) in
                try before("lock")
                try base.lock(descriptor)
            },
            waitForLock: { descriptor throws(SystemError) in
                try before("waitForLock")
                try base.waitForLock(descriptor)
            },
            sync: { descriptor throws(SystemError) in
                try before("sync")
                try base.sync(descriptor)
            },
            syncFileSystem: { descriptor throws(SystemError) in
                try before("syncFileSystem")
                try base.syncFileSystem(descriptor)
            },
            openStatus: { descriptor throws(SystemError) in
                try before("openStatus")
                return try base.openStatus(descriptor)
            },
            status: { path throws(SystemError) in
                try before("status")
                return try base.status(path)
            },
            list: { path throws(SystemError) in
                try before("list")
                return try base.list(path)
            },
            realPath: { path throws(SystemError) in
                try before("realPath")
                return try base.realPath(path)
            },
            checkWriting: { path throws(SystemError) in
                try before("checkWriting")
                try base.checkWriting(path)
            },
            makeFolder: { path throws(SystemError) in
                try before("makeFolder")
                try base.makeFolder(path)
            },
            setOpenMode: { descriptor, mode throws(SystemError) in
                try before("setOpenMode")
                try base.setOpenMode(descriptor, mode)
            },
            setMode: { path, mode throws(SystemError) in
                try before("setMode")
                try base.setMode(path, mode)
            },
            makeHardLink: { path, new throws(SystemError) in
                try before("makeHardLink")
                try base.makeHardLink(path, new)
            },
            makeLink: { path, target throws(SystemError) in
                try before("makeLink")
                try base.makeLink(path, target)
            },
            linkTarget: { path throws(SystemError) in
                try before("linkTarget")
                return try base.linkTarget(path)
            },
            move: { from, to throws(SystemError) in
                try before("move")
                try base.move(from, to)
            },
            exchange: { one, other throws(SystemError) in
                try before("exchange")
                try base.exchange(one, other)
            },
            removeFile: { path throws(SystemError) in
                try before("removeFile")
                try base.removeFile(path)
            },
            removeFolder: { path throws(SystemError) in
                try before("removeFolder")
                try base.removeFolder(path)
            }
        )
    }
}

/// What a build wrote, kept in the site: for the next build, which may replace just that, and for `verify`.
///
/// What it says is sealed: any byte of it that changes shows, by its own digest or because it is no longer exactly
/// what a build would write.
package struct Manifest: Sendable, Equatable {
    /// One file of the site.
    package struct File: Sendable, Equatable {
        /// Its place.
        package let path: OutputPath
        /// Its size in bytes.
        package let size: Int
        /// The digest of its bytes.
        package let digest: Digest

        package init(path: OutputPath, size: Int, digest: Digest) {
            self.path = path
            self.size = size
            self.digest = digest
        }
    }

    /// The program and the day that the site was built for.
    package let edition: Edition
    /// The files of the site without the manifest itself, sorted by path and unique.
    package let files: [File]
    /// Files that no build wrote and the owner let a build adopt, sorted: theirs, carried over from build to build.
    package let adopted: [OutputPath]

    /// A manifest of files in any order.
    package init(edition: Edition, files: [File], adopted: [OutputPath] = []) {
        self.edition = edition
        self.files = files.sorted { $0.path < $1.path }
        self.adopted = adopted.sorted()
    }

    /// The digest of the whole tree: that of the lines `sha256sum` prints for its files in the order of their paths.
    ///
    /// So anyone can check it: `find … | LC_ALL=C sort | xargs sha256sum | sha256sum`.
    package var treeDigest: Digest {
        var lines: [UInt8] = []
        lines.reserveCapacity(files.count * 100)
        for file in files {
            file.digest.appendHexadecimal(to: &lines)
            lines += "  ".utf8
            lines += file.path.string.utf8
            lines.append(UInt8(ascii: "\n"))
        }
        return Digest(of: lines)
    }
}

/// Which build of a site it is: what makes two sites of the same content differ.
package struct Edition: Sendable, Equatable {
    /// The day the site was built for, such as `2016-09-19`.
    package let day: String
    /// The version of the program.
    package let version: String
    /// The digest of all that rendered pages are made from but the day: the same edition and the same path mean the
    /// same bytes.
    ///
    /// Files that are copied need not be in it. nil where it is not known; then nothing is taken for the same.
    package let inputs: Digest?

    /// An edition.
    ///
    /// Both texts are letters, digits and punctuation of ASCII other than quotation marks and backslashes.
    package init(day: String, version: String, inputs: Digest? = nil) {
        self.day = day
        self.version = version
        self.inputs = inputs
    }
}

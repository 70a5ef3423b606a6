/// Bytes of a file, a stretch at a time, however large the file is.
package protocol ByteInput: AnyObject {
    /// What people call the file.
    var name: String { get }
    /// How many bytes of the file have been taken so far; compressed ones, where it is compressed.
    var position: Int { get }
    /// The whole size of the file in the same bytes; nil for a pipe.
    var size: Int? { get }

    /// The next bytes, good until the next call; nil at the end, never empty.
    func nextChunk() throws(ImportError) -> UnsafeRawBufferPointer?
}

extension ByteInput where Self == FileInput {
    /// Opens a file for reading, through gzip when its first bytes say so.
    package static func opening(_ path: String) throws(ImportError) -> any ByteInput {
        let file = try FileInput(path)
        let isCompressed = try file.begins(with: GzipInput.magic)
        return isCompressed ? try GzipInput(file) : file
    }
}

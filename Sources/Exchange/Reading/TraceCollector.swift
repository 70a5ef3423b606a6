import CXML

/// What libxml2 reports to: a box whose address stays the same.
final class TraceCollector {
    var assembly: TraceAssembly

    init(_ assembly: TraceAssembly) {
        self.assembly = assembly
    }

    /// What libxml2 calls, each with the collector as its context.
    ///
    /// Anything not named here is read and forgotten: texts, comments, processing instructions.
    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, name, _, _, _, _, count, _, fields in
            guard let collector = TraceCollector.from(context), let name else { return }
            collector.assembly.begin(name, XMLAttributes(fields, count: Int(count)))
        }
        handler.endElementNs = { context, _, _, _ in
            TraceCollector.from(context)?.assembly.end()
        }
        handler.internalSubset = { context, _, _, _ in
            TraceCollector.from(context)?.assembly.fail(.documentType)
        }
        handler.serror = { context, error in
            guard let error = error?.pointee, error.level == XML_ERR_FATAL else { return }
            TraceCollector.from(context)?.fail(error)
        }
        return handler
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> TraceCollector? {
        context.map { Unmanaged<TraceCollector>.fromOpaque($0).takeUnretainedValue() }
    }

    private func fail(_ error: xmlError) {
        let line = Int(error.line)
        if error.code == XML_ERR_DOCUMENT_EMPTY.rawValue {
            assembly.fail(.notXES(found: nil), line: line)
        } else if assembly.isAtEnd, assembly.hasBegun {
            let open = assembly.openElement.map { "\($0)" } ?? "log"
            assembly.fail(.xmlTruncated(open: open), line: line)
        } else {
            let message = error.message.map { String(cString: $0) } ?? "unknown reason"
            let reason = String(message.prefix { !$0.isNewline })
            assembly.fail(.xmlMalformed(reason: reason), line: line)
        }
    }
}

/// The attributes of one element as libxml2 hands them over: five pointers each, for name, prefix,
/// namespace, first byte of the value, and its end.
struct XMLAttributes {
    typealias Name = UnsafePointer<xmlChar>

    private let fields: UnsafeMutablePointer<Name?>?
    let count: Int

    init(_ fields: UnsafeMutablePointer<Name?>?, count: Int) {
        self.fields = fields
        self.count = fields == nil ? 0 : count
    }

    subscript(index: Int) -> (name: Name, value: UnsafeBufferPointer<UInt8>)? {
        guard
            let fields, let name = fields[5 * index], let start = fields[5 * index + 3],
            let end = fields[5 * index + 4]
        else { return nil }
        return (name, UnsafeBufferPointer(start: start, count: end - start))
    }
}

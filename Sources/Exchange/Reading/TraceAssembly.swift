import CXML
import Values

/// Puts traces together from the beginnings and ends of elements.
///
/// A value inside a box (``TraceCollector``), so that each report of the parser costs one check
/// for exclusive access and not twenty: that was a third of the time.
struct TraceAssembly {
    let file: String
    let moments: MomentFormat
    let limits: ReadingLimits
    /// The keys of the attributes that somebody asks for; nil for all.
    let used: Set<String>?
    /// How many events stand outside of every trace.
    private(set) var strayEvents = 0
    /// The parser that reports: asked for lines, and told to stop.
    var parser: xmlParserCtxtPtr?
    /// Whether the last byte has been handed over: what is missing now is missing for good.
    var isAtEnd = false

    private(set) var failure: ImportError?
    private(set) var hasFailed = false
    private var traces: [Trace] = []
    private var trace: Trace?
    private var event: Trace.Event?
    /// Attributes that have begun and not ended, the outermost first.
    private var open: [Trace.Attribute] = []
    private var elements: [XESElement] = []
    /// How many elements deep we are inside one that means nothing here; 0 outside of such.
    private var ignoredDepth = 0
    /// The bytes that the present trace takes, as ``ReadingLimits/trace`` counts them.
    private var held = 0
    private var names = XESNames()

    init(file: String, moments: MomentFormat, limits: ReadingLimits, used: Set<String>?) {
        self.used = used
        self.file = file
        self.moments = moments
        self.limits = limits
    }

    var hasBegun: Bool { !elements.isEmpty || ignoredDepth > 0 }
    var openElement: XESElement? { elements.last }
    private var line: Int { Int(xmlSAX2GetLineNumber(parser)) }

    mutating func takeTraces() -> ArraySlice<Trace> {
        defer { traces = [] }
        return traces[...]
    }

    /// Keeps the first complaint and stops the parser.
    mutating func fail(_ problem: ImportError.Problem, line: Int? = nil) {
        guard !hasFailed else { return }
        hasFailed = true
        failure = ImportError(file, .line(line ?? self.line), problem)
        xmlStopParser(parser)
    }

    mutating func begin(_ name: UnsafePointer<xmlChar>, _ attributes: XMLAttributes) {
        guard !hasFailed else { return }
        guard elements.count + ignoredDepth < limits.depth else {
            return fail(.tooDeep(limit: limits.depth))
        }
        guard ignoredDepth == 0 else {
            ignoredDepth += 1
            return
        }
        let element = names.element(name)
        switch (elements.last, element) {
        case (nil, .log):
            break
        case (nil, _):
            return fail(.notXES(found: String(cString: name)))
        case (.log, .trace):
            held = 0
            trace = Trace(line: line)
        case (.trace, .event):
            var event = Trace.Event(line: line)
            event.attributes.reserveCapacity(trace?.events.last?.attributes.count ?? 0)
            self.event = event
        case (.log, .event):
            strayEvents += 1
            ignoredDepth = 1
            return
        case (.log, _), (_, .log), (_, .trace), (_, .event), (_, .unknown):
            ignoredDepth = 1
            return
        case (_, .values):
            break
        case (_, .string), (_, .date), (_, .int), (_, .float), (_, .boolean), (_, .id), (_, .list):
            guard let attribute = attribute(element, attributes) else { return }
            open.append(attribute)
        }
        elements.append(element)
    }

    mutating func end() {
        guard !hasFailed else { return }
        guard ignoredDepth == 0 else {
            ignoredDepth -= 1
            return
        }
        guard let element = elements.popLast() else { return }
        if element.isAttribute {
            endAttribute()
        } else if element == .event, let event {
            trace?.events.append(event)
            self.event = nil
        } else if element == .trace, let trace {
            traces.append(trace)
            self.trace = nil
        }
    }

    private mutating func endAttribute() {
        guard let attribute = open.popLast() else { return }
        if !open.isEmpty {
            open[open.count - 1].children.append(attribute)
        } else if event != nil {
            event?.attributes.append(attribute)
        } else {
            trace?.attributes.append(attribute)
        }
    }

    /// Nothing is judged that nobody asks for, and a value of another kind than its element says
    /// is a text: whoever asks for it judges that.
    ///
    /// - Returns: nil after a complaint, and for an attribute that nobody asks for.
    private mutating func attribute(
        _ element: XESElement, _ attributes: XMLAttributes
    ) -> Trace.Attribute? {
        let (key, bytes) = names.keyAndValue(attributes)
        if let used, open.isEmpty, key.map({ !used.contains($0) }) ?? true {
            held += (bytes?.count ?? 0) + 64
            if held > limits.trace { fail(.tooLarge("one trace", limit: limits.trace)) }
            ignoredDepth = 1
            return nil
        }
        guard let key, bytes != nil || element == .list else {
            let missing = key == nil ? "key" : "value"
            fail(.attributeIncomplete(element: "\(element)", missing: missing))
            return nil
        }
        let size = bytes?.count ?? 0
        held += size + 64
        if size > limits.value { fail(.tooLarge("the value of \(key)", limit: limits.value)) }
        if held > limits.trace { fail(.tooLarge("one trace", limit: limits.trace)) }
        guard !hasFailed else { return nil }
        guard let bytes, element != .list else { return Trace.Attribute(key, .list) }
        let value =
            Trace.Value(bytes, as: element, moments: moments)
            ?? .text(String(decoding: bytes, as: UTF8.self))
        return Trace.Attribute(key, value)
    }
}

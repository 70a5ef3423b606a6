extension HTML {
    /// What may stand between the literals of an `HTML`.
    package struct Parts: StringInterpolationProtocol {
        fileprivate(set) var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) {
            bytes.appendEscaped(text)
        }

        /// Writes nothing where there is no text.
        package mutating func appendInterpolation(_ text: String?) {
            if let text { bytes.appendEscaped(text) }
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        package mutating func appendInterpolation(_ html: HTML) {
            bytes += html.bytes
        }

        /// Writes nothing where there is no markup.
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes += html.bytes }
        }

        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { bytes += piece.bytes }
        }

        package mutating func appendInterpolation(_ component: some Component) {
            bytes += component.body.bytes
        }

        /// Writes nothing where there is no component.
        package mutating func appendInterpolation(_ component: (some Component)?) {
            if let component { bytes += component.body.bytes }
        }

        package mutating func appendInterpolation(_ components: [some Component]) {
            for component in components { bytes += component.body.bytes }
        }

        /// Each element, one after the other.
        package mutating func appendInterpolation<Elements: Sequence>(
            _ elements: Elements, _ render: (Elements.Element) throws -> HTML
        ) rethrows {
            for element in elements { bytes += try render(element).bytes }
        }

        package mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML
        ) {
            if condition { bytes += html().bytes }
        }

        package mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
        ) {
            bytes += condition ? html().bytes : other().bytes
        }

        /// Writes nothing where there is no value.
        package mutating func appendInterpolation<Value>(
            if value: Value?, _ render: (Value) throws -> HTML
        ) rethrows {
            if let value { bytes += try render(value).bytes }
        }

        /// A Boolean attribute with its leading space: `<input\(attribute: "checked", if: on)>`.
        package mutating func appendInterpolation(attribute name: StaticString, if isPresent: Bool)
        {
            guard isPresent else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
        }

        /// An attribute with its leading space; nothing at all where there is no value.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
            appendLiteral("=\"")
            bytes.appendEscaped(value)
            appendLiteral("\"")
        }
    }
}

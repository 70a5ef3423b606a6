extension SQL {
    /// A statement without its values: the literals that it is made of, as they stand in the
    /// program.
    ///
    /// Two shapes are equal when they are made of the same literals of the program, which takes
    /// less to find out than writing both texts and comparing them; so an engine knows a prepared
    /// statement again by its shape. Equal texts from different places count as different.
    package struct Shape: Hashable, Sendable {
        @frozen
        package enum Piece: Sendable {
            case literal(StaticString)
            case value
        }

        var pieces: [Piece]

        init(_ pieces: [Piece]) {
            self.pieces = pieces
        }

        package static func == (left: Shape, right: Shape) -> Bool {
            left.pieces.count == right.pieces.count
                && zip(left.pieces, right.pieces).allSatisfy { $0.place == $1.place }
        }

        package func hash(into hasher: inout Hasher) {
            for piece in pieces { hasher.combine(piece.place) }
        }

        var text: String {
            var text = ""
            var values = 0
            for piece in pieces {
                switch piece {
                case .literal(let literal):
                    literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
                case .value:
                    values += 1
                    text += "$\(values)"
                }
            }
            return text
        }

        /// Whether the text begins so, up to the first value.
        package func begins(with beginning: StaticString) -> Bool {
            guard case .literal(let first) = pieces.first else { return false }
            return first.withUTF8Buffer { first in
                beginning.withUTF8Buffer { first.starts(with: $0) }
            }
        }
    }
}

extension SQL.Shape.Piece {
    /// Where the literal stands in the program; a value stands nowhere.
    fileprivate var place: UInt {
        switch self {
        case .value: 0
        case .literal(let literal):
            literal.hasPointerRepresentation
                ? UInt(bitPattern: literal.utf8Start) : UInt(literal.unicodeScalar.value)
        }
    }
}

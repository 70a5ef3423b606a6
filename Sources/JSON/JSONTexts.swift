import Values

/// What a reader of JSON misses at a place, as the end of a sentence that begins with the place.
enum JSONTexts {
    static let value = LocalizedText(
        english: "expected a value: an object, a list, a text in quotes, a number, true, false "
            + "or null",
        dutch: "hier hoort een waarde: een object, een lijst, een tekst tussen aanhalingstekens, "
            + "een getal, true, false of null")
    static let name = LocalizedText(
        english: "expected a name in quotes", dutch: "hier hoort een naam tussen aanhalingstekens")
    static let colon = LocalizedText(
        english: "expected a colon", dutch: "hier hoort een dubbele punt")
    static let commaOrBrace = LocalizedText(
        english: "expected a comma or }", dutch: "hier hoort een komma of }")
    static let commaOrBracket = LocalizedText(
        english: "expected a comma or ]", dutch: "hier hoort een komma of ]")
    static let end = LocalizedText(
        english: "expected the end of the document", dutch: "hier hoort het document te eindigen")
    static let quote = LocalizedText(
        english: "expected the closing quote of a text",
        dutch: "hier hoort het aanhalingsteken waarmee een tekst eindigt")
    static let digit = LocalizedText(english: "expected a digit", dutch: "hier hoort een cijfer")
    static let hexDigit = LocalizedText(
        english: "expected a hexadecimal digit", dutch: "hier hoort een hexadecimaal cijfer")
    static let escape = LocalizedText(
        english: "expected one of \" \\ / b f n r t u after the backslash",
        dutch: "na de backslash hoort een van \" \\ / b f n r t u")
    static let bareControl = LocalizedText(
        english: "a control character in a text must be escaped",
        dutch: "een stuurteken in een tekst moet worden geëscapet")
    static let halfCharacter = LocalizedText(
        english: "this escape is half a character", dutch: "deze escape is een half teken")
    static let utf8 = LocalizedText(
        english: "this text is not UTF-8", dutch: "deze tekst is geen UTF-8")
    static let number = LocalizedText(
        english: "this number is too large", dutch: "dit getal is te groot")
    static let nameOnce = LocalizedText(
        english: "this name stands in the object already",
        dutch: "deze naam staat al in het object")
    static let tooDeep = LocalizedText(
        english: "expected at most \(JSONValue.deepest) levels of lists and objects",
        dutch: "hooguit \(JSONValue.deepest) niveaus van lijsten en objecten")
}

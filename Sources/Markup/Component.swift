/// A part of a page that writes itself: `\(component)` in an `HTML` puts its body there.
///
/// Texts come in already worded in the reader's language; a component knows no catalogue, no clock
/// and no request, so that it can be made in a test without any of them.
package protocol Component: Sendable {
    var body: HTML { get }
}

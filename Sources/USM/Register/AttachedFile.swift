/// A file as it hangs on a call.
package struct AttachedFile: Hashable, Sendable {
    /// Names it within its call.
    package let sequence: Int
    package let attachment: Call.Attachment

    package init(sequence: Int, attachment: Call.Attachment) {
        self.sequence = sequence
        self.attachment = attachment
    }
}

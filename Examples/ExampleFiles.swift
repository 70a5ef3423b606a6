/// The files of this folder that the program carries in itself, so that the demo needs no other.
package enum ExampleFiles {
    /// `enterprise.yaml`: the demo enterprise.
    package static var enterprise: [UInt8] { PackageResources.enterprise_yaml }
}

/// A file as it was read, before anything is known about its contents.
package struct SourceFile: Hashable, Sendable {
  /// Path relative to the site's source folder, with `/` between the parts.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A file of text that a user names: a baseline, a history.
package struct TextFile: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The file's text; nil when there is no such file. Bytes that are no UTF-8 come as replacement characters.
  package func text() throws(DiskError) -> String? {
    guard Disk.realPath(path) != nil else { return nil }
    return String(decoding: try Disk.read(path), as: UTF8.self)
  }

  /// Puts the text in the place of what was there, whole or not at all.
  package func replace(with text: String) throws(DiskError) {
    // The file itself is replaced, not a link that leads to it.
    let target = Disk.realPath(path) ?? path
    try Disk.replace(target, by: target + ".journeysite-new", with: Array(text.utf8))
  }
}

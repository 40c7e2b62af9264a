/// One file of the site.
package struct Page: Sendable {
  /// Relative to the site's root, with `/` between the parts: `journeys/order-a-book.html`.
  package let path: String
  private let bytes: @Sendable (inout Workbench) -> [UInt8]

  init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(path: path) { (_: inout Workbench) in bytes() }
  }

  /// A page that shares work with its neighbours.
  init(path: String, bytes: @escaping @Sendable (inout Workbench) -> [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The file's contents; the same every time, and independent of every other page.
  package func render() -> [UInt8] {
    var bench = Workbench()
    return render(at: &bench)
  }

  /// The same, quicker for a page that follows one it shares work with: in the order of `Site.pages` that is a
  /// journey's page and its picture.
  package func render(at bench: inout Workbench) -> [UInt8] { bytes(&bench) }
}

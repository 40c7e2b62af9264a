/// One file of the site.
package struct Page: Sendable {
  /// Relative to the site's root, with `/` between the parts: `journeys/order-a-book.html`.
  package let path: String
  private let bytes: @Sendable () -> [UInt8]

  init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The file's contents; the same every time, and independent of every other page.
  package func render() -> [UInt8] { bytes() }
}

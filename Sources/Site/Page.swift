import Markup

/// One file of the site.
package struct Page: Sendable {
  /// Relative to the site's root, with `/` between the parts: `journeys/order-a-book.html`.
  package let path: String
  private let content: Content

  private enum Content: Sendable {
    /// Written on the sheet of a bench.
    case written(@Sendable (inout Workbench) -> Void)
    case made(@Sendable (inout Workbench) -> [UInt8])
  }

  /// A page that is written on the bench's own sheet, and may share work with its neighbours.
  init(path: String, write: @escaping @Sendable (inout Workbench) -> Void) {
    self.init(path, .written(write))
  }

  private init(_ path: String, _ content: Content) { (self.path, self.content) = (path, content) }

  /// A file whose bytes are made elsewhere.
  static func made(at path: String, _ bytes: @escaping @Sendable (inout Workbench) -> [UInt8]) -> Page {
    Page(path, .made(bytes))
  }

  /// The file's contents; the same every time, and independent of every other page.
  package func render() -> [UInt8] {
    var bench = Workbench()
    return render(at: &bench)
  }

  /// The same, quicker for a page that follows one it shares work with: in the order of `Site.pages` that is a
  /// journey's page and its picture.
  package func render(at bench: inout Workbench) -> [UInt8] {
    switch content {
    case .written(let write):
      bench.page.removeAll()
      write(&bench)
      return bench.page.bytes
    case .made(let bytes): return bytes(&bench)
    }
  }

  /// The same for a look at the bytes: a page that is written lies on the bench and is not copied.
  package func withBytes<Result, Trouble: Error>(
    at bench: inout Workbench,
    _ look: (UnsafeBufferPointer<UInt8>) throws(Trouble) -> Result
  ) throws(Trouble) -> Result {
    switch content {
    case .written(let write):
      bench.page.removeAll()
      write(&bench)
      return try bench.page.withBytes(look)
    case .made(let bytes): return try bytes(&bench).withUnsafeBufferPointer(look)
    }
  }
}

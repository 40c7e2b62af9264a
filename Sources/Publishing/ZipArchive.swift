package import Site

/// A ZIP file of the whole site: the same site gives the same bytes, since no time and no owner is kept.
package struct ZipArchive: Sendable {
  /// Where it is written.
  package let path: String

  /// Takes a path for the archive: nothing, or an earlier archive, has to stand there.
  package init(_ path: String, for source: SourceFolder) throws(DiskError) {
    let real = OutputFolder.realPath(path)
    for inner in ["content", "templates"] where real.hasPrefix(source.path + "/\(inner)/") {
      throw .unpublishable("it lies within the sources; choose another folder", path: path)
    }
    if let status = Disk.status(real) {
      guard status.kind == .file else { throw .unpublishable("there is something else already", path: path) }
      guard try Disk.read(real).starts(with: [0x50, 0x4B]) else {
        throw .unpublishable("there is a file already that is no ZIP file", path: path)
      }
    }
    self.path = real
  }

  /// Writes all files of a site, beside its place first.
  ///
  /// - Returns: the size in bytes.
  @discardableResult
  package func write(
    _ pages: [Page],
    copying copies: [OutputFolder.Copy],
    jobs: Int
  ) async throws(DiskError) -> Int {
    let work = (copies.map(OutputFolder.Work.copy) + pages.map(OutputFolder.Work.page))
    let results = await work.concurrentMap(width: jobs, each: { Workbench() }) { bench, work in
      Result { () throws(DiskError) -> Entry in Entry(path: work.path, bytes: try work.bytes(at: &bench)) }
    }
    var entries: [Entry] = []
    for result in results { entries.append(try result.get()) }
    entries.sort { $0.path < $1.path }
    let size = entries.reduce(0) { $0 + $1.body.count + 2 * $1.path.utf8.count + 76 }
    guard entries.count < 65_535, size < Int(UInt32.max) - 22 else {
      throw .unpublishable("the site is too large for one ZIP file", path: path)
    }
    let bytes = Self.bytes(of: entries)
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let temporary = "\(path[...slash])\(OutputFolder.temporaryPrefix)\(path[slash...].dropFirst())"
    try Disk.replace(path, by: temporary, with: bytes)
    return bytes.count
  }

  /// One file in the archive.
  private struct Entry: Sendable {
    var path: String
    var checksum: UInt32
    var size: Int
    /// What is stored, and whether it is compressed.
    var body: [UInt8]
    var isDeflated: Bool

    init(path: String, bytes: [UInt8]) {
      self.path = path
      checksum = crc32(of: bytes)
      size = bytes.count
      let smaller = deflated(bytes)
      isDeflated = smaller.count < bytes.count
      body = isDeflated ? smaller : bytes
    }

    /// The part that both of an entry's headers share: version 2.0, names in UTF-8, 1 January 1980.
    var facts: [UInt8] {
      littleEndian(20, 2) + littleEndian(0x0800, 2) + littleEndian(isDeflated ? 8 : 0, 2)
        + littleEndian(0, 2) + littleEndian(0x0021, 2) + littleEndian(Int(checksum), 4)
        + littleEndian(body.count, 4) + littleEndian(size, 4) + littleEndian(path.utf8.count, 2)
        + littleEndian(0, 2)
    }
  }

  private static func bytes(of entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      directory += littleEndian(0x0201_4B50, 4) + littleEndian(20, 2) + entry.facts
      directory += littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 4)
      directory += littleEndian(bytes.count, 4) + Array(entry.path.utf8)
      bytes += littleEndian(0x0403_4B50, 4) + entry.facts + Array(entry.path.utf8)
      bytes += entry.body
    }
    let start = bytes.count
    bytes += directory
    bytes += littleEndian(0x0605_4B50, 4) + littleEndian(0, 4)
    bytes += littleEndian(entries.count, 2) + littleEndian(entries.count, 2)
    bytes += littleEndian(directory.count, 4) + littleEndian(start, 4) + littleEndian(0, 2)
    return bytes
  }
}

private func littleEndian(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// The checksum of ISO 3309 that ZIP asks for.
private func crc32(of bytes: [UInt8]) -> UInt32 {
  var checksum: UInt32 = 0xFFFF_FFFF
  for byte in bytes { checksum = crcTable[Int((checksum ^ UInt32(byte)) & 0xFF)] ^ checksum >> 8 }
  return checksum ^ 0xFFFF_FFFF
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
}

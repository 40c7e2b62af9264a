/// What a written page, picture or style sheet points at, and what can be pointed at in it.
package struct PageReferences: Sendable {
  /// Relative to the site's root.
  package let path: String
  var ids: Set<String> = []
  var links: [Link] = []

  struct Link: Hashable, Sendable {
    /// As it stands in the attribute, with entities resolved.
    var destination: String
    /// 1-based line in the file as it was written.
    var line: Int
  }

  /// Looks through a file of the site; nil when it is of a kind that points at nothing.
  package init?(path: String, bytes: [UInt8]) {
    self.path = path
    var scan = TagScan(bytes)
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "svg":
      while let attribute = scan.nextAttribute() { take(attribute) }
    case "css":
      for address in addresses(inStyle: String(decoding: bytes, as: UTF8.self)) {
        links.append(Link(destination: address, line: 0))
      }
    default: return nil
    }
  }

  private mutating func take(_ attribute: TagScan.Attribute) {
    switch attribute.name {
    case "id": ids.insert(attribute.value)
    case "name" where attribute.tag == "a": ids.insert(attribute.value)
    case "href", "xlink:href", "src", "poster", "data", "action":
      links.append(Link(destination: attribute.value, line: attribute.line))
    case "srcset":
      for part in attribute.value.split(separator: ",") {
        guard let address = part.split(separator: " ").first else { continue }
        links.append(Link(destination: String(address), line: attribute.line))
      }
    default:
      for address in addresses(inStyle: attribute.value) {
        links.append(Link(destination: address, line: attribute.line))
      }
    }
  }
}

/// What stands in every `url(…)` of a style.
private func addresses(inStyle text: String) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
  var found: [String] = []
  var rest = text[...]
  while let start = rest.firstRange(of: "url(") {
    rest = rest[start.upperBound...]
    guard let end = rest.firstIndex(of: ")") else { break }
    var address = rest[..<end]
    while let last = address.last, last == " " || last == "\"" || last == "'" { address.removeLast() }
    while let first = address.first, first == " " || first == "\"" || first == "'" { address.removeFirst() }
    found.append(String(address))
    rest = rest[end...]
  }
  return found
}

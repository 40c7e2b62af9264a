package import Diagnostics
package import Markdown

/// A link or image in an author's prose that leads to a file of the site.
package struct ProseLink: Hashable, Sendable {
  /// The path it leads to from the root of the content folder, without a fragment.
  package var target: String
  /// As the author wrote it.
  package var destination: String
  package var location: SourceLocation
}

extension Journey {
  /// The links to files of the site in all of the journey's prose and cards.
  package var proseLinks: [ProseLink] {
    var finder = LinkFinder(file: location.file)
    finder.visit(introduction)
    for section in sections { finder.visit(section.blocks) }
    for phase in phases {
      finder.visit(phase.prose)
      finder.visit(phase.items)
    }
    for index in steps.indices {
      finder.visit(steps[index].prose)
      finder.visit(steps[index].items)
    }
    return finder.links
  }
}

/// The links to files of the site in some prose; `file` is the path of the file it stands in.
package func proseLinks(in blocks: [Block], of file: String) -> [ProseLink] {
  var finder = LinkFinder(file: file)
  finder.visit(blocks)
  return finder.links
}

private struct LinkFinder {
  let file: String
  var links: [ProseLink] = []

  /// The folders that the file stands in, below the content folder.
  private var folders: [Substring] {
    let parts = file.split(separator: "/").dropLast()
    return Array(parts.first == "content" ? parts.dropFirst() : parts)
  }

  mutating func visit(_ items: [Item]) {
    for index in items.indices {
      if !items[index].isPlain { visit(items[index].content) }
      if items[index].saysMore { visit(items[index].more) }
    }
  }

  mutating func visit(_ blocks: [Block]) {
    for place in blocks.indices {
      switch blocks[place] {
      case .heading(let heading): visit(heading.content)
      case .paragraph(let inlines, _): visit(inlines)
      case .list(let list): for item in list.items where !item.isLine { visit(item.blocks) }
      case .quote(let blocks, _): visit(blocks)
      case .table(let table): for cell in table.header + table.rows.flatMap({ $0 }) { visit(cell.content) }
      case .code, .html, .thematicBreak: continue
      }
    }
  }

  mutating func visit(_ inlines: [Inline]) {
    for place in inlines.indices {
      switch inlines[place] {
      case .link(let destination, _, let content, let location):
        add(destination, at: location)
        visit(content)
      case .image(let destination, _, _, let location): add(destination, at: location)
      case .emphasis(let content), .strong(let content): visit(content)
      case .text, .code, .html, .softBreak, .lineBreak: continue
      }
    }
  }

  /// A relative path is a link within the site; an address with a scheme, a fragment alone or a path from
  /// a server's root is not.
  private mutating func add(_ destination: String, at location: SourceLocation) {
    // Most lead to the web.
    if destination.utf8.starts(with: "https:".utf8) { return }
    let path = destination.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let first = path.first, first != UInt8(ascii: "/"),
      !path.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":"))
    else { return }
    var parts = folders
    for part in Substring(path).split(separator: "/") where part != "." {
      if part == ".." {
        if !parts.isEmpty { parts.removeLast() }
      } else {
        parts.append(part)
      }
    }
    let target = decodingPercents(parts.joined(separator: "/"))
    links.append(ProseLink(target: target, destination: destination, location: location))
  }
}

/// `een%20boek.md` as it is called on the disk.
private func decodingPercents(_ path: String) -> String {
  guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
  var bytes: [UInt8] = []
  var rest = Array(path.utf8)[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

package import Diagnostics

/// Links of a site's written pages that lead nowhere within it, each once, with the first page that has it.
///
/// `paths` is every file of the site. Links to other sites, and those that start at the server's root, lead
/// out of the site and are not looked at.
package func deadLinks(in pages: [PageReferences], paths: Set<String>) -> [Diagnostic] {
  let ids = Dictionary(pages.map { ($0.path, $0.ids) }, uniquingKeysWith: { first, _ in first })
  var dead: [Fault: (first: Diagnostic, count: Int)] = [:]
  for page in pages {
    for link in page.links {
      guard let fault = fault(of: link.destination, on: page.path, paths: paths, ids: ids) else { continue }
      if dead[fault] != nil {
        dead[fault]?.count += 1
        continue
      }
      let place = SourceLocation(file: page.path, line: link.line)
      dead[fault] = (
        Diagnostic(.deadLink, .error, "the link '\(link.destination)' \(fault.reason)", at: place), 1
      )
    }
  }
  return dead.values.map { first, count in
    var diagnostic = first
    if count > 1 { diagnostic.notes = [Diagnostic.Note("and \(count - 1) more like it")] }
    return diagnostic
  }.sorted()
}

/// What is wrong with a link, and what it was meant to reach.
private struct Fault: Hashable {
  var target: String
  var reason: String
}

private func fault(
  of destination: String,
  on page: String,
  paths: Set<String>,
  ids: [String: Set<String>]
) -> Fault? {
  guard !destination.isEmpty, !destination.hasPrefix("/"), !isOutside(destination) else { return nil }
  let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let file = decoded(parts[0].prefix { $0 != "?" })
  guard let target = file.isEmpty ? page : joined(page, file) else {
    return Fault(target: destination, reason: "leaves the site")
  }
  guard paths.contains(target) else { return Fault(target: target, reason: "leads to no file of the site") }
  guard parts.count == 2, let known = ids[target] else { return nil }
  let anchor = decoded(parts[1])
  guard !anchor.isEmpty, anchor != "top", !known.contains(anchor) else { return nil }
  return Fault(target: target + "#" + anchor, reason: "leads to no place on '\(target)'")
}

/// Whether an address begins with `name:`.
private func isOutside(_ destination: String) -> Bool {
  let end = destination.firstIndex { ":/#?".contains($0) }
  return end.map { destination[$0] == ":" } ?? false
}

/// The path that a relative one leads to from a page; nil when it leaves the site.
private func joined(_ page: String, _ path: String) -> String? {
  var parts = page.split(separator: "/").dropLast()
  for part in path.split(separator: "/", omittingEmptySubsequences: false) where part != "." {
    if part != ".." {
      parts.append(part)
    } else if parts.popLast() == nil {
      return nil
    }
  }
  return parts.joined(separator: "/")
}

/// With what stands behind percent signs in its place.
private func decoded(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var result: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      result.append(value)
      rest = rest.dropFirst(2)
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

import Diagnostics

/// A block of raw HTML: shown as text with a warning, or nothing when it holds only comments.
func htmlBlock(_ literal: String, at location: SourceLocation) -> Diagnosed<Block?> {
  var html = withoutComments(literal)
  while html.last == .newline || html.last?.isBlank == true { html.removeLast() }
  guard !html.isEmpty else { return Diagnosed(nil) }
  if isLineBreak(html[...]) { return Diagnosed(.paragraph([.lineBreak], location)) }
  return Diagnosed(.html(String(decoding: html, as: UTF8.self), location), [warning(html[...], at: location)])
}

/// A tag within a line: shown as text with a warning; `<br>` is a line break, a comment is nothing.
func inlineHTML(_ literal: String, at location: SourceLocation) -> Diagnosed<Inline?> {
  let html = Array(literal.utf8)
  if html.starts(with: "<!--".utf8) { return Diagnosed(nil) }
  if isLineBreak(html[...]) { return Diagnosed(.lineBreak) }
  return Diagnosed(.html(literal), [warning(html[...], at: location)])
}

private func warning(_ html: ArraySlice<UInt8>, at location: SourceLocation) -> Diagnostic {
  if html.starts(with: "<!--".utf8) {
    let message = "the comment opened here is not closed and is shown as text; add '-->' behind it"
    return Diagnostic(.rawHTML, .warning, message, at: location)
  }
  let end = html.firstIndex { $0 == UInt8(ascii: ">") || $0 == .newline }
  let tag = String(
    decoding: html[..<(end.map { html[$0] == .newline ? $0 : $0 + 1 } ?? html.endIndex)],
    as: UTF8.self
  )
  let message = "raw HTML '\(tag)' is shown as text; write it as Markdown, or '\\<' when '<' is meant"
  return Diagnostic(.rawHTML, .warning, message, at: location)
}

/// Whether it is `<br>`, `<br/>` or `<br />`.
private func isLineBreak(_ html: ArraySlice<UInt8>) -> Bool {
  let squeezed = html.filter { !$0.isBlank }.map(\.lowercased)
  return squeezed.elementsEqual("<br>".utf8) || squeezed.elementsEqual("<br/>".utf8)
}

/// The bytes without `<!-- … -->`; a comment that is not closed stays.
private func withoutComments(_ html: String) -> [UInt8] {
  let bytes = Array(html.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index...].starts(with: "<!--".utf8), let end = commentEnd(in: bytes, from: index + 4) else {
      // Without an end there is none further on either.
      if bytes[index...].starts(with: "<!--".utf8) { return result + bytes[index...] }
      result.append(bytes[index])
      index += 1
      continue
    }
    index = end
  }
  return result
}

private func commentEnd(in bytes: [UInt8], from start: Int) -> Int? {
  var index = start
  while index + 2 < bytes.count {
    if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
      bytes[index + 2] == UInt8(ascii: ">")
    {
      return index + 3
    }
    index += 1
  }
  return nil
}

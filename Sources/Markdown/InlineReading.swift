package import Diagnostics

/// A short value, such as one of the front-matter, as inline Markdown; ends of lines are spaces.
///
/// What is unsafe is dropped as in a document, without a word about it; a text beyond the parser's limits
/// stays as it is.
package func inlines(of text: String, at location: SourceLocation) -> [Inline] {
  diagnosedInlines(of: Array(text.utf8)[...], at: location).value
}

/// The same with its diagnostics, from bytes on one line.
func diagnosedInlines(of bytes: ArraySlice<UInt8>, at location: SourceLocation) -> Diagnosed<[Inline]> {
  guard !bytes.isEmpty else { return Diagnosed([]) }
  guard bytes.contains(where: isSpecial) else {
    return Diagnosed([.text(String(decoding: bytes, as: UTF8.self))])
  }
  let text = SourceText(file: location.file, bytes: Array(bytes))
  if let excess = excess(in: text, from: 1) {
    var excess = excess
    excess.location = location
    return Diagnosed([.text(String(decoding: bytes, as: UTF8.self))], [excess])
  }
  return inlines(ofLine: bytes, at: location)
}

/// Whether a byte may start something other than text in CommonMark's inlines.
private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "*"),
    UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"), .newline, 0:
    true
  default: false
  }
}

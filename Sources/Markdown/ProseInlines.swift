package import Markup

extension Pieces {
  /// Appends inlines as HTML.
  package mutating func write(_ inlines: [Inline], style: ProseStyle) {
    for inline in inlines { write(inline, style: style) }
  }

  private mutating func write(_ inline: Inline, style: ProseStyle) {
    switch inline {
    case .text(let text): write(text: text)
    case .code(let text):
      write(static: "<code>")
      write(text: text)
      write(static: "</code>")
    case .emphasis(let content):
      write(static: "<em>")
      write(content, style: style)
      write(static: "</em>")
    case .strong(let content):
      write(static: "<strong>")
      write(content, style: style)
      write(static: "</strong>")
    case .link(let destination, let title, let content, _):
      writeLink(
        destination.isEmpty ? destination : style.link(destination),
        title: title,
        content,
        style: style
      )
    case .image(let destination, let title, let alternative, _):
      writeImage(
        destination.isEmpty ? destination : style.link(destination),
        title: title,
        alternative: alternative.plainText
      )
    case .html(let html):
      write(static: "<code class=\"raw\">")
      write(text: html)
      write(static: "</code>")
    case .softBreak: write(static: "\n")
    case .lineBreak: write(static: "<br>\n")
    }
  }

  /// A link without a destination is its words.
  private mutating func writeLink(
    _ destination: String,
    title: String,
    _ content: [Inline],
    style: ProseStyle
  ) {
    guard !destination.isEmpty else { return write(content, style: style) }
    write(static: "<a href=\"")
    write(destination: destination)
    write(static: "\"")
    write(title: title)
    if leavesSite(destination) { write(static: " rel=\"noreferrer\"") }
    write(static: ">")
    write(content, style: style)
    write(static: "</a>")
  }

  /// An image without a destination is its description.
  private mutating func writeImage(_ destination: String, title: String, alternative: String) {
    guard !destination.isEmpty else { return write("<span>\(alternative)</span>") }
    write(static: "<img src=\"")
    write(destination: destination)
    write("\" alt=\"\(alternative)\"")
    write(title: title)
    write(static: ">")
  }

  private mutating func write(title: String) {
    if !title.isEmpty { write(" title=\"\(title)\"") }
  }

  /// Writes a destination with `%XX` for the bytes that can't stand in one, as libcmark does.
  private mutating func write(destination: String) {
    let bytes = destination.utf8
    guard !bytes.allSatisfy(isSafeInDestination) else { return write(text: destination) }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if isSafeInDestination(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    write(text: String(decoding: encoded, as: UTF8.self))
  }
}

private func isSafeInDestination(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || "-_.+!*'(),%#@?=;:/&$~".utf8.contains(byte)
}

private func leavesSite(_ destination: String) -> Bool {
  let start = destination.utf8.prefix(8).map(\.lowercased)
  return ["http://", "https://", "//"].contains { start.starts(with: $0.utf8) }
}

extension [Inline] {
  /// The words, without markup; a line's end is a space.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    var result = ""
    appendPlainText(to: &result)
    return result
  }

  private func appendPlainText(to result: inout String) {
    for inline in self {
      switch inline {
      case .text(let text), .code(let text): result += text
      case .emphasis(let content), .strong(let content), .link(_, _, let content, _),
        .image(_, _, let content, _):
        content.appendPlainText(to: &result)
      case .html: break
      case .softBreak, .lineBreak: result += " "
      }
    }
  }
}

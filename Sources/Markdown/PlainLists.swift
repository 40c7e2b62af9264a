// Most lines of a journey are `- key: value` below a heading. They need no parser, which would make three nodes of
// each: the lists of such lines are found here, and libcmark does not see those that are plain text.

import Markup

/// The lists of a text whose items are one line each, right below a heading and with nothing behind them that
/// could belong to them, so that nothing else in the text has a say in what they are.
struct PlainLists {
  /// One list, on lines that are 1-based.
  struct Found {
    var lines: Range<Int>
    /// The lines that hold markup, which libcmark reads; in order.
    var marked: [Int] = []
  }

  /// From top to bottom.
  private(set) var lists: [Found] = []

  /// Those from a line on. It stops looking where raw HTML or code may begin whose end is hard to tell.
  init(in text: SourceText, from firstLine: Int) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var search = Search(bytes: bytes, text: text, line: firstLine)
      lists = search.lists()
    }
  }

  /// The text from a line on without the lines of lists that are plain text, and the lines of the file that are
  /// left.
  func rest(of text: SourceText, from firstLine: Int) -> (bytes: ArraySlice<UInt8>, lines: [Int]) {
    if lists.isEmpty {
      return (text.bytes[text.lineStarts[firstLine - 1]...], Array(firstLine...text.lineCount))
    }
    var copied = firstLine
    var bytes: [UInt8] = []
    var lines: [Int] = []
    bytes.reserveCapacity(text.bytes.count)
    lines.reserveCapacity(text.lineCount)
    func copy(to end: Int) {
      bytes += text.bytes[text.lineStarts[copied - 1]..<text.lineStarts[end - 1]]
      lines += copied..<end
    }
    for list in lists {
      copy(to: list.lines.lowerBound)
      for line in list.marked {
        copied = line
        copy(to: line + 1)
      }
      copied = list.lines.upperBound
    }
    copy(to: text.lineStarts.count)
    return (bytes[...], lines)
  }
}

extension PlainLists {
  /// One walk through the lines.
  private struct Search {
    let bytes: UnsafeBufferPointer<UInt8>
    let text: SourceText
    var line: Int

    private enum Item { case plain, marked }

    mutating func lists() -> [Found] {
      var lists: [Found] = []
      var isBelowHeading = false
      while line <= text.lineCount {
        let content = text.line(line)
        switch content.first.map({ bytes[$0] }) {
        case nil: break  // what stands below a blank line is still below the heading
        case UInt8(ascii: "#"): isBelowHeading = isHeading(content)
        case UInt8(ascii: "-"):
          let list = isBelowHeading ? listHere() : nil
          isBelowHeading = false
          if let list {
            lists.append(list)
            line = list.lines.upperBound
            continue
          }
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
          guard skipCode(content) else { return lists }
          isBelowHeading = false
        case UInt8(ascii: "<"): return lists
        case .space, .tab:
          switch content.first(where: { !bytes[$0].isBlank }).map({ bytes[$0] }) {
          case nil: break
          case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"): return lists
          default: isBelowHeading = false
          }
        default: isBelowHeading = false
        }
        line += 1
      }
      return lists
    }

    /// Whether a line that starts with `#` is a heading.
    private func isHeading(_ content: Range<Int>) -> Bool {
      let behind = content.dropFirst { bytes[$0] == UInt8(ascii: "#") }
      return content.count - behind.count <= 6 && (behind.first.map { bytes[$0].isBlank } ?? true)
    }

    /// Goes to the last line of the code that starts on this one, if any does; false where that is not sure.
    private mutating func skipCode(_ content: Range<Int>) -> Bool {
      let fence = bytes[content.lowerBound]
      let info = content.dropFirst { bytes[$0] == fence }
      let width = content.count - info.count
      if width < 3 { return true }
      if info.contains(where: { bytes[$0] == UInt8(ascii: "`") }) { return false }
      while line < text.lineCount {
        line += 1
        let inside = text.line(line)
        guard let first = inside.first(where: { !bytes[$0].isBlank }), bytes[first] == fence else { continue }
        let behind = inside.dropFirst { bytes[$0] == fence }
        guard first == inside.lowerBound, behind.allSatisfy({ bytes[$0].isBlank }) else { return false }
        if inside.count - behind.count >= width { return true }
      }
      return true
    }

    /// The list that starts on this line; nil when there is none, or more than its lines.
    private func listHere() -> Found? {
      var list = Found(lines: line..<line)
      var end = line
      while end <= text.lineCount, let item = item(text.line(end)) {
        if item == .marked { list.marked.append(end) }
        end += 1
      }
      guard end > line else { return nil }
      list.lines = line..<end
      var next = end
      while next <= text.lineCount, text.line(next).allSatisfy({ bytes[$0].isBlank }) { next += 1 }
      if next > text.lineCount { return list }
      let content = text.line(next)
      switch bytes[content.lowerBound] {
      case UInt8(ascii: "#"): return next > end || isHeading(content) ? list : nil
      case .space, .tab, UInt8(ascii: "-"): return nil
      default: return next > end ? list : nil
      }
    }

    /// What a line is when it is `- ` with a word behind it, which can be nothing else than an item; else nil.
    private func item(_ content: Range<Int>) -> Item? {
      guard content.count > 2, bytes[content.lowerBound] == UInt8(ascii: "-"),
        bytes[content.lowerBound + 1] == .space, bytes[content.upperBound - 1] != .space
      else { return nil }
      let first = bytes[content.lowerBound + 2]
      guard first.isLetter || first >= 0x80 else { return nil }
      let words = UnsafeBufferPointer(rebasing: bytes[content])
      var item = Item.plain
      var next = words.firstMarkup(from: 2)
      while let place = next {
        switch words[place] {
        case 0..<0x20: return nil
        case UInt8(ascii: "&"): if place + 1 < words.count, words[place + 1] != .space { item = .marked }
        default: item = .marked
        }
        next = words.firstMarkup(from: place + 1)
      }
      return item
    }
  }
}

extension Range<Int> {
  /// What is left behind the first ones that fulfil a condition.
  fileprivate func dropFirst(while condition: (Int) -> Bool) -> Range<Int> {
    var start = lowerBound
    while start < upperBound, condition(start) { start += 1 }
    return start..<upperBound
  }
}

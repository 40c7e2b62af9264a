import Diagnostics
import Markdown
import Testing

struct SourceTextTests {
  @Test func `names the byte that is not UTF-8 and its place`() {
    let file = SourceFile(path: "a.md", bytes: Array("ok\nab".utf8) + [0xFF] + Array("c".utf8))
    let result = document(of: file)
    #expect(result.value.frontMatter == nil && result.value.blocks.isEmpty)
    #expect(
      lines(result.diagnostics)
        == "2:3 error invalid-utf8: byte 0xFF at offset 5 (2:3) is not UTF-8; save the file as UTF-8"
    )
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xF8, 0x88, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func `refuses overlong forms, surrogates and cut characters`(bytes: [UInt8]) {
    let result = document(of: SourceFile(path: "a.md", bytes: [0x61] + bytes))
    #expect(result.diagnostics.map(\.id) == [.invalidUTF8])
    #expect(result.diagnostics.first?.location.column == 2)
  }

  @Test(arguments: 0..<20)
  func `finds the ends of lines of every length, however they are written`(length: Int) {
    let words = String(repeating: "é", count: length) + String(repeating: "x", count: length)
    let text = "# a\(words)\n\n#\tb\n# \(words.dropFirst())c"
    let read = document(of: SourceFile(path: "a.md", text: text)).value
    #expect(read.blocks.map(\.location.line) == [1, 3, 4])
    for end in ["\r\n", "\r"] {
      let other = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
      #expect(document(of: SourceFile(path: "a.md", text: other)).value == read)
    }
  }

  @Test func `takes every length of character for UTF-8`() {
    check(document: "aé€👩", "paragraph @1:1\n  text \"aé€👩\"")
  }

  @Test func `refuses a file over the limit and names the limit`() {
    let file = SourceFile(path: "a.md", bytes: Array(repeating: 0x61, count: 2_097_153))
    let result = document(of: file)
    #expect(result.value.blocks.isEmpty)
    #expect(
      result.diagnostics == [
        Diagnostic(
          .fileTooLarge,
          .error,
          "the file has 2097153 bytes, more than the limit of 2097152 (2 MiB); split it into several files",
          at: Diagnostics.SourceLocation(file: "a.md")
        )
      ]
    )
  }

  @Test func `reads past a byte-order mark and takes every end of line`() {
    check(
      document: "\u{FEFF}---\r\ntitle: x\r\n---\r\rText\r\nmore",
      """
      front-matter @2:1 mapping
        title @2:1: @2:8 "x"
      paragraph @5:1
        text "Text"
        soft break
        text "more"
      """
    )
  }

  @Test func `shows NUL as the replacement character`() {
    check(document: "a\0b", "paragraph @1:1\n  text \"a\u{FFFD}b\"")
  }

  @Test func `makes nothing of an empty file`() {
    check(document: "", "")
    check(document: "\n\n", "")
    check(yaml: "", "")
  }
}

import Diagnostics
import Markdown
import Testing

struct ParsingLimitTests {
  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Texts on which libcmark 0.30.2 takes quadratic time or much stack, and what is said about them.
  static let refused: [(text: String, remark: String)] = [
    (
      times("![[]()", 40_000),
      "1:12001 error too-complex: the file has more '![[' than the limit of 2000; take some out"
    ),
    (
      "a\n\n" + times("[", 50_000),
      "3:20001 error too-complex: the file has more '[' than the limit of 20000; split it into several files"
    ),
    (
      "a\n" + times("> ", 30_000) + "*a*",
      "2:1 error too-complex: 30000 quotes and lists start on this line, more than the limit of 64; "
        + "write the text with less nesting"
    ),
    (
      times("1. ", 70) + "a",
      "1:1 error too-complex: 70 quotes and lists start on this line, more than the limit of 64; "
        + "write the text with less nesting"
    ),
    (
      "- a\n" + times("\t", 101) + "b",
      "2:1 error too-complex: the line is indented by 404 columns, more than the limit of 400; "
        + "take spaces or tabs out"
    ),
    (
      (0..<60).map { times("  ", $0) + "- a\n" }.joined() + times("\n", 150_000),
      "100061:1 error too-complex: the file has more blank lines than the limit of 100000; take some out"
    ),
  ]

  @Test(arguments: refused)
  func `refuses what the parser takes too long over`(text: String, remark: String) {
    check(document: text, "", diagnostics: remark)
  }

  @Test(arguments: [
    times("*a_ ", 50_000), times("_a **b ", 20_000), times("`", 1000) + times(" ``", 1000),
    times("<!--", 10_000),
    times("[a](b", 5000), times("- - ", 16) + "x", times("- ", 500), "[a]: b\n\n" + times("[a]", 9000),
  ])
  func `reads long texts without nesting`(text: String) {
    #expect(!document(of: .init(path: "a.md", text: text)).diagnostics.hasErrors)
  }

  /// None of them may take the square of their lines, which would be minutes here.
  @Test func `reads long plain lists`() {
    let lists = [
      "# a\n\n" + Self.times("- b\n", 200_000), "# a\n\n" + Self.times("- b *c*\n", 60_000),
      "# a\n\n" + Self.times("- b\n- c *d*\n", 60_000), Self.times("# a\n- b\n- c *d*\n", 20_000),
    ]
    let counts = lists.map { text in
      let read = document(of: .init(path: "a.md", text: text))
      return read.diagnostics.hasErrors ? 0 : read.value.blocks.count
    }
    #expect(counts == [2, 2, 2, 40_000])
  }

  @Test func `refuses more than 64 levels and takes fewer`() {
    let nested = (0..<70).map { Self.times("  ", $0) + "- a\n" }.joined()
    let message = "the text is nested more than 64 deep here, which is the limit; write it with less nesting"
    check(document: nested, "", diagnostics: "64:129 error too-deep: \(message)")
    let few = (0..<60).map { Self.times("  ", $0) + "- a\n" }.joined()
    #expect(document(of: .init(path: "a.md", text: few)).diagnostics.isEmpty)
  }
}

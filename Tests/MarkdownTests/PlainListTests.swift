import Diagnostics
import Markdown
import Testing

/// Lists that are read without libcmark are what libcmark makes of them.
struct PlainListTests {
  @Test func `reads a list below a heading as libcmark does`() {
    check("# a\n\n- b: c\n- d: e & f\n- g: *h* [i](j)\n\nk\n")
    check("# a\n- b\n- c\n# d\n")
    check("## a\n\n- b\n- c")
    check("# a\n\n- “b” c!\n- é\n\n\n* d\n")
    check("# a\n\n- [b]\n- c\n- d [b]\n\n[b]: e\n")
  }

  @Test func `leaves to libcmark what the lines around have a say in`() {
    check("# a\n\n- b\n\n- c\n")
    check("# a\n\n- b\n  c\n")
    check("# a\n\n- b\nc\n")
    check("# a\n\n- b\n\n  c\n")
    check("# a\n\n- b\n---\n")
    check("- a\n\n# b\n\n- c\n\n[c]: d\n- e\n")
    check("```\n# a\n\n- b\n```\n\n# c\n\n- d\n")
    check("- a\n\n  ```\n# b\n\n- c\n\n  ```\n# d\n\n- e\n")
    check("<script>\n\n# a\n\n- b\n\n</script>\n")
    check("  ~~~\n# a\n- b\n  ~~~\n# c\n- d\n")
    check("#a\n- b\n\n####### c\n- d\n")
  }

  @Test func `reads whatever texts of such lines as libcmark does`() {
    let pieces = [
      "# a", "## b", "#", "#c", "", "", "", "- d", "- e: f", "- *g* h", "- [i](j) k", "-", "-l", "- ", "* m",
      "1. n", "  - o", "  p", "    q", "r", "s: t", "```", "````", "~~~", "  ```", "``` u", "`v` w", "---",
      "===", "> x", "> ```", "> - y", "- ```", "| z |", "- a ", "- \tb", "- c\td", "- é “f”", "- g\\",
      "- h `i",
      "- # j", "- > k", "- - l", "- 1. m", "- <n>", "<o>", "- p !", "- q & r &amp; s", "- t_u_", "\t- v",
      "<!-- w", "-->", "[x]: /y \"z", "- [a]: b", "- c&copy;", "+ d", "# e #", "- f  ", "\\# g", " # h",
      "- i: j ",
      "- k\u{A0}", "- l\u{2028}m", "</div>", "- https://n.o", "- p@q.r",
    ]
    // Half of the lines are of plain lists, or there would be few.
    let common = ["# a", "- b", "- c: d", "- e *f*", ""]
    var state: UInt64 = 1
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = Int(state >> 34)
        text += (state >> 33 & 1 == 0 ? common[pick % common.count] : pieces[pick % pieces.count]) + "\n"
      }
      check(text)
    }
  }

  /// A comment above a text leaves all of it to libcmark, and nothing of itself.
  private func check(_ text: String, at location: Testing.SourceLocation = #_sourceLocation) {
    let read = document(of: SourceFile(path: "a.md", text: "\n\n" + text))
    let parsed = document(of: SourceFile(path: "a.md", text: "<!-- -->\n\n" + text))
    #expect(read.value == parsed.value, "\(text)", sourceLocation: location)
    #expect(read.diagnostics == parsed.diagnostics, "\(text)", sourceLocation: location)
  }
}

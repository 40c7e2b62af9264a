import Diagnostics
import Markdown
import Testing

struct UnsafeProseTests {
  @Test func `keeps raw HTML as text with a warning`() {
    check(
      document: "---\na: b\n---\n<div class=x>\nhi\n</div>\n\nx <b>y</b>",
      """
      front-matter @2:1 mapping
        a @2:1: @2:4 "b"
      html @4:1 "<div class=x>\\nhi\\n</div>"
      paragraph @8:1
        text "x "
        html "<b>"
        text "y"
        html "</b>"
      """,
      diagnostics: """
        4:1 warning raw-html: raw HTML '<div class=x>' is shown as text; write it as Markdown, or '\\<' when '<' is meant
        8:3 warning raw-html: raw HTML '<b>' is shown as text; write it as Markdown, or '\\<' when '<' is meant
        8:7 warning raw-html: raw HTML '</b>' is shown as text; write it as Markdown, or '\\<' when '<' is meant
        """
    )
  }

  @Test func `drops comments and takes br for a line break`() {
    check(
      document: "<!-- a\n\nb -->\n\nc<!-- d -->e<br>f<BR />g\n\n<br/>\n\n<!-- h --> <!-- i -->",
      """
      paragraph @5:1
        text "c"
        text "e"
        line break
        text "f"
        line break
        text "g"
      paragraph @7:1
        line break
      """
    )
  }

  @Test func `shows a comment that is not closed rather than the loss of the rest`() {
    check(
      document: "a\n\n<!-- b\n\nc",
      "paragraph @1:1\n  text \"a\"\nhtml @3:1 \"<!-- b\\n\\nc\"",
      diagnostics: "3:1 warning raw-html: the comment opened here is not closed and is shown as text; "
        + "add '-->' behind it"
    )
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "java&#9;script:x", "&#1;vbscript:x", "data:text/html,x",
    "file:///etc",
    "data:image/png;base64,AA",
  ])
  func `empties the destination of a link that could do harm`(destination: String) {
    let result = document(of: .init(path: "a.md", text: "[a](<\(destination)>)"))
    #expect(result.diagnostics.map(\.id) == [.unsafeLink])
    #expect(result.value.dump.contains("link @1:1 \"\"\n"))
  }

  @Test(arguments: [
    "https://a.b/c", "mailto:a@b.c", "tel:1", "a.md#b", "/x:y", "a b:c", "?javascript:1", "#x",
  ])
  func `leaves other links alone`(destination: String) {
    check(document: "[a](<\(destination)>)", "paragraph @1:1\n  link @1:1 \"\(destination)\"\n    text \"a\"")
  }

  @Test(arguments: ["https://a.b/c.png", "HTTP://a.b/c", "//a.b/c.png"])
  func `drops an image that a page would ask another site for`(destination: String) {
    check(
      document: "x ![a](\(destination))",
      "paragraph @1:1\n  text \"x \"\n  image @1:3 \"\"\n    text \"a\"",
      diagnostics:
        "1:3 warning outside-image: the image '\(destination)' is on another site and its description "
        + "is shown instead; put a copy of it in the content folder"
    )
  }

  @Test(arguments: [
    ("data:image/png;base64,AA", true), ("data:image/svg+xml,x", false), ("file:x.png", false),
  ])
  func `takes bitmaps within an image's destination and nothing else`(destination: String, isTaken: Bool) {
    let result = document(of: .init(path: "a.md", text: "![a](\(destination))"))
    #expect(result.diagnostics.map(\.id) == (isTaken ? [] : [.unsafeLink]))
    #expect(result.value.dump.contains("\"\(isTaken ? destination : "")\"\n"))
  }
}

import Diagnostics
import Markdown
import Testing

struct DocumentTests {
  @Test func `places blocks and names inlines`() {
    check(
      document: "# A `b`\n\n*c* **d** [e](f.md \"g\") ![h](i.png)\nj  \nk\n\n---\n",
      """
      heading 1 @1:1
        text "A "
        code "b"
      paragraph @3:1
        emphasis
          text "c"
        text " "
        strong
          text "d"
        text " "
        link @3:11 "f.md" "g"
          text "e"
        text " "
        image @3:25 "i.png"
          text "h"
        soft break
        text "j"
        line break
        text "k"
      break @7:1
      """
    )
  }

  @Test func `places lists, items, quotes and code`() {
    check(
      document: "- a\n  - b\n\n3. c\n\n4. d\n\n> ```swift x\n> e\n> ```\n\n    f\n",
      """
      list @1:1 bullets, tight
        item @1:1
          paragraph @1:3
            text "a"
          list @2:3 bullets, tight
            item @2:3
              paragraph @2:5
                text "b"
      list @4:1 ordered from 3, loose
        item @4:1
          paragraph @4:4
            text "c"
        item @6:1
          paragraph @6:4
            text "d"
      quote @8:1
        code @8:3 "swift x" "e\\n"
      code @12:5 "" "f\\n"
      """
    )
  }

  @Test func `places a link over two lines at its start`() {
    check(
      document: "a\n[b\nc](d)",
      """
      paragraph @1:1
        text "a"
        soft break
        link @2:1 "d"
          text "b"
          soft break
          text "c"
      """
    )
  }

  @Test func `makes one text of escapes, entities and unused marks`() {
    check(document: "a \\* b &amp; [c] _d", "paragraph @1:1\n  text \"a * b & [c] _d\"")
  }

  @Test func `reads a short value as inline Markdown whatever it starts with`() {
    func dump(_ text: String) -> String {
      inlines(of: text, at: .init(file: "a.md", line: 3, column: 8)).dump
    }
    #expect(dump("plain") == "text \"plain\"")
    #expect(dump("") == "")
    #expect(dump("# *a* #") == "text \"# \"\nemphasis\n  text \"a\"\ntext \" #\"")
    #expect(dump("- a\n> `b`") == "text \"- a > \"\ncode \"b\"")
    #expect(dump("see [b](c)") == "text \"see \"\nlink @3:12 \"c\"\n  text \"b\"")
  }
}

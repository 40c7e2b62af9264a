import Markdown
import Testing

struct FrontMatterTests {
  @Test func `gives places in the file to what stands below front-matter`() {
    check(
      document: "---\na: b\n...\n\n# Title",
      """
      front-matter @2:1 mapping
        a @2:1: @2:4 "b"
      heading 1 @5:1
        text "Title"
      """
    )
  }

  @Test func `is an empty mapping when nothing stands between the lines`() {
    check(document: "---\n---\nx", "front-matter @1:1 mapping\nparagraph @3:1\n  text \"x\"")
    check(document: "---\n# only a comment\n---\n", "front-matter @1:1 mapping")
  }

  @Test func `is nil without a first line of three dashes`() {
    check(document: "a\n\n---\n", "paragraph @1:1\n  text \"a\"\nbreak @3:1")
  }

  @Test func `dashes above a text without a key are a thematic break`() {
    check(
      document: "---\n\n# Title\n\nText",
      "break @1:1\nheading 1 @3:1\n  text \"Title\"\nparagraph @5:1\n  text \"Text\""
    )
    check(
      document: "---\n\nOne word: two\n\n---\n",
      "break @1:1\nparagraph @3:1\n  text \"One word: two\"\nbreak @5:1"
    )
    check(
      document: "---\n**Bold:** text\n",
      "break @1:1\nparagraph @2:1\n  strong\n    text \"Bold:\"\n  text \" text\""
    )
  }

  @Test func `a blank line above the first key is no thematic break`() {
    check(document: "---\n\na: b\n---\n", "front-matter @3:1 mapping\n  a @3:1: @3:4 \"b\"")
  }

  @Test func `reports front-matter that is not closed and reads the body from the first blank line`() {
    check(
      document: "---\ntitle: x\n\nBody",
      "paragraph @4:1\n  text \"Body\"",
      diagnostics: "1:1 error front-matter-unclosed: front-matter is not closed: no line '---' after line 1; "
        + "add one below the last 'key: value'"
    )
  }

  @Test func `reports front-matter that is no mapping and still reads the body`() {
    check(
      document: "---\n  just words\n---\nBody",
      "paragraph @4:1\n  text \"Body\"",
      diagnostics: "2:3 error front-matter-not-mapping: front-matter is text where 'key: value' lines are "
        + "expected; write a key in front, such as 'title: …', or take out the '---' lines"
    )
    check(
      diagnosticsOf: "---\n- a\n---\n",
      "2:1 error front-matter-not-mapping: front-matter is a list where 'key: value' lines are "
        + "expected; write a key in front, such as 'title: …', or take out the '---' lines"
    )
  }

  @Test func `keeps the body and the keys before a mistake`() {
    check(
      document: "---\na: 1\ntitle: A: B\nc: 2\n---\nBody",
      "front-matter @2:1 mapping\n  a @2:1: @2:4 \"1\"\n  title @3:1: @3:8 \"A\"\nparagraph @6:1\n  text \"Body\"",
      diagnostics: """
        3:9 error yaml-syntax: found a second ': ' in a value; put the value in quotes
          write for instance  title: "Part one: the start"
        """
    )
  }
}

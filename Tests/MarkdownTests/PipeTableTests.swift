import Markdown
import Testing

struct PipeTableTests {
  @Test func `reads header, alignment and rows with the place of each cell`() {
    check(
      document: "| a | *b* | c |\n|---|:-:|--:|\n| 1 | x \\| y<br>z |\n",
      """
      table @1:3 none center right
        header
          cell @1:3
            text "a"
          cell @1:7
            emphasis
              text "b"
          cell @1:13
            text "c"
        row
          cell @3:3
            text "1"
          cell @3:7
            text "x | y"
            line break
            text "z"
          cell @3:20
      """
    )
  }

  @Test func `leaves the lines above the header a paragraph`() {
    check(
      document: "Words [x](javascript:1)\nmore\na | b\n:-- | --\n",
      """
      paragraph @1:1
        link @1:7 ""
          text "x"
        soft break
        text "more"
      table @3:1 left none
        header
          cell @3:1
            text "a"
          cell @3:5
            text "b"
      """.replacing("link", with: "text \"Words \"\n  link"),
      diagnostics:
        "1:7 warning unsafe-link: the link starts with 'javascript:', which is not allowed, and only "
        + "its text is shown; use a path in the site, 'https:' or 'mailto:'"
    )
  }

  @Test func `reads tables in lists and quotes`() {
    let table = """
      table @1:5 none
        header
          cell @1:5
            text "a"
        row
          cell @3:5
            text "- b"
      """
    let inList = table.replacing("\n", with: "\n    ")
    check(document: "- | a |\n  |---|\n  | - b |", "list @1:1 bullets, tight\n  item @1:1\n    \(inList)")
    check(document: "> | a |\n> |---|\n> | - b |", "quote @1:1\n  \(table.replacing("\n", with: "\n  "))")
  }

  @Test func `makes no table of code, of other counts of cells or of a line without pipes`() {
    check(document: "    | a |\n    |---|\n", "code @1:5 \"\" \"| a |\\n|---|\\n\"")
    check(
      document: "a | b\n--|--|--",
      "paragraph @1:1\n  text \"a | b\"\n  soft break\n  text \"--|--|--\""
    )
    check(document: "a\n:--", "paragraph @1:1\n  text \"a\"\n  soft break\n  text \":--\"")
  }

  @Test func `refuses tables with very many cells`() {
    let wide = String(repeating: "|a", count: 1000) + "\n" + String(repeating: "|-", count: 1000)
    check(
      document: wide + String(repeating: "\na", count: 200),
      "",
      diagnostics: "1:1 error too-complex: the tables of this file have more cells than the limit of 100000; "
        + "split the file into several"
    )
  }
}
